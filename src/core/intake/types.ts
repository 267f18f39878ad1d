import type { TableKind } from "../schema/fields";
import type { Area } from "../table/grid";

/** How sure a column of the sheet is to be the field: 0 (a guess) to 1 (certain). */
export interface MappedColumn {
  readonly field: string;
  /** 0-based column of the sheet. */
  readonly column: number;
  /** Header as it stands; lines of a block are joined by " / ". */
  readonly header: string;
  readonly confidence: number;
  /** Factor that turns the cell's number into units: 10000 for 万元. */
  readonly factor: number;
  /** True where the column writes 1.234,56. */
  readonly decimalComma?: boolean;
  /** ISO code where the header or the cells name a currency. */
  readonly currency?: string;
}

export interface UnmappedColumn {
  readonly column: number;
  readonly header: string;
}

/** A row that states a sum of the rows above (or below) it. */
export interface TotalRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly field: string;
  /** Amounts in fen. */
  readonly stated: number;
  readonly sum: number;
  /** stated − sum. */
  readonly difference: number;
  readonly scope: "table" | "section" | "subtotals";
  /** True when the row carries a word for total. */
  readonly labelled: boolean;
}

/** A total or a count said in a sentence, such as 共计746人次. */
export interface SaidTotal {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly what: "count" | "amount";
  /** A count, or an amount in fen. */
  readonly stated: number;
  readonly found: number;
  readonly difference: number;
  /** Half a unit of the last digit stated; a difference within it is rounding. */
  readonly tolerance: number;
  /** True for cumulative figures, which are about another period and are only shown. */
  readonly cumulative: boolean;
}

export type RowRole =
  | "header"
  | "repeatedHeader"
  | "numbering"
  | "unit"
  | "section"
  | "subtotal"
  | "total"
  | "balance"
  | "note"
  | "page"
  | "title"
  | "side"
  | "unknown";

/** A row of the table's stretch that is not data, and why. */
export interface ExcludedRow {
  readonly row: number;
  readonly why: RowRole;
}

/** A cell whose amount or date could not be read; it is in no sum. */
export interface UnreadableCell {
  readonly row: number;
  readonly column: number;
  readonly field: string;
  readonly value: string;
}

/** How day and month of a date column are told apart. */
export interface DateOrder {
  readonly field: string;
  readonly order: "ymd" | "dmy" | "mdy" | "ambiguous";
  /** Year of dates of the column that tell none. */
  readonly year?: number;
  /** Grounds of the decision, an id of the locale. */
  readonly why: "votes" | "spread" | "monotone" | "hint" | "none" | "user";
}

/** Columns side by side that hold the same thing, one per judge or indicator: a row of the table is many of the kind. */
export interface Wide {
  /** Field that the cells fill. */
  readonly field: string;
  /** Field that the headers fill. */
  readonly by: "judge" | "indicator";
  readonly columns: readonly { readonly column: number; readonly header: string }[];
}

/** A reason that speaks against taking the table without asking; an id of the locale, with its figures. */
export interface Doubt {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A table found on a sheet, with every non-blank row of its stretch accounted for. */
export interface FoundTable {
  readonly kind: TableKind;
  /** 0-based rows of the header block, top to bottom; empty when no header was found. */
  readonly headerRows: readonly number[];
  /** 0-based data rows in sheet order. */
  readonly rows: Int32Array;
  readonly left: number;
  readonly right: number;
  readonly currency?: string;
  /** Why the table is of this kind, or of none. */
  readonly why?: Doubt;
  readonly columns: readonly MappedColumn[];
  readonly unmapped: readonly UnmappedColumn[];
  /** Marks of judges or of indicators that stand side by side. */
  readonly wide?: Wide;
  /** Texts merged downwards over data rows: the top cell stands for every row of the area. */
  readonly merged?: readonly Area[];
  readonly totals: readonly TotalRow[];
  readonly said: readonly SaidTotal[];
  readonly excluded: readonly ExcludedRow[];
  /** Section heading above each data row, where there are sections. */
  readonly sections?: readonly { readonly row: number; readonly text: string }[];
  readonly unreadable: readonly UnreadableCell[];
  readonly dates: readonly DateOrder[];
  readonly confidence: number;
  readonly verdict: "accept" | "ask" | "refuse";
  readonly doubts: readonly Doubt[];
}

/** What a sheet holds, or why it holds no table. */
export interface SheetIntake {
  readonly sheet: string;
  readonly kind: TableKind;
  /** Why the sheet is of this kind, or why it is no table; an id of the locale. */
  readonly why: Doubt;
  readonly tables: readonly FoundTable[];
}

/** What the user has said of a sheet, kept in the workbook; it overrides what intake would decide. */
export interface MappingChoice {
  readonly sheet: string;
  /** Folded header texts joined by "|": the choice holds for tables with this header. */
  readonly headerKey: string;
  readonly kind?: TableKind;
  /** 0-based header row chosen by the user. */
  readonly headerRow?: number;
  /** Field of each header text; null takes a field away. */
  readonly fields?: Readonly<Record<string, string | null>>;
  readonly dateOrder?: "dmy" | "mdy";
}
