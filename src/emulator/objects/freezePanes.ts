import { SetFrozenMutation } from "@univerjs/sheets";
import type { Area } from "../engine/area";
import { lastColumn, lastRow } from "../engine/area";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, integer, objectOf, text, withDefault } from "../host/kinds";
import { range, worksheet } from "./classes";
import type { SheetState } from "./support";
import { areaOf, cellsAt, resolveArea, sheetOf } from "./support";

function freeze(cx: Context, { id }: SheetState, rows: number, columns: number): void {
  sheetOf(cx, id);
  cx.engine.mutate(SetFrozenMutation, {
    subUnitId: id,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
    ySplit: rows,
    xSplit: columns,
  });
}

/** The frozen cells: whole rows, whole columns, or the corner where both are frozen. */
function frozenArea(cx: Context, { id }: SheetState): Area | undefined {
  const { xSplit, ySplit } = sheetOf(cx, id).getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: ySplit > 0 ? ySplit - 1 : lastRow,
    right: xSplit > 0 ? xSplit - 1 : lastColumn,
  };
}

const location = (cx: Context, sheet: SheetState): Handle | null => {
  const area = frozenArea(cx, sheet);
  return area ? range.of(cellsAt(sheet.id, area)) : null;
};

const freezePanes = defineClass<SheetState>("WorksheetFreezePanes", {
  methods: {
    freezeAt: method([either(objectOf(range), text)], (sheet, cx, place) => {
      const area = typeof place === "string" ? resolveArea(cx, sheet.id, place) : areaOf(place);
      const rows = area.bottom === lastRow ? 0 : area.bottom + 1;
      const columns = area.right === lastColumn ? 0 : area.right + 1;
      freeze(cx, sheet, rows, columns);
    }),
    freezeRows: method([withDefault(integer(0, lastRow), 1)], (sheet, cx, count) =>
      freeze(cx, sheet, count, 0),
    ),
    freezeColumns: method([withDefault(integer(0, lastColumn), 1)], (sheet, cx, count) =>
      freeze(cx, sheet, 0, count),
    ),
    unfreeze: method([], (sheet, cx) => freeze(cx, sheet, 0, 0)),
    getLocation: method([], (sheet, cx) => {
      const found = location(cx, sheet);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    }),
    getLocationOrNullObject: method([], (sheet, cx) => location(cx, sheet)),
  },
});

worksheet.declare({ children: { freezePanes: (sheet) => freezePanes.of(sheet) } });
