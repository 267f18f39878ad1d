import type { CellValue } from "./grid";

/** Value of a data row in the column that is read. */
export type Cells = (row: number) => CellValue | undefined;

/** Marks of rows, made when the first one is set: most columns have none. */
export function marker(rowCount: number): {
  set(row: number, mark: number): void;
  marks(): Uint8Array | undefined;
} {
  let marks: Uint8Array | undefined;
  return {
    set(row, mark) {
      marks ??= new Uint8Array(rowCount);
      marks[row] = mark;
    },
    marks: () => marks,
  };
}
