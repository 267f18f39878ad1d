import { at, budgetOf, most, nearDays, words, year, type Answer, type Row } from "./nineRows";

/** Counts rows. */
export class Tally implements Answer {
  count = 0;
  rowSum = 0;
  add(row: number): void {
    this.count++;
    this.rowSum += row;
  }
}

const isBlank = (value: unknown): boolean => value === "" || value === null || value === undefined;

function rowsWhere(rows: readonly Row[], test: (row: Row) => boolean): Answer {
  const tally = new Tally();
  rows.forEach((row, index) => {
    if (test(row)) tally.add(index);
  });
  return tally;
}

function overBudget(rows: readonly Row[]): Answer {
  const sums = new Map<string, { fen: number; last: number }>();
  rows.forEach((row, index) => {
    const amount = row[at.amount];
    if (typeof amount !== "number" || isBlank(row[at.society]) || isBlank(row[at.category])) return;
    const key = `${row[at.society]}|${row[at.category]}`;
    const sum = sums.get(key) ?? { fen: 0, last: 0 };
    sum.fen += Math.round(amount * 100);
    sum.last = index;
    sums.set(key, sum);
  });
  const tally = new Tally();
  for (const { fen, last } of sums.values()) if (fen > budgetOf(rows.length) * 100) tally.add(last);
  return tally;
}

function repeated(rows: readonly Row[]): Answer {
  const seen = new Set<string>();
  return rowsWhere(rows, (row) => {
    const invoice = row[at.invoice];
    if (isBlank(invoice)) return false;
    if (seen.has(String(invoice))) return true;
    seen.add(String(invoice));
    return false;
  });
}

function near(rows: readonly Row[]): Answer {
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (typeof row[at.amount] !== "number" || isBlank(row[at.payee])) return;
    const key = `${row[at.payee]}|${row[at.amount]}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  const tally = new Tally();
  const dayAt = (index: number): number => Number(rows[index]![at.date]);
  for (const group of groups.values()) {
    group.sort((a, b) => dayAt(a) - dayAt(b) || a - b);
    for (let i = 1; i < group.length; i++)
      if (dayAt(group[i]!) - dayAt(group[i - 1]!) <= nearDays) tally.add(group[i]!);
  }
  return tally;
}

function gaps(rows: readonly Row[]): Answer {
  const numbers = rows.map((row, index) => ({ number: Number(String(row[at.voucher]).slice(1)), index }));
  numbers.sort((a, b) => a.number - b.number);
  const tally = new Tally();
  for (let i = 1; i < numbers.length; i++)
    if (numbers[i]!.number - numbers[i - 1]!.number > 1) tally.add(numbers[i]!.index);
  return tally;
}

/** The nine checks as one would write them at first: row by row, with maps keyed by texts. */
export function ninePlain(rows: readonly Row[]): Answer[] {
  const asked = [at.society, at.category, at.payee, at.invoice, at.amount];
  return [
    rowsWhere(rows, (row) => asked.some((column) => isBlank(row[column]))),
    rowsWhere(rows, (row) => !isBlank(row[at.amount]) && typeof row[at.amount] !== "number"),
    rowsWhere(rows, (row) => {
      const amount = row[at.amount];
      return typeof amount === "number" && !(amount > 0 && amount <= most);
    }),
    rowsWhere(rows, (row) => words.some((word) => String(row[at.summary]).includes(word))),
    overBudget(rows),
    repeated(rows),
    near(rows),
    rowsWhere(rows, (row) => Number(row[at.date]) < year.first || Number(row[at.date]) > year.last),
    gaps(rows),
  ];
}
