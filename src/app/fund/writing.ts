import { fundSheetName, type InputSheet } from "../../i18n/fundNames";
import type { Locale } from "../../i18n/locale";
import type { SheetCell, SheetSpec } from "../../workbook/port";
import type { Offer } from "../sheets/entrySheet";
import { inputSheet, type InputRow } from "../sheets/fund/inputSheet";
import type { FundBook } from "./fundBook";
import type { Place } from "./places";

/** Rows to be written below the last row of a sheet. */
export interface Appending {
  readonly kind: "append";
  readonly sheet: string;
  /** Row of the first of them, 0-based. */
  readonly row: number;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A sheet to be made, with its rows. */
export interface Putting {
  readonly kind: "put";
  readonly spec: SheetSpec;
  readonly count: number;
}

/** Rows that cannot be written because something stands below the table. */
export interface Blocked {
  readonly kind: "blocked";
  readonly sheet: string;
}

export type Writing = Appending | Putting | Blocked;

/** Cells that hold the societies of the award list, to be offered on other sheets. */
export function offerOf({ places }: FundBook): Offer | undefined {
  const [place] = places.award;
  const column = place?.columns["society"];
  if (!place || column === undefined) return undefined;
  return {
    sheet: place.sheet,
    area: {
      top: place.first,
      left: column,
      bottom: Math.max(place.last, place.first) + offered,
      right: column,
    },
  };
}

/** Rows below the last award that are offered too. */
const offered = 200;

/** A row of cells, each under the column of its field; fields without a column are left out. */
function rowOf({ columns, right }: Place, record: InputRow): SheetCell[] {
  const cells: SheetCell[] = Array.from({ length: right + 1 }, () => "");
  for (const [field, column] of Object.entries(columns)) {
    const cell = record[field];
    if (column !== undefined && cell !== undefined) cells[column] = cell;
  }
  return cells;
}

/** How records get onto a sheet: below those that are there, or on a sheet of ours where there is none. */
export function writingOf(
  fund: FundBook,
  sheet: InputSheet,
  records: readonly InputRow[],
  locale: Locale,
  offer: Offer | undefined = offerOf(fund),
): Writing {
  const [place] = fund.places[sheet];
  if (!place) {
    const spec = inputSheet(sheet, records, { locale, offer: sheet === "award" ? undefined : offer });
    return { kind: "put", spec, count: records.length };
  }
  if (!place.isOpen) return { kind: "blocked", sheet: place.sheet };
  return {
    kind: "append",
    sheet: place.sheet,
    row: place.end,
    rows: records.map((record) => rowOf(place, record)),
  };
}

/** Name under which a sheet is found or would be made. */
export const sheetNameOf = (fund: FundBook, sheet: InputSheet, locale: Locale): string =>
  fund.places[sheet][0]?.sheet ?? fundSheetName(sheet, locale);
