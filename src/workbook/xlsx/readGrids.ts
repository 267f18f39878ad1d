import { err, ok, type Result } from "../../core/result";
import { decodeText } from "./read/decode";
import { readDelimited } from "./read/delimited";
import { type FileError, UnreadableFile } from "./read/fileError";
import { readXls } from "./read/readXls";
import { readXlsx, type SheetGrid } from "./read/readXlsx";

export type { FileError, FileErrorCode } from "./read/fileError";
export type { SheetGrid } from "./read/readXlsx";

/** The sheets of a file. */
export interface ReadFile {
  readonly grids: readonly SheetGrid[];
  readonly date1904: boolean;
  readonly kind: "xlsx" | "xls" | "csv";
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const baseName = (fileName: string): string => fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");

/** Markup saved under the name of a spreadsheet, as some banks do. */
const MARKUP = /^\s*<(?:!doctype|html|\?xml|table|head|meta|svg)/i;

function readText(bytes: Uint8Array, fileName: string): ReadFile {
  const text = decodeText(bytes);
  if (MARKUP.test(text.slice(0, 500))) throw new UnreadableFile("notSpreadsheet", "markup");
  const grid: SheetGrid = { sheet: baseName(fileName), values: readDelimited(text), fromText: true };
  return { grids: [grid], date1904: false, kind: "csv" };
}

async function read(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  if (bytes.length === 0) throw new UnreadableFile("empty", fileName);
  if (begins(bytes, ZIP)) return { ...(await readXlsx(bytes)), kind: "xlsx" };
  if (begins(bytes, OLE)) return { ...(await readXls(bytes)), kind: "xls" };
  if (begins(bytes, PDF)) throw new UnreadableFile("notSpreadsheet", "pdf");
  return readText(bytes, fileName);
}

/**
 * Reads the sheets of a file by what it holds, not by its name: .xlsx and .xlsm, .xls of Excel 97–2003, and delimited
 * text in any usual encoding and with any usual separator. Dates are serials of the file's own date system, formulas
 * give their stored value, error values are text. What cannot be read is refused with a code.
 */
export async function readGrids(bytes: Uint8Array, fileName: string): Promise<Result<ReadFile, FileError>> {
  try {
    return ok(await read(bytes, fileName));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return err({ code: error.code, detail: error.message });
  }
}
