import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount } from "../../../src/core/cell/amount";
import { findTables } from "../../../src/core/intake/findTables";
import type { CellValue, Grid } from "../../../src/core/table/grid";
import { mutations } from "./support/mutations";
import { partitionFaults } from "./support/partition";
import { seeds } from "./support/seeds";

const word = fc.constantFrom(
  "日期",
  "金额",
  "收款方",
  "合计",
  "小计",
  "Total",
  "Date",
  "Supplier",
  "Amount",
  "备注",
  "注：示例",
  "第1页",
  "承前页",
  "示例市数学会",
  "会议费",
  "单位：万元",
  "评委1",
  "得分",
  "2024年3月",
  "5/3/2024",
  "2024-03-05",
  "1,234.50",
  "(10.00)",
  "¥5",
  "n/a",
  "-",
  "#REF!",
  "001",
  "共计3笔",
  "一、会议",
  "说明：合计100元。",
  "x".repeat(95),
  "收/支",
  "支出",
  "1月",
  "2月",
  "3月",
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue>(
      "",
      "  ",
      "\u3000",
      "\u200b",
      true,
      45300,
      20240305,
      1e14,
      NaN,
      Infinity,
      -0,
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const merge = fc
  .tuple(fc.nat(12), fc.nat(6), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const grid: fc.Arbitrary<Grid> = fc.record({
  sheet: fc.constant("Sheet1"),
  values: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 40 }),
  merges: fc.array(merge, { maxLength: 4 }),
  fromText: fc.boolean(),
});

describe("findTables", () => {
  test("gives a result for any grid, with one role for every row", () => {
    fc.assert(
      fc.property(grid, (any) => {
        const intake = findTables(any, { fileName: "any.xlsx" });
        expect(intake.why.id).toMatch(/^intake\./);
        expect(partitionFaults(any, intake)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("never changes the grid and always says the same", () => {
    fc.assert(
      fc.property(grid, (any) => {
        const before = structuredClone(any);
        const first = findTables(any);
        expect(any).toEqual(before);
        expect(findTables(any)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test("every difference is exact and every sum is that of data rows", () => {
    fc.assert(
      fc.property(grid, (any) => {
        for (const table of findTables(any).tables) {
          for (const total of table.totals) expect(total.difference).toBeCloseTo(total.stated - total.sum, 3);
          for (const column of table.columns) expect(column.confidence).toBeGreaterThan(0);
          expect(new Set(table.columns.map((c) => c.field)).size).toBe(table.columns.length);
          expect(new Set(table.columns.map((c) => c.column)).size).toBe(table.columns.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("noise between the rows of a ledger neither hides a row nor becomes one", () => {
    const noise = fc.constantFrom<readonly CellValue[]>(
      [],
      [null, "  "],
      ["一、会议费"],
      ["（二）其他支出"],
      ["注：以上为示例数据。"],
      ["第1页 共3页"],
      ["续表"],
      ["日期", "收款方", "摘要", "金额"],
      ["承前页", null, null, 12.5],
      ["制表：示例甲", "审核：示例乙"],
      ["部门：", "示例部"],
      ["备注：含税"],
      [null, null, "本页合计", 0.01],
    );
    const row = fc
      .tuple(fc.nat(300), fc.nat(9), fc.integer({ min: 1, max: 9_999_999 }))
      .map(([day, payee, fen]): CellValue[] => [
        45300 + day,
        `示例公司${payee}`,
        `支付活动费用${payee}`,
        fen / 100,
      ]);
    const lines = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: row.map((cells) => ({ cells, clean: true })) },
        { weight: 1, arbitrary: noise.map((cells) => ({ cells, clean: false })) },
      ),
      {
        minLength: 4,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(lines, (body) => {
        fc.pre(body.slice(0, 3).every((l) => l.clean));
        const values = [
          ["示例市学会经费支出明细"],
          ["日期", "收款方", "摘要", "金额"],
          ...body.map((l) => l.cells),
        ];
        const clean = body.flatMap((l, k) => (l.clean ? [k + 2] : []));
        const { tables } = findTables({ sheet: "Sheet1", values });
        expect(tables.flatMap((t) => [...t.rows])).toEqual(clean);
      }),
      { numRuns: 400 },
    );
  });

  test("one amount changed makes the total differ by just that", () => {
    const seed = seeds[0]!;
    const column = seed.fields["amount"]!;
    fc.assert(
      fc.property(fc.nat(seed.rows.length - 1), fc.integer({ min: 1, max: 1_000_000 }), (at, fen) => {
        const { grid: sheet, dataRows, totalRows } = mutations["a labelled total"]!(seed);
        const row = dataRows[at]!;
        const old = readAmount(sheet.values[row]![column]);
        if (old.kind !== "value") throw new Error("no amount");
        const values = sheet.values.map((cells, r) =>
          r === row ? cells.map((c, k) => (k === column ? (old.fen + fen) / 100 : c)) : cells,
        );
        const table = findTables({ ...sheet, values }).tables[0]!;
        expect(table.totals).toMatchObject([{ row: totalRows[0], difference: -fen }]);
      }),
      { numRuns: 60 },
    );
  });
});
