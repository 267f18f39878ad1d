/** Numbers in rows and columns, row by row; NaN is a blank cell. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Length rows × columns; value of row r and column c at r × columns + c. */
  readonly values: Float64Array;
}

export const matrixOf = (rows: number, columns: number, values: Float64Array): Matrix => ({
  rows,
  columns,
  values,
});

/** A matrix from rows of numbers; null and missing cells are blank. */
export function matrixFrom(rows: readonly (readonly (number | null)[])[]): Matrix {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = new Float64Array(rows.length * columns).fill(NaN);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      values[r * columns + c] = value ?? NaN;
    }),
  );
  return { rows: rows.length, columns, values };
}

/** One row, as a view that shares the matrix's memory. */
export const rowOf = (matrix: Matrix, row: number): Float64Array =>
  matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);

/** One column, copied. */
export const columnOf = (matrix: Matrix, column: number): Float64Array =>
  Float64Array.from({ length: matrix.rows }, (_, row) => matrix.values[row * matrix.columns + column]!);

const keep = (count: number, blank: (index: number) => boolean): number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => !blank(index));

/** The matrix without the rows and columns that hold nothing at all, with the kept row indices. */
export function withoutBlankLines(matrix: Matrix): {
  readonly matrix: Matrix;
  readonly rows: readonly number[];
} {
  const at = (r: number, c: number): number => matrix.values[r * matrix.columns + c]!;
  const all = (count: number, value: (index: number) => number): boolean => {
    for (let i = 0; i < count; i++) if (!Number.isNaN(value(i))) return false;
    return true;
  };
  const rows = keep(matrix.rows, (r) => all(matrix.columns, (c) => at(r, c)));
  const columns = keep(matrix.columns, (c) => all(matrix.rows, (r) => at(r, c)));
  const values = Float64Array.from({ length: rows.length * columns.length }, (_, i) =>
    at(rows[Math.floor(i / columns.length)]!, columns[i % columns.length]!),
  );
  return { matrix: { rows: rows.length, columns: columns.length, values }, rows };
}
