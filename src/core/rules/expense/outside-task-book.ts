import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { fold } from "../../text";
import { isMostlyBlank } from "../shared/blanks";
import { directionsFor, directionsOf, matchDirection, type Direction } from "../shared/taskBook";

/**
 * Reports lines that fit no direction of spending of the task book, or name none.
 *
 * Source: clause S-V-3a (money is spent in the directions of the task book) and S-V-3f (nothing unrelated).
 */
export const outsideTaskBook = defineRule({
  meta: {
    id: "expense/outside-task-book",
    code: "EXP-04",
    severity: "warning",
    clauses: ["S-V-3a", "S-V-3f"],
    scope: "row",
    table: "expense",
    needs: ["budgetLine"],
    uses: ["society"],
    requires: ["taskBook"],
  },
  text: {
    name: "不在任务书方向内",
    messages: {
      unknown: {
        short: "没有对应方向",
        problem: "第 {row:row} 行的资金使用方向“{value}”对不上任务书的任何资金使用方向。",
      },
      blank: {
        short: "没有填使用方向",
        problem: "第 {row:row} 行没有填资金使用方向，对不上任务书的任何资金使用方向。",
      },
    },
    action: [
      "对照任务书核对这笔支出属于哪个资金使用方向。",
      "属于任务书方向的，把方向改成任务书上的写法。",
      "不属于的，从奖建资金账内调出。",
    ],
  },
  unable(table, surroundings) {
    if (directionsOf(surroundings).length === 0) return { id: "noDirections", data: { kind: "taskBook" } };
    return isMostlyBlank(table.column("budgetLine"))
      ? { id: "columnEmpty", data: { sheet: table.sheet, fields: "budgetLine" } }
      : undefined;
  },
  *check({ table, first, end, all }) {
    const lines = table.column("budgetLine").values;
    const societies = table.has("society") ? table.column("society").values : undefined;
    const directions = directionsOf({ all });
    const bySociety = new Map<string, readonly Direction[]>();
    const known = new Map<string, boolean>();
    for (let row = first; row < end; row++) {
      const value = lines[row];
      const at = { row, field: "budgetLine" } as const;
      if (!value) {
        yield { message: "blank", data: { row: rowNumber(table, row) }, at };
        continue;
      }
      const society = fold(societies?.[row] ?? "");
      let own = bySociety.get(society);
      if (!own) bySociety.set(society, (own = directionsFor(directions, society)));
      if (own.length === 0) continue;
      const key = `${society}|${value}`;
      let fits = known.get(key);
      if (fits === undefined) known.set(key, (fits = matchDirection(own, value) !== undefined));
      if (!fits) yield { message: "unknown", data: { row: rowNumber(table, row), value }, at };
    }
  },
});
