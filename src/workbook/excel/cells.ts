import { ok } from "../../core/result";
import { isSameCell, type CellValue } from "../../core/table/grid";
import type { CellPlace, CellState, CellWrite, HostResult, WriteReport } from "../port";
import { run } from "./run";
import { written } from "./write";

const rangesOf = (context: Excel.RequestContext, cells: readonly CellPlace[]): Excel.Range[] =>
  cells.map(({ sheet, row, column }) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    cell.load("values,formulas,numberFormat");
    return cell;
  });

function stateOf(cell: Excel.Range): CellState {
  const value = (cell.values as CellValue[][])[0]![0] ?? null;
  const formula: unknown = cell.formulas[0]![0];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && value !== formula;
  const format = String(cell.numberFormat[0]![0]);
  return { value, format, ...(isFormula ? { formula } : {}) };
}

/** True for a cell that holds a value, and no formula that gives it. */
const holds = ({ value, formula }: CellState, wanted: CellValue): boolean =>
  formula === undefined && isSameCell(value, wanted);

/** What single cells hold, in the order asked. */
export function readCells(cells: readonly CellPlace[]): HostResult<readonly CellState[]> {
  const [first] = cells;
  if (!first) return Promise.resolve(ok([]));
  return run(first.sheet, async (context, send) => {
    const ranges = rangesOf(context, cells);
    await send("reads");
    return ranges.map(stateOf);
  });
}

/** Writes cells that still hold what they held when the change was planned. */
export function writeCells(writes: readonly CellWrite[]): HostResult<WriteReport> {
  const [first] = writes;
  if (!first) return Promise.resolve(ok({ undo: [], refused: [] }));
  return run(first.sheet, async (context, send) => {
    const cells = rangesOf(context, writes);
    await send("reads");
    const undo: CellWrite[] = [];
    const refused: CellWrite[] = [];
    for (const [index, write] of writes.entries()) {
      const cell = cells[index]!;
      const state = stateOf(cell);
      if (!holds(state, write.from)) refused.push(write);
      else {
        const format = write.format ?? state.format;
        if (format !== state.format) cell.numberFormat = [[format]];
        cell.values = [[format === "@" ? write.to : written(write.to)]];
        undo.push({ ...write, from: write.to, to: write.from, format: state.format, formatNow: format });
      }
    }
    if (undo.length > 0) await send("writes");
    return { undo, refused };
  });
}
