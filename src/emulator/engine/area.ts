/** A rectangle of cells, 0-based and inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Excel's grid: 1,048,576 rows by 16,384 columns. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** The whole grid. */
export const wholeSheet: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === lastRow;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === lastColumn;
export const isOneCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const areaAt = (row: number, column: number, rows: number, columns: number): Area => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

/** Lies within Excel's grid and is not empty. */
export const isOnGrid = ({ top, left, bottom, right }: Area): boolean =>
  [top, left, bottom, right].every(Number.isInteger) &&
  top >= 0 &&
  left >= 0 &&
  top <= bottom &&
  left <= right &&
  bottom <= lastRow &&
  right <= lastColumn;

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** The cells two areas share, or undefined. */
export function intersect(a: Area, b: Area): Area | undefined {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : undefined;
}

/** The smallest area that holds both. */
export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const moveArea = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** What is left of `area` when `hole` is cut out, as at most four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const rest: Area[] = [];
  if (cut.top > area.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left)
    rest.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right)
    rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  return rest;
}

/** Joins cells given row by row into as few areas as one pass allows: runs in a row, then equal runs below. */
export function joinCells(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  let current = new Map<string, Area>();
  let run: Area | undefined;
  let row = -1;
  const closeRun = () => {
    if (!run) return;
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      above.bottom = run.top;
      open.delete(key);
      current.set(key, above);
    } else current.set(key, run);
    run = undefined;
  };
  const closeRow = () => {
    closeRun();
    done.push(...open.values());
    open = current;
    current = new Map();
  };
  for (const [r, c] of cells) {
    if (r !== row) {
      closeRow();
      row = r;
    }
    if (run && run.right === c - 1) run.right = c;
    else {
      closeRun();
      run = cellArea(r, c);
    }
  }
  closeRow();
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}
