import { describe, expect, test } from "vitest";
import type { CellValue, Grid } from "../../../src/core/table/grid";
import type { Table } from "../../../src/core/table/table";
import { tableOf } from "../../../src/core/table/tableOf";
import { found } from "../../support/tables";

const fields = ["date", "payee", "amount"];
const total = (scope: "table" | "section") => ({
  row: 4,
  column: 2,
  field: "amount",
  stated: 60_000,
  sum: 60_000,
  difference: 0,
  scope,
  labelled: true,
});

function sheet(scope: "table" | "section" = "table"): { values: CellValue[][]; table: Table<"expense"> } {
  const values: CellValue[][] = [
    fields,
    [45000, "示例甲店", 100],
    [45001, "示例乙店", 200],
    ["2023-03-17", " 示例丙店 ", "300"],
  ];
  const grid: Grid = { sheet: "台账", values };
  const table = tableOf(grid, found("expense", fields, 3, { totals: [total(scope)] }), "expense", 0);
  return { values, table: table as unknown as Table<"expense"> };
}

describe("a table patched after an edit", () => {
  test("reads the named rows again and leaves the earlier table as it was", () => {
    const { values, table } = sheet();
    expect([...table.column("amount").values]).toEqual([10_000, 20_000, 30_000]);
    expect([...table.column("payee").values]).toEqual(["示例甲店", "示例乙店", "示例丙店"]);
    values[2]![2] = "２５０";
    values[2]![1] = "示例丁店";
    const after = table.patched([1], ["amount", "payee"])!;
    expect([...after.column("amount").values]).toEqual([10_000, 25_000, 30_000]);
    expect(after.column("payee").values).toEqual(["示例甲店", "示例丁店", "示例丙店"]);
    expect([...table.column("amount").values]).toEqual([10_000, 20_000, 30_000]);
    expect(table.column("payee").values[1]).toBe("示例乙店");
  });

  test("keeps account of what was read from text and what was untidy", () => {
    const { values, table } = sheet();
    expect([...table.column("amount").text!]).toEqual([0, 0, 1]);
    expect([...table.column("date").text!]).toEqual([0, 0, 1]);
    expect([...table.column("payee").untidy!]).toEqual([0, 0, 1]);
    values[3] = [45002, "示例丙店", 300];
    values[1]![2] = "100";
    const after = table.patched([0, 2], fields)!;
    expect([...after.column("amount").text!]).toEqual([1, 0, 0]);
    expect([...after.column("date").text!]).toEqual([0, 0, 0]);
    expect([...after.column("payee").untidy!]).toEqual([0, 0, 0]);
  });

  test("shares the columns that did not change", () => {
    const { table } = sheet();
    const dates = table.column("date");
    expect(table.patched([0], ["payee"])!.column("date")).toBe(dates);
  });

  test("moves the sum of a total of the whole table along", () => {
    const { values, table } = sheet();
    table.column("amount");
    values[1]![2] = 150;
    expect(table.patched([0], ["amount"])!.totals[0]).toMatchObject({ sum: 65_000, difference: -5_000 });
  });

  test("gives up where it cannot tell which rows a total is about", () => {
    const { values, table } = sheet("section");
    table.column("amount");
    values[1]![2] = 150;
    expect(table.patched([0], ["amount"])).toBeUndefined();
    expect(table.patched([0], ["payee"])).toBeDefined();
  });

  test("takes spending less income again when one of them changed", () => {
    const values: CellValue[][] = [
      ["income", "expense"],
      ["", 100],
      [40, ""],
    ];
    const grid: Grid = { sheet: "流水", values };
    const table = tableOf(
      grid,
      found("expense", ["income", "expense"], 2),
      "expense",
      0,
    ) as unknown as Table<"expense">;
    expect([...table.column("amount").values]).toEqual([10_000, -4_000]);
    values[1]![1] = 120;
    const after = table.patched([0], ["expense"])!;
    expect([...after.column("amount").values]).toEqual([12_000, -4_000]);
    expect([...table.column("amount").values]).toEqual([10_000, -4_000]);
  });

  test("lets a text merged over rows stand for each of them", () => {
    const values: CellValue[][] = [
      ["payee", "amount"],
      ["示例甲店", 1],
      [null, 2],
      ["示例乙店", 3],
    ];
    const area = { top: 1, left: 0, bottom: 2, right: 0 };
    const grid: Grid = { sheet: "台账", values, merges: [area] };
    const table = tableOf(
      grid,
      { ...found("expense", ["payee", "amount"], 3), merged: [area] },
      "expense",
      0,
    );
    expect((table as unknown as Table<"expense">).column("payee").values).toEqual([
      "示例甲店",
      "示例甲店",
      "示例乙店",
    ]);
    expect(table.raw(1, "payee")).toBe("示例甲店");
    expect(table.merges).toEqual([area]);
  });
});
