import { defineRule } from "../../lint/defineRule";
import type { Fen } from "../../money";
import type { Table } from "../../table/table";
import { cashAt } from "../shared/cash";
import { lineKind, lineKindsOf } from "../shared/lines";
import { spendingOf } from "../shared/spending";

type Ledger = Table<"expense">;

/** Width of the bands below and above a line that are compared, as a share of the line. */
const band = 0.1;
/** Amounts just below the line, and how many times those just above, that are pointed out. */
const fewest = 10;
const times = 3;
/** Amounts from which, and share from which, whole thousands are pointed out. */
const enough = 100;
const mostlyRound = 0.5;
const thousand: Fen = 100_000;

interface Near {
  readonly below: number;
  readonly above: number;
  readonly first: number;
}

function countNear(amounts: Float64Array, lineFen: Fen, counts: (row: number) => boolean): Near {
  let [below, above, first] = [0, 0, -1];
  for (let row = 0; row < amounts.length; row++) {
    const fen = amounts[row]!;
    if (!(fen >= lineFen * (1 - band) && fen < lineFen * (1 + band)) || !counts(row)) continue;
    if (fen >= lineFen) above++;
    else {
      if (below === 0) first = row;
      below++;
    }
  }
  return { below, above, first };
}

const perDay: readonly number[] = [
  lineKind.lecture,
  lineKind.expert,
  lineKind.labour,
  lineKind.meal,
  lineKind.cityTransport,
];

/** Amounts in whole thousands among those that no rate produces. */
function countRound(table: Ledger, amounts: Float64Array): { round: number; of: number; first: number } {
  const kinds = lineKindsOf(table);
  let [round, of, first] = [0, 0, -1];
  for (let row = 0; row < amounts.length; row++) {
    const fen = amounts[row]!;
    if (!(fen >= thousand) || perDay.includes(kinds[row]!)) continue;
    of++;
    if (fen % thousand !== 0) continue;
    if (round === 0) first = row;
    round++;
  }
  return { round, of, first };
}

/**
 * Points out, once a ledger, that many more amounts lie just below a line than just above it, and that most
 * amounts are whole thousands.
 *
 * Source: audit tests 5.3 and 5.6. Leads, never called violations; the line of approval is a setting.
 */
export const amountsNearLine = defineRule({
  meta: {
    id: "expense/amounts-near-line",
    code: "EXP-24",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["amount"],
    uses: ["payment", "category", "summary", "direction"],
  },
  text: {
    name: "贴近起点的金额",
    messages: {
      near: {
        short: "{below} 笔略低于 {line:money}",
        problem:
          "有 {below} 笔金额略低于起点 {line:money}（差额在 10% 以内），略高于起点的只有 {above} 笔。可作抽查。",
      },
      round: {
        short: "{round} 笔是整千元",
        problem: "{of} 笔金额中有 {round} 笔是整千元。可作抽查。",
      },
    },
    basis: "审计通行做法；可作抽查，不代表有问题（起点可在设置中修改）",
    action: ["可抽查这些付款的审批和凭据。"],
  },
  *check({ table, settings }) {
    const amounts = spendingOf(table);
    const isCash = cashAt(table);
    const lines: (readonly [Fen, (row: number) => boolean])[] = [];
    if (table.has("payment")) lines.push([settings.cashLimitFen, isCash]);
    if (settings.approvalLineFen !== null) lines.push([settings.approvalLineFen, () => true]);
    for (const [line, counts] of lines) {
      const { below, above, first } = countNear(amounts, line, counts);
      if (below < fewest || below < times * above) continue;
      const at = { row: first, field: "amount", identity: `near|${line}` } as const;
      yield { message: "near", data: { below, above, line }, at };
    }
    const { round, of, first } = countRound(table, amounts);
    if (of >= enough && round >= mostlyRound * of)
      yield { message: "round", data: { round, of }, at: { row: first, field: "amount", identity: "round" } };
  },
});
