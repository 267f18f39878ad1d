import type { CellChange, SheetInfo } from "../../workbook/port";
import { noteWritten } from "../madeSheets";
import { isOwnSheet } from "../ownSheets";
import { notifyHost, type Services } from "../services";
import type { AppState } from "../state";

/** Notes a change: what was read is out of date, and so are the findings it touches, unless the change is our own. */
function note(state: AppState, change: CellChange): AppState {
  const { book, check } = state;
  if (book.phase !== "ready") return state;
  const sheet = book.sheets.find((one) => one.id === change.sheetId)?.name;
  if (sheet === undefined || isOwnSheet(sheet)) return state;
  const { area, remote } = change;
  const { done } = check;
  return {
    ...state,
    notices: change.own ? state.notices : noteWritten(state.notices, sheet),
    book: area
      ? { ...book, pending: [...book.pending, { sheet, area, remote }] }
      : { ...book, isShifted: true },
    check:
      done && !change.own
        ? {
            ...check,
            done: area
              ? { ...done, changes: [...done.changes, { sheet, area, remote }] }
              : { ...done, isShifted: true },
          }
        : check,
  };
}

/** Looks at the list of sheets again; a sheet added, deleted or renamed by others makes the results doubtful. */
async function noteSheets(services: Services): Promise<void> {
  const { store, workbook } = services;
  const listed = await workbook.sheets();
  if (!listed.ok) return notifyHost(services, listed.error);
  store.set((s) => {
    if (s.book.phase !== "ready") return s;
    const named = (sheets: readonly SheetInfo[]): string =>
      sheets
        .filter(({ name }) => !isOwnSheet(name))
        .map(({ id, name }) => `${id} ${name}`)
        .sort()
        .join("|");
    const isSame = named(listed.value) === named(s.book.sheets);
    if (isSame) return s;
    const { done } = s.check;
    const check = done ? { ...s.check, done: { ...done, isShifted: true } } : s.check;
    return { ...s, book: { ...s.book, isShifted: true }, check };
  });
}

/** Listens to the workbook; gives a function that ends it. */
export async function watchBook(services: Services): Promise<() => void> {
  const { store, workbook } = services;
  const changed = await workbook.onChanged((change) => store.set((s) => note(s, change)));
  const sheets = await workbook.onSheetsChanged(() => void noteSheets(services));
  for (const result of [changed, sheets]) if (!result.ok) notifyHost(services, result.error);
  return () => {
    if (changed.ok) changed.value();
    if (sheets.ok) sheets.value();
  };
}
