import { defineRule } from "../../lint/defineRule";

/**
 * Reports a stated total or count that differs from the rows it is about.
 * Cumulative figures speak of another period and are not compared; a difference within
 * the rounding of a figure said in a sentence is none.
 *
 * Source: ours (the books must add up).
 */
export const totalMismatch = defineRule({
  meta: {
    id: "any/total-mismatch",
    code: "TOT-01",
    severity: "error",
    clauses: [],
    scope: "table",
    table: "any",
    needs: [],
  },
  text: {
    name: "合计与明细不符",
    messages: {
      total: {
        short: "相差 {difference:money}",
        problem: "第 {row:row} 行合计 {stated:money}，明细相加 {sum:money}，相差 {difference:money}。",
      },
      saidAmount: {
        short: "与明细相差 {difference:money}",
        problem: "第 {row:row} 行写明“{text}”，明细相加 {sum:money}，相差 {difference:money}。",
      },
      saidCount: {
        short: "写明 {stated} 笔，实有 {sum} 笔",
        problem: "第 {row:row} 行写明“{text}”，明细共 {sum} 行，相差 {difference}。",
      },
    },
    basis: "本工具的核对规则（合计应等于明细之和）",
    action: [
      "核对合计公式的范围是否漏行或多行。",
      "检查明细里有没有按文本保存、没有计入的金额。",
      "合计口径与明细不同的，点“核实说明”写明。",
    ],
  },
  *check({ table }) {
    for (const total of table.totals) {
      if (total.difference === 0) continue;
      const cell = { sheet: table.sheet, row: total.row, column: total.column };
      yield {
        message: "total",
        data: { row: total.row + 1, stated: total.stated, sum: total.sum, difference: total.difference },
        at: { cell, key: `${total.field}|${total.scope}|${total.stated}` },
      };
    }
    for (const said of table.said) {
      if (said.cumulative || Math.abs(said.difference) <= said.tolerance) continue;
      const cell = { sheet: table.sheet, row: said.row, column: said.column };
      yield {
        message: said.what === "count" ? "saidCount" : "saidAmount",
        data: {
          row: said.row + 1,
          text: said.text,
          stated: said.stated,
          sum: said.found,
          difference: said.difference,
        },
        at: { cell, key: `${said.what}|${said.text}` },
        severity: "warning",
        outcome: "review",
      };
    }
  },
});
