import type { Area } from "../../core/table/grid";
import type { EntryRule, SheetCell, SheetSpec } from "../../workbook/port";
import { area, formats, titleHeight } from "./areas";

/** What a column takes, beside text; `amount` is never negative, `money` may be. */
export type Content = "amount" | "money" | "date" | "year" | "number" | "code" | "long";

export interface EntryColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly content?: Content;
  /** The only texts the column takes. */
  readonly choices?: readonly string[];
  /** Cells of another sheet whose texts are offered; others are taken too. */
  readonly offer?: Offer;
}

/** Cells of another sheet. */
export interface Offer {
  readonly sheet: string;
  readonly area: Area;
}

export interface Entries {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly EntryColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

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
  money: formats.amount,
  date: formats.date,
  year: formats.year,
  code: formats.text,
};

function ruleOf({ content, choices, offer }: EntryColumn, where: Area): EntryRule[] {
  if (choices) return [{ kind: "list", area: where, choices, isStrict: true }];
  if (offer) return [{ kind: "offer", area: where, source: offer }];
  if (content === "amount") return [{ kind: "number", area: where, min: 0, max: mostYuan, whole: false }];
  if (content === "year")
    return [{ kind: "number", area: where, min: firstYear, max: lastYear, whole: true }];
  return content === "date" ? [{ kind: "date", area: where }] : [];
}

/** A sheet that people fill in: title, note, headings, entry rules and formats, with the rows given. */
export function entrySheet({ name, title, note, columns, rows }: Entries): SheetSpec {
  const right = columns.length - 1;
  const last = firstRow + Math.max(readyRows, rows.length + spareRows) - 1;
  const drawn = firstRow + rows.length + spareRows - 1;
  const whole = (at: number): Area => area(firstRow, at, last, at);
  return {
    name,
    values: [[title], [note], columns.map(({ heading }) => heading), ...rows],
    widths: columns.map(({ width }) => width),
    headingRow,
    heights: [titleHeight],
    formats: columns.flatMap(({ content }, at) => {
      const format = content && formatOf[content];
      return format ? [{ area: whole(at), format }] : [];
    }),
    looks: [
      { area: area(0, 0, 0, 0), look: "title" },
      { area: area(1, 0, 1, 0), look: "note" },
      { area: area(headingRow, 0, headingRow, right), look: "heading" },
      { area: area(firstRow, 0, drawn, right), look: "input" },
      ...columns.flatMap(({ content }, at) =>
        content === "long" ? [{ area: area(firstRow, at, drawn, at), look: "wrap" as const }] : [],
      ),
    ],
    entries: columns.flatMap((column, at) => ruleOf(column, whole(at))),
    landscape: true,
  };
}
