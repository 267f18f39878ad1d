import type { Book } from "../engine/book";
import type { StoredKind } from "../engine/objects";
import { readCsv } from "./csv/readCsv";
import { writeCsv } from "./csv/writeCsv";
import { kindOf } from "./kind";
import { readXls } from "./old/readXls";
import { FileRefused, loss } from "./refusal";
import { readWorkbook } from "./xlsx/readWorkbook";
import { writeWorkbook } from "./xlsx/writeWorkbook";
import { limits } from "./zip/limits";

export { FileRefused, type RefusalCode } from "./refusal";

/**
 * Opens a spreadsheet file: .xlsx, .xlsm, .xls, .csv and other text with separators. The content decides, not the name.
 *
 * `losses` are sentences in Chinese and English about what saving will not keep. Throws `FileRefused` with a code and
 * the reason in both languages when the file cannot be opened.
 */
export async function readBook(bytes: Uint8Array, name: string): Promise<{ book: Book; losses: string[] }> {
  if (bytes.length > limits.file) throw new FileRefused("tooLarge", `${bytes.length} bytes`);
  const kind = kindOf(bytes, name);
  if (kind === "workbook") return readWorkbook(bytes, name);
  if (kind === "oldWorkbook") return readXls(bytes, name);
  const { book, losses } = readCsv(bytes, name);
  if (/\.xls$/i.test(name))
    losses.push(
      loss("这其实是文本文件，按分隔符读入。", "This is a text file in fact; it was read by its separators."),
    );
  return { book, losses };
}

/** Saves a book as a file; `losses` says what the format could not hold. */
export async function writeBook(
  book: Book,
  format: "xlsx" | "csv",
): Promise<{ bytes: Uint8Array; losses: string[] }> {
  const { bytes, losses } = await (format === "csv" ? writeCsv(book) : writeWorkbook(book));
  return { bytes, losses: [...losses, ...notWritten(book)] };
}

/** Objects an add-in made that no file of ours holds. */
function notWritten({ extras }: Book): string[] {
  const kinds = new Set(Object.values(extras.objects ?? {}).map(({ kind }) => kind));
  const grouped = Object.values(extras.sheets).some(
    ({ rowGroups = [], columnGroups = [] }) => rowGroups.length + columnGroups.length > 0,
  );
  return [
    ...[...kinds].map((kind) => loss(...unwritten[kind])),
    ...(grouped ? [loss("分级显示不会写入文件。", "Outline groups are not written to the file.")] : []),
  ];
}

const unwritten: Record<StoredKind, [zh: string, en: string]> = {
  chart: ["加载项新建的图表不会写入文件。", "Charts made by the add-in are not written to the file."],
  shape: ["加载项新建的形状不会写入文件。", "Shapes made by the add-in are not written to the file."],
  style: ["自定义单元格样式的名称不会写入文件。", "Names of own cell styles are not written to the file."],
  binding: ["绑定不会写入文件。", "Bindings are not written to the file."],
  pivot: [
    "数据透视表只以其单元格的值写入文件。",
    "Pivot tables are written to the file as the values of their cells only.",
  ],
};
