import type { BaseValueObject, ErrorType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";

/** The error value while an answer is awaited. */
export const busy = "#BUSY!";

const errorOfCode: Record<number, string> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** The error value for the code of a failed call. */
export const errorOf = (code: number): string => errorOfCode[code] ?? "#VALUE!";

export const errorValue = (code: string): BaseValueObject => ErrorValueObject.create(code as ErrorType);

/** A value of JSON as a cell takes it: nothing is 0, objects of data types give their basic value. */
function single(value: unknown): BaseValueObject {
  switch (typeof value) {
    case "number":
      return NumberValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
    case "boolean":
      return BooleanValueObject.create(value);
    case "object": {
      if (value === null) return NumberValueObject.create(0);
      const { type, basicValue } = value as { type?: string; basicValue?: unknown };
      if (type === "Error") return errorValue(typeof basicValue === "string" ? basicValue : "#VALUE!");
      return basicValue === undefined || typeof basicValue === "object"
        ? errorValue("#VALUE!")
        : single(basicValue);
    }
    default:
      return NumberValueObject.create(0);
  }
}

/** Where an array result begins to spill. */
export interface Anchor {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

function arrayOf(rows: BaseValueObject[][], { unitId, sheetId, row, column }: Anchor): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    unitId,
    sheetId,
    row,
    column,
  });
}

/** What a function returned, as the formula engine takes it; rows of unequal length are no result. */
export function resultOf(value: unknown, anchor: Anchor): BaseValueObject {
  if (!Array.isArray(value)) return single(value);
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return errorValue("#CALC!");
  if (rows.some((row) => row.length !== columns)) return errorValue("#VALUE!");
  if (rows.length === 1 && columns === 1) return single(rows[0]![0]);
  return arrayOf(
    rows.map((row) => row.map(single)),
    anchor,
  );
}

/** Results of calls for each cell of a range, as one result. */
export function gridOf(rows: BaseValueObject[][], anchor: Anchor): BaseValueObject {
  return arrayOf(rows, anchor);
}
