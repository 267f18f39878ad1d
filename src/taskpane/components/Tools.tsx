import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { clearMarks, markFindings } from "../../app/commands/marks";
import { search } from "../../app/commands/view";
import { writeFindings } from "../../app/commands/writeFindings";
import { useApp, useServices, useWords } from "./useApp";

const useStyles = makeStyles({
  tools: { padding: "0 16px 10px", display: "flex", gap: "8px" },
  search: { flex: 1, minWidth: 0, maxWidth: "none" },
});

/** Search in the results, and further actions on them. */
export default function Tools() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const text = useApp((s) => s.view.search);
  const isMarked = useApp((s) => s.check.done?.isMarked ?? false);
  return (
    <div className={styles.tools}>
      <SearchBox
        className={styles.search}
        placeholder={t("list.search")}
        aria-label={t("list.search")}
        value={text}
        onChange={(_, { value }) => search(services, value)}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label={t("more.title")} title={t("more.title")} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {isMarked ? (
              <MenuItem onClick={() => void clearMarks(services)}>{t("act.clearMarks")}</MenuItem>
            ) : (
              <MenuItem onClick={() => void markFindings(services)}>{t("act.showMarks")}</MenuItem>
            )}
            <MenuItem onClick={() => void writeFindings(services)}>{t("act.writeFindings")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
