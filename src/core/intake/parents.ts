import type { Figures } from "./figures";
import { rowOf } from "./region";
import { isEmpty } from "./scan";
import type { Stretch } from "./stretch";
import { sameSize } from "./sums";

/** Longer tables are not looked through for rows of groups. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 30;
/** Groups show in the first rows already, or there are none. */
const HEAD = 40;

/** Which columns of a row hold something, as bits. */
function shapeOf(stretch: Stretch, k: number): number {
  const { region, from } = stretch;
  const row = region.scan.grid.values[rowOf(region, from + k)]!;
  let bits = 0;
  for (let c = region.left; c <= region.right && c - region.left < MOST_COLUMNS; c++)
    if (!isEmpty(row[c])) bits |= 1 << (c - region.left);
  return bits;
}

/** True when each parent's figure is the sum of the rows down to the next one. */
function addUp(figures: Figures, rows: readonly number[], parents: ReadonlySet<number>): boolean {
  let stated = NaN;
  let sum = 0;
  let children = 0;
  let largest = 0;
  for (const k of [...rows, -1]) {
    const fen = figures.fen[k] ?? NaN;
    if (k !== -1 && !parents.has(k)) {
      children++;
      if (fen === fen) sum += fen;
      continue;
    }
    if (stated === stated && (children === 0 || !sameSize(sum, stated))) return false;
    largest = Math.max(largest, children);
    if (k !== -1 && fen !== fen) return false;
    stated = fen;
    sum = children = 0;
  }
  return largest >= 2;
}

/**
 * Rows that state the sum of the rows below them, as 一、会议费 300 above its 100 and 200: at least two rows of one
 * shape, the first row among them, each the exact sum of the rows of other shapes down to the next.
 */
export function findParents(
  stretch: Stretch,
  figures: readonly Figures[],
  rows: readonly number[],
): ReadonlySet<number> {
  const none = new Set<number>();
  if (rows.length < 5 || rows.length > MOST_ROWS) return none;
  const first = shapeOf(stretch, rows[0]!);
  const head = rows.slice(0, HEAD);
  if (2 * head.filter((k) => shapeOf(stretch, k) === first).length > head.length + 1) return none;
  const parents = new Set(rows.filter((k) => shapeOf(stretch, k) === first));
  if (parents.size < 2 || parents.size > rows.length / 2) return none;
  return figures.some((f) => addUp(f, rows, parents)) ? parents : none;
}
