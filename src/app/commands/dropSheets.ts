import { notifyHost, patiently, type Services } from "../services";
import { readBook } from "./readBook";

/** Takes marks and sheets away, forgets the check and reads the workbook anew; false, with the user told, where it was refused. */
export async function dropSheets(services: Services, sheets: readonly string[]): Promise<boolean> {
  const { store, workbook } = services;
  const cleared = await patiently(services, () => workbook.clearMarks());
  if (!cleared.ok) {
    notifyHost(services, cleared.error);
    return false;
  }
  for (const error of cleared.value.refused) notifyHost(services, error, "clear");
  const removed = await patiently(services, () => workbook.removeSheets(sheets));
  if (!removed.ok) {
    notifyHost(services, removed.error);
    return false;
  }
  store.set((s) => ({ ...s, check: { ...s.check, done: undefined } }));
  await readBook(services);
  return true;
}
