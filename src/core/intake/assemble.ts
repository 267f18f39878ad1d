import { readDate } from "../cell/date";
import { isDateFormat } from "../cell/numberFormat";
import { columnType } from "../schema/fields";
import type { Area } from "../table/grid";
import { fold } from "../text";
import type { Assigned } from "./columns";
import { doubtsOf, judge } from "./confidence";
import { type DateColumnOrder, type DateHints, orderOfColumn, shareOrder } from "./dateOrder";
import { figureState, hasDecimalComma } from "./figures";
import { periodsIn, yearIn } from "./periods";
import type { Reading } from "./reading";
import { cellText, rowOf, rowTexts } from "./region";
import { amountSaid, type Found, saidTotals } from "./said";
import { textAt, valueAt } from "./scan";
import { valueOf } from "./sums";
import { compareTotals, type SumColumn, type Totals } from "./totals";
import type { ExcludedRow, FoundTable, MappedColumn, RowRole, UnreadableCell } from "./types";
import { unitOfColumn } from "./units";

const isDataOf =
  ({ roles }: Reading) =>
  (k: number): boolean =>
    !roles.excluded.has(k);

/** Positions in the body of the data rows. */
function dataRowsOf(reading: Reading): Int32Array {
  const { from, to } = reading.stretch;
  const rows = new Int32Array(to - from);
  let count = 0;
  for (let k = 0; k < rows.length; k++) if (!reading.roles.excluded.has(k)) rows[count++] = k;
  return rows.slice(0, count);
}

const IN = /^(?:收入|收|贷|贷方|存|存入|转入|进账|c|cr|credit|in|income|receipt)$/;
const OUT = /^(?:支出|支|付|借|借方|取|支取|转出|d|dr|debit|out|expense|payment)$/;

/** Direction of money of each row of the body, where a column tells. */
function directions(reading: Reading): Int8Array | undefined {
  const column = reading.assigned.find((a) => a.field === "direction")?.column.column;
  if (column === undefined) return undefined;
  const { region, from, to } = reading.stretch;
  const signs = new Int8Array(to - from);
  for (let k = 0; k < signs.length; k++) {
    const text = fold(textAt(region.scan, region.ats[from + k]!, column));
    signs[k] = IN.test(text) ? 1 : OUT.test(text) ? -1 : 0;
  }
  return signs;
}

function totalsOf(reading: Reading, data: Int32Array): Totals {
  const { stretch, summed, roles, currencies } = reading;
  if (currencies.mixed && roles.running.length > 0 && new Set(summed.map((m) => m.unit.currency)).size <= 1)
    return { rows: [], parts: new Set() };
  const signs = directions(reading);
  const columns = summed.map((m): SumColumn => ({
    field: m.field,
    figures: m.figures,
    saidAt: (k) => amountSaid(cellText(stretch.region, stretch.from + k, m.column.column)),
    ...(signs && m.field === "amount" ? { signs } : {}),
  }));
  return compareTotals(
    roles,
    reading.parents,
    columns,
    (k) => rowOf(stretch.region, stretch.from + k),
    data[data.length - 1] ?? -1,
  );
}

/** Sums and counts of the data rows against which statements are held. */
function foundOf(reading: Reading, data: Int32Array): Found {
  const byField = (field: string): number => reading.summed.findIndex((m) => m.field === field);
  const mixed = reading.currencies.mixed !== undefined;
  const sum = (index: number): number | undefined =>
    index < 0 || mixed ? undefined : valueOf(reading.roles.running[index]!.total);
  const amount = byField("amount");
  const main = sum(amount) ?? (reading.summed.length === 1 ? sum(0) : undefined);
  const byDirection: { -readonly [D in keyof Found["byDirection"]]: Found["byDirection"][D] } = {};
  const signs = directions(reading);
  if (signs && amount >= 0) {
    const { fen } = reading.summed[amount]!.figures;
    for (const [name, sign] of [
      ["in", 1],
      ["out", -1],
      ["neutral", 0],
    ] as const) {
      const rows = data.filter((k) => signs[k] === sign);
      byDirection[name] = {
        count: rows.length,
        amount: rows.reduce((s, k) => s + (fen[k] === fen[k] ? fen[k]! : 0), 0),
      };
    }
  }
  for (const [name, field] of [
    ["in", "income"],
    ["out", "expense"],
  ] as const) {
    const index = byField(field);
    if (index < 0) continue;
    const { state } = reading.summed[index]!.figures;
    const count = data.filter((k) => state[k] === figureState.value).length;
    byDirection[name] = { count, amount: sum(index) ?? 0 };
  }
  return { count: data.length, amount: main, byDirection };
}

function datesOf(reading: Reading, fileName: string | undefined): DateColumnOrder[] {
  const { stretch, assigned, kind, choice } = reading;
  const { region } = stretch;
  const said = [
    ...stretch.titles.flatMap((i) => rowTexts(region, i)),
    region.scan.grid.sheet,
    ...(fileName === undefined ? [] : [fileName]),
  ];
  const hints: DateHints = { periods: periodsIn(said), year: yearIn(said), chosen: choice?.dateOrder };
  return shareOrder(
    assigned
      .filter((a) => columnType(kind, a.field) === "date")
      .map((a) => orderOfColumn(stretch, a.field, a.column.column, isDataOf(reading), hints)),
  );
}

function unreadableAmounts(reading: Reading, data: Int32Array): UnreadableCell[] {
  const { region, from } = reading.stretch;
  const cells: UnreadableCell[] = [];
  for (const { field, column, figures } of reading.money)
    for (const k of data) {
      if (figures.state[k] !== figureState.unreadable && figures.state[k] !== figureState.error) continue;
      const value = cellText(region, from + k, column.column);
      cells.push({ row: rowOf(region, from + k), column: column.column, field, value });
    }
  return cells;
}

function unreadableDates(
  reading: Reading,
  data: Int32Array,
  dates: readonly DateColumnOrder[],
): UnreadableCell[] {
  const { region, from } = reading.stretch;
  const { grid } = region.scan;
  const cells: UnreadableCell[] = [];
  for (const { order, lackYear } of dates) {
    const { column } = reading.assigned.find((a) => a.field === order.field)!.column;
    const first = data.length > 0 ? rowOf(region, from + data[0]!) : 0;
    const options = {
      order: order.order,
      date1904: grid.date1904 === true && grid.fromText !== true,
      native: isDateFormat(grid.format?.(first, column)),
      ...(order.year === undefined ? {} : { year: order.year }),
      ...(lackYear > 0 ? { year: 2000 } : {}),
    };
    for (const k of data) {
      const value = valueAt(region.scan, region.ats[from + k]!, column);
      const { kind } = readDate(value, options);
      if (kind !== "unreadable" && kind !== "error") continue;
      cells.push({ row: rowOf(region, from + k), column, field: order.field, value: String(value) });
    }
  }
  return cells;
}

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
  const totals = totalsOf(reading, data);
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
    said: saidTotals(stretch, words, foundOf(reading, data)).filter(
      (said) =>
        said.what === "count" || !totals.rows.some((t) => t.row === said.row && t.column === said.column),
    ),
    excluded,
    unreadable: [...unreadableAmounts(reading, data), ...unreadableDates(reading, data, dates)],
    dates: dates.map((d) => d.order),
    doubts,
    ...judge(reading, doubts, rows.length),
    ...(currencies.single === undefined ? {} : { currency: currencies.single }),
    ...(wide ? { wide } : {}),
    ...(merged.length > 0 ? { merged } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  };
}
