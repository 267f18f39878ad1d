/** What a spreadsheet hands over for one cell; `""` and null are blank, error values are text such as `#REF!`. */
export type CellValue = string | number | boolean | null;

/** An inclusive block of cells, 0-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of one sheet as read, never changed. Rows and columns are 0-based from A1. */
export interface Grid {
  readonly sheet: string;
  /** Row-major from A1; a row may be shorter than the widest, a missing cell is blank. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number format of a cell where it was read; undefined where it was not. */
  readonly format?: (row: number, column: number) => string | undefined;
  /** Text as displayed, where it was read. */
  readonly text?: (row: number, column: number) => string | undefined;
  readonly merges?: readonly Area[];
  /** True when serials of the workbook count from 1904. */
  readonly date1904?: boolean;
  /** True for delimited text: every value was typed as text, serials do not occur. */
  readonly fromText?: boolean;
}

export const isBlank = (value: CellValue | undefined): value is null | undefined | "" =>
  value === null || value === undefined || value === "";

/** True for equal values; a blank equals every blank. */
export const isSameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || (isBlank(a) && isBlank(b));

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/;

/** True for the text of an error value. */
export const isErrorText = (value: CellValue | undefined): boolean =>
  typeof value === "string" && value.charCodeAt(0) === 35 && ERROR.test(value);
