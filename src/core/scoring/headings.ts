import { isBlank, type CellValue } from "../table/grid";
import { fold } from "../text";

/** Words that head the columns of a table, by field. */
export type HeadingWords<F extends string> = Readonly<Record<F, readonly string[]>>;

/** A heading without brackets, units, stars and spaces, for comparison. */
export const headingKey = (cell: CellValue | undefined): string =>
  isBlank(cell)
    ? ""
    : fold(String(cell))
        .replace(/[(（[【][^)）\]】]*[)）\]】]/g, "")
        .replace(/[\s*＊:：_-]/g, "");

/** Column of each field that is headed; the first field listed takes a column, the first column headed wins. */
export function findColumns<F extends string>(
  headings: readonly CellValue[],
  words: HeadingWords<F>,
): { readonly [K in F]?: number } {
  const keys = headings.map(headingKey);
  const found: { [K in F]?: number } = {};
  const taken = new Set<number>();
  for (const field of Object.keys(words) as F[])
    for (const word of words[field]) {
      const column = keys.findIndex((key, c) => key === word && !taken.has(c));
      if (column < 0) continue;
      found[field] = column;
      taken.add(column);
      break;
    }
  return found;
}

const FARTHEST = 10;

/** Row that holds the headings: the first, among the first ten, that heads two of the fields; else the first row. */
export function headingRow<F extends string>(
  cells: readonly (readonly CellValue[])[],
  words: HeadingWords<F>,
): number {
  const known = new Set((Object.values(words) as (readonly string[])[]).flat());
  const found = cells
    .slice(0, FARTHEST)
    .findIndex((row) => row.filter((cell) => known.has(headingKey(cell))).length >= 2);
  return Math.max(0, found);
}
