import { defineRule } from "../../lint/defineRule";
import { fieldsOf, repairReports, unlessText } from "../shared/repairs";
import { textDates } from "../shared/textDates";

/**
 * Points out dates that are stored as text; applications are left to `application/date-not-a-date`.
 * A column with many of them is reported once.
 *
 * Source: ours (what looks like a date should be one). Delimited text is not judged.
 */
export const textDate = defineRule({
  meta: {
    id: "any/text-date",
    code: "FMT-02",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "any",
    needs: [],
    fix: "safe",
  },
  text: {
    name: "文本日期",
    messages: {
      cell: { short: "“{value}”是文本", problem: "“{column}”的“{value}”按文本保存，不能按日期排序和筛选。" },
      column: {
        short: "{count} 个日期是文本",
        problem: "“{column}”一列有 {count} 个日期按文本保存，不能按日期排序和筛选，第一个是“{value}”。",
      },
    },
    basis: "本工具的核对规则（数据完整性）",
    action: ["点“修复”改成日期，或在表里用“分列”转换。"],
  },
  applies: (table) => table.kind !== "application",
  unable: unlessText,
  *check({ table }) {
    for (const field of fieldsOf(table, ["date"])) {
      yield* repairReports(table, field, textDates(table, field));
    }
  },
});
