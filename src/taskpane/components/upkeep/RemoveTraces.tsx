import { listed } from "../../../i18n/locale";
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { ownSheetsOf, removeTraces } from "../../../app/commands/removeTraces";
import { AskDialog } from "../AskDialog";
import { useApp, useServices } from "../useApp";
import { useUpkeep } from "./useUpkeep";

/** Offers to take everything out that this tool has written for itself; asks first and names the sheets. */
export function RemoveTraces() {
  const services = useServices();
  const t = useUpkeep();
  const locale = useApp((s) => s.locale);
  const [isOpen, setIsOpen] = useState(false);
  const sheets = ownSheetsOf(services);
  const remove = (): void => {
    setIsOpen(false);
    void removeTraces(services);
  };
  return (
    <>
      <Link onClick={() => setIsOpen(true)}>{t("remove.act")}</Link>
      <AskDialog
        isOpen={isOpen}
        title={t("remove.title")}
        choices={[{ label: t("remove.confirm"), run: remove }]}
        cancel={t("upkeep.cancel")}
        onClose={() => setIsOpen(false)}
      >
        <p>{t("remove.body", { n: sheets.length })}</p>
        {sheets.length > 0 && <p>{t("remove.list", { sheets: listed(sheets, locale) })}</p>}
      </AskDialog>
    </>
  );
}
