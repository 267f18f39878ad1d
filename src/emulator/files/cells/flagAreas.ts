import { areaAddress, maxColumns, maxRows, type Area } from "../a1";

type Run = readonly [number, number];

/** Runs of neighbouring numbers in an ascending list. */
function runsOf(numbers: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

/** What is left between 0 and `last` when the ascending numbers are taken out. */
function runsWithout(numbers: readonly number[], last: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const n of numbers) {
    if (n > from) runs.push([from, n - 1]);
    from = n + 1;
  }
  if (from <= last) runs.push([from, last]);
  return runs;
}

/** One or more neighbouring lines (columns or rows) that have the same runs. */
interface Band {
  from: number;
  to: number;
  runs: Run[];
}

const sameRuns = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length && a.every(([from, to], i) => from === b[i]![0] && to === b[i]![1]);

function joinBands(bands: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of [...bands].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1];
    if (last && last.to === band.from - 1 && sameRuns(last.runs, band.runs)) last.to = band.to;
    else joined.push({ ...band });
  }
  return joined;
}

/** Parts of `span` that hold none of the ascending numbers. */
function spanWithout([from, to]: Run, numbers: readonly number[]): Run[] {
  const parts: Run[] = [];
  let start = from;
  for (const n of numbers)
    if (n >= from && n <= to) {
      if (n > start) parts.push([start, n - 1]);
      start = n + 1;
    }
  if (start <= to) parts.push([start, to]);
  return parts;
}

/**
 * Collects the cells that differ from others in one flag (not locked, formula hidden) and gives them as few
 * areas. Cells must come row by row, from left to right; columns and rows may have the flag as a default.
 */
export class FlagAreas {
  private readonly on = new Map<number, number[]>();
  private readonly off = new Map<number, number[]>();
  private readonly defaultColumns: Run[] = [];
  private readonly defaultRows = new Map<number, number[]>();

  /** Columns whose cells have the flag unless they say otherwise. */
  columns(from: number, to: number): void {
    this.defaultColumns.push([from, to]);
  }

  /** A row whose cells have the flag unless they say otherwise. */
  row(row: number): void {
    this.defaultRows.set(row, []);
  }

  /** A cell that stands in the file. */
  cell(row: number, column: number, flagged: boolean): void {
    if (!flagged && this.defaultColumns.length === 0 && !this.defaultRows.has(row)) return;
    const list = flagged ? this.on : this.off;
    const rows = list.get(column);
    if (rows) rows.push(row);
    else list.set(column, [row]);
    if (!flagged) this.defaultRows.get(row)?.push(column);
  }

  private columnBands(): Band[] {
    const bands: Band[] = [];
    const single = [...this.off.keys()].sort((a, b) => a - b);
    const isDefault = (column: number): boolean =>
      this.defaultColumns.some(([from, to]) => column >= from && column <= to);
    for (const span of this.defaultColumns)
      for (const [from, to] of spanWithout(span, single)) bands.push({ from, to, runs: [[0, maxRows - 1]] });
    for (const column of single)
      if (isDefault(column))
        bands.push({ from: column, to: column, runs: runsWithout(this.off.get(column)!, maxRows - 1) });
    for (const [column, rows] of this.on) {
      const own = rows.filter((row) => !this.defaultRows.has(row));
      if (!isDefault(column) && own.length > 0) bands.push({ from: column, to: column, runs: runsOf(own) });
    }
    return joinBands(bands);
  }

  private rowBands(): Band[] {
    return joinBands(
      [...this.defaultRows].map(([row, without]) => ({
        from: row,
        to: row,
        runs: runsWithout(without, maxColumns - 1),
      })),
    );
  }

  /** A1 addresses of the areas. */
  addresses(): string[] {
    const areas: Area[] = [
      ...this.columnBands().flatMap(({ from, to, runs }) =>
        runs.map(([startRow, endRow]) => ({ startRow, endRow, startColumn: from, endColumn: to })),
      ),
      ...this.rowBands().flatMap(({ from, to, runs }) =>
        runs.map(([startColumn, endColumn]) => ({ startRow: from, endRow: to, startColumn, endColumn })),
      ),
    ];
    return areas.map(areaAddress);
  }
}

/** Whether an area goes down to the last row: its flag is the default of its columns. */
export const reachesBottom = (area: Area): boolean => area.endRow >= maxRows - 1;

/** Whether an area goes to the last column, and not down: its flag is the default of its rows. */
export const reachesRight = (area: Area): boolean => area.endColumn >= maxColumns - 1 && !reachesBottom(area);

/** Answers for any cell whether it lies in one of the areas; remembers the areas of each column. */
export function areaTest(areas: readonly Area[]): (row: number, column: number) => boolean {
  if (areas.length === 0) return () => false;
  const byColumn = new Map<number, Area[]>();
  return (row, column) => {
    let own = byColumn.get(column);
    if (!own) {
      own = areas.filter((area) => column >= area.startColumn && column <= area.endColumn);
      byColumn.set(column, own);
    }
    return own.some((area) => row >= area.startRow && row <= area.endRow);
  };
}
