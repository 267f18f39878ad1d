import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planFixes, withSafeFix } from "../../../src/core/lint/planFixes";
import { lint } from "../../../src/core/lint/runRules";
import type { Finding, LintConfig } from "../../../src/core/lint/types";
import { rules } from "../../../src/core/rules/registry";
import { columnType } from "../../../src/core/schema/fields";
import { defaultSettings } from "../../../src/core/standards/settings";
import type { CellValue } from "../../../src/core/table/grid";
import type { Table } from "../../../src/core/table/table";
import { randomBook, type RandomSheet } from "../../support/randomBook";
import { cellsOf, edited, tableFrom } from "../../support/tables";

const config: LintConfig = {
  today: undefined,
  settings: defaultSettings,
  off: new Set(),
  limit: 10_000,
};

const made = ({ sheet, kind, fields, rows }: RandomSheet, factors = {}): Table =>
  tableFrom(kind, fields.join("|"), rows, { sheet, factors });
const open = (book: readonly RandomSheet[]): Table[] =>
  book.filter(({ fields }) => fields.length > 0).map((sheet) => made(sheet));
const findingsOf = (tables: readonly Table[]): readonly Finding[] => lint(rules, tables, config).findings;
const keysOf = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key).sort();

const runs = { numRuns: 60 };

describe("applying every safe fix", () => {
  test("takes those findings away", () => {
    let mended = 0;
    fc.assert(
      fc.property(randomBook(25), (book) => {
        const tables = open(book);
        const bySheet = new Map(tables.map((table) => [table.sheet, table]));
        const safe = withSafeFix(findingsOf(tables), rules);
        const plan = planFixes(
          safe,
          ({ sheet, row, column }) => cellsOf(bySheet.get(sheet)!)[row]![column] ?? null,
        );
        expect(plan.dropped.filter(({ why }) => why === "stale")).toEqual([]);
        mended += plan.mended.length;
        const after = withSafeFix(findingsOf(edited(tables, plan.edits)), rules);
        expect(after.length).toBe(plan.dropped.length);
      }),
      runs,
    );
    expect(mended).toBeGreaterThan(100);
  }, 120_000);
});

describe("shuffling the rows", () => {
  test("leaves the findings as they are, by key", () => {
    fc.assert(
      fc.property(randomBook(25), fc.integer(), (book, seed) => {
        const shuffled = book.map((sheet) => ({ ...sheet, rows: shuffle(sheet.rows, seed) }));
        expect(keysOf(findingsOf(open(shuffled)))).toEqual(keysOf(findingsOf(open(book))));
      }),
      runs,
    );
  }, 120_000);
});

describe("appending clean rows", () => {
  const cleanCells: Readonly<Record<string, (index: number) => CellValue>> = {
    date: (index) => 45_904 + index,
    voucher: (index) => `付-${index}`,
    summary: () => "资料装订",
    payee: (index) => `示例第${index}装订社`,
    account: (index) => `62000000000001${index}0`,
    amount: (index) => 101.37 + 7 * index,
    invoice: (index) => `2541${String(index * 977).padStart(16, "0")}`,
    invoiceCode: () => "",
    invoiceDate: (index) => 45_903 + index,
    category: () => "装订费",
    fundSource: () => "奖建资金",
    budgetLine: () => "学术交流",
    society: () => "示例市林学会",
    payment: () => "转账",
    evidence: () => "发票",
  };
  const cleanRows = (fields: readonly string[]): CellValue[][] =>
    [1, 2, 3].map((index) => fields.map((field) => cleanCells[field]?.(index) ?? ""));
  /** Rules that first ask in how many rows of a ledger a column is filled, or how its values are spread. */
  const countsRows = new Set("EXP-01 EXP-01c EXP-02 EXP-04 EXP-06 EXP-12 EXP-25 EXP-29".split(" "));

  test("leaves the findings as they are, by key", () => {
    fc.assert(
      fc.property(randomBook(25), (book) => {
        const more = book.map((sheet) =>
          sheet.sheet === "2025年台账"
            ? { ...sheet, rows: [...sheet.rows, ...cleanRows(sheet.fields)] }
            : sheet,
        );
        const steady = (tables: readonly Table[]): string[] =>
          keysOf(findingsOf(tables).filter(({ code }) => !countsRows.has(code)));
        expect(steady(open(more))).toEqual(steady(open(book)));
      }),
      runs,
    );
  }, 120_000);
});

describe("a ledger in 万元 instead of 元", () => {
  const scaled = (value: CellValue): CellValue => (typeof value === "number" ? value / 10_000 : value);

  test("leaves the findings as they are, row by row", () => {
    fc.assert(
      fc.property(randomBook(25), (book) => {
        // Text and amounts finer than a fen mean something else in another unit.
        const whole = book.map(({ rows, ...rest }) => ({
          ...rest,
          rows: rows.map((row) =>
            row.map((value) => (value === 10.125 || value === "１，２００" ? 120 : value)),
          ),
        }));
        const inWan = whole.map((sheet) => {
          const money = sheet.fields.filter(
            (field) => sheet.kind === "expense" && columnType(sheet.kind, field) === "money",
          );
          const rows = sheet.rows.map((row) =>
            row.map((value, column) => (money.includes(sheet.fields[column]!) ? scaled(value) : value)),
          );
          return made({ ...sheet, rows }, Object.fromEntries(money.map((field) => [field, 10_000])));
        });
        const plain = whole.map((sheet) => made(sheet));
        const said = (tables: readonly Table[]): string[] => findingsOf(tables).map(placed).sort();
        expect(said(inWan)).toEqual(said(plain));
      }),
      runs,
    );
  }, 120_000);

  const placed = ({ code, message, at }: Finding): string =>
    `${code} ${message} ${at.sheet} ${at.row} ${at.column}`;
});

/** The same rows in an order that the seed decides. */
function shuffle(rows: readonly CellValue[][], seed: number): CellValue[][] {
  const weight = (index: number): number => Math.imul(index + 1, (seed | 1) ^ 0x9e3779b1) >>> 0;
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => weight(a.index) - weight(b.index))
    .map(({ row }) => row);
}
