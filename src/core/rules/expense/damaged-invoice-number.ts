import { defineRule } from "../../lint/defineRule";
import type { CellEdit } from "../../lint/types";
import type { CellValue } from "../../table/grid";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;

/** Whole numbers keep 15 digits in a cell; Excel writes zeros for the rest. */
const exactDigits = 15;
/** The checks of length apply where at least this share of the column looks like Chinese invoice numbers. */
const typical = 0.5;
/** More numbers than this that are only stored as numbers are reported once, as a column. */
const manyCells = 20;
/** Largest number of cells that one fix changes. */
const mostEdits = 2000;

type Verdict = "damaged" | "lostZeros" | "asNumber" | "length" | undefined;

const digitsOf = (value: number): string => BigInt(Math.trunc(Math.abs(value))).toString();

function judgeNumber(value: number, isChinese: boolean): Verdict {
  const digits = digitsOf(value);
  if (digits.length > exactDigits) return "damaged";
  if (!isChinese) return undefined;
  if (digits.length < 8) return "lostZeros";
  return digits.length === 8 ? "asNumber" : "length";
}

const isDigits = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 48 || text.charCodeAt(i) > 57) return false;
  return text.length > 0;
};

function judgeText(value: string, isChinese: boolean, hasCode: boolean): Verdict {
  if (value.includes("+") && /^\s*\d(?:\.\d+)?E\+\d+\s*$/i.test(value)) return "damaged";
  if (!isChinese) return undefined;
  const text = value.trim();
  const digits = isDigits(text) ? text : text.replace(/\s/g, "");
  if (digits.length === 20 || digits.length === 8 || !isDigits(digits)) return undefined;
  return hasCode || digits.length !== 10 ? "length" : undefined;
}

function judge(value: CellValue, isChinese: boolean, hasCode: boolean): Verdict {
  if (typeof value === "number") return judgeNumber(value, isChinese);
  return typeof value === "string" ? judgeText(value, isChinese, hasCode) : undefined;
}

/**
 * True when the column holds Chinese invoice numbers: most have 8 or 20 digits, and its header is Chinese,
 * a column of codes stands beside it, or some number has 20 digits or had them once.
 */
function looksChinese(table: Ledger): boolean {
  let [filled, fitting, long] = [0, 0, 0];
  const step = Math.max(1, Math.floor(table.rowCount / 2000));
  for (let row = 0; row < table.rowCount; row += step) {
    const value = table.raw(row, "invoice");
    const digits = typeof value === "number" ? digitsOf(value) : String(value ?? "").replace(/\s/g, "");
    if (digits === "") continue;
    filled++;
    if (/^(?:\d{8}|\d{20})$/.test(digits)) fitting++;
    if (digits.length === 20 || (typeof value === "number" && digits.length > exactDigits)) long++;
  }
  if (filled === 0 || fitting < typical * filled) return false;
  return long > 0 || table.has("invoiceCode") || /\p{Script=Han}/u.test(table.header("invoice"));
}

const asText = (table: Ledger, row: number): CellEdit => {
  const from = table.raw(row, "invoice");
  const to = digitsOf(from as number);
  return { cell: table.cell(row, "invoice"), from, to, format: "@", reason: "numberToText" };
};

/** Digits that were lost, at least one. */
function lostDigits(value: CellValue, text: string): number {
  const length = typeof value === "number" ? text.length : Number(text.split(/E\+/i)[1]) + 1;
  return Math.max(1, length - exactDigits);
}

/**
 * Reports invoice numbers that a number cell has damaged, or whose length fits no kind of invoice:
 * 20 digits for the fully digital invoice, 8 digits (with a code of 10 or 12) for the others.
 * Numbers that are whole and only stored as numbers are reported with a fix.
 *
 * Source: the form of the invoice number; a number cell keeps 15 significant digits.
 */
export const damagedInvoiceNumber = defineRule({
  meta: {
    id: "expense/damaged-invoice-number",
    code: "EXP-12",
    severity: "error",
    clauses: [],
    scope: "table",
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
      asNumbers: {
        short: "{count} 个号码按数字保存",
        problem: "“{column}”一列有 {count} 个 8 位号码按数字保存，应改为文本，以免以后丢失位数。",
      },
      length: {
        short: "位数是 {digits} 位",
        problem: "发票号“{value}”是 {digits} 位，发票号码应为 8 位（另有 10 或 12 位代码）或 20 位。",
      },
    },
    basis: "发票号码的编码规则；Excel 的数字最多保留 15 位",
    action: ["把这一列的格式设为“文本”。", "对照发票重新录入号码。"],
  },
  *check({ table }) {
    const isChinese = looksChinese(table);
    const hasCode = table.has("invoiceCode");
    const numbers: number[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      const value = table.raw(row, "invoice");
      const verdict = judge(value, isChinese, hasCode);
      if (verdict === undefined) continue;
      const text = typeof value === "number" ? digitsOf(value) : String(value);
      const at = { row, field: "invoice" } as const;
      if (verdict === "asNumber") numbers.push(row);
      else if (verdict === "damaged")
        yield { message: "damaged", data: { value: text, lost: lostDigits(value, text) }, at };
      else if (verdict === "lostZeros")
        yield { message: "lostZeros", data: { value: text, digits: text.length }, at };
      else yield { message: "length", data: { value: text, digits: text.replace(/\s/g, "").length }, at };
    }
    if (numbers.length > manyCells) {
      const fix = numbers.length > mostEdits ? {} : { fix: numbers.map((row) => asText(table, row)) };
      yield {
        message: "asNumbers",
        data: { column: table.header("invoice"), count: numbers.length },
        at: { row: numbers[0]!, field: "invoice", identity: "asNumbers" },
        severity: "warning",
        ...fix,
      };
      return;
    }
    for (const row of numbers) {
      const fix = [asText(table, row)];
      const data = { value: String(fix[0]!.to) };
      yield { message: "asNumber", data, at: { row, field: "invoice" }, severity: "warning", fix };
    }
  },
});
