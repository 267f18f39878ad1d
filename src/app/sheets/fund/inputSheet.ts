import { fundSheetName, type InputSheet } from "../../../i18n/fundNames";
import { fundSheetTexts, type FundSheetTexts } from "../../../i18n/fundSheets";
import type { Locale } from "../../../i18n/locale";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { entrySheet, type Content, type EntryColumn, type Offer } from "../entrySheet";

/** What a column takes, beside what any sheet for entries knows: texts of a list, or societies. */
type FundContent = Content | "grade" | "outcome" | "section" | "society";

interface Column {
  /** Field of the schema, or a name of ours for what is only shown. */
  readonly field: string;
  readonly width: number;
  readonly content?: FundContent;
}

const column = (field: string, width: number, content?: FundContent): Column => ({
  field,
  width,
  ...(content ? { content } : {}),
});

/** Columns of each sheet, in order. Society, year and amount stand first, as the functions take them. */
const columns: Readonly<Record<InputSheet, readonly Column[]>> = {
  award: [
    column("society", 26),
    column("year", 10, "year"),
    column("amount", 18, "amount"),
    column("uscc", 22, "code"),
    column("total", 10, "number"),
    column("rank", 8, "number"),
    column("revoked", 14, "date"),
    column("remark", 24, "long"),
  ],
  taskBook: [
    column("society", 26, "society"),
    column("year", 10, "year"),
    column("section", 18, "section"),
    column("content", 48, "long"),
    column("budgetLine", 22),
    column("budget", 16, "amount"),
    column("signed", 14, "date"),
  ],
  assessment: [
    column("society", 26, "society"),
    column("year", 10, "year"),
    column("result", 12, "grade"),
    column("date", 14, "date"),
    column("remark", 36, "long"),
  ],
  publicity: [
    column("society", 26, "society"),
    column("year", 10, "year"),
    column("start", 14, "date"),
    column("end", 14, "date"),
    column("objection", 14, "outcome"),
    column("decided", 14, "date"),
    column("remark", 30, "long"),
  ],
  payment: [
    column("society", 26, "society"),
    column("cohort", 10, "year"),
    column("year", 10, "year"),
    column("amount", 18, "amount"),
    column("date", 14, "date"),
    column("voucher", 16, "code"),
    column("remark", 30, "long"),
  ],
};

/** Fields of a sheet, in the order of its columns. */
export const inputFields = (sheet: InputSheet): readonly string[] => columns[sheet].map(({ field }) => field);

/** Cells of one row by field. */
export type InputRow = Readonly<Record<string, SheetCell>>;

export interface InputOptions {
  readonly locale: Locale;
  /** Name of the sheet where it is not the usual one. */
  readonly name?: string;
  readonly offer?: Offer | undefined;
}

function entryOf(
  content: FundContent | undefined,
  { grades, outcomes, sections }: FundSheetTexts,
  offer: Offer | undefined,
): Pick<EntryColumn, "content" | "choices" | "offer"> {
  switch (content) {
    case "grade":
      return { choices: grades };
    case "outcome":
      return { choices: outcomes };
    case "section":
      return { choices: sections };
    case "society":
      return offer ? { offer } : {};
    default:
      return content ? { content } : {};
  }
}

/** A sheet that people fill in: title, note, headings, entry rules and formats, with the rows given. */
export function inputSheet(sheet: InputSheet, rows: readonly InputRow[], options: InputOptions): SheetSpec {
  const { locale, name = fundSheetName(sheet, locale), offer } = options;
  const words = fundSheetTexts(locale);
  const headings: Readonly<Record<string, string>> = words.headings[sheet];
  const own = columns[sheet];
  return entrySheet({
    name,
    title: words.titles[sheet],
    note: words.notes[sheet],
    columns: own.map(({ field, width, content }) => ({
      heading: headings[field]!,
      width,
      ...entryOf(content, words, offer),
    })),
    rows: rows.map((row) => own.map(({ field }) => row[field] ?? "")),
  });
}
