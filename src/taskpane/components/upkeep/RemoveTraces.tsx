import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
} from "@fluentui/react-components";
import { useState } from "react";
import { ownSheetsOf, removeTraces } from "../../../app/commands/removeTraces";
import { useApp, useServices } from "../useApp";
import { useUpkeep } from "./useUpkeep";

/** Offers to take everything out that this tool has written for itself; asks first and names the sheets. */
export function RemoveTraces() {
  const services = useServices();
  const t = useUpkeep();
  const locale = useApp((s) => s.locale);
  const [isOpen, setIsOpen] = useState(false);
  const sheets = ownSheetsOf(services);
  return (
    <>
      <Link onClick={() => setIsOpen(true)}>{t("remove.act")}</Link>
      <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t("remove.title")}</DialogTitle>
            <DialogContent>
              <p>{t("remove.body", { n: sheets.length })}</p>
              {sheets.length > 0 && (
                <p>{t("remove.list", { sheets: sheets.join(locale === "zh-CN" ? "、" : ", ") })}</p>
              )}
            </DialogContent>
            <DialogActions>
              <Button
                onClick={() => {
                  setIsOpen(false);
                  void removeTraces(services);
                }}
              >
                {t("remove.confirm")}
              </Button>
              <Button appearance="primary" onClick={() => setIsOpen(false)}>
                {t("upkeep.cancel")}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
