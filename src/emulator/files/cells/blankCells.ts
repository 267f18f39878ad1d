import type { Area } from "../a1";
import { reachesBottom, reachesRight } from "./flagAreas";

/** Cells without content are written for areas of unlocked cells up to this many cells. */
const maxBlankCells = 200_000;

/** Columns of a default whose exceptions are looked for. */
const maxGapLines = 1000;

type Test = (row: number, column: number) => boolean;

/** Cells that a file must hold though they have no content, since they differ from the default of their column or row. */
export class BlankCells {
  private readonly cells = new Map<number, Set<number>>();

  rows(): Iterable<number> {
    return this.cells.keys();
  }

  /** Columns of such cells in a row. */
  inRow(row: number): ReadonlySet<number> | undefined {
    return this.cells.get(row);
  }

  /** Cells without content that an area needs: its own, or those before it where it is a default. */
  addArea(area: Area, flagged: Test): void {
    const { startRow, endRow, startColumn, endColumn } = area;
    if (reachesBottom(area)) {
      if (endColumn - startColumn < maxGapLines)
        this.addEach({ startRow: 0, endRow: startRow - 1, startColumn, endColumn }, flagged);
    } else if (reachesRight(area))
      this.addEach({ startRow, endRow, startColumn: 0, endColumn: startColumn - 1 }, flagged);
    else this.addEach(area);
  }

  private addEach(area: Area, except: Test = () => false): void {
    const size = (area.endRow - area.startRow + 1) * (area.endColumn - area.startColumn + 1);
    if (size > maxBlankCells) return;
    for (let row = area.startRow; row <= area.endRow; row++)
      for (let column = area.startColumn; column <= area.endColumn; column++)
        if (!except(row, column)) this.add(row, column);
  }

  add(row: number, column: number): void {
    const columns = this.cells.get(row);
    if (columns) columns.add(column);
    else this.cells.set(row, new Set([column]));
  }
}
