import { describe, expect, it } from "vitest";
import { cyclesOf } from "../../../src/core/award/cycle";
import { entriesOf, type TableOptions, type TablesOf } from "../../../src/core/award/fromTables";
import { readFacts } from "../../../src/core/award/readFacts";
import { neutralAwardSettings } from "../../../src/core/award/settings";
import type { CellValue } from "../../../src/core/table/grid";
import type { Table } from "../../../src/core/table/table";
import { tableFrom } from "../../support/tables";
import { day, linesOf } from "./support";

const society = "示例市甲学会";
const sheets = {
  award: tableFrom("award", "society|year|amount|revoked", [[society, 2024, 100000, null]], {
    sheet: "获奖名单",
  }),
  taskBook: tableFrom(
    "taskBook",
    "year|society|section|budgetLine|budget|signed",
    [
      [2024, society, "资金使用方向", "学术交流", 60000, day("2024-04-01")],
      [2024, society, "资金使用方向", "科学普及", "40,000.00", null],
    ],
    { sheet: "任务书" },
  ),
  assessment: tableFrom("assessment", "society|year|result|date", [[society, 2025, "合格", null]]),
  publicity: tableFrom("publicity", "society|year|start|end|objection", [
    [society, 2025, day("2025-08-11"), day("2025-08-15"), "无异议"],
  ]),
  payment: tableFrom("payment", "society|cohort|year|amount|date", [
    [society, 2024, 2024, 100000, day("2024-05-01")],
  ]),
  expense: tableFrom("expense", "date|amount|budgetLine", [[day("2024-06-01"), 1234.5, "学术交流"]]),
  society: tableFrom("society", "society", [[society], [null]]),
} satisfies Partial<Record<string, Table>>;

const tablesOf = (more: Readonly<Record<string, Table>> = {}): TablesOf =>
  ((kind: string) => {
    const table = ({ ...sheets, ...more } as Readonly<Record<string, Table>>)[kind];
    return table ? [table] : [];
  }) as TablesOf;

const factsOf = (more: Readonly<Record<string, Table>> = {}, options: TableOptions = {}) =>
  readFacts(entriesOf(tablesOf(more), { societyOfLedger: () => society, ...options }));

const problemsOf = (...arguments_: Parameters<typeof factsOf>): string[] =>
  factsOf(...arguments_).problems.map(
    ({ id, sources }) => `${id} ${sources[0]!.sheet}!${sources[0]!.row},${sources[0]!.column}`,
  );

describe("entries of the award tables", () => {
  it("carry amounts in fen, days and cells", () => {
    const { cohorts, problems } = factsOf();
    expect(problems).toEqual([]);
    const [cohort] = cohorts;
    expect(linesOf(cyclesOf(factsOf(), neutralAwardSettings)[0]!)).toEqual([
      "due 10000000 held",
      "due 5000000 held",
      "notAssessed unknown held",
    ]);
    expect(cohort!.source).toEqual({ sheet: "获奖名单", row: 1, column: 2 });
    expect(cohort!.taskBook.directions.map(({ name, budgetFen }) => [name, budgetFen])).toEqual([
      ["学术交流", 6_000_000],
      ["科学普及", 4_000_000],
    ]);
    expect(cohort!.spending).toMatchObject([
      { fen: 123_450, day: day("2024-06-01"), year: 2024, direction: "学术交流" },
    ]);
    expect(cohort!.tellsRevocation).toBe(true);
  });

  const dated = (value: CellValue) => ({
    taskBook: tableFrom("taskBook", "year|society|signed", [[2024, society, value]], { sheet: "任务书" }),
  });

  it("refuse a date that is text, although it could be read, and name its cell", () => {
    expect(problemsOf(dated("2024-04-01"))).toEqual(["notADate 任务书!1,2"]);
    expect(problemsOf(dated("2024-04-01"), { textDates: "read" })).toEqual([]);
    expect(problemsOf(dated("四月"), { textDates: "read" })).toEqual(["notADate 任务书!1,2"]);
  });

  it("name amounts and years that cannot be read", () => {
    const award = tableFrom("award", "society|year|amount", [
      [society, 2024, "十来万"],
      [society, "次年", 5],
    ]);
    expect(problemsOf({ award })).toContain("notAnAmount award!1,2");
    expect(factsOf({ award }).problems).toContainEqual(
      expect.objectContaining({ data: { field: "amount", value: "十来万" } }),
    );
    const blank = tableFrom("award", "society|year|amount", [[society, 2024, null]], { sheet: "获奖名单" });
    expect(problemsOf({ award: blank })).toEqual(["noAmount 获奖名单!1,2"]);
    expect(problemsOf({ award })).toContain("notAYear award!2,1");
  });

  it("hold the first year in a workbook without task books", () => {
    const facts = readFacts(
      entriesOf(((kind: string) => (kind === "award" ? [sheets.award] : [])) as TablesOf),
    );
    expect(linesOf(cyclesOf(facts, neutralAwardSettings)[0]!)[0]).toBe("hold 0 held");
  });

  it("take the society of a ledger from its column, else from the option, else name it as missing", () => {
    const expense = tableFrom("expense", "society|date|amount", [["示例市乙学会", day("2024-06-01"), 1]]);
    expect(problemsOf({ expense })).toEqual(["unknownSociety expense!1,0"]);
    expect(problemsOf({}, { societyOfLedger: () => undefined })).toEqual(["blankSociety expense!1,0"]);
  });

  it("take spending from the option, and leave what cannot be read as it is", () => {
    const expense = tableFrom("expense", "date|amount|direction", [
      [day("2024-06-01"), 300, "支出"],
      [day("2024-06-02"), 100, "收入"],
      [day("2024-06-03"), "约五百", "支出"],
    ]);
    const spendingOf = () => Float64Array.of(30_000, -10_000, NaN);
    const { cohorts, problems } = factsOf({ expense }, { spendingOf });
    expect(cohorts[0]!.spending.map(({ fen, direction }) => [fen, direction])).toEqual([
      [30_000, ""],
      [-10_000, ""],
    ]);
    expect(problems.map(({ id, sources }) => `${id} ${sources[0]!.row}`)).toEqual(["notAnAmount 3"]);
  });

  it("know the list of societies", () => {
    const list = tableFrom("society", "society", [["示例市乙学会"]]);
    expect(problemsOf({ society: list })).toEqual(["unlistedSociety 获奖名单!1,0"]);
  });
});
