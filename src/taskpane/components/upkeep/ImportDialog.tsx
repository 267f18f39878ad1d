import type { SettingDifference } from "../../../app/settings/file";
import { AskDialog } from "../AskDialog";
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
    <AskDialog
      isOpen={differences !== undefined}
      title={t("settings.importTitle", { n: differences?.length ?? 0 })}
      choices={[{ label: t("settings.replace"), run: onReplace }]}
      cancel={t("upkeep.cancel")}
      onClose={onClose}
    >
      <p className={styles.lead}>{t("settings.importBody")}</p>
      {differences?.map(({ name, from, change }) => (
        <div key={change.id}>
          {`${name} `}
          <span className={styles.old}>{shown(from)}</span>
          {" → "}
          <span className={styles.now}>{shown(change.value)}</span>
        </div>
      ))}
    </AskDialog>
  );
}
