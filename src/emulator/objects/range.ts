import { addressOf } from "../engine/address";
import { cellsOf, isWholeColumns, isWholeRows, lastColumn, lastRow } from "../engine/area";
import { agreed, placement, setColumnsHidden, setRowsHidden } from "../engine/sizes";
import type { Context } from "../host/context";
import { calculated, read, readWrite } from "../host/define";
import { anything, flag } from "../host/kinds";
import { gridOf, r1c1Of, writeNumberFormats, writeValues } from "./grid";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { rangeFormat } from "./rangeFormat";
import { sizeOf } from "./rangeNavigation";
import { numberFormatCategories, rangeText, valueTypesOf } from "./rangeValues";
import type { Cells } from "./support";
import { areaOf, requireAllowed, sheetOf } from "./support";
import { range, worksheet } from "./classes";

const address = (cells: Cells, cx: Context): string =>
  addressOf(sheetOf(cx, cells.sheetId).getName(), areaOf(cells));

const rowsHidden = (cells: Cells, cx: Context): boolean | null => {
  const sheet = sheetOf(cx, cells.sheetId);
  const { top, bottom } = areaOf(cells);
  return agreed(
    top,
    Math.min(bottom, Math.max(top, sheet.getRowCount() - 1)),
    (row) => !sheet.getRowVisible(row),
  );
};

const columnsHidden = (cells: Cells, cx: Context): boolean | null => {
  const sheet = sheetOf(cx, cells.sheetId);
  const { left, right } = areaOf(cells);
  const last = Math.min(right, Math.max(left, sheet.getColumnCount() - 1));
  return agreed(left, last, (column) => !sheet.getColVisible(column));
};

range.declare({
  identity: { _ReferenceId: (cells, cx) => cx.host.references.keep(range.of(cells)) },
  scalars: {
    address: read(address),
    addressLocal: read(address),
    cellCount: read((cells) => {
      const count = cellsOf(areaOf(cells));
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    columnCount: read((cells) => sizeOf(cells).columns),
    rowCount: read((cells) => sizeOf(cells).rows),
    columnIndex: read((cells) => areaOf(cells).left),
    rowIndex: read((cells) => areaOf(cells).top),
    isEntireColumn: read((cells) => isWholeColumns(areaOf(cells))),
    isEntireRow: read((cells) => isWholeRows(areaOf(cells))),
    values: calculated(
      readWrite(
        (cells, cx) => gridOf(cx, cells, (reader, row, column) => reader.value(row, column)),
        anything,
        (cells, cx, input) => writeValues(cx, cells, input),
      ),
    ),
    formulas: calculated(
      readWrite(
        (cells, cx) => gridOf(cx, cells, (reader, row, column) => reader.shownFormula(row, column)),
        anything,
        (cells, cx, input) => writeValues(cx, cells, input),
      ),
    ),
    formulasLocal: calculated(
      readWrite(
        (cells, cx) => gridOf(cx, cells, (reader, row, column) => reader.shownFormula(row, column)),
        anything,
        (cells, cx, input) => writeValues(cx, cells, input),
      ),
    ),
    formulasR1C1: calculated(
      readWrite(
        (cells, cx) => gridOf(cx, cells, r1c1Of),
        anything,
        (cells, cx, input) => writeValues(cx, cells, input, true),
      ),
    ),
    text: calculated(read(rangeText)),
    valueTypes: calculated(read(valueTypesOf)),
    numberFormat: readWrite(
      (cells, cx) => gridOf(cx, cells, (reader, row, column) => reader.pattern(row, column)),
      anything,
      (cells, cx, input) => writeNumberFormats(cx, cells, input),
    ),
    numberFormatLocal: readWrite(
      (cells, cx) => gridOf(cx, cells, (reader, row, column) => reader.pattern(row, column)),
      anything,
      (cells, cx, input) => writeNumberFormats(cx, cells, input),
    ),
    numberFormatCategories: read(numberFormatCategories),
    hidden: read((cells, cx) => {
      const rows = rowsHidden(cells, cx);
      const columns = columnsHidden(cells, cx);
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    }),
    rowHidden: readWrite(rowsHidden, flag, (cells, cx, hidden) => {
      requireAllowed(cx, cells.sheetId, "allowFormatRows");
      setRowsHidden(cx.engine, cells.sheetId, areaOf(cells), hidden);
    }),
    columnHidden: readWrite(columnsHidden, flag, (cells, cx, hidden) => {
      requireAllowed(cx, cells.sheetId, "allowFormatColumns");
      setColumnsHidden(cx.engine, cells.sheetId, areaOf(cells), hidden);
    }),
    left: read((cells, cx) => placement(cx.engine, cells.sheetId, areaOf(cells)).left),
    top: read((cells, cx) => placement(cx.engine, cells.sheetId, areaOf(cells)).top),
    width: read((cells, cx) => placement(cx.engine, cells.sheetId, clipped(cells, cx)).width),
    height: read((cells, cx) => placement(cx.engine, cells.sheetId, clipped(cells, cx)).height),
    hyperlink: readWrite(hyperlinkOf, anything, setHyperlink),
    linkedDataTypeState: read((cells, cx) => gridOf(cx, cells, () => "None")),
  },
  children: {
    format: (cells) => rangeFormat.of(cells),
    worksheet: (cells) => worksheet.of({ id: cells.sheetId }),
  },
});

/** The part of whole rows and columns the sheet shows, for sizes. */
function clipped(cells: Cells, cx: Context) {
  const sheet = sheetOf(cx, cells.sheetId);
  const area = areaOf(cells);
  return {
    ...area,
    bottom: area.bottom === lastRow ? Math.max(area.top, sheet.getRowCount() - 1) : area.bottom,
    right: area.right === lastColumn ? Math.max(area.left, sheet.getColumnCount() - 1) : area.right,
  };
}
