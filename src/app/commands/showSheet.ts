import { notifyHost, patiently, type Services } from "../services";

/** Brings a sheet to the front at the first cell of a row; one that is not there is left at that. */
export async function showSheet(services: Services, name: string, row = 0): Promise<void> {
  const { store, workbook } = services;
  const { book } = store.get();
  const known = book.phase === "ready" ? book.sheets.find((sheet) => sheet.name === name) : undefined;
  const sheets = known ? undefined : await patiently(services, () => workbook.sheets());
  if (sheets?.ok === false) return notifyHost(services, sheets.error);
  const info = known ?? sheets?.value.find((sheet) => sheet.name === name);
  if (!info) return;
  const area = { top: row, left: 0, bottom: row, right: 0 };
  const selected = await patiently(services, () => workbook.select(info.id, area));
  if (!selected.ok) notifyHost(services, { ...selected.error, sheet: name });
}
