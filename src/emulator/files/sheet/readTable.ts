import type { TableExtras } from "../../engine/book";
import { readArea } from "../a1";
import type { FormulaCodec } from "../conditional/formulas";
import { canonical, type Table, type TableColumn, type TableFilter } from "../univer";
import { readXstring } from "../xml/escape";
import { attribute, element, elements, flag, numberAttribute, textOf, type XmlElement } from "../xml/xml";

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

/** The formula in a child of a column, with `=`; "" when it has none. */
export function formulaOf(column: XmlElement, name: string, formulas: FormulaCodec): string {
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
