import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { offeredEdits } from "../../app/commands/changes/applyFixes";
import { setLive } from "../../app/commands/liveCheck";
import { clearMarks, markFindings } from "../../app/commands/marks";
import { registerInvoices } from "../../app/commands/memory/registerInvoices";
import { openPage, search } from "../../app/commands/view";
import { writeFindings } from "../../app/commands/writeFindings";
import { findingsOf } from "../../app/findings";
import { useFreeze } from "./upkeep/useFreeze";
import { useUpkeep } from "./upkeep/useUpkeep";
import { SearchField } from "./SearchField";
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
  const u = useUpkeep();
  const freeze = useFreeze();
  const isLive = useApp((s) => s.check.isLive);
  const findings = useApp(findingsOf);
  const fixable = useMemo(() => offeredEdits(findings).length, [findings]);
  const isMarked = useApp((s) => s.check.done?.isMarked ?? false);
  return (
    <div className={styles.tools}>
      <SearchField
        className={styles.search}
        label={t("list.search")}
        value={text}
        onSearch={(typed) => search(services, typed)}
      />
      <Menu
        checkedValues={{ options: isLive ? ["live"] : [] }}
        onCheckedValueChange={(_, { checkedItems }) => setLive(services, checkedItems.includes("live"))}
      >
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
            {fixable > 0 && (
              <MenuItem onClick={() => openPage(services, { kind: "fixes", rule: undefined })}>
                {u("fix.menu", { n: fixable })}
              </MenuItem>
            )}
            <MenuItem onClick={() => openPage(services, { kind: "history" })}>{u("history.title")}</MenuItem>
            <MenuItem onClick={() => openPage(services, { kind: "log" })}>{u("log.title")}</MenuItem>
            <MenuItem onClick={freeze.ask}>{freeze.label}</MenuItem>
            <MenuItem onClick={() => void registerInvoices(services)}>{u("register.act")}</MenuItem>
            <MenuItem onClick={() => openPage(services, { kind: "settings" })}>
              {u("settings.title")}
            </MenuItem>
            <MenuItemCheckbox name="options" value="live">
              {u("live.act")}
            </MenuItemCheckbox>
          </MenuList>
        </MenuPopover>
      </Menu>
      {freeze.dialog}
    </div>
  );
}
