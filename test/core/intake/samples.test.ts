import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readAmount } from "../../../src/core/cell/amount";
import { findTables } from "../../../src/core/intake/findTables";
import type { FoundTable, SheetIntake } from "../../../src/core/intake/types";
import type { Grid } from "../../../src/core/table/grid";
import { readGrids } from "../../../src/workbook/xlsx/readGrids";
import { partitionFaults } from "./support/partition";

const folder = path.resolve(import.meta.dirname, "../../../../shared/samples");

interface Read {
  readonly grid: Grid;
  readonly intake: SheetIntake;
}

async function read(file: string): Promise<Read> {
  const result = await readGrids(new Uint8Array(readFileSync(path.join(folder, file))), path.basename(file));
  if (!result.ok) throw new Error(result.error.code);
  const grid = result.value.grids[0]!;
  return { grid, intake: findTables(grid, { fileName: path.basename(file) }) };
}

/** Sum of a column over the data rows, in fen. */
function sumOf(grid: Grid, table: FoundTable, field: string): number {
  const { column, factor } = table.columns.find((c) => c.field === field)!;
  let sum = 0;
  for (const row of table.rows) {
    const reading = readAmount(grid.values[row]?.[column], { factor });
    if (reading.kind === "value") sum += reading.fen;
  }
  return sum;
}

const rowsOf = (table: FoundTable, why: string): number[] =>
  table.excluded.filter((e) => e.why === why).map((e) => e.row + 1);

/** Header rows, first row, last row, number of rows (as on the sheet) and the sum in fen, counted apart from this code. */
const ledgers: readonly [
  file: string,
  header: number[],
  first: number,
  last: number,
  rows: number,
  fen: number,
][] = [
  ["ledger_uk/092015_September_2015_-_25k.csv", [1], 2, 129, 128, 2532730867],
  ["ledger_uk/1011-bbsrc-25k-spend-return.csv", [1], 2, 68, 67, 1347116543],
  ["ledger_uk/defra_25k_2011ta.csv", [1], 2, 1980, 1979, 132664340625],
  ["ledger_uk/ea-over-25k-1108.csv", [2], 3, 260, 258, 4219539176],
  ["ledger_uk/gla-2011-12-P13-500.csv", [7], 8, 624, 617, 1523284174],
  ["ledger_uk/gla-2011-12-P13-500.xlsx", [7], 8, 624, 617, 1523284174],
  ["ledger_uk/gla-250-report-2013-14-P07.csv", [7], 8, 468, 461, 2539560471],
  ["ledger_uk/gla-250-report-2013-14-P07.xlsx", [7], 8, 468, 461, 2539560471],
  ["ledger_uk/gla-december_2009.csv", [4, 6], 7, 162, 156, 187246696],
  ["ledger_uk/lambeth_2011_04.csv", [2], 3, 967, 965, 3736128482],
  ["ledger_uk/oxford_card_jan2018.csv", [1], 2, 373, 372, 1325157],
  ["ledger_uk/oxford_card_jan2018.xlsx", [1], 2, 373, 372, 1325157],
  ["ledger_uk/qcda_spend_may2011.csv", [4], 5, 24, 20, 388421011],
  ["ledger_uk/qcda_spend_may2011.xlsx", [4], 5, 24, 20, 388421011],
  ["ledger_cn/alipay__example-alipay-records.csv", [25], 26, 35, 10, 22268751],
  ["ledger_cn/citic__credit__example-citic-records.xls", [2], 3, 15, 13, 109739],
  ["ledger_cn/wuzi01.xlsx", [3], 4, 20, 17, 862457000],
  ["ledger_cn/武汉市红十字会接收社会捐赠明细（农业银行账户）.xlsx", [2], 3, 747, 745, 6160958505],
  ["ledger_cn/武汉市红十字会接收社会捐赠现金公示8-1.xlsx", [11], 12, 111, 100, 12984398285],
];

describe.skipIf(!existsSync(folder))("ledgers nobody here wrote", () => {
  test.each(ledgers)("%s", async (file, header, first, last, rows, fen) => {
    const { grid, intake } = await read(file);
    const table = intake.tables[0]!;
    expect(intake.kind).toBe("expense");
    expect(table.verdict).toBe("accept");
    expect(table.headerRows.map((row) => row + 1)).toEqual(header);
    expect([table.rows[0]! + 1, table.rows.at(-1)! + 1, table.rows.length]).toEqual([first, last, rows]);
    expect(sumOf(grid, table, "amount")).toBe(fen);
    expect(partitionFaults(grid, intake)).toEqual([]);
  });

  test("a total without a label is found by arithmetic, to the cent", async () => {
    for (const [file, row, fen] of [
      ["ledger_uk/gla-2011-12-P13-500.csv", 628, 1523284174],
      ["ledger_uk/gla-250-report-2013-14-P07.csv", 471, 2539560471],
    ] as const) {
      const { totals } = (await read(file)).intake.tables[0]!;
      expect(totals).toEqual([
        expect.objectContaining({
          row: row - 1,
          stated: fen,
          sum: fen,
          difference: 0,
          scope: "table",
          labelled: false,
        }),
      ]);
    }
  });

  test("a labelled total and one said in words", async () => {
    const lambeth = (await read("ledger_uk/lambeth_2011_04.csv")).intake.tables[0]!;
    expect(lambeth.totals).toMatchObject([{ row: 967, stated: 3736128482, difference: 0, labelled: true }]);
    const wuhan = (await read("ledger_cn/武汉市红十字会接收社会捐赠明细（农业银行账户）.xlsx")).intake
      .tables[0]!;
    expect(wuhan.totals).toMatchObject([{ row: 747, stated: 6160958505, difference: 0 }]);
    expect(wuhan.said).toMatchObject([{ row: 747, what: "count", stated: 746, found: 745, difference: 1 }]);
    const cash = (await read("ledger_cn/武汉市红十字会接收社会捐赠现金公示8-1.xlsx")).intake.tables[0]!;
    expect(cash.said).toMatchObject([{ row: 5, what: "amount", stated: 1346905000000 / 100 }]);
    expect(rowsOf(cash, "note")).toEqual([114, 116, 117]);
  });

  test("two tables of one sheet under the same header stay apart", async () => {
    const { tables } = (await read("ledger_uk/qcda_spend_may2011.csv")).intake;
    expect(tables.map((t) => t.headerRows.map((r) => r + 1))).toEqual([[4], [30]]);
    expect(tables.map((t) => t.rows.length)).toEqual([20, 1]);
    expect(rowsOf(tables[1]!, "title")).toEqual([26, 27, 28]);
    expect(tables[1]!.doubts.map((d) => d.id)).toContain("intake.sameHeaderAbove");
  });

  test("money in and money out have no single amount", async () => {
    for (const file of [
      "ccb__交易明细_xxxx_2025xxxx_2025xxxx.xls",
      "icbc__debit-v1__example-icbc-debit-v1-records.csv",
    ]) {
      const { grid, intake } = await read(`ledger_cn/${file}`);
      const table = intake.tables[0]!;
      const fields = table.columns.map((c) => c.field);
      expect(intake.kind).toBe("expense");
      expect(fields).toEqual(expect.arrayContaining(["date", "income", "expense", "summary", "payee"]));
      expect(fields).not.toContain("amount");
      expect(table.currency).toBe("CNY");
      expect(table.headerRows).toEqual([file.startsWith("ccb") ? 5 : 6]);
      expect(partitionFaults(grid, intake)).toEqual([]);
    }
  });

  test("amounts in 万元 are scaled, cumulative columns are not the amount, dates lack their year", async () => {
    for (const file of ["ledger_cn/hubei-donation.csv", "ledger_cn/hubei-donation.xlsx"]) {
      const table = (await read(file)).intake.tables[0]!;
      const amount = table.columns.find((c) => c.field === "amount")!;
      expect([amount.header, amount.factor]).toEqual(["当日捐款 万元", 10000]);
      expect(table.columns.find((c) => c.field === "cumulative")!.header).toBe("累计捐款 万元");
      expect(table.rows.length).toBe(15);
      expect(table.doubts.map((d) => d.id)).toContain("intake.datesWithoutYear");
    }
  });

  test("two columns of amounts with equal claims are asked about", async () => {
    const table = (await read("ledger_cn/htsec__example-htsec-records.xlsx")).intake.tables[0]!;
    expect(table.verdict).toBe("ask");
    expect(table.doubts.map((d) => d.id)).toContain("intake.twoAmounts");
    expect(table.rows.length).toBe(10);
  });

  test("months without a day are told and not invented", async () => {
    const table = (await read("ledger_uk/defra_25k_2011ta.csv")).intake.tables[0]!;
    expect(table.doubts).toContainEqual({ id: "intake.monthOnlyDates", data: { field: "date", count: 222 } });
    expect(table.unreadable).toEqual([]);
    expect(table.dates).toEqual([{ field: "date", order: "dmy", why: "votes" }]);
  });

  test("cells that hold several dates are listed as unreadable", async () => {
    const table = (await read("ledger_uk/ea-over-25k-1108.csv")).intake.tables[0]!;
    expect(table.unreadable.map((u) => [u.row + 1, u.field])).toEqual([
      [67, "date"],
      [77, "date"],
    ]);
  });

  test("an .xls workbook with native dates", async () => {
    const { grid, intake } = await read("ledger_uk/april-to-may-12th-2010.xls");
    const table = intake.tables[0]!;
    expect([table.headerRows, table.rows.length]).toEqual([[0], 2011]);
    expect(table.dates).toEqual([{ field: "date", order: "ymd", why: "none" }]);
    expect(table.unreadable).toEqual([]);
    expect(partitionFaults(grid, intake)).toEqual([]);
  });
});
