import { freezeBook, type OurFormulas } from "../../../app/commands/changes/freezeBook";
import { safetyTranslator } from "../../../i18n/safety";
import { AskDialog } from "../AskDialog";
import { useApp, useServices } from "../useApp";

interface FreezeDialogProps {
  /** Formulas that were found; the dialog is open while there are any. */
  readonly areas: OurFormulas;
  readonly onClose: () => void;
}

/** Asks before formulas of ours become values. */
export default function FreezeDialog({ areas, onClose }: FreezeDialogProps) {
  const services = useServices();
  const t = safetyTranslator(useApp((s) => s.locale));
  return (
    <AskDialog
      isOpen={areas.length > 0}
      title={t("freeze.title", { n: areas.length })}
      cancel={t("freeze.cancel")}
      onClose={onClose}
      choices={[
        {
          label: t("freeze.confirm"),
          run: () => {
            onClose();
            return freezeBook(services, areas);
          },
        },
      ]}
    >
      {t("freeze.body")}
    </AskDialog>
  );
}
