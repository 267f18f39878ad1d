import { byText } from "../../src/core/lint/memo";
import { cellState, ofKind, type Table } from "../../src/core/table/table";
import { Tally } from "./ninePlain";
import { budgetOf, most, nearDays, words, year, type Answer } from "./nineRows";

type Ledger = Table<"expense">;

function rowsWhere(rows: number, test: (row: number) => boolean): Answer {
  const tally = new Tally();
  for (let row = 0; row < rows; row++) if (test(row)) tally.add(row);
  return tally;
}

/** Number of each text in the order of first sight, -1 for blanks. */
function numbersOf(values: readonly (string | null)[]): { ids: Int32Array; known: number } {
  const seen = new Map<string, number>();
  const ids = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === null) continue;
    let id = seen.get(value);
    if (id === undefined) seen.set(value, (id = seen.size));
    ids[row] = id;
  }
  return { ids, known: seen.size };
}

/** Amounts in fen that stand as numbers in their cells; NaN elsewhere. */
function plainAmounts(table: Ledger): Float64Array {
  const { values, text } = table.column("amount");
  return text ? values.map((value, row) => (text[row] === 1 ? NaN : value)) : values;
}

function overBudget(table: Ledger, amounts: Float64Array): Answer {
  const society = numbersOf(table.column("society").values);
  const category = numbersOf(table.column("category").values);
  const sums = new Float64Array(society.known * category.known);
  const last = new Int32Array(sums.length);
  for (let row = 0; row < amounts.length; row++) {
    const [fen, one, other] = [amounts[row]!, society.ids[row]!, category.ids[row]!];
    if (fen !== fen || one < 0 || other < 0) continue;
    const group = one * category.known + other;
    sums[group]! += fen;
    last[group] = row;
  }
  const tally = new Tally();
  sums.forEach((fen, group) => {
    if (fen > budgetOf(amounts.length) * 100) tally.add(last[group]!);
  });
  return tally;
}

function repeated(table: Ledger): Answer {
  const { values } = table.column("invoice");
  const seen = new Set<string>();
  let known = 0;
  return rowsWhere(values.length, (row) => {
    const value = values[row]!;
    if (value === null) return false;
    seen.add(value);
    if (seen.size === known) return true;
    known = seen.size;
    return false;
  });
}

/** Rows by day, rows of one day as they stand: a counting sort, since days lie close together. */
function rowsByDay(days: Int32Array): Int32Array {
  let [low, high] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < low) low = day;
    if (day > high) high = day;
  }
  const next = new Int32Array(high - low + 2);
  for (const day of days) next[day - low + 1]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const order = new Int32Array(days.length);
  days.forEach((day, row) => (order[next[day - low]!++] = row));
  return order;
}

/** For pairs of payee and amount the day last seen, in an open hash table of flat arrays. */
function lastDays(rows: number): (payee: number, fen: number, day: number) => number | undefined {
  const size = 2 ** Math.ceil(Math.log2(2 * rows + 1));
  const payees = new Int32Array(size).fill(-1);
  const fens = new Float64Array(size);
  const days = new Int32Array(size);
  return (payee, fen, day) => {
    let slot = (Math.imul(payee + 1, 0x9e3779b1) ^ Math.imul(fen | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    while (payees[slot] !== -1 && !(payees[slot] === payee && fens[slot] === fen))
      slot = (slot + 1) & (size - 1);
    const before = payees[slot] === -1 ? undefined : days[slot]!;
    payees[slot] = payee;
    fens[slot] = fen;
    days[slot] = day;
    return before;
  };
}

function near(table: Ledger, amounts: Float64Array): Answer {
  const payees = numbersOf(table.column("payee").values).ids;
  const { days } = table.column("date");
  const seen = lastDays(amounts.length);
  const tally = new Tally();
  for (const row of rowsByDay(days)) {
    const fen = amounts[row]!;
    if (fen !== fen || payees[row]! < 0) continue;
    const before = seen(payees[row]!, fen, days[row]!);
    if (before !== undefined && days[row]! - before <= nearDays) tally.add(row);
  }
  return tally;
}

function gaps(table: Ledger): Answer {
  const { values } = table.column("voucher");
  const numbers = Float64Array.from(values, (value) => Number(value?.slice(1)));
  const rows = Int32Array.from(values, (_, row) => row);
  const isSorted = numbers.every((number, row) => row === 0 || number >= numbers[row - 1]!);
  if (!isSorted) rows.sort((a, b) => numbers[a]! - numbers[b]!);
  return rowsWhere(rows.length, (i) => i > 0 && numbers[rows[i]!]! - numbers[rows[i - 1]!]! > 1);
}

/** The nine checks on the columns of the core, which are read here for the first time. */
export function nineOwn(of: Table): Answer[] {
  const table = ofKind(of, "expense");
  if (!table) throw new Error("the nine checks are about a ledger");
  const { rowCount } = table;
  const amount = table.column("amount");
  const amounts = plainAmounts(table);
  const texts = (["society", "category", "payee", "invoice"] as const).map(
    (field) => table.column(field).values,
  );
  const summaries = table.column("summary").values;
  const isForbidden = byText((text) => words.some((word) => text.includes(word)));
  const { days } = table.column("date");
  return [
    rowsWhere(
      rowCount,
      (row) => amount.state[row] === cellState.blank || texts.some((values) => values[row] === null),
    ),
    rowsWhere(rowCount, (row) => amount.state[row] === cellState.unreadable || amount.text?.[row] === 1),
    rowsWhere(rowCount, (row) => amounts[row]! <= 0 || amounts[row]! > most * 100),
    rowsWhere(rowCount, (row) => isForbidden(summaries[row]!) === true),
    overBudget(table, amounts),
    repeated(table),
    near(table, amounts),
    rowsWhere(rowCount, (row) => days[row]! < year.first || days[row]! > year.last),
    gaps(table),
  ];
}
