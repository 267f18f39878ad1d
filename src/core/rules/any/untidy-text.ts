import { defineRule } from "../../lint/defineRule";
import type { Field } from "../../schema/fields";
import { halfWidth } from "../../text";
import { untidiness, type Table, type TextColumn } from "../../table/table";
import { fieldsOf, repairReports, unlessText, type Repair } from "../shared/repairs";

/** Columns by whose text rows are told apart or brought together, beside all codes. */
const keys: readonly string[] = [
  "payee",
  "category",
  "fundSource",
  "budgetLine",
  "society",
  "judge",
  "indicatorName",
];

const outer = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/** The text as it should be: without outer spaces; a code in half width. Undefined where it is so already. */
function tidied(
  text: string,
  isCode: boolean,
): { to: string; reason: "outerSpace" | "halfWidth" } | undefined {
  const bare = text.replace(outer, "");
  const to = isCode ? halfWidth(bare) : bare;
  if (to === text || to === "") return undefined;
  return { to, reason: to === bare ? "outerSpace" : "halfWidth" };
}

function repairsOf(table: Table, field: Field, column: TextColumn): Repair[] {
  const repairs: Repair[] = [];
  const isCode = column.type === "code";
  column.untidy?.forEach((mark, row) => {
    if (mark === untidiness.none) return;
    const from = table.raw(row, field);
    const better = typeof from === "string" ? tidied(from, isCode) : undefined;
    if (!better) return;
    repairs.push({
      row,
      edit: { cell: table.cell(row, field), from, ...better, ...(isCode ? { format: "@" } : {}) },
    });
  });
  return repairs;
}

/**
 * Points out outer spaces in texts that rows are sorted and counted by, and full-width digits and letters in codes.
 * Brackets and commas of Chinese width are as they should be. A column with many such cells is reported once.
 *
 * Source: ours (equal texts should be equal). Delimited text is not judged.
 */
export const untidyText = defineRule({
  meta: {
    id: "any/untidy-text",
    code: "FMT-03",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "any",
    needs: [],
    fix: "safe",
  },
  text: {
    name: "多余空格或全角字符",
    messages: {
      cell: {
        short: "“{column}”有空格或全角字符",
        problem: "“{column}”的“{value}”前后有空格，或者含全角数字、字母，查找和汇总时会被当成另一个。",
      },
      column: {
        short: "{count} 格有空格或全角字符",
        problem:
          "“{column}”一列有 {count} 格前后有空格，或者含全角数字、字母，查找和汇总时会被当成另一个，第一个是“{value}”。",
      },
    },
    basis: "本工具的核对规则（数据完整性）",
    action: ["点“修复”去掉空格、改成半角。"],
  },
  unable: unlessText,
  *check({ table }) {
    const fields = fieldsOf(table, ["code", "text"]);
    for (const field of fields) {
      const column = table.column(field) as TextColumn;
      if (!column.untidy || (column.type !== "code" && !keys.includes(field))) continue;
      yield* repairReports(table, field, repairsOf(table, field, column));
    }
  },
});
