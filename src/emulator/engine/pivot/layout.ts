import { latinFirst } from "../collation";
import type { CellValue } from "../reader";
import type { Aggregation } from "./aggregate";
import { aggregate } from "./aggregate";

/** A row of the source by the names of its columns. */
export type SourceRow = Readonly<Record<string, CellValue>>;

export interface DataField {
  field: string;
  name: string;
  way: Aggregation;
}

/** What a pivot table shows of its source. */
export interface PivotSpec {
  rows: readonly string[];
  columns: readonly string[];
  filters: readonly string[];
  data: readonly DataField[];
  layout: "Compact" | "Tabular" | "Outline";
  rowTotals: boolean;
  columnTotals: boolean;
  /** Fields whose items go down instead of up. */
  descending: ReadonlySet<string>;
}

/** The cells of a pivot table, and how many of them are labels. */
export interface PivotGrid {
  cells: CellValue[][];
  /** Rows above the body, filters and the blank row below them included. */
  headRows: number;
  filterRows: number;
  labelColumns: number;
}

/** Values that lead to an item: one per field, outermost first. */
type Key = readonly CellValue[];

interface Line {
  labels: CellValue[];
  key: Key;
  total?: boolean;
}

const compareTexts = latinFirst(new Intl.Collator("zh-CN", { numeric: false }));
const blankLabel = (value: CellValue): CellValue => (value === "" ? "(blank)" : value);

/** Numbers before texts, blank last. */
function compare(a: CellValue, b: CellValue): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return compareTexts(String(a), String(b));
}

const matches = (row: SourceRow, fields: readonly string[], key: Key): boolean =>
  key.every((value, i) => row[fields[i]!] === value);

/** Items of a field among rows, in order. */
function itemsOf(rows: readonly SourceRow[], field: string, descending: boolean): CellValue[] {
  const items = [...new Set(rows.map((row) => row[field] ?? ""))].sort(compare);
  return descending ? items.reverse() : items;
}

function rowLines(rows: readonly SourceRow[], spec: PivotSpec, key: Key = []): Line[] {
  const field = spec.rows[key.length];
  if (field === undefined) return [];
  const last = key.length === spec.rows.length - 1;
  return itemsOf(rows, field, spec.descending.has(field)).flatMap((item) => {
    const own = [...key, item];
    const inner = rows.filter((row) => (row[field] ?? "") === item);
    const labels = place(spec, key.length, blankLabel(item));
    if (last) return [{ labels, key: own }];
    const below = rowLines(inner, spec, own);
    if (spec.layout !== "Tabular") return [{ labels, key: own }, ...below];
    below[0]!.labels[key.length] = blankLabel(item);
    const total = place(spec, key.length, `${String(blankLabel(item))} Total`);
    return [...below, { labels: total, key: own }];
  });
}

/** The labels of a line: one column for all fields, or one for each. */
function place(spec: PivotSpec, level: number, label: CellValue): CellValue[] {
  if (spec.layout === "Compact") return [label];
  return spec.rows.map((_, i) => (i === level ? label : ""));
}

function columnKeys(rows: readonly SourceRow[], spec: PivotSpec, key: Key = []): Key[] {
  const field = spec.columns[key.length];
  if (field === undefined) return [key];
  return itemsOf(rows, field, spec.descending.has(field)).flatMap((item) =>
    columnKeys(
      rows.filter((row) => (row[field] ?? "") === item),
      spec,
      [...key, item],
    ),
  );
}

interface Column {
  labels: CellValue[];
  key: Key;
  data: DataField;
}

/** Columns of the body: each item with each value, then the grand totals. */
function columnsOf(rows: readonly SourceRow[], spec: PivotSpec): Column[] {
  const many = spec.data.length > 1;
  const keys = spec.columns.length === 0 ? [[]] : columnKeys(rows, spec);
  const columns = keys.flatMap((key) =>
    spec.data.map((data, d) => ({
      labels: [
        ...key.map((value, i) => (d > 0 && i < key.length ? "" : blankLabel(value))),
        ...(many || spec.columns.length === 0 ? [data.name] : []),
      ],
      key,
      data,
    })),
  );
  if (spec.columns.length === 0 || !spec.rowTotals) return columns;
  const blanks = spec.columns.slice(1).map(() => "");
  const totals = spec.data.map((data) => ({
    labels: [many ? `Total ${data.name}` : "Grand Total", ...blanks, ...(many ? [""] : [])],
    key: [],
    data,
  }));
  return [...columns, ...totals];
}

function headOf(spec: PivotSpec, columns: readonly Column[], labelColumns: number): CellValue[][] {
  const names: CellValue[] = spec.layout === "Compact" ? ["Row Labels"] : [...spec.rows];
  const blanks = (count: number): CellValue[] => new Array<CellValue>(count).fill("");
  const heads = Array.from({ length: columns[0]?.labels.length ?? 1 }, (_, i) => [
    ...blanks(labelColumns),
    ...columns.map(({ labels }) => labels[i] ?? ""),
  ]);
  const last = heads.at(-1)!;
  if (spec.rows.length > 0) last.splice(0, labelColumns, ...names);
  if (spec.columns.length === 0) return heads;
  const title = spec.layout === "Compact" ? "Column Labels" : spec.columns[0]!;
  const only = spec.data.length === 1 ? spec.data[0]!.name : "";
  const top = [only, ...blanks(labelColumns - 1), title, ...blanks(Math.max(0, columns.length - 1))];
  return [top, ...heads];
}

/** Lays a pivot table out over the rows of its source that its filters let through. */
export function pivotGrid(rows: readonly SourceRow[], spec: PivotSpec): PivotGrid {
  const labelColumns = spec.layout === "Compact" ? 1 : Math.max(1, spec.rows.length);
  const columns = spec.data.length === 0 ? [] : columnsOf(rows, spec);
  const lines = rowLines(rows, spec);
  const blanks = new Array<CellValue>(labelColumns - 1).fill("");
  if (spec.rows.length === 0 && columns.length > 0) lines.push({ labels: ["Total", ...blanks], key: [] });
  else if (spec.columnTotals && columns.length > 0) {
    lines.push({ labels: ["Grand Total", ...blanks], key: [], total: true });
  }
  const body = lines.map(({ labels, key }) => [
    ...labels,
    ...columns.map((column) => {
      const cells = rows.filter(
        (row) => matches(row, spec.rows, key) && matches(row, spec.columns, column.key),
      );
      return aggregate(
        cells.map((row) => row[column.data.field] ?? ""),
        column.data.way,
      );
    }),
  ]);
  const width = labelColumns + columns.length;
  const filters = spec.filters.map((field) => wide([field, "(All)"], width));
  if (filters.length > 0) filters.push(wide([], width));
  const head = headOf(spec, columns, labelColumns);
  return {
    cells: [...filters, ...head, ...body].map((line) =>
      wide(line, Math.max(width, filters.length > 0 ? 2 : 1)),
    ),
    headRows: filters.length + head.length,
    filterRows: spec.filters.length,
    labelColumns,
  };
}

const wide = (line: readonly CellValue[], width: number): CellValue[] => [
  ...line,
  ...new Array<CellValue>(Math.max(0, width - line.length)).fill(""),
];
