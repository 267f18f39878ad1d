/** The rows that pass a test, in their order. A loop: `filter` of typed arrays takes several times as long. */
export function rowsWhere(rows: Int32Array, test: (row: number) => boolean): Int32Array {
  const passed = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (test(rows[i]!)) passed[count++] = rows[i]!;
  return passed.slice(0, count);
}
