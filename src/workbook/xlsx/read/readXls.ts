import {
  dateToSerial,
  HucreError,
  readXls as hucreXls,
  type CellValue as HucreValue,
  type Workbook,
} from "hucre";
import { DAYS_1904 } from "../../../core/day";
import type { CellValue } from "../../../core/table/grid";
import { UnreadableFile } from "./fileError";
import type { SheetGrid } from "./readXlsx";

const EMPTY: readonly CellValue[] = [];
const BOF = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;

const startsWith = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, n) => bytes[at + n] === byte);

/** True when the file holds a text in UTF-16, as the names of its streams are written. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((ch) => [ch.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 64)
    if (startsWith(bytes, at, wanted)) return true;
  return false;
}

/** True when the workbook stream is encrypted, which a record between its start and its list of sheets says. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let sector = 512; sector + 8 < bytes.length; sector += 512) {
    if (!startsWith(bytes, sector, BOF)) continue;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = sector, n = 0; n < 60 && at + 4 <= bytes.length; n++) {
      const id = view.getUint16(at, true);
      if (id === FILEPASS) return true;
      if (id === BOUNDSHEET) return false;
      at += 4 + view.getUint16(at + 2, true);
    }
    return false;
  }
  return false;
}

/** Cells of a row with dates turned into serials; `dates` notes where they were. */
function cellsOf(
  row: readonly HucreValue[] | undefined,
  dates: Set<number>,
  at: number,
): readonly CellValue[] {
  if (!row) return EMPTY;
  return row.map((value, column) => {
    if (!(value instanceof Date)) return value ?? null;
    dates.add(at * 256 + column);
    return dateToSerial(value, false);
  });
}

/** Days by which the two date systems differ in this workbook: 1462 for 1904, else 0. */
async function isDate1904(bytes: Uint8Array, plain: readonly (readonly HucreValue[])[][]): Promise<boolean> {
  const own = (await hucreXls(bytes)).sheets;
  for (let s = 0; s < own.length; s++)
    for (let r = 0; r < own[s]!.rows.length; r++)
      for (let c = 0; c < (own[s]!.rows[r]?.length ?? 0); c++) {
        const value = own[s]!.rows[r]![c];
        const forced = plain[s]?.[r]?.[c];
        if (value instanceof Date && forced instanceof Date)
          return Math.round((value.getTime() - forced.getTime()) / 86400000) >= DAYS_1904 - 1;
      }
  return false;
}

/** The workbook with every date as one of the 1900 system, so that its serial can be had back. */
async function readBook(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await hucreXls(bytes, { dateSystem: "1900" });
  } catch (error) {
    if (error instanceof HucreError) throw new UnreadableFile("broken", error.message);
    throw error;
  }
}

/**
 * The sheets of an .xls file of Excel 97 to 2003, dates as serials of the workbook's own date system.
 * Number formats are not handed over by the reader; cells that it took for dates have a format of one.
 * Throws UnreadableFile.
 */
export async function readXls(bytes: Uint8Array): Promise<{ grids: SheetGrid[]; date1904: boolean }> {
  if (hasName(bytes, "EncryptedPackage") || isEncrypted(bytes)) throw new UnreadableFile("encrypted", "xls");
  if (!hasName(bytes, "Workbook") && hasName(bytes, "Book")) throw new UnreadableFile("oldFormat", "Excel 5");
  if (!hasName(bytes, "Workbook"))
    throw new UnreadableFile("notSpreadsheet", "an OLE file without a workbook");
  const { sheets } = await readBook(bytes);
  let anyDate = false;
  const grids = sheets.map((sheet): SheetGrid => {
    const dates = new Set<number>();
    const values = Array.from(sheet.rows, (row, at) => cellsOf(row, dates, at));
    anyDate ||= dates.size > 0;
    return {
      sheet: sheet.name,
      values,
      format: (row, column) => (dates.has(row * 256 + column) ? "yyyy/m/d" : undefined),
      merges: (sheet.merges ?? []).map((m) => ({
        top: m.startRow,
        left: m.startCol,
        bottom: m.endRow,
        right: m.endCol,
      })),
    };
  });
  const date1904 =
    anyDate &&
    (await isDate1904(
      bytes,
      sheets.map((s) => s.rows),
    ));
  return { grids: date1904 ? grids.map((grid) => ({ ...grid, date1904: true })) : grids, date1904 };
}
