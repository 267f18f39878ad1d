import type { Area } from "../../core/table/grid";
import { columnName } from "../../core/text";
import type { AreaLook, CellBand, EntryRule, SheetSpec } from "../port";

/** Points that a character of the standard font takes, about. */
const POINTS_A_CHARACTER = 5.6;

const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function drawGrid(range: Excel.Range): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#BFBFBF";
  }
}

const looks: Readonly<Record<AreaLook, (range: Excel.Range) => void>> = {
  title: ({ format }) => {
    format.font.bold = true;
    format.font.size = 14;
  },
  note: ({ format }) => {
    format.font.color = "#616161";
    format.wrapText = false;
  },
  heading: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = "#F0F0F0";
    range.format.wrapText = true;
    range.format.verticalAlignment = "Center";
    drawGrid(range);
  },
  input: (range) => {
    range.format.fill.color = "#FFFDF0";
    drawGrid(range);
  },
  total: (range) => {
    range.format.font.bold = true;
    drawGrid(range);
  },
  wrap: ({ format }) => {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  },
  right: ({ format }) => {
    format.horizontalAlignment = "Right";
  },
  center: ({ format }) => {
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Center";
  },
  documentTitle: ({ format }) => {
    format.font.name = "宋体";
    format.font.size = 22;
    format.font.bold = true;
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Center";
    format.wrapText = true;
  },
  documentText: ({ format }) => {
    format.font.name = "仿宋";
    format.font.size = 16;
    format.verticalAlignment = "Center";
    format.wrapText = true;
  },
  documentTable: (range) => {
    range.format.font.name = "宋体";
    range.format.font.size = 12;
    range.format.verticalAlignment = "Center";
    range.format.wrapText = true;
    drawGrid(range);
  },
};

/** An area with its sheet, as formulas write it. */
const absoluteName = (sheet: string, { top, left, bottom, right }: Area): string =>
  `'${sheet.replaceAll("'", "''")}'!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;

function setEntry(sheet: Excel.Worksheet, entry: EntryRule): void {
  const { dataValidation } = rangeOf(sheet, entry.area);
  dataValidation.ignoreBlanks = true;
  switch (entry.kind) {
    case "list":
      dataValidation.rule = { list: { inCellDropDown: true, source: entry.choices.join(",") } };
      dataValidation.errorAlert = {
        message: entry.choices.join("、"),
        showAlert: entry.isStrict,
        style: "Stop",
        title: "",
      };
      return;
    case "offer": {
      const { sheet: name, area } = entry.source;
      dataValidation.rule = { list: { inCellDropDown: true, source: `=${absoluteName(name, area)}` } };
      dataValidation.errorAlert = { message: name, showAlert: false, style: "Information", title: "" };
      return;
    }
    case "number": {
      const limits = { formula1: entry.min, formula2: entry.max, operator: "Between" } as const;
      dataValidation.rule = entry.whole ? { wholeNumber: limits } : { decimal: limits };
      dataValidation.errorAlert = {
        message: `${entry.min}–${entry.max}`,
        showAlert: true,
        style: "Stop",
        title: "",
      };
      return;
    }
    case "date":
      dataValidation.rule = { date: { formula1: "1990-01-01", formula2: "2100-12-31", operator: "Between" } };
      dataValidation.errorAlert = {
        message: "1990-01-01–2100-12-31",
        showAlert: true,
        style: "Stop",
        title: "",
      };
  }
}

function ruleOf({ from, below }: CellBand): Excel.ConditionalCellValueRule {
  if (from === undefined) return { formula1: `=${below ?? 0}`, operator: "LessThan" };
  if (below === undefined) return { formula1: `=${from}`, operator: "GreaterThanOrEqual" };
  return { formula1: `=${from}`, formula2: `=${below}`, operator: "Between" };
}

/** Rules by the numbers of cells, the first that holds deciding: a number on an edge belongs above it. */
function setBands(range: Excel.Range, bands: readonly CellBand[]): void {
  range.conditionalFormats.clearAll();
  for (const band of [...bands].reverse()) {
    const format = range.conditionalFormats.add("CellValue");
    format.cellValue.format.fill.color = band.fill;
    format.cellValue.format.font.color = band.font;
    format.cellValue.rule = ruleOf(band);
    format.stopIfTrue = true;
  }
}

/** One format for all cells: a single value is what the host takes for that, though its types only know a block. */
function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Margins of official papers, in centimetres. */
const MARGIN = 2;

function setPage(
  sheet: Excel.Worksheet,
  { headingRow, landscape, printArea, footer, isOnePage }: SheetSpec,
): void {
  const page = sheet.pageLayout;
  page.orientation = landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: isOnePage ? 1 : 0 };
  page.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
  page.setPrintMargins("Centimeters", { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN });
  page.headersFooters.defaultForAllPages.centerFooter = footer ?? "&P / &N";
  if (printArea) page.setPrintArea(rangeOf(sheet, printArea));
}

/** Gives a sheet whose cells are written its looks, entry rules, page and protection. */
export function layOut(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { widths, headingRow, formats, entries, merges, open, tab } = spec;
  for (const [column, width] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      width * POINTS_A_CHARACTER;
  }
  for (const area of merges ?? []) rangeOf(sheet, area).merge();
  for (const { area, format } of formats ?? []) setFormat(rangeOf(sheet, area), format);
  for (const { area, bands } of spec.bands ?? []) setBands(rangeOf(sheet, area), bands);
  for (const { area, look } of spec.looks ?? []) looks[look](rangeOf(sheet, area));
  for (const entry of entries ?? []) setEntry(sheet, entry);
  if (tab) sheet.tabColor = tab;
  for (const { row, count = 1, points } of spec.heights ?? [])
    sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow().format.rowHeight = points;
  if (spec.isFrozen === false) sheet.freezePanes.unfreeze();
  else sheet.freezePanes.freezeRows(headingRow + 1);
  setPage(sheet, spec);
  if (open) {
    for (const area of open) rangeOf(sheet, area).format.protection.locked = false;
    sheet.protection.protect({
      allowFormatColumns: true,
      allowFormatRows: true,
      allowAutoFilter: true,
      allowSort: true,
      selectionMode: "Normal",
    });
  }
}
