import type { TableExtras } from "../../engine/book";
import { cellRange, readArea, type Area } from "../a1";
import type { FormulaCodec } from "../conditional/formulas";
import { canonical, type Table, type TableColumn, type TableFilter } from "../univer";
import { readXstring, writeXstring } from "../xml/escape";
import {
  attribute,
  element,
  elements,
  flag,
  localName,
  make,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml";

/** A table as its part had it. */
export interface TableSource {
  path: string;
  root: XmlElement;
  /** The filter criteria in Univer's words. */
  filters: string;
}

export interface TableRead {
  table: Table;
  extras: TableExtras;
  source: TableSource;
  /** What its filter does: nothing, all in a way that Univer knows, or more than that. */
  filters: "none" | "known" | "unknown";
}

function readColumns(root: XmlElement, id: string, formulas: FormulaCodec): TableColumn[] {
  return elements(element(root, "tableColumns"), "tableColumn").map((column, i) => ({
    id: `${id}c${attribute(column, "id") ?? i + 1}`,
    displayName: readXstring(attribute(column, "name") ?? ""),
    dataType: "string",
    formula: formulaOf(column, "calculatedColumnFormula", formulas),
    meta: {},
    style: {},
  }));
}

function formulaOf(column: XmlElement, name: string, formulas: FormulaCodec): string {
  const found = element(column, name);
  return found ? `=${formulas.read(textOf(found))}` : "";
}

/** Value filters by column; a column without one, or with another kind, has null. */
function readFilters(root: XmlElement, columns: number): (TableFilter | null)[] {
  const list: (TableFilter | null)[] = Array.from({ length: columns }, () => null);
  for (const column of elements(element(root, "autoFilter"), "filterColumn")) {
    const values = element(column, "filters");
    const colId = numberAttribute(column, "colId") ?? -1;
    if (!values || colId < 0 || colId >= columns || element(values, "dateGroupItem")) continue;
    list[colId] = {
      filterType: "manual",
      values: elements(values, "filter").map((filter) => attribute(filter, "val") ?? ""),
    };
  }
  return list.some(Boolean) ? list : [];
}

function readTotals(root: XmlElement, formulas: FormulaCodec): Record<string, string> {
  const totals: Record<string, string> = {};
  for (const column of elements(element(root, "tableColumns"), "tableColumn")) {
    const name = readXstring(attribute(column, "name") ?? "");
    const kind = attribute(column, "totalsRowFunction");
    const label = attribute(column, "totalsRowLabel");
    if (kind === "custom") totals[name] = formulaOf(column, "totalsRowFormula", formulas);
    else if (kind) totals[name] = kind;
    else if (label) totals[name] = `'${label}`;
  }
  return totals;
}

function readExtras(root: XmlElement, formulas: FormulaCodec): TableExtras {
  const style = element(root, "tableStyleInfo");
  const showTotals = (numberAttribute(root, "totalsRowCount") ?? 0) > 0;
  const totals = readTotals(root, formulas);
  const extras: TableExtras = {
    showTotals,
    showHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    showBandedRows: flag(style, "showRowStripes"),
    showBandedColumns: flag(style, "showColumnStripes"),
    highlightFirstColumn: flag(style, "showFirstColumn"),
    highlightLastColumn: flag(style, "showLastColumn"),
    showFilterButton: element(root, "autoFilter") !== undefined,
  };
  const name = attribute(style, "name");
  extras.style = name ?? "";
  if (Object.keys(totals).length > 0) extras.totals = totals;
  return extras;
}

function filterKind(root: XmlElement, list: readonly (TableFilter | null)[]): TableRead["filters"] {
  const columns = elements(element(root, "autoFilter"), "filterColumn");
  if (columns.length === 0) return "none";
  return columns.length === list.filter(Boolean).length ? "known" : "unknown";
}

/** The table of a table part; undefined when it has no area. */
export function readTable(
  path: string,
  root: XmlElement,
  id: string,
  formulas: FormulaCodec,
): TableRead | undefined {
  const range = readArea(attribute(root, "ref") ?? "");
  if (!range) return undefined;
  const columns = readColumns(root, id, formulas);
  const extras = readExtras(root, formulas);
  const list = readFilters(root, columns.length);
  const table: Table = {
    id,
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? id,
    range,
    options: { showHeader: extras.showHeaders ?? true, showFooter: extras.showTotals ?? false },
    filters: { tableColumnFilterList: list },
    columns,
    meta: {},
  };
  return {
    table,
    extras,
    source: { path, root, filters: canonical(list) },
    filters: filterKind(root, list),
  };
}

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
