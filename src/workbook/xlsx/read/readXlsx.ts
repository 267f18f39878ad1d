import type { Grid } from "../../../core/table/grid";
import { readParts, type SheetPart, type WorkbookParts } from "./parts";
import { SheetReader } from "./sheetXml";
import { openZip, pieces, type Zip } from "./zip";

export type SheetGrid = Grid & { readonly hidden?: boolean };

async function readSheet(zip: Zip, part: SheetPart, parts: WorkbookParts): Promise<SheetGrid> {
  const reader = new SheetReader(parts);
  const decoder = new TextDecoder();
  for await (const piece of pieces(zip.stream(part.path)))
    reader.push(decoder.decode(piece, { stream: true }));
  reader.push(decoder.decode());
  const { values, styles, merges } = reader.finish();
  return {
    sheet: part.name,
    values,
    format: (row, column) => parts.formats[styles[row]?.[column] ?? -1],
    merges,
    ...(parts.date1904 ? { date1904: true } : {}),
    ...(part.hidden ? { hidden: true } : {}),
  };
}

/**
 * The sheets of an .xlsx or .xlsm file, cells as Excel hands them over: dates as serials, formulas by their stored
 * value, error values as text. Chart sheets have no cells and are left out. Memory follows the cells that hold
 * something, not the rows a file declares. Throws UnreadableFile.
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ grids: SheetGrid[]; date1904: boolean }> {
  const zip = openZip(bytes);
  const parts = await readParts(zip);
  const grids: SheetGrid[] = [];
  for (const part of parts.sheets) grids.push(await readSheet(zip, part, parts));
  return { grids, date1904: parts.date1904 };
}
