import { yearOf } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { cellState, noDay } from "../../table/table";

/**
 * Reports targets that nobody can assess later: without a name, without a number, or due outside their year.
 *
 * Source: clause S-III-3b (targets of each year).
 */
export const targetNotAssessable = defineRule({
  meta: {
    id: "target/not-assessable",
    code: "APP-07",
    severity: "warning",
    clauses: ["S-III-3b"],
    scope: "row",
    table: "target",
    needs: [],
    anyOf: ["indicator", "target", "due"],
    uses: ["year"],
  },
  text: {
    name: "目标无法考核",
    messages: {
      name: { short: "没有指标名", problem: "第 {row:row} 行的目标没有指标名称。" },
      blank: { short: "没有目标值", problem: "第 {row:row} 行没有填目标值。" },
      text: { short: "“{value}”不是数字", problem: "目标值“{value}”不是数字，无法考核。" },
      due: {
        short: "{date:date}不在 {year}年",
        problem: "完成时限“{date:date}”不在目标所属的 {year}年内。",
      },
    },
    action: ["请申报学会把目标写成指标名称、目标值（数字）和年内的完成时限。"],
  },
  *check({ table, first, end }) {
    const names = table.has("indicator") ? table.column("indicator").values : undefined;
    const targets = table.has("target") ? table.column("target") : undefined;
    const dues = table.has("due") ? table.column("due").days : undefined;
    const years = table.has("year") ? table.column("year").values : undefined;
    for (let row = first; row < end; row++) {
      if (names?.[row] === null)
        yield { message: "name", data: { row: rowNumber(table, row) }, at: { row, field: "indicator" } };
      const state = targets?.state[row];
      const at = { row, field: "target" } as const;
      if (state === cellState.blank) yield { message: "blank", data: { row: rowNumber(table, row) }, at };
      else if (state === cellState.unreadable || state === cellState.error)
        yield { message: "text", data: { value: String(table.raw(row, "target")) }, at };
      const date = dues?.[row] ?? noDay;
      const year = years?.[row] ?? NaN;
      if (date !== noDay && year === year && yearOf(date) !== year)
        yield { message: "due", data: { date, year: String(year) }, at: { row, field: "due" } };
    }
  },
});
