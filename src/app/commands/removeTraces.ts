import { isOwnSheet } from "../ownSheets";
import { notify, type Services } from "../services";
import { dropSheets } from "./dropSheets";
import { closePage } from "./view";

/** Sheets this tool has written for itself, in the order of the workbook; sheets people fill in are not among them. */
export function ownSheetsOf({ store }: Pick<Services, "store">): readonly string[] {
  const { book } = store.get();
  return book.phase === "ready" ? book.sheets.map(({ name }) => name).filter(isOwnSheet) : [];
}

/** Takes marks and the sheets this tool has written for itself out of the workbook, and forgets the check. */
export async function removeTraces(services: Services): Promise<void> {
  const sheets = ownSheetsOf(services);
  if (!(await dropSheets(services, sheets))) return;
  closePage(services);
  notify(services, { kind: "done", key: "note.removed", data: { sheets: sheets.length } });
}
