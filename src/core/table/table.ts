import type { Day } from "../day";
import type { SaidTotal, TotalRow } from "../intake/types";
import type { ColumnType, Field, Kind, schema } from "../schema/fields";
import type { Area, CellValue } from "./grid";
import type { Words } from "./words";

/** What became of a cell when its column was read. */
export const cellState = { blank: 0, read: 1, unreadable: 2, error: 3 } as const;
export type CellState = (typeof cellState)[keyof typeof cellState];

/** Numbers of a column, one per data row: fen for money; NaN where the cell gave none. */
export interface NumberColumn {
  readonly type: "money" | "number";
  readonly values: Float64Array;
  readonly state: Uint8Array;
  /** 1 where the value was read from text; undefined where none was. */
  readonly text?: Uint8Array | undefined;
}

/** Days of a column, one per data row; `noDay` where the cell gave none. */
export interface DateColumn {
  readonly type: "date";
  readonly days: Int32Array;
  readonly state: Uint8Array;
  /** 1 where the day was read from text; undefined where none was. */
  readonly text?: Uint8Array | undefined;
}

/** Stands for "no day" in a date column. */
export const noDay: Day = -2147483648;

/** How a text differs from its tidy form: spaces that do not belong, or full-width digits and letters in a code. */
export const untidiness = { none: 0, space: 1, wide: 2 } as const;

/** Tidy texts of a column, one per data row; null where the cell is blank. Codes keep their digits. */
export interface TextColumn {
  readonly type: "text" | "code" | "flag";
  readonly values: readonly (string | null)[];
  /** What was untidy in the cell, as `untidiness`; undefined where nothing was. */
  readonly untidy?: Uint8Array | undefined;
  /** The texts by number, where they were numbered as they were read. */
  readonly words?: Words | undefined;
}

export type ColumnOf<T extends ColumnType> = T extends "money" | "number"
  ? NumberColumn
  : T extends "date"
    ? DateColumn
    : TextColumn;

type TypeOf<K extends Kind, F> = F extends keyof (typeof schema)[K]
  ? (typeof schema)[K][F] & ColumnType
  : ColumnType;

/** A cell of the workbook, 0-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What tables of every kind have. */
export interface AnyTable {
  /** Sheet and position, unique in a run. */
  readonly id: string;
  readonly sheet: string;
  readonly rowCount: number;
  readonly totals: readonly TotalRow[];
  readonly said: readonly SaidTotal[];
  /** ISO code of the one currency of the table, where one is named. */
  readonly currency: string | undefined;
  /** True for delimited text: every value was typed as text. */
  readonly isText: boolean;
  /** True when serials of the workbook count from 1904. */
  readonly date1904: boolean;
  /** Merged areas that reach into the data rows. */
  readonly merges: readonly Area[];
  /** 0-based row of the sheet. */
  sheetRow(row: number): number;
  /** Identity of a row by its content, the same wherever the row stands. */
  rowKey(row: number): string;
}

/**
 * An immutable typed table of one kind. `row` is the 0-based data row throughout;
 * `cell` leads back to the sheet. Columns are read once, when first asked for.
 */
export interface Table<K extends Kind = Kind> extends AnyTable {
  readonly kind: K;
  has(field: Field<K>): boolean;
  /** Column of a field; throws when the table has none, which `has` tells. */
  column<F extends Field<K>>(field: F): ColumnOf<TypeOf<K, F>>;
  /** Cell of the sheet behind a value. */
  cell(row: number, field: Field<K>): CellRef;
  /** Value as it stands in the cell. */
  raw(row: number, field: Field<K>): CellValue;
  /**
   * The table after cells of the sheet changed: the columns named are read again in the rows named,
   * all else is shared. Undefined where totals of the table may have changed and have to be looked for again.
   */
  patched(rows: readonly number[], fields: readonly string[]): Table<K> | undefined;
  /** What one in a cell of the column is worth: 10000 for 万元. */
  factor(field: Field<K>): number;
  /** Header of a field as it stands on the sheet. */
  header(field: Field<K>): string;
}

/** The table as one of its kind, or undefined when it is of another. */
export const ofKind = <K extends Kind>(table: Table, kind: K): Table<K> | undefined =>
  table.kind === kind ? (table as unknown as Table<K>) : undefined;
