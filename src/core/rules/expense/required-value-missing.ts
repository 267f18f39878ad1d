import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { blankAt, blanksOf, isMostlyBlank } from "../shared/blanks";
import { headerOf } from "../shared/headers";
import { requiredFields } from "../shared/required";

/**
 * Reports required cells that are blank. Columns that the ledger lacks are not asked for,
 * and a column that is mostly blank is left to `expense/column-mostly-blank`.
 *
 * Source: clause S-V-3e (separate accounts presuppose complete lines).
 */
export const requiredValueMissing = defineRule({
  meta: {
    id: "expense/required-value-missing",
    code: "EXP-01",
    severity: "error",
    clauses: ["S-V-3e"],
    scope: "row",
    table: "expense",
    needs: [],
    anyOf: requiredFields,
  },
  text: {
    name: "必填项为空",
    messages: {
      blank: { short: "缺少“{column}”", problem: "第 {row:row} 行没有填“{column}”。" },
    },
    action: ["对照原始凭据补填这一格。", "确实没有这项内容的，写明原因后点“核实说明”。"],
  },
  premise: (table) =>
    requiredFields.map((field) => (table.has(field) && isMostlyBlank(table.column(field)) ? 1 : 0)).join(""),
  *check({ table, first, end }) {
    for (const field of requiredFields) {
      if (!table.has(field)) continue;
      const column = table.column(field);
      if (blanksOf(column).count === 0 || isMostlyBlank(column)) continue;
      const isBlank = blankAt(column);
      const header = headerOf(table, field);
      for (let row = first; row < end; row++) {
        if (isBlank(row))
          yield {
            message: "blank",
            data: { column: header, row: rowNumber(table, row) },
            at: { row, field },
          };
      }
    }
  },
});
