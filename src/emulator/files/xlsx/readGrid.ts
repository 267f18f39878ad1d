import { maxColumns, maxRows, readArea } from "../a1";
import { FlagAreas } from "../cells/flagAreas";
import { readCells, readRowDefaults, type CellContext, type CellsRead } from "../cells/readCells";
import {
  collectColumnFlags,
  lastFormattedColumn,
  readColumns,
  readColumnSpans,
  styledColumnTest,
} from "../sheet/columns";
import { defaultColumnPixels, widthToPixels } from "../sizes";
import type { SheetData } from "../univer";
import { attribute, element, elements, numberAttribute, type XmlElement } from "../xml/xml";
import type { SheetOrigin } from "./origin";
import type { SheetContext } from "./readSheet";
import type { WorksheetXml } from "./worksheetXml";

/** Rows and columns that Univer gets at least, and beyond the last one that is used. */
const grid = { rows: 1000, columns: 26, moreRows: 100, moreColumns: 6 };

function columnDefault(format: XmlElement | undefined): number {
  const width = numberAttribute(format, "defaultColWidth");
  if (width !== undefined) return widthToPixels(width);
  const characters = numberAttribute(format, "baseColWidth");
  return characters === undefined || characters === 8 ? defaultColumnPixels : characters * 7 + 8;
}

/** Cells, rows and columns of a sheet as they were read. */
export interface GridRead {
  read: CellsRead;
  columnKeys: Set<string>;
  data: SheetData;
  spans: SheetOrigin["columns"];
}

/** The cells, rows and columns of a sheet. */
export function readGrid(xml: WorksheetXml, context: SheetContext): GridRead {
  const { root } = xml;
  const format = element(root, "sheetFormatPr");
  const rows = readRowDefaults(format);
  const spans = readColumnSpans(element(root, "cols"));
  const unlocked = new FlagAreas();
  const formulasHidden = new FlagAreas();
  collectColumnFlags(spans, context.styles, unlocked, formulasHidden);
  const cellContext: CellContext = {
    strings: context.strings,
    styles: context.styles,
    date1904: context.date1904,
    prefixes: context.formulas.prefixes,
    styledColumns: styledColumnTest(spans),
    defaultRowPixels: rows.pixels,
    dynamicArrays: context.dynamicArrays,
  };
  const read = readCells(xml.cells, xml.prefix, cellContext, unlocked, formulasHidden);
  const merges = elements(element(root, "mergeCells"), "mergeCell").flatMap(
    (merge) => readArea(attribute(merge, "ref") ?? "") ?? [],
  );
  const lastRow = merges.reduce((last, area) => Math.max(last, area.endRow), read.lastRow);
  const lastColumn = merges.reduce(
    (last, area) => Math.max(last, area.endColumn),
    Math.max(read.lastColumn, lastFormattedColumn(spans)),
  );
  const rowCount = rows.hidden
    ? Math.max(1, lastRow + 1)
    : Math.min(maxRows, Math.max(grid.rows, lastRow + 1 + grid.moreRows));
  const columnCount = Math.min(maxColumns, Math.max(grid.columns, lastColumn + 1 + grid.moreColumns));
  const columns = readColumns(spans, columnCount, context.styles);
  const data: SheetData = {
    rowCount,
    columnCount,
    defaultColumnWidth: columnDefault(format),
    defaultRowHeight: rows.pixels,
    cellData: read.cellData,
    rowData: read.rowData,
    columnData: columns.columnData,
    mergeData: merges,
  };
  return { read, columnKeys: columns.keys, data, spans };
}
