import { isOwnSheet } from "../ownSheets";
import { notify, notifyHost, patiently, type Services } from "../services";
import { readBook } from "./readBook";

/** Sheets this tool has written for itself, in the order of the workbook; sheets people fill in are not among them. */
export function ownSheetsOf({ store }: Pick<Services, "store">): readonly string[] {
  const { book } = store.get();
  return book.phase === "ready" ? book.sheets.map(({ name }) => name).filter(isOwnSheet) : [];
}

/** Takes marks and the sheets this tool has written for itself out of the workbook, and forgets the check. */
export async function removeTraces(services: Services): Promise<void> {
  const { store, workbook } = services;
  const sheets = ownSheetsOf(services);
  const cleared = await patiently(services, () => workbook.clearMarks());
  if (!cleared.ok) return notifyHost(services, cleared.error);
  for (const error of cleared.value.refused) notifyHost(services, error, "clear");
  const removed = await patiently(services, () => workbook.removeSheets(sheets));
  if (!removed.ok) return notifyHost(services, removed.error);
  store.set((s) => ({ ...s, sub: undefined, check: { ...s.check, done: undefined } }));
  await readBook(services);
  notify(services, { kind: "done", key: "note.removed", data: { sheets: sheets.length } });
}
