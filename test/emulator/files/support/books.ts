import type { Book, Extras, SheetExtras } from "../../../../src/emulator/engine/book";
import { readBook, writeBook } from "../../../../src/emulator/files/index";
import { Package } from "../../../../src/emulator/files/opc/package";
import type { CellData, Resources, SheetData } from "../../../../src/emulator/files/univer";
import { resource } from "../../../../src/emulator/files/univer";
import { readZip } from "../../../../src/emulator/files/zip/readZip";

/** Opens bytes; fails the test on a refusal. */
export const open = async (bytes: Uint8Array, name = "示例.xlsx"): Promise<Book> =>
  (await readBook(bytes, name)).book;

/** Saves a book as .xlsx. */
export const save = async (book: Book): Promise<Uint8Array> => (await writeBook(book, "xlsx")).bytes;

/** Parts of a saved workbook. */
export const partsOf = (bytes: Uint8Array): Promise<Package> => Package.open(readZip(bytes));

/** The book as if it had not come from a file, so that everything is written anew. */
export function withoutOrigin(book: Book): Book {
  const { opaque: _opaque, ...extras } = book.extras;
  return { ...book, extras };
}

/** The sheet of a name, the first one by default. */
export function sheetOf(book: Book, name?: string): SheetData & { id: string } {
  const { snapshot } = book;
  const id = snapshot.sheetOrder.find((one) => name === undefined || snapshot.sheets[one]!.name === name)!;
  return { ...snapshot.sheets[id]!, id };
}

export const extrasOf = (book: Book, name?: string): SheetExtras =>
  book.extras.sheets[sheetOf(book, name).id]!;

/** What a plugin holds of the first sheet, or of one by name. */
export const onSheet = <Name extends Exclude<keyof Resources, "SHEET_DEFINED_NAME_PLUGIN">>(
  book: Book,
  plugin: Name,
  name?: string,
): Resources[Name][string] =>
  resource(book.snapshot, plugin)[sheetOf(book, name).id] as Resources[Name][string];

/** Replaces what a plugin holds. */
export function setResource<Name extends keyof Resources>(
  book: Book,
  name: Name,
  data: Resources[Name],
): Book {
  const others = (book.snapshot.resources ?? []).filter((entry) => entry.name !== name);
  return {
    ...book,
    snapshot: { ...book.snapshot, resources: [...others, { name, data: JSON.stringify(data) }] },
  };
}

/** A cell with its style instead of the style's id. */
export function cellOf(book: Book, row: number, column: number, name?: string): CellData {
  const cell = sheetOf(book, name).cellData?.[row]?.[column] ?? {};
  if (typeof cell.s !== "string") return cell;
  const style = Object.entries(book.snapshot.styles[cell.s] ?? {}).filter(([, value]) => value !== null);
  return { ...cell, s: Object.fromEntries(style) };
}

type Line = { s?: unknown };

function withStyles<T extends Line>(
  lines: Record<number, T> | undefined,
  styles: Book["snapshot"]["styles"],
): object {
  return Object.fromEntries(
    Object.entries(lines ?? {}).map(([key, line]) => [
      key,
      typeof line.s === "string" ? { ...line, s: styles[line.s] } : line,
    ]),
  );
}

/**
 * Everything that a book says, in a form that compares: styles instead of their ids, resources as values, and
 * nothing of the opened file.
 */
export function contents(book: Book): {
  sheets: unknown[];
  resources: unknown;
  extras: Extras;
  defaultStyle: unknown;
} {
  const { snapshot, extras } = withoutOrigin(book);
  const sheets = snapshot.sheetOrder.map((id) => {
    const sheet = snapshot.sheets[id]!;
    const rows = Object.entries(sheet.cellData ?? {}).map(([row, cells]) => [
      row,
      withStyles(cells as Record<number, CellData>, snapshot.styles),
    ]);
    return {
      ...sheet,
      cellData: Object.fromEntries(rows),
      rowData: withStyles(sheet.rowData as Record<number, Line>, snapshot.styles),
      columnData: withStyles(sheet.columnData as Record<number, Line>, snapshot.styles),
    };
  });
  const resources = (snapshot.resources ?? []).map(({ name, data }) => [name, data ? JSON.parse(data) : {}]);
  return { sheets, resources: Object.fromEntries(resources), extras, defaultStyle: snapshot.defaultStyle };
}
