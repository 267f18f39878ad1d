/**
 * The only module that knows hucre: old workbooks (.xls), the grammar of .csv, and number formats as text.
 *
 * .xlsx is not read and written through it: of a workbook it keeps values and the main styles, while a stand-in
 * for Excel has to give back rules, notes, pictures and what it does not understand as they were.
 */
import { formatValue, HucreError, parseCsv, readXls, type Sheet } from "hucre";
import { FileRefused } from "./refusal";

export type OldCell = string | number | boolean | Date | null;

/** A sheet of an old workbook: values row by row, and merged areas. */
export interface OldSheet {
  name: string;
  rows: OldCell[][];
  merges: { startRow: number; startColumn: number; endRow: number; endColumn: number }[];
}

const toOldSheet = ({ name, rows, merges }: Sheet): OldSheet => ({
  name,
  rows,
  merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    startRow,
    startColumn: startCol,
    endRow,
    endColumn: endCol,
  })),
});

/** The sheets of a BIFF8 workbook (.xls): values and merged areas, no formulas, no formats. Throws `FileRefused`. */
export async function readOldSheets(bytes: Uint8Array): Promise<OldSheet[]> {
  try {
    return (await readXls(bytes)).sheets.map(toOldSheet);
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    const old = /BIFF 0x/.test(error.message);
    throw new FileRefused(old ? "oldFormat" : "broken", error.message, { cause: error });
  }
}

/** The records and fields of a text with separators; quoted fields may hold separators and line ends. */
export const splitRecords = (text: string, delimiter: string): string[][] =>
  parseCsv(text, { delimiter }).map((record) => record.map((field) => (field === null ? "" : String(field))));

/** A value in a number format, as a cell shows it. */
export const formatted = (value: number | string | boolean, format: string, date1904: boolean): string =>
  formatValue(value, format, { is1904: date1904 });
