import { finishChanges, openChanges, returnChanges } from "../../changes/unfinished";
import { logName, openLog, saveLog } from "../../changes/openLog";
import { memoryOf } from "../../memory/bookMemory";
import { isUnfinished } from "../../../report/unfinished";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { readBook } from "../readBook";

/** Sheets on which something is remembered: they are read as far as they go and are mended, never deleted. */
const isKept = (name: string): boolean => logName(name) || memoryOf(name) !== undefined;

/** Rewrites a change log whose own writing broke off. */
async function mendLog(services: Services, sheets: readonly string[]): Promise<boolean> {
  if (!sheets.some(logName)) return true;
  const log = await openLog(services);
  const saved = log.ok ? await saveLog(services, log.value) : log;
  if (!saved.ok) notifyHost(services, saved.error);
  return saved.ok;
}

/** Looks for what broke off when the pane was last closed, and tells the user, who decides what becomes of it. */
export async function lookForBroken(services: Services): Promise<void> {
  const { book } = services.store.get();
  if (book.phase !== "ready") return;
  const names = book.sheets.map(({ name }) => name);
  const torn = names.filter(isUnfinished);
  if (!(await mendLog(services, torn))) return;
  const sheets = torn.filter((name) => !isKept(name));
  if (sheets.length > 0) notify(services, { kind: "torn", sheets });
  if (!names.some(logName)) return;
  const open = await openChanges(services);
  if (!open.ok) return notifyHost(services, open.error);
  const [first] = open.value;
  if (first) notify(services, { kind: "broken", what: first.what, count: open.value.length });
}

/** Finishes what broke off. */
export async function finishBroken(services: Services): Promise<void> {
  const open = await openChanges(services);
  const finished = open.ok ? await finishChanges(services) : open;
  if (!finished.ok) return notifyHost(services, finished.error);
  notify(services, {
    kind: "done",
    key: "note.finished",
    data: { n: open.ok ? open.value.length : 0 },
  });
}

/** Puts back what broke off. */
export async function returnBroken(services: Services): Promise<void> {
  const returned = await returnChanges(services);
  if (!returned.ok) return notifyHost(services, returned.error);
  const { undone: n, refused } = returned.value;
  notify(services, {
    kind: "done",
    key: refused > 0 ? "note.undoneSome" : "note.undone",
    data: { n, refused },
  });
}

/** Deletes sheets whose writing broke off. */
export async function removeTorn(services: Services, sheets: readonly string[]): Promise<void> {
  const removed = await patiently(services, () => services.workbook.removeSheets(sheets));
  if (!removed.ok) return notifyHost(services, removed.error);
  await readBook(services);
}
