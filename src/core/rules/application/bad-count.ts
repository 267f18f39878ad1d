import { defineRule } from "../../lint/defineRule";
import { cellState } from "../../table/table";
import { isApplications } from "../shared/applications";

const counts = ["members", "councillors", "fullTime", "young"] as const;

/** Parts that cannot be more than the whole. */
const parts = [
  ["councillors", "members"],
  ["young", "members"],
] as const;

/**
 * Reports head counts that are no whole numbers from 0, and parts that exceed the members.
 *
 * Source: logic.
 */
export const badCount = defineRule({
  meta: {
    id: "application/bad-count",
    code: "APP-12",
    severity: "error",
    clauses: [],
    scope: "row",
    table: "application",
    needs: [],
    anyOf: counts,
  },
  text: {
    name: "人数不合理",
    messages: {
      notCount: {
        short: "“{value}”不是人数",
        problem: "“{column}”的“{value}”不是人数，应为不小于 0 的整数。",
      },
      exceeds: {
        short: "多于{wholeName}",
        problem: "“{column}”{part} 人，多于“{wholeName}”的 {whole} 人。",
      },
    },
    basis: "本工具的核对规则（数据合理性）",
    action: ["请申报学会核对人数，改成整数。"],
  },
  applies: isApplications,
  *check({ table, first, end }) {
    for (const field of counts) {
      if (!table.has(field)) continue;
      const { values, state } = table.column(field);
      for (let row = first; row < end; row++) {
        const value = values[row]!;
        if (state[row] === cellState.blank || (Number.isInteger(value) && value >= 0)) continue;
        const data = { value: String(table.raw(row, field)), column: table.header(field) };
        yield { message: "notCount", data, at: { row, field } };
      }
    }
    for (const [part, whole] of parts) {
      if (!table.has(part) || !table.has(whole)) continue;
      const [some, all] = [table.column(part).values, table.column(whole).values];
      for (let row = first; row < end; row++) {
        if (!(some[row]! > all[row]!)) continue;
        const data = {
          column: table.header(part),
          part: some[row]!,
          wholeName: table.header(whole),
          whole: all[row]!,
        };
        yield { message: "exceeds", data, at: { row, field: part } };
      }
    }
  },
});
