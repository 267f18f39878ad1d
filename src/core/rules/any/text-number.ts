import { defineRule } from "../../lint/defineRule";
import { unitsOf } from "../../money";
import type { Field } from "../../schema/fields";
import { fold } from "../../text";
import type { NumberColumn, Table } from "../../table/table";
import { fieldsOf, repairReports, unlessText, type Repair } from "../shared/repairs";

/** A figure and nothing else, but for a currency sign or 元. */
const figure = /^[-+(]?[¥$£€]?[-+]?\d[\d,]*(?:\.\d+)?\)?元?$/;

/** Cells of a column that hold a plain figure as text. */
function repairsOf(table: Table, field: Field, column: NumberColumn): Repair[] {
  const repairs: Repair[] = [];
  column.text?.forEach((mark, row) => {
    if (mark === 0) return;
    const from = table.raw(row, field);
    if (typeof from !== "string" || !figure.test(fold(from).replaceAll(" ", ""))) return;
    const value = column.values[row]!;
    const to = column.type === "money" ? unitsOf(value) / table.factor(field) : value;
    repairs.push({ row, edit: { cell: table.cell(row, field), from, to, reason: "textToNumber" } });
  });
  return repairs;
}

/**
 * Points out figures that are stored as text: they read as numbers here, but are in no sum of the sheet.
 * A column with many of them is reported once.
 *
 * Source: ours (what looks like a number should be one). Delimited text is not judged.
 */
export const textNumber = defineRule({
  meta: {
    id: "any/text-number",
    code: "FMT-01",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "any",
    needs: [],
    fix: "safe",
  },
  text: {
    name: "文本数字",
    messages: {
      cell: { short: "“{value}”是文本", problem: "“{column}”的“{value}”按文本保存，不会计入公式的合计。" },
      column: {
        short: "{count} 个数字是文本",
        problem: "“{column}”一列有 {count} 个数字按文本保存，不会计入公式的合计，第一个是“{value}”。",
      },
    },
    basis: "本工具的核对规则（数据完整性）",
    action: ["点“修复”改成数字，或在表里用“分列”转换。"],
  },
  unable: unlessText,
  *check({ table }) {
    for (const field of fieldsOf(table, ["money", "number"])) {
      const column = table.column(field) as NumberColumn;
      if (!column.text) continue;
      yield* repairReports(table, field, repairsOf(table, field, column));
    }
  },
});
