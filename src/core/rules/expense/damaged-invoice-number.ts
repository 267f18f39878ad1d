import { defineRule } from "../../lint/defineRule";
import type { CellValue } from "../../table/grid";
import type { Table } from "../../table/table";

/** Whole numbers keep 15 digits in a cell; Excel writes zeros for the rest. */
const exactDigits = 15;
/** The checks of length apply where at least this share of the column looks like Chinese invoice numbers. */
const typical = 0.5;

type Verdict = "damaged" | "lostZeros" | "asNumber" | "length" | undefined;

const digitsOf = (value: number): string => BigInt(Math.trunc(Math.abs(value))).toString();

function judgeNumber(value: number, known: boolean): Verdict {
  const digits = digitsOf(value);
  if (digits.length > exactDigits) return "damaged";
  if (!known) return undefined;
  if (digits.length < 8) return "lostZeros";
  return digits.length === 8 ? "asNumber" : "length";
}

function judge(value: CellValue, known: boolean, hasCode: boolean): Verdict {
  if (typeof value === "number") return judgeNumber(value, known);
  if (typeof value !== "string") return undefined;
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(value.trim())) return "damaged";
  const digits = value.replace(/\s/g, "");
  if (!known || !/^\d+$/.test(digits)) return undefined;
  if (digits.length === 20 || digits.length === 8) return undefined;
  return hasCode || digits.length !== 10 ? "length" : undefined;
}

/** True when the column holds Chinese invoice numbers: 8 or 20 digits, or long numbers that were 20 once. */
function looksChinese(table: Table<"expense">): boolean {
  let filled = 0;
  let fitting = 0;
  const step = Math.max(1, Math.floor(table.rowCount / 2000));
  for (let row = 0; row < table.rowCount; row += step) {
    const value = table.raw(row, "invoice");
    const digits = typeof value === "number" ? digitsOf(value) : String(value ?? "").replace(/\s/g, "");
    if (digits === "") continue;
    filled++;
    if (/^(?:\d{8}|\d{20})$/.test(digits)) fitting++;
  }
  return filled > 0 && fitting >= typical * filled;
}

/**
 * Reports invoice numbers that a number cell has damaged, or whose length fits no kind of invoice:
 * 20 digits for the fully digital invoice, 8 digits (with a code of 10 or 12) for the others.
 *
 * Source: the form of the invoice number; a number cell keeps 15 significant digits.
 */
export const damagedInvoiceNumber = defineRule({
  meta: {
    id: "expense/damaged-invoice-number",
    code: "EXP-12",
    severity: "error",
    clauses: [],
    scope: "row",
    table: "expense",
    needs: ["invoice"],
    uses: ["invoiceCode"],
    fix: "safe",
  },
  text: {
    name: "发票号已损坏",
    messages: {
      damaged: {
        short: "末 {lost} 位变成 0",
        problem: "发票号“{value}”按数字保存，15 位以后的 {lost} 位数字已丢失，无法还原。",
      },
      lostZeros: {
        short: "可能丢了开头的 0",
        problem: "发票号“{value}”按数字保存，只剩 {digits} 位，开头的 0 可能已经丢失。",
      },
      asNumber: { short: "按数字保存", problem: "发票号“{value}”按数字保存，应改为文本，以免以后丢失位数。" },
      length: {
        short: "位数是 {digits} 位",
        problem: "发票号“{value}”是 {digits} 位，发票号码应为 8 位（另有 10 或 12 位代码）或 20 位。",
      },
    },
    basis: "发票号码的编码规则；Excel 的数字最多保留 15 位",
    action: ["把这一列的格式设为“文本”。", "对照发票重新录入号码。"],
  },
  *check({ table, first, end }) {
    const known = looksChinese(table);
    const hasCode = table.has("invoiceCode");
    for (let row = first; row < end; row++) {
      const value = table.raw(row, "invoice");
      const verdict = judge(value, known, hasCode);
      if (!verdict) continue;
      const text = typeof value === "number" ? digitsOf(value) : String(value);
      const at = { row, field: "invoice" } as const;
      if (verdict === "damaged") {
        const lost =
          typeof value === "number"
            ? text.length - exactDigits
            : Number(text.split(/E\+/i)[1]) + 1 - exactDigits;
        yield { message: "damaged", data: { value: text, lost: Math.max(1, lost) }, at };
      } else if (verdict === "asNumber") {
        const fix = [
          { cell: table.cell(row, "invoice"), from: value, to: text, format: "@", reason: "numberToText" },
        ] as const;
        yield { message: "asNumber", data: { value: text }, at, severity: "warning", fix };
      } else if (verdict === "lostZeros") {
        yield { message: "lostZeros", data: { value: text, digits: text.length }, at };
      } else {
        yield { message: "length", data: { value: text, digits: text.replace(/\s/g, "").length }, at };
      }
    }
  },
});
