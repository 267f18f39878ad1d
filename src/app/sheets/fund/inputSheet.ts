import type { Area } from "../../../core/table/grid";
import { fundSheetName, type InputSheet } from "../../../i18n/fundNames";
import { fundSheetTexts, type FundSheetTexts } from "../../../i18n/fundSheets";
import type { Locale } from "../../../i18n/locale";
import type { EntryRule, SheetCell, SheetSpec } from "../../../workbook/port";
import { area, formats } from "./areas";

/** What a column takes, beside text. */
type Content =
  "amount" | "date" | "year" | "number" | "code" | "grade" | "outcome" | "section" | "society" | "long";

interface Column {
  /** Field of the schema, or a name of ours for what is only shown. */
  readonly field: string;
  readonly width: number;
  readonly content?: Content;
}

const column = (field: string, width: number, content?: Content): Column => ({
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

const headingRow = 2;
/** First data row of a fresh sheet, 0-based. */
export const firstRow = headingRow + 1;
/** Rows ready for entries, with rules and formats. */
const readyRows = 500;
/** Blank rows with a drawn grid below the last entry. */
const spareRows = 20;
/** Greatest amount of one cell, in yuan. */
const mostYuan = 1e9;
const [firstYear, lastYear] = [2000, 2199];

const formatOf: Readonly<Partial<Record<Content, string>>> = {
  amount: formats.amount,
  date: formats.date,
  year: formats.year,
  code: formats.text,
};

/** Cells of another sheet that hold the societies. */
export interface Offer {
  readonly sheet: string;
  readonly area: Area;
}

const list = (where: Area, choices: readonly string[]): EntryRule => ({
  kind: "list",
  area: where,
  choices,
  isStrict: true,
});

function entryOf(
  content: Content,
  where: Area,
  words: FundSheetTexts,
  offer: Offer | undefined,
): EntryRule[] {
  switch (content) {
    case "amount":
      return [{ kind: "number", area: where, min: 0, max: mostYuan, whole: false }];
    case "year":
      return [{ kind: "number", area: where, min: firstYear, max: lastYear, whole: true }];
    case "date":
      return [{ kind: "date", area: where }];
    case "grade":
      return [list(where, words.grades)];
    case "outcome":
      return [list(where, words.outcomes)];
    case "section":
      return [list(where, words.sections)];
    case "society":
      return offer ? [{ kind: "offer", area: where, source: offer }] : [];
    default:
      return [];
  }
}

/** Cells of one row by field. */
export type InputRow = Readonly<Record<string, SheetCell>>;

export interface InputOptions {
  readonly locale: Locale;
  /** Name of the sheet where it is not the usual one. */
  readonly name?: string;
  readonly offer?: Offer | undefined;
}

/** A sheet that people fill in: title, note, headings, entry rules and formats, with the rows given. */
export function inputSheet(sheet: InputSheet, rows: readonly InputRow[], options: InputOptions): SheetSpec {
  const { locale, name = fundSheetName(sheet, locale), offer } = options;
  const words = fundSheetTexts(locale);
  const headings: Readonly<Record<string, string>> = words.headings[sheet];
  const own = columns[sheet];
  const right = own.length - 1;
  const last = firstRow + Math.max(readyRows, rows.length + spareRows) - 1;
  const drawn = firstRow + rows.length + spareRows - 1;
  const placed = own.flatMap(({ content }, at) => (content ? [{ content, at }] : []));
  const whole = (at: number): Area => area(firstRow, at, last, at);
  return {
    name,
    values: [
      [words.titles[sheet]],
      [words.notes[sheet]],
      own.map(({ field }) => headings[field]!),
      ...rows.map((row) => own.map(({ field }) => row[field] ?? "")),
    ],
    widths: own.map(({ width }) => width),
    headingRow,
    formats: placed.flatMap(({ content, at }) => {
      const format = formatOf[content];
      return format ? [{ area: whole(at), format }] : [];
    }),
    looks: [
      { area: area(0, 0, 0, 0), look: "title" },
      { area: area(1, 0, 1, 0), look: "note" },
      { area: area(headingRow, 0, headingRow, right), look: "heading" },
      { area: area(firstRow, 0, drawn, right), look: "input" },
      ...placed.flatMap(({ content, at }) =>
        content === "long" ? [{ area: area(firstRow, at, drawn, at), look: "wrap" as const }] : [],
      ),
    ],
    entries: placed.flatMap(({ content, at }) => entryOf(content, whole(at), words, offer)),
    landscape: true,
  };
}
