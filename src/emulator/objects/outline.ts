import type { OutlineBy } from "../engine/outline";
import { group, setDetails, showLevels, ungroup } from "../engine/outline";
import type { Context } from "../host/context";
import { method } from "../host/define";
import { OfficeError } from "../host/errors";
import { integer, oneOf } from "../host/kinds";
import { range, worksheet } from "./classes";
import type { Cells } from "./support";
import { areaOf, requireAllowed, sheetOf } from "./support";

const by = oneOf("ByRows", "ByColumns");

/** Refuses what a protected sheet does not allow. */
function requireOutline(cx: Context, sheetId: string, way: OutlineBy): void {
  sheetOf(cx, sheetId);
  requireAllowed(cx, sheetId, way === "ByRows" ? "allowFormatRows" : "allowFormatColumns");
}

const grouping = (act: typeof group) =>
  method([by], (cells: Cells, cx: Context, way: OutlineBy) => {
    requireOutline(cx, cells.sheetId, way);
    if (!act(cx.engine, cells.sheetId, areaOf(cells), way)) throw new OfficeError("InvalidOperation");
  });

const details = (shown: boolean) =>
  method([by], (cells: Cells, cx: Context, way: OutlineBy) => {
    requireOutline(cx, cells.sheetId, way);
    setDetails(cx.engine, cells.sheetId, areaOf(cells), way, shown);
  });

range.declare({
  methods: {
    group: grouping(group),
    ungroup: grouping(ungroup),
    hideGroupDetails: details(false),
    showGroupDetails: details(true),
  },
});

worksheet.declare({
  methods: {
    showOutlineLevels: method([integer(0, 8), integer(0, 8)], ({ id }, cx, rows, columns) => {
      requireOutline(cx, id, "ByRows");
      showLevels(cx.engine, id, rows, "ByRows");
      showLevels(cx.engine, id, columns, "ByColumns");
    }),
  },
});
