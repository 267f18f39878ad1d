import { describe, expect, it } from "vitest";
import { resultRows } from "../../src/analysis/fromTables";
import type { ResultRow } from "../../src/analysis/types";
import { findTables } from "../../src/core/intake/findTables";
import { ofKind, type Table } from "../../src/core/table/table";
import { tableOf } from "../../src/core/table/tableOf";
import { fictionalResults, resultCells } from "../../tools/fictional/results";
import { tableFrom } from "../support/tables";

const results = (header: string, ...rows: (string | number | null)[][]): Table<"result"> =>
  ofKind(tableFrom("result", header, rows, { sheet: "评分结果" }), "result")!;

describe("resultRows", () => {
  it("reads what there is, blanks as missing", () => {
    const table = results(
      "year|society|uscc|party|innovation|total|rank|judges",
      [2025, " 示例市医学会 ", "51990000MJ00000017", 81.5, null, 81.5, 3, 7],
      [2025, "示例市农学会", null, "缺", 0, null, null, null],
    );
    expect(resultRows(table)).toEqual([
      {
        year: 2025,
        society: "示例市医学会",
        uscc: "51990000MJ00000017",
        scores: { party: 81.5, innovation: null, service: null, people: null, growth: null },
        total: 81.5,
        rank: 3,
        stars: null,
        judges: 7,
        source: { sheet: "评分结果", row: 1 },
      },
      {
        year: 2025,
        society: "示例市农学会",
        scores: { party: null, innovation: 0, service: null, people: null, growth: null },
        total: null,
        rank: null,
        stars: null,
        source: { sheet: "评分结果", row: 2 },
      },
    ]);
  });

  it("takes the year from outside where the sheet has none, and leaves out rows without a year or a name", () => {
    const table = results("society|total", ["示例市医学会", 80], [null, 70]);
    expect(resultRows(table)).toEqual([]);
    const [row, ...rest] = resultRows(table, { year: 2024, file: "2024.xlsx" });
    expect(row).toMatchObject({ year: 2024, total: 80, source: { row: 1, file: "2024.xlsx" } });
    expect(rest).toEqual([]);
  });

  it("reads back a sheet of results as it was written", () => {
    const written = fictionalResults({ seed: 3, societies: 25, years: [2024, 2025], missing01: 0.05 });
    const grid = { sheet: "评分结果", values: resultCells(written) };
    const [found] = findTables(grid).tables;
    expect(found!.kind).toBe("result");
    const table = ofKind(tableOf(grid, found!, "result", 0), "result")!;
    const read = resultRows(table);
    const stated = (rows: readonly ResultRow[]) => rows.map(({ source: _, stars: __, ...row }) => row);
    expect(stated(read)).toEqual(stated(written));
  });
});
