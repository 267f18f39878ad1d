import { yearOf } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import type { Fen } from "../../money";
import { fold } from "../../text";
import { noDay, type Table } from "../../table/table";
import { spendingOf } from "../shared/spending";
import { directionsFor, directionsOf, matchDirection, type Direction } from "../shared/taskBook";

type Ledger = Table<"expense">;

/** Spending of a ledger in one direction of one task book. */
interface Account {
  readonly direction: Direction;
  budgetFen: Fen;
  readonly rows: number[];
}

/** Directions that count for a row: of its society, and of its year where the task book names years. */
function directionAt(
  table: Ledger,
  directions: readonly Direction[],
): (row: number) => Direction | undefined {
  const lines = table.column("budgetLine").values;
  const societies = table.has("society") ? table.column("society").values : undefined;
  const days = table.has("date") ? table.column("date").days : undefined;
  const known = new Map<string, Direction | undefined>();
  return (row) => {
    const line = lines[row];
    if (!line) return undefined;
    const day = days?.[row] ?? noDay;
    const year = day === noDay ? NaN : yearOf(day);
    const key = `${societies?.[row] ?? ""}|${year}|${line}`;
    if (!known.has(key)) {
      const own = directionsFor(directions, fold(societies?.[row] ?? "")).filter(
        (one) => year !== year || one.year !== one.year || one.year === year,
      );
      known.set(key, matchDirection(own, line));
    }
    return known.get(key);
  };
}

/** Budgets by direction; a direction that the task book names twice is one. */
function accountsOf(table: Ledger, directions: readonly Direction[]): Account[] {
  const keyOf = ({ society, year, key }: Direction): string => `${society}|${year}|${key}`;
  const accounts = new Map<string, Account>();
  for (const direction of directions) {
    const account = accounts.get(keyOf(direction));
    if (account) account.budgetFen += direction.budgetFen;
    else accounts.set(keyOf(direction), { direction, budgetFen: direction.budgetFen, rows: [] });
  }
  const at = directionAt(table, directions);
  for (let row = 0; row < table.rowCount; row++) {
    const direction = at(row);
    if (direction) accounts.get(keyOf(direction))!.rows.push(row);
  }
  return [...accounts.values()].filter(({ budgetFen }) => budgetFen === budgetFen);
}

/**
 * Reports the row at which the spending of a direction first exceeds its budget in the task book for good.
 *
 * Source: clause S-V-3a. How far a direction may exceed its budget is a setting; by default not at all.
 */
export const directionOverBudget = defineRule({
  meta: {
    id: "expense/direction-over-budget",
    code: "EXP-06",
    severity: "warning",
    clauses: ["S-V-3a"],
    scope: "table",
    table: "expense",
    needs: ["budgetLine", "amount"],
    uses: ["society", "date", "direction"],
    requires: ["taskBook"],
  },
  text: {
    name: "方向支出超预算",
    messages: {
      over: {
        short: "“{direction}”高出 {over:money}",
        problem:
          "资金使用方向“{direction}”截至第 {row:row} 行已超出预算：全部支出 {spent:money}，预算 {budget:money}，高出 {over:money}。",
      },
    },
    action: [
      "核对这个方向的预算和各笔支出的方向是否填对。",
      "需要在方向之间调剂的，先按任务书的约定办理。",
      "允许小幅超出的，在设置里填“方向预算允许超出的比例”。",
    ],
  },
  unable(_, surroundings) {
    return directionsOf(surroundings).some(({ budgetFen }) => budgetFen === budgetFen)
      ? undefined
      : { id: "noBudgets", data: { kind: "taskBook" } };
  },
  *check({ table, all, settings }) {
    const amounts = spendingOf(table);
    const tolerance01 = settings.award.directionTolerance01;
    for (const { direction, budgetFen, rows } of accountsOf(table, directionsOf({ all }))) {
      const limit = budgetFen * (1 + tolerance01);
      let spent = 0;
      let crossing: number | undefined;
      for (const row of rows) {
        const fen = amounts[row]!;
        if (fen !== fen) continue;
        spent += fen;
        if (spent <= limit) crossing = undefined;
        else crossing ??= row;
      }
      if (crossing === undefined) continue;
      yield {
        message: "over",
        data: {
          direction: direction.name,
          row: rowNumber(table, crossing),
          spent,
          budget: budgetFen,
          over: spent - budgetFen,
        },
        at: {
          row: crossing,
          field: "amount",
          identity: `${direction.society}|${direction.year}|${direction.key}`,
        },
        cells: [direction.cell],
      };
    }
  },
});
