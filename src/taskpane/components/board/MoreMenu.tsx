import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { mask } from "../../../app/commands/board/choose";
import { saveOnePagers, saveReport } from "../../../app/commands/board/documents";
import { mostOnePages, writeOnePages } from "../../../app/commands/board/writeOnePages";
import { societyOf } from "../../../app/board/queries";
import { useServices } from "../useApp";
import { useBoard, useBoardWords } from "./useBoard";

/** Further actions on the board. */
export function MoreMenu() {
  const services = useServices();
  const t = useBoardWords();
  const isReady = useBoard((b) => b.standing !== undefined);
  const society = useBoard(societyOf);
  const isMasked = useBoard((b) => b.isMasked);
  const count = useBoard((b) => b.standing?.rows.length ?? 0);
  const all = (): readonly string[] => services.store.get().board.standing?.rows.map(({ id }) => id) ?? [];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={<MoreHorizontalRegular />}
          aria-label={t("more")}
          title={t("more")}
          disabled={!isReady}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void saveReport(services, false)}>{t("menu.report")}</MenuItem>
          <MenuItem onClick={() => void saveReport(services, true)}>{t("menu.maskedReport")}</MenuItem>
          {society !== undefined && (
            <>
              <MenuItem onClick={() => void writeOnePages(services, [society])}>{t("menu.onePage")}</MenuItem>
              {count > 1 && count <= mostOnePages && (
                <MenuItem onClick={() => void writeOnePages(services, all())}>
                  {t("menu.allSheets", { n: count })}
                </MenuItem>
              )}
              <MenuItem onClick={() => void saveOnePagers(services, [society])}>
                {t("menu.onePageFile")}
              </MenuItem>
            </>
          )}
          <MenuItem onClick={() => void saveOnePagers(services, all())}>{t("menu.allPages")}</MenuItem>
          <MenuItem onClick={() => void mask(services, !isMasked)}>
            {t(isMasked ? "meeting.leave" : "menu.meeting")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
