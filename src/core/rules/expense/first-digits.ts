import { benford, type BenfordTest } from "../../audit/benford";
import { memo } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import type { Table } from "../../table/table";
import { lineKind, lineKindsOf } from "../shared/lines";
import { quantileInPlace } from "../shared/median";
import { spendingOf } from "../shared/spending";

type Ledger = Table<"expense">;

/** Fewer amounts than this say nothing. */
const fewest = 500;
/** From this many on the fixed line for the mean deviation holds; below it the one simulated for the number. */
const many = 1500;
const fixedLimit = 0.015;
/** Amounts must span two powers of ten, leaving out a hundredth at either end. */
const span = 100;
/** A list of amounts above a line has so many between its least amount and twice that. */
const crowded = 0.18;
/** Lump sums: more than this share of the amounts is in whole hundreds. */
const lumps = 0.5;
const hundred = 10_000;

/** Lines whose amounts a cap or a rate produces. */
const ruled = new Set<number>([
  lineKind.lecture,
  lineKind.expert,
  lineKind.labour,
  lineKind.lodging,
  lineKind.meal,
  lineKind.cityTransport,
]);

interface Digits {
  readonly count: number;
  /** Undefined where the amounts are lump sums, lie too close together, or only those above a line are listed. */
  readonly test: BenfordTest | undefined;
  /** First row whose amount counts. */
  readonly first: number;
}

/** True where amounts are no lump sums, spread over powers of ten and do not crowd at their lower end. */
function spreads(amounts: Float64Array): boolean {
  let round = 0;
  for (const amount of amounts) if (amount % hundred === 0) round++;
  if (round > lumps * amounts.length) return false;
  const copy = amounts.slice();
  const low = quantileInPlace(copy, 0.01);
  const high = quantileInPlace(copy, 0.99);
  if (!(high >= span * low)) return false;
  const least = quantileInPlace(copy, 0.005);
  let near = 0;
  for (const amount of amounts) if (amount >= least && amount < 2 * least) near++;
  return near < crowded * amounts.length;
}

const digitsOf = memo((table: Ledger): Digits => {
  const amounts = spendingOf(table);
  const kinds = lineKindsOf(table);
  const isRuled = Uint8Array.from(Object.values(lineKind), (kind) => (ruled.has(kind) ? 1 : 0));
  const counted = new Float64Array(amounts.length);
  let [count, first] = [0, -1];
  for (let row = 0; row < amounts.length; row++) {
    if (!(amounts[row]! > 0) || isRuled[kinds[row]!] === 1) continue;
    if (count === 0) first = row;
    counted[count++] = amounts[row]!;
  }
  const used = counted.subarray(0, count);
  return { count, first, test: count >= fewest && spreads(used) ? benford(used) : undefined };
});

/**
 * Points out, once a ledger, that the first digits of its amounts stray from Benford's law. Only with 500 and more
 * amounts that no cap or rate produces, that spread over powers of ten, and are not cut off at a line.
 *
 * Source: audit test 5.5; the limit is the 95th percentile of perfect sets of that size, the fixed line from 1,500 on.
 * A lead, never called a violation.
 */
export const firstDigits = defineRule({
  meta: {
    id: "expense/first-digits",
    code: "EXP-28",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["amount"],
    uses: ["category", "summary", "direction"],
  },
  text: {
    name: "首位数字分布",
    messages: {
      strays: {
        short: "偏离常见分布",
        problem:
          "{count} 笔金额的首位数字偏离常见分布（偏离度 {mad}，界限 {limit}），最多出的是 {digit}。可作抽查，不代表有问题。",
      },
    },
    basis: "本福特定律检验，只用于 500 笔以上、不受限额影响的金额；可作抽查，不代表有问题",
    action: ["可抽查以该数字开头的金额。", "金额受定价、限额影响的，不必理会。"],
  },
  unable(table) {
    const { count, test } = digitsOf(table);
    if (count < fewest) return { id: "tooFew", data: { sheet: table.sheet, count, least: fewest } };
    return test ? undefined : { id: "narrowAmounts", data: { sheet: table.sheet } };
  },
  *check({ table }) {
    const { test, first } = digitsOf(table);
    if (!test) return;
    const limit = test.n < many ? test.madLimit : fixedLimit;
    if (test.mad <= limit) return;
    const most = test.rows.reduce((best, row) =>
      row.share - row.expected > best.share - best.expected ? row : best,
    );
    const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
    yield {
      message: "strays",
      data: { count: test.n, mad: rounded(test.mad), limit: rounded(limit), digit: most.digit },
      at: { row: first, field: "amount", identity: "firstDigits" },
    };
  },
});
