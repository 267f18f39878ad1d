import type { CellValue } from "../../../core/table/grid";
import { ok } from "../../../core/result";
import { sheetNames } from "../../../i18n/sheetNames";
import type { HostResult, SheetSpec } from "../../../workbook/port";
import * as explanations from "../../memory/explanations";
import * as history from "../../memory/history";
import * as invoices from "../../memory/invoices";
import type { MemorySheet } from "../../memory/bookMemory";
import { patiently, type Services } from "../../services";
import { listSheet } from "../../sheets/listSheet";
import { readMemory } from "../readBook";

const layouts: Readonly<
  Record<MemorySheet, { readonly HEADING_ROW: number; readonly WIDTHS: readonly number[] }>
> = { explanations, runs: history, invoices };

/** Columns that keys may fill; at a thousand findings a rule they do not fill more. */
const MOST_KEY_COLUMNS = 120;

/** Columns whose text wraps. */
const wrapped: Readonly<Record<MemorySheet, readonly number[]>> = {
  explanations: [1, 5],
  runs: [],
  invoices: [],
};

const hiddenKeys = (rows: number): NonNullable<SheetSpec["formats"]> => [
  {
    area: { top: history.HEADING_ROW + 1, left: history.HIDDEN.from, bottom: rows, right: MOST_KEY_COLUMNS },
    format: history.HIDDEN.format,
  },
];

/** Writes a sheet of memory and hands it to the engine. */
export async function saveMemory(
  services: Services,
  sheet: MemorySheet,
  values: readonly (readonly CellValue[])[],
): HostResult<void> {
  const { store, workbook } = services;
  const { HEADING_ROW, WIDTHS } = layouts[sheet];
  const list = listSheet({
    name: nameOf(services, sheet),
    values,
    widths: WIDTHS,
    headingRow: HEADING_ROW,
    wrap: wrapped[sheet],
  });
  const spec = { ...list, formats: sheet === "runs" ? hiddenKeys(values.length) : [] };
  const written = await patiently(services, () => workbook.putSheet(spec, true));
  if (!written.ok) return { ok: false, error: { ...written.error, sheet: spec.name } };
  const sheets = await patiently(services, () => workbook.sheets());
  if (!sheets.ok) return sheets;
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, sheets: sheets.value } } : s));
  return readMemory(services, sheets.value);
}

/** Name of a sheet of memory: the one the workbook has, else that of the language. */
function nameOf({ store }: Services, sheet: MemorySheet): string {
  const { book, locale } = store.get();
  const names: readonly string[] = Object.values(sheetNames[sheet]);
  const old = book.phase === "ready" ? book.sheets.find(({ name }) => names.includes(name)) : undefined;
  return old?.name ?? sheetNames[sheet][locale];
}

/** True where the workbook has the sheet. */
export function hasMemory({ store }: Services, sheet: MemorySheet): boolean {
  const { book } = store.get();
  const names: readonly string[] = Object.values(sheetNames[sheet]);
  return book.phase === "ready" && book.sheets.some(({ name }) => names.includes(name));
}

/** Words the last outcome anew, after something it rests on was changed. */
export async function reword(services: Services): HostResult<void> {
  const { store, engine } = services;
  const outcome = await engine.reword(store.get().locale);
  store.set((s) =>
    outcome && s.check.done ? { ...s, check: { ...s.check, done: { ...s.check.done, outcome } } } : s,
  );
  return ok(undefined);
}
