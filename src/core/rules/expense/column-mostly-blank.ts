import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { blanksOf, isMostlyBlank } from "../shared/blanks";
import { headerOf } from "../shared/headers";
import { requiredFields } from "../shared/required";

/**
 * Reports, once a column, required columns that are blank in more than half of their rows.
 *
 * Source: clause S-V-3e (separate accounts presuppose complete lines).
 */
export const columnMostlyBlank = defineRule({
  meta: {
    id: "expense/column-mostly-blank",
    code: "EXP-01c",
    severity: "warning",
    clauses: ["S-V-3e"],
    scope: "table",
    table: "expense",
    needs: [],
    anyOf: requiredFields,
  },
  text: {
    name: "必填列大多没填",
    messages: {
      mostlyBlank: {
        short: "“{column}”有 {count} 行没填",
        problem: "“{column}”一列共 {of} 行，其中 {count} 行没有填，第一处在第 {row:row} 行。",
      },
    },
    action: [
      "核对这一列是否另有填写位置，或者列认错了。",
      "应当填写的，对照凭据补全。",
      "本账不用这一列的，点“核实说明”写明。",
    ],
  },
  *check({ table }) {
    for (const field of requiredFields) {
      if (!table.has(field) || !isMostlyBlank(table.column(field))) continue;
      const { count, first, of } = blanksOf(table.column(field));
      yield {
        message: "mostlyBlank",
        data: { column: headerOf(table, field), count, of, row: rowNumber(table, first) },
        at: { row: first, field, identity: field },
      };
    }
  },
});
