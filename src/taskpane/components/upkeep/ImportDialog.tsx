import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { SettingDifference } from "../../../app/settings/file";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

interface ImportDialogProps {
  /** What would change; undefined where nothing is asked. */
  readonly differences: readonly SettingDifference[] | undefined;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Asks before settings are replaced by those of a file, and lists what differs. */
export function ImportDialog({ differences, onReplace, onClose }: ImportDialogProps) {
  const styles = usePageStyles();
  const t = useUpkeep();
  const shown = (value: SettingDifference["from"]): string =>
    value === "" || value === null ? t("settings.blank") : String(value);
  return (
    <Dialog
      open={differences !== undefined}
      modalType="alert"
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("settings.importTitle", { n: differences?.length ?? 0 })}</DialogTitle>
          <DialogContent>
            <p className={styles.lead}>{t("settings.importBody")}</p>
            {differences?.map(({ name, from, change }) => (
              <div key={change.id}>
                {`${name} `}
                <span className={styles.old}>{shown(from)}</span>
                {" → "}
                <span className={styles.now}>{shown(change.value)}</span>
              </div>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={onReplace}>{t("settings.replace")}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t("upkeep.cancel")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
