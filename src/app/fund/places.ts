import { isBlank } from "../../core/table/grid";
import type { FoundTable } from "../../core/intake/types";
import { fundSheetName, inputSheets, type InputSheet } from "../../i18n/fundNames";
import { locales } from "../../i18n/locale";
import type { EngineBook } from "../engine/calls";

/** A table that people fill in, and where it stands; rows and columns are 0-based. */
export interface Place {
  readonly kind: InputSheet;
  readonly sheet: string;
  readonly headingRow: number;
  /** First and last data row; the last stands before the first where there is none. */
  readonly first: number;
  readonly last: number;
  /** Column by field. */
  readonly columns: Readonly<Partial<Record<string, number>>>;
  readonly factors: Readonly<Partial<Record<string, number>>>;
  /** Last column with a heading. */
  readonly right: number;
  /** First row below everything on the sheet. */
  readonly end: number;
  /** True when nothing stands below the data, so that rows may be written there. */
  readonly isOpen: boolean;
}

function endOf(book: EngineBook, sheet: string): number {
  const values = book.grid(sheet)?.values ?? [];
  for (let row = values.length - 1; row >= 0; row--)
    if (values[row]!.some((cell) => !isBlank(cell))) return row + 1;
  return 0;
}

function placeOf(book: EngineBook, sheet: string, found: FoundTable): Place {
  const headingRow = found.headerRows.at(-1) ?? 0;
  const first = found.rows[0] ?? headingRow + 1;
  const last = found.rows.at(-1) ?? headingRow;
  const end = endOf(book, sheet);
  const factors = found.columns.filter(({ factor }) => factor !== 1);
  return {
    kind: found.kind as InputSheet,
    sheet,
    headingRow,
    first,
    last,
    columns: Object.fromEntries(found.columns.map(({ field, column }) => [field, column])),
    factors: Object.fromEntries(factors.map(({ field, factor }) => [field, factor])),
    right: found.right,
    end,
    isOpen: end <= last + 1,
  };
}

export type Places = Readonly<Record<InputSheet, readonly Place[]>>;

const isOurs = ({ sheet, kind }: Place): boolean =>
  locales.some((locale) => sheet === fundSheetName(kind, locale));

/** Every table that people fill in, those on sheets of our name first. */
export function placesOf(book: EngineBook): Places {
  const all = book.intakes.flatMap(({ sheet, tables }) =>
    tables
      .filter(({ verdict }) => verdict !== "refuse")
      .filter(({ kind }) => (inputSheets as readonly string[]).includes(kind))
      .map((found) => placeOf(book, sheet, found)),
  );
  const sorted = all.sort((a, b) => Number(isOurs(b)) - Number(isOurs(a)));
  const own = inputSheets.map((kind) => [kind, sorted.filter((place) => place.kind === kind)] as const);
  return Object.fromEntries(own) as unknown as Places;
}
