import { yearOf } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import type { Surroundings } from "../../lint/types";
import type { Fen } from "../../money";
import { fold } from "../../text";
import { noDay, type Table } from "../../table/table";
import { awardsOf, entitledFen, societyOfSheet, type Award } from "../shared/entitlement";
import { spendingOf } from "../shared/spending";

type Ledger = Table<"expense">;

/** Spending of one society in one year, in sheet order. */
interface Account {
  readonly society: string;
  readonly year: number;
  readonly rows: number[];
}

function accounts(table: Ledger, only: string | undefined): Account[] {
  const societies = table.has("society") ? table.column("society").values : undefined;
  const days = table.has("date") ? table.column("date").days : undefined;
  const found = new Map<string, Account>();
  let known: { day: number; year: number } = { day: noDay, year: NaN };
  for (let row = 0; row < table.rowCount; row++) {
    const day = days?.[row] ?? noDay;
    if (days && day === noDay) continue;
    if (days && day !== known.day) known = { day, year: yearOf(day) };
    const society = only ?? fold(societies?.[row] ?? "");
    const key = `${society}|${known.year}`;
    const account = found.get(key);
    if (account) account.rows.push(row);
    else found.set(key, { society, year: known.year, rows: [row] });
  }
  return [...found.values()];
}

/** Award money of an account: by the award sheet, else by the setting; undefined where neither says. */
function allowance(
  account: Account,
  awards: readonly Award[],
  { settings }: Pick<Surroundings, "settings">,
): Fen | undefined {
  const awarded = entitledFen(awards, account.society, account.year) ?? settings.awardFen ?? undefined;
  return awarded === undefined ? undefined : awarded + settings.carryOverFen;
}

/**
 * Reports the row at which the spending of a society in a year first exceeds its award money.
 * Rows without a day are left out where the ledger has a date column.
 *
 * Source: clause S-V-3b for the amounts; money carried over is a setting.
 */
export const overAward = defineRule({
  meta: {
    id: "expense/over-award",
    code: "EXP-05",
    severity: "error",
    clauses: ["S-V-3b"],
    scope: "table",
    table: "expense",
    needs: ["amount"],
    uses: ["date", "society", "direction"],
    looks: ["award"],
  },
  text: {
    name: "支出超过奖建资金",
    messages: {
      over: {
        short: "累计高出 {over:money}",
        problem:
          "截至第 {row:row} 行累计支出 {spent:money}，比奖建资金 {award:money} 高出 {over:money}；全年支出 {total:money}。",
      },
    },
    action: [
      "核对获奖名单（或设置）里的奖建资金金额和结转金额。",
      "金额无误的，把超出部分改由学会其他资金承担。",
      "允许使用上年结转的，在设置里填“可用结转”。",
    ],
  },
  unable(table, surroundings) {
    const awards = awardsOf(surroundings);
    if (surroundings.settings.awardFen !== null) return undefined;
    if (awards.length === 0) return { id: "missingAward", data: { kind: "award" } };
    if (table.has("society") || societyOfSheet(table, awards, surroundings.settings)) return undefined;
    return { id: "unknownSociety", data: { sheet: table.sheet } };
  },
  *check({ table, all, settings }) {
    const awards = awardsOf({ all });
    const only = table.has("society") ? undefined : (societyOfSheet(table, awards, settings) ?? "");
    const amounts = spendingOf(table);
    for (const account of accounts(table, only)) {
      const award = allowance(account, awards, { settings });
      if (award === undefined) continue;
      let spent = 0;
      let crossing: { row: number; spent: Fen } | undefined;
      for (const row of account.rows) {
        const fen = amounts[row]!;
        if (fen !== fen) continue;
        spent += fen;
        if (spent > award && !crossing) crossing = { row, spent };
        else if (spent <= award) crossing = undefined;
      }
      if (!crossing) continue;
      yield {
        message: "over",
        data: {
          row: rowNumber(table, crossing.row),
          spent: crossing.spent,
          award,
          over: spent - award,
          total: spent,
        },
        at: { row: crossing.row, field: "amount", identity: `${account.society}|${account.year}` },
      };
    }
  },
});
