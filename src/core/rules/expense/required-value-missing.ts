import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { isWholeFen, unitsOf } from "../../money";
import { isBlank } from "../../table/grid";
import { cellState, type Table } from "../../table/table";

const required = ["date", "voucher", "summary", "payee", "amount", "category", "fundSource"] as const;

/** A column left blank in more than this share of its rows is reported once, not row by row. */
const mostly = 0.5;

type Ledger = Table<"expense">;
type Required = (typeof required)[number];

function blankRows(table: Ledger, field: Required, first: number, end: number): number[] {
  const rows: number[] = [];
  const column = table.column(field);
  const isEmpty =
    "state" in column
      ? (row: number) => column.state[row] === cellState.blank
      : (row: number) => column.values[row] === null;
  for (let row = first; row < end; row++) if (isEmpty(row)) rows.push(row);
  return rows;
}

/**
 * Reports required cells that are blank, and amounts that are no number, zero or finer than a fen.
 *
 * Source: clause S-V-3e (separate accounts presuppose complete lines). Columns the ledger lacks are not asked for.
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
    anyOf: required,
    fix: "safe",
  },
  text: {
    name: "必填项为空",
    messages: {
      blank: { short: "缺少“{column}”", problem: "第 {row} 行没有填“{column}”。" },
      mostlyBlank: {
        short: "“{column}”有 {count} 行没填",
        problem: "“{column}”一列共 {of} 行，其中 {count} 行没有填，第一处在第 {row} 行。",
      },
      notNumber: { short: "“{value}”不是数字", problem: "金额“{value}”是文本，没有计入合计。" },
      zero: { short: "金额为 0", problem: "第 {row} 行的金额是 0。" },
      tooFine: {
        short: "金额“{value}”不足 1 分",
        problem: "金额“{value}”的小数多于两位，分以下的部分无法记账。",
      },
    },
    action: ["对照原始凭据补填这一格。", "确实没有这项内容的，写明原因后点“核实说明”。"],
  },
  *check({ table, first, end }) {
    for (const field of required) {
      if (!table.has(field)) continue;
      const column = table.header(field);
      const rows = blankRows(table, field, first, end);
      if (rows.length > 1 && rows.length > mostly * table.rowCount) {
        const row = rows[0]!;
        const data = { column, count: rows.length, of: table.rowCount, row: rowNumber(table, row) };
        yield { message: "mostlyBlank", data, severity: "warning", at: { row, field, identity: field } };
        continue;
      }
      for (const row of rows) {
        yield { message: "blank", data: { column, row: rowNumber(table, row) }, at: { row, field } };
      }
    }
    if (!table.has("amount")) return;
    const { values, state } = table.column("amount");
    for (let row = first; row < end; row++) {
      const fen = values[row]!;
      const at = { row, field: "amount" } as const;
      if (state[row] === cellState.unreadable || state[row] === cellState.error) {
        yield { message: "notNumber", data: { value: String(table.raw(row, "amount")) }, at };
      } else if (fen === 0 && !isBlank(table.raw(row, "amount"))) {
        yield { message: "zero", data: { row: rowNumber(table, row) }, at };
      } else if (fen === fen && !isWholeFen(fen)) {
        yield { message: "tooFine", data: { value: unitsOf(fen) }, at };
      }
    }
  },
});
