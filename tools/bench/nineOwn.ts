import { cellState, ofKind, type Table } from "../../src/core/table/table";
import { isBlankIn, perText, wordsOf } from "../../src/core/table/words";
import { Tally } from "./ninePlain";
import { budgetOf, most, nearDays, words, year, type Answer } from "./nineRows";

type Ledger = Table<"expense">;

/** Amounts in fen that stand as numbers in their cells; NaN elsewhere. */
function plainAmounts(table: Ledger): Float64Array {
  const { values, text } = table.column("amount");
  if (!text) return values;
  const plain = values.slice();
  for (let row = 0; row < plain.length; row++) if (text[row] === 1) plain[row] = NaN;
  return plain;
}

function blanks(table: Ledger): Answer {
  const { state } = table.column("amount");
  const isBlank = new Uint8Array(table.rowCount);
  for (const field of ["society", "category", "payee", "invoice"] as const) {
    const isBlankAt = isBlankIn(table.column(field));
    for (let row = 0; row < isBlank.length; row++) if (isBlankAt(row)) isBlank[row] = 1;
  }
  const tally = new Tally();
  for (let row = 0; row < isBlank.length; row++)
    if (isBlank[row] === 1 || state[row] === cellState.blank) tally.add(row);
  return tally;
}

function unread(table: Ledger): Answer {
  const { state, text } = table.column("amount");
  const tally = new Tally();
  for (let row = 0; row < state.length; row++)
    if (state[row] === cellState.unreadable || text?.[row] === 1) tally.add(row);
  return tally;
}

function outOfRange(amounts: Float64Array): Answer {
  const tally = new Tally();
  for (let row = 0; row < amounts.length; row++)
    if (amounts[row]! <= 0 || amounts[row]! > most * 100) tally.add(row);
  return tally;
}

function forbidden(table: Ledger): Answer {
  const pattern = new RegExp(words.join("|"));
  const isForbidden = perText(table.column("summary"), (text) => pattern.test(text));
  const tally = new Tally();
  for (let row = 0; row < table.rowCount; row++) if (isForbidden(row) === true) tally.add(row);
  return tally;
}

function overBudget(table: Ledger, amounts: Float64Array): Answer {
  const society = wordsOf(table.column("society")).ids;
  const { ids: category, texts } = wordsOf(table.column("category"));
  const known = texts.length;
  const sums = new Float64Array(wordsOf(table.column("society")).texts.length * known);
  const last = new Int32Array(sums.length);
  for (let row = 0; row < amounts.length; row++) {
    const [fen, one, other] = [amounts[row]!, society[row]!, category[row]!];
    if (fen !== fen || one < 0 || other < 0) continue;
    const group = one * known + other;
    sums[group]! += fen;
    last[group] = row;
  }
  const tally = new Tally();
  sums.forEach((fen, group) => {
    if (fen > budgetOf(amounts.length) * 100) tally.add(last[group]!);
  });
  return tally;
}

/** Texts are numbered in the order of first sight, so that a lower number than the next one came before. */
function repeated(table: Ledger): Answer {
  const { ids } = wordsOf(table.column("invoice"));
  const tally = new Tally();
  let next = 0;
  for (let row = 0; row < ids.length; row++) {
    if (ids[row] === next) next++;
    else if (ids[row]! >= 0) tally.add(row);
  }
  return tally;
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
  for (let row = 0; row < days.length; row++) order[next[days[row]! - low]!++] = row;
  return order;
}

/** The last payment of each payee and amount, as 0-based rows in an open hash table; −1 for a free slot. */
class LastPayments {
  private readonly slots: Int32Array;

  constructor(
    private readonly payees: Int32Array,
    private readonly amounts: Float64Array,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * payees.length + 1))).fill(-1);
  }

  /** Row in which the payee of this one was last paid the same, which this row takes the place of; −1 for none. */
  turn(row: number): number {
    const { slots, payees, amounts } = this;
    const [payee, fen, mask] = [payees[row]!, amounts[row]!, slots.length - 1];
    let slot = Math.imul(payee + 1, 0x9e3779b1) ^ Math.imul(fen | 0, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    let held = slots[slot]!;
    while (held >= 0 && (payees[held] !== payee || amounts[held] !== fen)) {
      slot = (slot + 1) & mask;
      held = slots[slot]!;
    }
    slots[slot] = row;
    return held;
  }
}

function near(table: Ledger, amounts: Float64Array): Answer {
  const payees = wordsOf(table.column("payee")).ids;
  const { days } = table.column("date");
  const last = new LastPayments(payees, amounts);
  const tally = new Tally();
  for (const row of rowsByDay(days)) {
    if (amounts[row] !== amounts[row] || payees[row]! < 0) continue;
    const before = last.turn(row);
    if (before >= 0 && days[row]! - days[before]! <= nearDays) tally.add(row);
  }
  return tally;
}

function outsideYear(days: Int32Array): Answer {
  const tally = new Tally();
  for (let row = 0; row < days.length; row++)
    if (days[row]! < year.first || days[row]! > year.last) tally.add(row);
  return tally;
}

/** Whole number behind the first sign of a voucher. */
function numberIn(voucher: string): number {
  let number = 0;
  for (let i = 1; i < voucher.length; i++) number = 10 * number + voucher.charCodeAt(i) - 48;
  return number;
}

function gaps(table: Ledger): Answer {
  const { values } = table.column("voucher");
  const numbers = new Int32Array(values.length);
  let isSorted = true;
  for (let row = 0; row < numbers.length; row++) {
    numbers[row] = numberIn(values[row]!);
    if (row > 0 && numbers[row]! < numbers[row - 1]!) isSorted = false;
  }
  const rows = isSorted
    ? undefined
    : Int32Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]!);
  const tally = new Tally();
  for (let i = 1; i < numbers.length; i++) {
    const row = rows ? rows[i]! : i;
    if (numbers[row]! - numbers[rows ? rows[i - 1]! : i - 1]! > 1) tally.add(row);
  }
  return tally;
}

/** The nine checks on the columns of the core, which are read here for the first time. */
export function nineOwn(of: Table): Answer[] {
  const table = ofKind(of, "expense");
  if (!table) throw new Error("the nine checks are about a ledger");
  const amounts = plainAmounts(table);
  return [
    blanks(table),
    unread(table),
    outOfRange(amounts),
    forbidden(table),
    overBudget(table, amounts),
    repeated(table),
    near(table, amounts),
    outsideYear(table.column("date").days),
    gaps(table),
  ];
}
