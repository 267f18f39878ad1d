import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area } from "../engine/area";
import { cellArea, cellsOf, containsCell } from "../engine/area";
import { fromRange } from "../engine/reference";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, method, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { range } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, sheetOf } from "./support";

/** Areas that formulas fill, each with the formula's cell in its corner. */
function spills(cx: Context, sheetId: string): Area[] {
  sheetOf(cx, sheetId);
  const ranges = cx.engine.injector.get(FormulaDataModel).getArrayFormulaRange()[cx.engine.unitId]?.[sheetId];
  return Object.values(ranges ?? {})
    .flatMap((line) => Object.values(line ?? {}))
    .map((spill) => fromRange(spill as Parameters<typeof fromRange>[0]))
    .filter((area) => cellsOf(area) > 1);
}

/** The area the formula of the first cell fills. */
function spillingTo(cx: Context, cells: Cells): Handle | null {
  const { top, left } = areaOf(cells);
  const area = spills(cx, cells.sheetId).find((spill) => spill.top === top && spill.left === left);
  return area ? range.of(cellsAt(cells.sheetId, area)) : null;
}

/** The cell whose formula fills the first cell. */
function spillParent(cx: Context, cells: Cells): Handle | null {
  const { top, left } = areaOf(cells);
  const area = spills(cx, cells.sheetId).find((spill) => containsCell(spill, top, left));
  return area ? range.of(cellsAt(cells.sheetId, cellArea(area.top, area.left))) : null;
}

const orNotFound = (handle: Handle | null): Handle => {
  if (!handle) throw new OfficeError("ItemNotFound");
  return handle;
};

/** What all cells say, or null where some do and some do not. */
function agreed(cx: Context, cells: Cells, areas: readonly Area[]): boolean | null {
  sheetOf(cx, cells.sheetId);
  const { top, left, bottom, right } = areaOf(cells);
  let yes = 0;
  let all = 0;
  for (let row = top; row <= Math.min(bottom, top + 10_000); row++) {
    for (let column = left; column <= Math.min(right, left + 1_000); column++) {
      all += 1;
      if (areas.some((area) => containsCell(area, row, column))) yes += 1;
    }
  }
  return yes === 0 ? false : yes === all ? true : null;
}

range.declare({
  scalars: {
    hasSpill: calculated(read((cells, cx) => agreed(cx, cells, spills(cx, cells.sheetId)))),
    savedAsArray: calculated(
      read((cells, cx) =>
        agreed(
          cx,
          cells,
          spills(cx, cells.sheetId).map((area) => cellArea(area.top, area.left)),
        ),
      ),
    ),
  },
  methods: {
    getSpillingToRange: calculated(method([], (cells, cx) => orNotFound(spillingTo(cx, cells)))),
    getSpillingToRangeOrNullObject: calculated(method([], (cells, cx) => spillingTo(cx, cells))),
    getSpillParent: calculated(method([], (cells, cx) => orNotFound(spillParent(cx, cells)))),
    getSpillParentOrNullObject: calculated(method([], (cells, cx) => spillParent(cx, cells))),
  },
});
