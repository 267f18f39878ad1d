import { errorText, type ErrorId, type Slots } from "./language";

/** The two codes whose sentence Excel shows. */
export type SpeakingCode = "#VALUE!" | "#N/A";

/** Codes that a custom function may give back; others (#REF!, #NAME?) Excel refuses as output. */
const passable: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** An error value with a sentence, for one cell of a spilled result or to be thrown. */
export const excelError = (code: string, message: string): CustomFunctions.Error =>
  new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);

/** An error value whose sentence comes from the locale. */
export const errorOf = (code: SpeakingCode, id: ErrorId, slots?: Slots): CustomFunctions.Error =>
  excelError(code, errorText(id, slots));

/** Ends the call with an error value and its sentence. */
export function fail(code: SpeakingCode, id: ErrorId, slots?: Slots): never {
  throw errorOf(code, id, slots);
}

/** The error value of a cell handed on: its own code where Excel takes it, else #VALUE!. */
export const passedOn = (
  code: string,
  argument: string,
  row: number,
  column: number,
): CustomFunctions.Error =>
  excelError(
    passable.includes(code) ? code : "#VALUE!",
    errorText("errorCell", { argument, code, row: row + 1, column: column + 1 }),
  );

/** Cells of a spilled result: numbers, text, "" for blank, and error values. */
export type Spill = (number | string | CustomFunctions.Error)[][];

const isError = (cell: unknown): cell is CustomFunctions.Error => cell instanceof CustomFunctions.Error;

/**
 * A column of results. Rows that cannot be computed hold their error value; when no row can, the call ends with the
 * first of them, so that its sentence is seen.
 */
export function column(cells: readonly (number | CustomFunctions.Error)[]): Spill {
  const first = cells.find(isError);
  if (first && cells.every((cell) => isError(cell) || Number.isNaN(cell))) throw first;
  return cells.map((cell) => [isError(cell) || !Number.isNaN(cell) ? cell : ""]);
}
