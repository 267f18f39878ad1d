import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { clearMarks, markFindings } from "../../app/commands/marks";
import { writeFindings } from "../../app/commands/writeFindings";
import { useApp, useServices, useWords } from "./useApp";

/** Further actions on the results. */
export default function MoreMenu() {
  const services = useServices();
  const t = useWords();
  const isMarked = useApp((s) => s.check.done?.isMarked ?? false);
  return (
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
  );
}
