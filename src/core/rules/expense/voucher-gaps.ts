import { partsOf } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { noDay, type Table } from "../../table/table";

type Ledger = Table<"expense">;

/** A stretch of numbers is a sequence where it has so many numbers, and so large a share of those between its ends. */
const fewest = 10;
const dense = 0.8;
/** Months that begin with a number up to this, for numbering to start anew each month. */
const lowStart = 3;
const mostMonths = 0.6;
/** Missing numbers that the message lists. */
const listed = 5;

interface Sequence {
  readonly prefix: string;
  readonly numbers: number[];
  readonly rows: number[];
}

/** Digits that a text ends in, from where they begin; -1 where it does not end in up to 9 digits. */
function numberStart(text: string): number {
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) >= 48 && text.charCodeAt(at - 1) <= 57) at--;
  return at === text.length || text.length - at > 9 ? -1 : at;
}

function digitsFrom(text: string, at: number): number {
  let number = 0;
  for (let i = at; i < text.length; i++) number = 10 * number + text.charCodeAt(i) - 48;
  return number;
}

/** What `startsWith` tells, in a fraction of the time for a short beginning. */
function begins(text: string, prefix: string): boolean {
  for (let i = 0; i < prefix.length; i++) if (text.charCodeAt(i) !== prefix.charCodeAt(i)) return false;
  return true;
}

/** Voucher numbers by what stands before them, in the order of the rows. */
function sequences(vouchers: readonly (string | null)[]): Sequence[] {
  const found = new Map<string, Sequence>();
  let last: Sequence | undefined;
  for (let row = 0; row < vouchers.length; row++) {
    const text = vouchers[row];
    const at = text ? numberStart(text) : -1;
    if (!text || at < 0) continue;
    if (last?.prefix.length !== at || !begins(text, last.prefix)) {
      const prefix = text.slice(0, at);
      last = found.get(prefix) ?? { prefix, numbers: [], rows: [] };
      found.set(prefix, last);
    }
    last.numbers.push(digitsFrom(text, at));
    last.rows.push(row);
  }
  return [...found.values()];
}

/** The sequence month by month where its numbers start anew each month, else as it is. */
function byMonth(sequence: Sequence, table: Ledger): Sequence[] {
  if (!table.has("date")) return [sequence];
  const { prefix, rows, numbers } = sequence;
  const monthAt = monthFinder(table.column("date").days);
  const starts = new Map<number, number>();
  rows.forEach((row, index) => {
    const month = monthAt(row);
    const start = starts.get(month);
    if (start === undefined || numbers[index]! < start) starts.set(month, numbers[index]!);
  });
  starts.delete(noMonth);
  const low = [...starts.values()].filter((start) => start <= lowStart).length;
  if (starts.size < 2 || low < mostMonths * starts.size) return [sequence];
  const months = new Map(
    [...starts.keys()].map((key): [number, Sequence] => [key, { prefix, numbers: [], rows: [] }]),
  );
  rows.forEach((row, index) => {
    const own = months.get(monthAt(row));
    own?.rows.push(row);
    own?.numbers.push(numbers[index]!);
  });
  return [...months.values()];
}

const noMonth = -1;

/** The month of the day of a row, each day counted out once; `noMonth` where the row has none. */
function monthFinder(days: Int32Array): (row: number) => number {
  const known = new Map<number, number>([[noDay, noMonth]]);
  let [lastDay, lastMonth] = [noDay as number, noMonth];
  return (row) => {
    const day = days[row]!;
    if (day === lastDay) return lastMonth;
    let key = known.get(day);
    if (key === undefined) {
      const { year, month } = partsOf(day);
      known.set(day, (key = year * 12 + month));
    }
    [lastDay, lastMonth] = [day, key];
    return key;
  };
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((least_, number) => Math.min(least_, number), Infinity);
const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), -Infinity);

interface Gaps {
  readonly missing: readonly number[];
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** Row of the number after the first gap. */
  readonly row: number;
}

/** Missing numbers of a sequence; undefined where it has none or is no sequence. */
function gapsOf({ numbers, rows }: Sequence): Gaps | undefined {
  const [first, last] = [least(numbers), greatest(numbers)];
  const span = last - first + 1;
  if (numbers.length < fewest || span > numbers.length / dense) return undefined;
  const rowOf = new Int32Array(span).fill(-1);
  let distinct = 0;
  numbers.forEach((number, index) => {
    if (rowOf[number - first]! >= 0) return;
    rowOf[number - first] = rows[index]!;
    distinct++;
  });
  const count = span - distinct;
  if (count === 0 || distinct < fewest || distinct < dense * span) return undefined;
  const missing: number[] = [];
  for (let i = 0; i < span && missing.length < listed; i++) if (rowOf[i]! < 0) missing.push(first + i);
  let after = missing[0]! - first;
  while (rowOf[after]! < 0) after++;
  return { missing, count, first, last, row: rowOf[after]! };
}

/**
 * Points out numbers missing in the sequence of vouchers, once a sequence. A ledger that takes only some of the vouchers
 * is no sequence; numbering that starts anew each month is followed month by month.
 *
 * Source: audit test 5.4 (gaps). A lead, never called a violation.
 */
export const voucherGaps = defineRule({
  meta: {
    id: "expense/voucher-gaps",
    code: "EXP-26b",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["voucher"],
    uses: ["date"],
  },
  text: {
    name: "凭证号有缺号",
    messages: {
      gaps: {
        short: "缺 {count} 个号，如 {example}",
        problem: "凭证号 {from} 至 {to} 之间缺 {count} 个号：{list}。可作抽查。",
      },
    },
    basis: "审计通行做法；可作抽查，不代表有问题",
    action: ["可查缺号的凭证是否作废、漏记，或者记在别的账上。"],
  },
  *check({ table }) {
    const vouchers = table.column("voucher").values;
    for (const sequence of sequences(vouchers)) {
      for (const part of byMonth(sequence, table)) {
        const gaps = gapsOf(part);
        if (!gaps) continue;
        const width = vouchers[gaps.row]!.length - sequence.prefix.length;
        const name = (number: number): string => `${sequence.prefix}${String(number).padStart(width, "0")}`;
        const list = gaps.missing.map(name).join(" / ") + (gaps.count > listed ? " …" : "");
        yield {
          message: "gaps",
          data: {
            count: gaps.count,
            example: name(gaps.missing[0]!),
            from: name(gaps.first),
            to: name(gaps.last),
            list,
          },
          at: {
            row: gaps.row,
            field: "voucher",
            identity: `${name(gaps.first)}|${name(gaps.missing[0]!)}`,
          },
        };
      }
    }
  },
});
