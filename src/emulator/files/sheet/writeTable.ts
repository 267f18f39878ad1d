import type { TableExtras } from "../../engine/book";
import { cellRange, type Area } from "../a1";
import type { FormulaCodec } from "../conditional/formulas";
import { canonical, type Table } from "../univer";
import { writeXstring } from "../xml/escape";
import { attribute, element, elements, localName, make, type XmlElement } from "../xml/xml";
import { formulaOf, type TableSource } from "./readTable";

/** What a table needs to be written. */
export interface TableTarget {
  formulas: FormulaCodec;
  /** Number of the table in the workbook. */
  number: number;
  /** Names of the columns, as `columnNames` gives them. */
  names: readonly string[];
}

/**
 * Names of the columns: the texts of the header row, made different where they are equal or blank. The cells of the
 * header row must hold just these texts, or Excel mends the file.
 */
export function columnNames(
  table: Table,
  header: (row: number, column: number) => string | undefined,
): string[] {
  const { startRow, startColumn, endColumn } = table.range;
  const seen = new Set<string>();
  return Array.from({ length: endColumn - startColumn + 1 }, (_, i) => {
    const cell = table.options.showHeader === false ? undefined : header(startRow, startColumn + i);
    const base = cell || table.columns[i]?.displayName || `Column${i + 1}`;
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${base}${n}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** The name of a column in an attribute, line ends as Excel writes them. */
const writtenName = (name: string): string => writeXstring(name).replaceAll("\n", "_x000a_");

/** What a column says about the totals row. */
function totalsOf(
  name: string,
  extras: TableExtras,
  formulas: FormulaCodec,
): { attributes: Record<string, string>; formula?: XmlElement } {
  const total = extras.totals?.[name];
  if (!total) return { attributes: {} };
  if (total.startsWith("'")) return { attributes: { totalsRowLabel: total.slice(1) } };
  if (!total.startsWith("=")) return { attributes: { totalsRowFunction: total } };
  return {
    attributes: { totalsRowFunction: "custom" },
    formula: make("totalsRowFormula", {}, formulas.write(total)),
  };
}

const rewritten = ["calculatedColumnFormula", "totalsRowFormula"];

function columnXml(
  name: string,
  index: number,
  table: Table,
  extras: TableExtras,
  source: TableSource | undefined,
  target: TableTarget,
): XmlElement {
  const model = table.columns[index];
  const known = elements(element(source?.root, "tableColumns"), "tableColumn");
  const own =
    model && known.find((column, i) => model.id === `${table.id}c${attribute(column, "id") ?? i + 1}`);
  const { totalsRowFunction: _f, totalsRowLabel: _l, ...kept } = own?.attributes ?? {};
  const totals = totalsOf(name, extras, target.formulas);
  const formula = model?.formula
    ? make("calculatedColumnFormula", {}, target.formulas.write(model.formula))
    : undefined;
  const sameFormula =
    own && model && formulaOf(own, "calculatedColumnFormula", target.formulas) === model.formula;
  const rest = elements(own).filter((child) => !rewritten.includes(localName(child.name)));
  return {
    name: "tableColumn",
    attributes: { ...kept, id: kept.id ?? String(index + 1), name: writtenName(name), ...totals.attributes },
    children: [
      ...(sameFormula ? elements(own, "calculatedColumnFormula") : formula ? [formula] : []),
      ...(totals.formula ? [totals.formula] : []),
      ...rest,
    ],
  };
}

/** Gives every column an id of its own, where new ones took one that is in use. */
function withOwnIds(columns: XmlElement[]): XmlElement[] {
  const seen = new Set<string>();
  let next = Math.max(0, ...columns.map((column) => Number(column.attributes.id) || 0));
  for (const column of columns) {
    if (seen.has(column.attributes.id!)) column.attributes.id = String(++next);
    seen.add(column.attributes.id!);
  }
  return columns;
}

function filterXml(
  table: Table,
  extras: TableExtras,
  source: TableSource | undefined,
): XmlElement | undefined {
  if (extras.showFilterButton === false || extras.showHeaders === false) return undefined;
  const area: Area = { ...table.range, endRow: table.range.endRow - (extras.showTotals ? 1 : 0) };
  const ref = cellRange(area);
  const list = table.filters.tableColumnFilterList ?? [];
  const old = element(source?.root, "autoFilter");
  if (old && source?.filters === canonical(list)) return { ...old, attributes: { ...old.attributes, ref } };
  const columns = list.flatMap((filter, colId) =>
    filter?.filterType === "manual"
      ? make(
          "filterColumn",
          { colId },
          make(
            "filters",
            {},
            filter.values.map((val) => make("filter", { val })),
          ),
        )
      : [],
  );
  return make("autoFilter", { ref }, columns);
}

function styleXml(extras: TableExtras): XmlElement {
  return make("tableStyleInfo", {
    name: (extras.style ?? "TableStyleMedium2") || undefined,
    showFirstColumn: extras.highlightFirstColumn ?? false,
    showLastColumn: extras.highlightLastColumn ?? false,
    showRowStripes: extras.showBandedRows ?? true,
    showColumnStripes: extras.showBandedColumns ?? false,
  });
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const known = ["autoFilter", "tableColumns", "tableStyleInfo"];

/** The root of a table's part. */
export function writeTable(
  table: Table,
  given: TableExtras | undefined,
  source: TableSource | undefined,
  target: TableTarget,
): XmlElement {
  const extras: TableExtras = {
    showHeaders: table.options.showHeader ?? true,
    showTotals: table.options.showFooter ?? false,
    ...given,
  };
  const columns = withOwnIds(
    target.names.map((name, i) => columnXml(name, i, table, extras, source, target)),
  );
  const {
    totalsRowCount: _count,
    headerRowCount: _header,
    totalsRowShown: _shown,
    ...kept
  } = source?.root.attributes ?? {};
  const root = make(
    "table",
    {
      xmlns: main,
      ...kept,
      id: target.number,
      name: table.name,
      displayName: table.name,
      ref: cellRange(table.range),
      headerRowCount: extras.showHeaders === false ? 0 : undefined,
      totalsRowCount: extras.showTotals ? 1 : undefined,
      totalsRowShown: extras.showTotals ? undefined : false,
    },
    filterXml(table, extras, source),
    elements(source?.root).filter((child) => localName(child.name) === "sortState"),
    make("tableColumns", { count: columns.length }, columns),
    styleXml(extras),
    elements(source?.root).filter((child) => ![...known, "sortState"].includes(localName(child.name))),
  );
  return root;
}
