import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGrids } from "../../../src/cli/checkFile";
import { jsonReport } from "../../../src/cli/jsonReport";
import type { CellValue, Grid } from "../../../src/core/table/grid";

const config = { today: 45730, off: new Set<string>(), limit: 1000 };

const headers =
  "日期|凭证号|摘要|收款方|费用类别|金额|金额（万元）|发票号码|发票日期|付款方式|资金来源|资金使用方向|人数|天数|出差人|开始日期|结束日期|学会名称|年度|统一社会信用代码|自评分|证明材料|获奖年度|Date|Supplier|Amount|合计|序号".split(
    "|",
  );

const odd = fc.constantFrom<CellValue>(
  ...[
    "#REF!",
    "#N/A",
    "=SUM(A1)",
    "１，２３４．５０",
    "2025.3.14",
    "2025-02-30",
    "合计",
    "小计",
    "待定",
    "－",
    "\u0000",
    "𠮷",
  ],
  ...[0, -0, -1, 0.1 + 0.2, 1e21, Number.MAX_VALUE, Number.MIN_VALUE, 45730, 2_958_466, 25412000000000123000],
  ...[true, false, null, "", " ", "　"],
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>(...headers) },
  { weight: 4, arbitrary: odd },
  { weight: 3, arbitrary: fc.integer({ min: -100_000, max: 100_000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("会议费", "差旅费", "示例市农学会", "示例甲店") },
);

/** Sheets of rows of unequal length; often with a header line, so that tables are recognised. */
const sheets = fc.array(
  fc.record({
    head: fc.option(fc.uniqueArray(fc.constantFrom(...headers), { minLength: 2, maxLength: 10 })),
    rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 14 }),
    fromText: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);

const gridsOf = (book: typeof sheets extends fc.Arbitrary<infer T> ? T : never): Grid[] =>
  book.map(({ head, rows, fromText }, index) => ({
    sheet: `表${index + 1}`,
    values: head ? [head, ...rows] : rows,
    ...(fromText ? { fromText } : {}),
  }));

describe("any cells in any shape", () => {
  test("give findings or a refusal, never a crash, and JSON that can be parsed", () => {
    let [recognised, reported] = [0, 0];
    fc.assert(
      fc.property(sheets, (book) => {
        const checked = checkGrids(gridsOf(book), "fuzz.xlsx", config);
        recognised += checked.tables.length;
        expect(checked.result.statuses.filter(({ status }) => status === "crashed")).toEqual([]);
        reported++;
        for (const locale of ["zh-CN", "en"] as const) {
          const report = jsonReport("fuzz.xlsx", "0.0.0", checked, locale);
          const text = JSON.stringify(report);
          expect(JSON.parse(text)).toBeTypeOf("object");
          expect(text).not.toMatch(/NaN|undefined/);
        }
      }),
      { numRuns: 400 },
    );
    expect(recognised).toBeGreaterThan(40);
    expect(reported).toBeGreaterThan(300);
  }, 120_000);
});
