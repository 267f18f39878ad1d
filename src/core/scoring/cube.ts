import { err, ok, type Result } from "../result";
import { isBlank, type CellValue } from "../table/grid";
import { fold, halfWidth, tidy } from "../text";

/** What is known of one judge's score of one indicator of one society. */
export const scoreState = {
  /** No row speaks of it. */
  absent: 0,
  scored: 1,
  /** A row is there, its points are blank. */
  blank: 2,
  recused: 3,
  notApplicable: 4,
  /** Text that is no score. */
  unreadable: 5,
  /** Below 0 or above the full mark. */
  outOfRange: 6,
  /** Two rows give different points. */
  conflict: 7,
  /** Points are there although the judge is recused; kept, not counted. */
  stray: 8,
} as const;
export type ScoreState = (typeof scoreState)[keyof typeof scoreState];

/** The entries of a score table, read where they lie: nothing is copied. */
export interface ScoreEntries {
  readonly count: number;
  readonly society: (entry: number) => CellValue;
  readonly indicator: (entry: number) => CellValue;
  readonly judge: (entry: number) => CellValue;
  /** A number, blank, or a word for recused or not applicable. */
  readonly points: (entry: number) => CellValue;
  readonly recused?: (entry: number) => CellValue;
  /** Row and column of the sheet that hold the points. */
  readonly row: (entry: number) => number;
  readonly column: (entry: number) => number;
}

/**
 * All scores of one year by society, indicator and judge, each in the order of first appearance.
 * Cell (s, i, j) stands at (s × indicators + i) × judges + j.
 */
export interface ScoreCube {
  readonly societies: readonly string[];
  readonly indicators: readonly string[];
  readonly judges: readonly string[];
  /** NaN unless scored. */
  readonly points: Float64Array;
  readonly state: Uint8Array;
  /** Row and column of the sheet the cell was read from; −1 where there is none. */
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** Entries with points that were left out because the society, the indicator or the judge is blank. */
  readonly nameless: readonly number[];
}

export type CubeError =
  | { readonly kind: "noScores" }
  /** So many combinations that the columns must have been taken wrongly. */
  | {
      readonly kind: "tooLarge";
      readonly societies: number;
      readonly indicators: number;
      readonly judges: number;
    };

const MOST_CELLS = 20_000_000;

/** Gives each distinct name an index; names that differ in width, case or spaces only are one. */
class Names {
  readonly list: string[] = [];
  private readonly byText = new Map<CellValue, number>();
  private readonly byFold = new Map<string, number>();

  indexOf(cell: CellValue): number {
    const known = this.byText.get(cell);
    if (known !== undefined) return known;
    const name = isBlank(cell) ? "" : tidy(halfWidth(String(cell)));
    const key = fold(name);
    let index = name === "" ? -1 : this.byFold.get(key);
    if (index === undefined) {
      index = this.list.push(name) - 1;
      this.byFold.set(key, index);
    }
    this.byText.set(cell, index);
    return index;
  }
}

const recusedWords = new Set(["回避", "是", "√", "1", "y", "yes", "true", "recused"]);
const notApplicableWords = new Set(["不适用", "n/a", "na", "not applicable"]);
const PLAIN = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))分?$/;

/** True when the cell of a recusal column says yes. */
export const saysRecused = (cell: CellValue | undefined): boolean =>
  cell === true || (!isBlank(cell) && recusedWords.has(fold(String(cell))));

function readPoints(cell: CellValue): { readonly state: ScoreState; readonly value: number } {
  if (typeof cell === "number") return { state: scoreState.scored, value: cell };
  if (isBlank(cell)) return { state: scoreState.blank, value: NaN };
  const text = fold(String(cell));
  if (text === "") return { state: scoreState.blank, value: NaN };
  const plain = PLAIN.exec(text);
  if (plain) return { state: scoreState.scored, value: Number(plain[1]) };
  if (text === "回避" || text === "recused") return { state: scoreState.recused, value: NaN };
  if (notApplicableWords.has(text)) return { state: scoreState.notApplicable, value: NaN };
  return { state: scoreState.unreadable, value: NaN };
}

/** State and value after a further entry for a cell that already has one; equal points are one score. */
function merged(
  before: { readonly state: ScoreState; readonly value: number },
  next: { readonly state: ScoreState; readonly value: number },
): { readonly state: ScoreState; readonly value: number } {
  if (before.state === scoreState.absent || before.state === scoreState.blank) return next;
  if (next.state === scoreState.blank || (next.state === before.state && Object.is(next.value, before.value)))
    return before;
  return { state: scoreState.conflict, value: NaN };
}

interface Places {
  readonly society: Int32Array;
  readonly indicator: Int32Array;
  readonly judge: Int32Array;
}

function indexed(names: Names, count: number, read: (entry: number) => CellValue): Int32Array {
  const out = new Int32Array(count);
  let last: CellValue | undefined;
  for (let entry = 0; entry < count; entry++) {
    const cell = read(entry);
    out[entry] = entry > 0 && cell === last ? out[entry - 1]! : names.indexOf(cell);
    last = cell;
  }
  return out;
}

function fill(cube: ScoreCube, entries: ScoreEntries, at: Places): void {
  const [k, m] = [cube.indicators.length, cube.judges.length];
  for (let entry = 0; entry < entries.count; entry++) {
    const [s, i, j] = [at.society[entry]!, at.indicator[entry]!, at.judge[entry]!];
    if (s < 0 || i < 0 || j < 0) continue;
    const cell = (s * k + i) * m + j;
    const recused = entries.recused !== undefined && saysRecused(entries.recused(entry));
    if (cube.row[cell] === -1) {
      cube.row[cell] = entries.row(entry);
      cube.column[cell] = entries.column(entry);
    }
    const given = entries.points(entry);
    if (typeof given === "number" && !recused && cube.state[cell] === scoreState.absent) {
      cube.state[cell] = scoreState.scored;
      cube.points[cell] = given;
      continue;
    }
    let read = readPoints(given);
    if (recused)
      read = { state: read.state === scoreState.scored ? scoreState.stray : scoreState.recused, value: NaN };
    const now = merged({ state: cube.state[cell] as ScoreState, value: cube.points[cell]! }, read);
    cube.state[cell] = now.state;
    cube.points[cell] = now.value;
  }
}

/** Numbers of the entries that have points and lack a name. */
function namelessEntries(entries: ScoreEntries, at: Places): number[] {
  const out: number[] = [];
  for (let entry = 0; entry < entries.count; entry++) {
    const named = at.society[entry]! >= 0 && at.indicator[entry]! >= 0 && at.judge[entry]! >= 0;
    if (!named && !isBlank(entries.points(entry))) out.push(entry);
  }
  return out;
}

/** A recusal that names no indicator holds for the whole society. */
function recuseWholly(cube: ScoreCube, entries: ScoreEntries, at: Places): void {
  if (!entries.recused) return;
  const [k, m] = [cube.indicators.length, cube.judges.length];
  for (let entry = 0; entry < at.society.length; entry++) {
    const [s, j] = [at.society[entry]!, at.judge[entry]!];
    if (at.indicator[entry]! >= 0 || s < 0 || j < 0 || !saysRecused(entries.recused(entry))) continue;
    for (let i = 0; i < k; i++) {
      const cell = (s * k + i) * m + j;
      cube.state[cell] = cube.state[cell] === scoreState.scored ? scoreState.stray : scoreState.recused;
      cube.points[cell] = NaN;
    }
  }
}

/** Sorts the rows of a score table into a cube. */
export function cubeOf(entries: ScoreEntries): Result<ScoreCube, CubeError> {
  const names = { society: new Names(), indicator: new Names(), judge: new Names() };
  const at: Places = {
    society: indexed(names.society, entries.count, entries.society),
    indicator: indexed(names.indicator, entries.count, entries.indicator),
    judge: indexed(names.judge, entries.count, entries.judge),
  };
  const [societies, indicators, judges] = [names.society.list, names.indicator.list, names.judge.list];
  const size = societies.length * indicators.length * judges.length;
  if (size === 0) return err({ kind: "noScores" });
  if (size > MOST_CELLS)
    return err({
      kind: "tooLarge",
      societies: societies.length,
      indicators: indicators.length,
      judges: judges.length,
    });
  const cube: ScoreCube = {
    societies,
    indicators,
    judges,
    points: new Float64Array(size).fill(NaN),
    state: new Uint8Array(size),
    row: new Int32Array(size).fill(-1),
    column: new Int32Array(size).fill(-1),
    nameless: namelessEntries(entries, at),
  };
  fill(cube, entries, at);
  recuseWholly(cube, entries, at);
  return ok(cube);
}
