import { columnType } from "../schema/fields";
import type { Area } from "../table/grid";
import type { Assigned } from "./columns";
import { doubtsOf, judge } from "./confidence";
import { datesOf, unreadableCells } from "./readable";
import { hasDecimalComma } from "./figures";
import type { Reading } from "./reading";
import { rowOf } from "./region";
import { saidTotals } from "./said";
import { dataRowsOf, directionsOf, foundOf, totalsOf } from "./tally";
import type { Totals } from "./totals";
import type { ExcludedRow, FoundTable, MappedColumn, RowRole } from "./types";
import { unitOfColumn } from "./units";

function mappedColumn(reading: Reading, assigned: Assigned): MappedColumn {
  const money = reading.money.find((m) => m.column === assigned.column);
  const type = columnType(reading.kind, assigned.field);
  const decimalComma =
    money?.decimalComma ?? (type === "number" && hasDecimalComma(reading.stretch, assigned.column.column));
  const currency =
    money?.unit.currency ?? (money ? unitOfColumn(reading.stretch, assigned.column).currency : undefined);
  return {
    field: assigned.field,
    column: assigned.column.column,
    header: assigned.column.header,
    confidence: Math.round(Math.min(1, assigned.score) * 100) / 100,
    factor: money?.factor ?? 1,
    ...(currency === undefined ? {} : { currency }),
    ...(decimalComma ? { decimalComma } : {}),
  };
}

/** A total of a part is a subtotal; words that state no figure of a column are a note. */
function totalRole({ roles, stretch }: Reading, totals: Totals, k: number): RowRole {
  if (totals.parts.has(k)) return "subtotal";
  const row = rowOf(stretch.region, stretch.from + k);
  const mark = roles.totals.find((m) => m.k === k);
  return mark?.word?.exact === false && !totals.rows.some((t) => t.row === row) ? "note" : "total";
}

/** Rows of the stretch that are neither header nor data, in order. */
function excludedRows(reading: Reading, totals: Totals): ExcludedRow[] {
  const { stretch, roles } = reading;
  const { region, block, from } = stretch;
  const rows: ExcludedRow[] = [];
  const add = (i: number, why: RowRole): void => void rows.push({ row: rowOf(region, i), why });
  for (const i of stretch.titles) add(i, "title");
  for (const i of block?.numbering ?? []) add(i, "numbering");
  for (const i of block?.units ?? []) add(i, "unit");
  for (const [k, why] of roles.excluded) add(from + k, why === "total" ? totalRole(reading, totals, k) : why);
  return rows.sort((a, b) => a.row - b.row);
}

/** Texts merged downwards over two data rows and more. */
function mergedTexts(reading: Reading, rows: Int32Array): Area[] {
  const merges = reading.stretch.region.scan.grid.merges ?? [];
  if (merges.length === 0 || rows.length === 0) return [];
  const columns = new Set(reading.columns.map((c) => c.column));
  const { values } = reading.stretch.region.scan.grid;
  const data = new Set(rows);
  return merges.filter(
    (m) =>
      m.bottom > m.top &&
      m.top <= rows[rows.length - 1]! &&
      m.bottom >= rows[0]! &&
      columns.has(m.left) &&
      data.has(m.top) &&
      typeof values[m.top]?.[m.left] === "string",
  );
}

/** Section heading above each section of the body. */
const sectionsOf = ({ roles, stretch }: Reading): NonNullable<FoundTable["sections"]> =>
  roles.sections.map(({ k, text }) => ({ row: rowOf(stretch.region, stretch.from + k), text }));

/** The table as it is handed over. */
export function assemble(reading: Reading, fileName: string | undefined, joined: boolean): FoundTable {
  const { stretch, kind, columns, assigned, wide, currencies } = reading;
  const { region, block, from } = stretch;
  const data = dataRowsOf(reading);
  const rows = data.map((k) => rowOf(region, from + k));
  const signs = directionsOf(reading);
  const totals = totalsOf(reading, data, signs);
  const dates = datesOf(reading, fileName);
  const doubts = doubtsOf(reading, dates, rows.length, joined);
  const excluded = excludedRows(reading, totals);
  const words = [
    ...stretch.titles,
    ...[...reading.roles.excluded].filter(([, why]) => why !== "repeatedHeader").map(([k]) => from + k),
  ];
  const sections = sectionsOf(reading);
  const merged = mergedTexts(reading, rows);
  const inUse = new Set([
    ...assigned.map((a) => a.column),
    ...columns.filter((c) => wide?.columns.some((w) => w.column === c.column)),
  ]);
  return {
    kind,
    headerRows: (block?.lines ?? []).map((i) => rowOf(region, i)),
    rows,
    left: columns[0]?.column ?? region.left,
    right: columns[columns.length - 1]?.column ?? region.right,
    why: reading.why,
    columns: assigned.map((a) => mappedColumn(reading, a)),
    unmapped: columns.filter((c) => !inUse.has(c)).map((c) => ({ column: c.column, header: c.header })),
    totals: totals.rows,
    said: saidTotals(stretch, words, foundOf(reading, data, signs)).filter(
      (said) =>
        said.what === "count" || !totals.rows.some((t) => t.row === said.row && t.column === said.column),
    ),
    excluded,
    unreadable: unreadableCells(reading, data, dates),
    dates: dates.map((d) => d.order),
    doubts,
    ...judge(reading, doubts, rows.length),
    ...(currencies.single === undefined ? {} : { currency: currencies.single }),
    ...(wide ? { wide } : {}),
    ...(merged.length > 0 ? { merged } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  };
}
