import { defineRule } from "../../lint/defineRule";
import type { CellValue } from "../../table/grid";
import type { Table } from "../../table/table";
import { fieldsOf } from "../shared/repairs";

/** Text that a spreadsheet may take for a formula when it is pasted or opened as a text file. */
const formula = /^(?:[=＝]\s*\S|@[A-Za-z]|[+\-＋－]\s*(?:[A-Za-z@=]|\d+\s*[*/^(]))/;

const isFormulaText = (value: CellValue): value is string => typeof value === "string" && formula.test(value);

/** First data row that lies between two rows of the sheet. */
function firstRowIn(table: Table<"application">, top: number, bottom: number): number | undefined {
  for (let row = 0; row < table.rowCount; row++)
    if (table.sheetRow(row) >= top && table.sheetRow(row) <= bottom) return row;
  return undefined;
}

/**
 * Reports texts of an application that begin like a formula, and cells that are merged over rows or columns of it.
 * A sign, a dash for “none”, and telephone numbers with a plus are no formulas.
 *
 * Source: ours (input areas hold values that stay what they are).
 */
export const formulaText = defineRule({
  meta: {
    id: "application/formula-text",
    code: "APP-21",
    severity: "error",
    clauses: [],
    scope: "table",
    table: "application",
    needs: [],
  },
  text: {
    name: "填报区有公式或合并单元格",
    messages: {
      formula: {
        short: "以“{sign}”开头",
        problem: "“{column}”的“{value}”以“{sign}”开头，打开或粘贴时可能变成公式。",
      },
      merged: {
        short: "有合并单元格",
        problem: "第 {row:row} 行有合并单元格，合并的内容只算在一格里。",
      },
    },
    basis: "本工具的核对规则（填报区只放内容，不放公式、不合并）",
    action: ["以等号等开头的，改成普通文字。", "取消合并单元格，逐格填写。"],
  },
  *check({ table }) {
    const fields = fieldsOf(table, ["text", "code", "flag", "money", "number", "date"]);
    for (const field of fields) {
      const column = table.header(field);
      for (let row = 0; row < table.rowCount; row++) {
        const value = table.raw(row, field);
        if (!isFormulaText(value)) continue;
        yield { message: "formula", data: { column, value, sign: value[0]! }, at: { row, field } };
      }
    }
    if (table.rowCount === 0 || fields.length === 0) return;
    for (const { top, left, bottom } of table.merges) {
      const row = firstRowIn(table, top, bottom);
      if (row === undefined) continue;
      const cell = { sheet: table.sheet, row: top, column: left };
      yield {
        message: "merged",
        data: { row: top + 1 },
        at: { cell, key: `${left}|${table.rowKey(row)}` },
      };
    }
  },
});
