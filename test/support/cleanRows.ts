import { isMostlyBlank } from "../../src/core/rules/shared/blanks";
import type { CellValue } from "../../src/core/table/grid";
import { ofKind, type Table } from "../../src/core/table/table";
import type { RandomSheet } from "./randomBook";
import { tableFrom } from "./tables";

type Cell = (index: number) => CellValue;

/** A direction of spending without a budget, for the task book. */
const direction = "资料装订";
const society = "示例市林学会";

const cleanCells: Readonly<Record<string, Cell>> = {
  date: (index) => 45_900 + index,
  voucher: (index) => `付-${index}`,
  summary: () => "资料装订",
  payee: (index) => `示例第${index}装订社`,
  account: (index) => `62000000000001${index}0`,
  amount: (index) => 101.37 + 7 * index,
  invoiceCode: () => "",
  invoiceDate: (index) => 45_899 + index,
  startDate: (index) => 45_900 + index,
  endDate: (index) => 45_900 + index,
  category: () => "装订费",
  budgetLine: () => direction,
  society: () => society,
  payment: () => "转账",
  evidence: () => "发票",
};

const digitsOf = (value: CellValue): string =>
  typeof value === "number" ? BigInt(value).toString() : String(value ?? "");

/** An invoice number of the form that most of the column has: of no Chinese invoice, of 8 digits, or of 20. */
function invoiceLike(values: readonly CellValue[], hasCodes: boolean): Cell {
  const filled = values.map(digitsOf).filter((text) => text !== "");
  const fitting = filled.filter((text) => /^(?:\d{8}|\d{20})$/.test(text));
  if (fitting.length < 0.5 * filled.length) return (index) => `装订收据-${index}`;
  if (hasCodes || fitting.some((text) => text.length === 20) || filled.length === 0)
    return (index) => `2541${String(index * 977).padStart(16, "0")}`;
  return (index) => String(70_000_000 + 977 * index);
}

/** The source that the ledger is about: award money where a row has it, else what its rows name. */
function sourceLike(values: readonly CellValue[]): Cell {
  const named = values.filter((value) => value !== "");
  const source = named.find((value) => String(value).includes("奖建")) ?? named[0] ?? "奖建资金";
  return () => source;
}

/** An account of each payee's own; none where one account fills most of the column, so that it goes on doing so. */
function accountLike(values: readonly CellValue[]): Cell {
  const filled = values.filter((value) => value !== "");
  const isCrowded = filled.some(
    (one) => filled.filter((other) => other === one).length > 0.5 * filled.length,
  );
  return isCrowded ? () => "" : cleanCells["account"]!;
}

/** Cells of clean rows as the clerk of this ledger would write them. */
function cellsLike(sheet: RandomSheet, table: Table<"expense">): Readonly<Record<string, Cell>> {
  const valuesOf = (field: string): CellValue[] => {
    const at = sheet.fields.indexOf(field);
    return sheet.rows.map((row) => row[at] ?? "");
  };
  const own: Readonly<Record<string, Cell>> = {
    ...cleanCells,
    invoice: invoiceLike(valuesOf("invoice"), sheet.fields.includes("invoiceCode")),
    fundSource: sourceLike(valuesOf("fundSource")),
    account: accountLike(valuesOf("account")),
  };
  const blank = sheet.fields.filter((field) => isMostlyBlank(table.column(field as "payee")));
  return { ...own, ...Object.fromEntries(blank.map((field) => [field, () => ""])) };
}

/** Three rows without a fault that leave the shares by which rules judge a ledger on the side where they are. */
function cleanRows(sheet: RandomSheet): CellValue[][] {
  const { kind, fields, rows } = sheet;
  const table = ofKind(tableFrom(kind, fields.join("|"), rows, { sheet: sheet.sheet }), "expense");
  if (!table) throw new Error("clean rows are for ledgers");
  const cells = cellsLike(sheet, table);
  return [1, 2, 3].map((index) => fields.map((field) => cells[field]?.(index) ?? ""));
}

/** The workbook with clean rows in one of its ledgers, and their direction in its task book where it has any. */
export function withCleanRows(book: readonly RandomSheet[], ledger: string): RandomSheet[] {
  return book.map((sheet) => {
    if (sheet.sheet === ledger && sheet.fields.length > 0)
      return { ...sheet, rows: [...sheet.rows, ...cleanRows(sheet)] };
    if (sheet.kind !== "taskBook" || sheet.rows.length === 0) return sheet;
    const cells: Readonly<Record<string, CellValue>> = { society, budgetLine: direction, budget: "" };
    return { ...sheet, rows: [...sheet.rows, sheet.fields.map((field) => cells[field] ?? "")] };
  });
}
