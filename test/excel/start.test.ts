import { afterEach, expect, test } from "vitest";
import { showCellFindings, showCellScore, showCellSociety } from "../../src/app/commands/atCell";
import { changeCells } from "../../src/app/changes/changeCells";
import { checkBook } from "../../src/app/commands/checkBook";
import { readBook } from "../../src/app/commands/readBook";
import { watchBook } from "../../src/app/commands/watchBook";
import { removeMadeSheets } from "../../src/app/commands/start/makeSheets";
import { createBook } from "../../src/app/commands/start/newBook";
import {
  insertPractice,
  isFound,
  plantedErrors,
  practiceSheetsIn,
  removePractice,
} from "../../src/app/commands/start/practice";
import { cellName } from "../../src/core/text";
import { findingsOf } from "../../src/app/findings";
import { bookParts } from "../../src/app/start/newBook";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";

let desk: Desk;
afterEach(async () => desk.emulator.close());

const form = { year: 2026, judges: 3, societies: ["示例市医学会", "示例市化学会"], parts: bookParts };
const names = (): readonly string[] => {
  const { book: state } = desk.services.store.get();
  return state.phase === "ready" ? state.sheets.map(({ name }) => name) : [];
};
const headings = (sheet: string): Promise<readonly unknown[]> =>
  desk.emulator.Excel.run(async (context) => {
    const row = context.workbook.worksheets.getItem(sheet).getUsedRange().getRow(2).load("values");
    await context.sync();
    return row.values[0]!;
  });
const kinds = (): Readonly<Record<string, string>> => {
  const { book: state } = desk.services.store.get();
  if (state.phase !== "ready") return {};
  return Object.fromEntries(
    state.summaries.flatMap(({ sheet, tables }) => tables.map(({ kind }) => [sheet, kind])),
  );
};
const select = (sheet: string, address: string): Promise<void> =>
  desk.emulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });

test("an empty workbook gets the sheets of the year, and loses them again", async () => {
  desk = await openDesk();
  const { services } = desk;
  await readBook(services);
  const before = names();
  await createBook(services, form);
  const made = names().filter((name) => !before.includes(name));
  expect(made).toEqual(
    expect.arrayContaining([
      "经费台账",
      "申报汇总",
      "指标体系",
      "学会名册",
      "评委名单",
      "申报自评",
      "评审打分",
    ]),
  );
  expect(made).toEqual(
    expect.arrayContaining(["获奖名单", "任务书", "年度考核", "公示登记", "拨款登记", "设置"]),
  );
  const notice = services.store.get().notices.find(({ kind }) => kind === "madeSheets");
  if (notice?.kind !== "madeSheets") throw new Error("nothing was said of the sheets");
  expect([...notice.sheets].sort()).toEqual([...made].sort());
  await removeMadeSheets(services, notice.sheets);
  expect(names()).toEqual(before);
});

test("what is filled in on the fresh sheets is read as what it is", async () => {
  desk = await openDesk();
  const { services, emulator } = desk;
  await readBook(services);
  await createBook(services, form);
  const fill = async (sheet: string, values: Readonly<Record<string, string | number>>): Promise<void> => {
    const row = (await headings(sheet)).map((heading) => values[String(heading)] ?? "示例");
    await emulator.setCells(sheet, `A4:${cellName(3, row.length - 1)}`, [row]);
  };
  await fill("经费台账", { 日期: 46000, 金额: -120.5, 发票号码: "26412000000000310001" });
  await fill("申报汇总", {
    年度: 2026,
    申报日期: 46000,
    截止日期: 46010,
    会员人数: 200,
    理事人数: 20,
    专职人数: 2,
    申请金额: 100000,
  });
  await readBook(services);
  expect(kinds()).toMatchObject({ 经费台账: "expense", 申报汇总: "application" });
  const { book: state } = services.store.get();
  if (state.phase !== "ready") throw new Error("not read");
  for (const { sheet, tables } of state.summaries.filter(({ sheet: name }) => /台账|汇总/.test(name))) {
    expect(tables[0]!.unmapped, sheet).toEqual([]);
  }
});

test("sheets that exist are kept, and those written in stay when the rest is undone", async () => {
  desk = await openDesk({
    bytes: await book({
      获奖名单: [
        ["学会名称", "获奖年度", "首次奖建资金（元）"],
        ["示例市医学会", 2025, 100000],
      ],
    }),
    name: "名单.xlsx",
  });
  const { services, emulator } = desk;
  await readBook(services);
  await createBook(services, { ...form, parts: ["fund"] });
  expect(await emulator.getCells("获奖名单", "A2")).toMatchObject({ values: [["示例市医学会"]] });
  const notice = services.store.get().notices.find(({ kind }) => kind === "madeSheets");
  if (notice?.kind !== "madeSheets") throw new Error("nothing was said of the sheets");
  expect(notice.sheets).not.toContain("获奖名单");
  const unwatch = await watchBook(services);
  await emulator.setCells("年度考核", "A4", [["示例市医学会"]]);
  await expect.poll(() => services.store.get().book).toMatchObject({ pending: [{ sheet: "年度考核" }] });
  await readBook(services);
  await changeCells(services, "示例", [{ sheet: "任务书", row: 3, column: 0, from: "", to: "示例市农学会" }]);
  unwatch();
  await removeMadeSheets(services, notice.sheets);
  expect(names().filter((name) => name !== "修改记录")).toEqual(["获奖名单", "任务书", "年度考核"]);
});

test("practice data can be checked, all planted errors are found, and it leaves no trace", async () => {
  desk = await openDesk({ bytes: await book({ 说明: [["会议记录", "2025年"]] }), name: "说明.xlsx" });
  const { services, emulator } = desk;
  await readBook(services);
  const before = await emulator.snapshot();
  await insertPractice(services);
  expect(practiceSheetsIn(services.store.get())).toHaveLength(3);
  await checkBook(services);
  const planted = await plantedErrors(services);
  expect(planted.length).toBeGreaterThan(10);
  expect(planted.filter((one) => !isFound(services.store.get(), one))).toEqual([]);
  await removePractice(services);
  expect(await emulator.snapshot()).toEqual(before);
});

test("the menu of a cell opens what was found there, or says that nothing was", async () => {
  desk = await openDesk();
  const { services } = desk;
  await readBook(services);
  await insertPractice(services);
  await checkBook(services);
  const [one] = await plantedErrors(services);
  await select(one!.sheet, one!.cell);
  await showCellFindings(services);
  const { sub } = services.store.get();
  const shown = findingsOf(services.store.get()).find(
    ({ key }) => sub?.kind === "finding" && key === sub.key,
  );
  expect(shown?.at).toMatchObject({ row: one!.row, sheet: one!.sheet });
  await select(one!.sheet, "A1");
  await showCellFindings(services);
  expect(services.store.get().notices.at(-1)).toMatchObject({ kind: "told", key: "cell.noFinding" });
  await showCellScore(services);
  expect(services.store.get().notices.at(-1)).toMatchObject({ kind: "told", key: "cell.noScore" });
  await showCellSociety(services);
  expect(services.store.get().notices.at(-1)).toMatchObject({ kind: "told", key: "cell.noSociety" });
});
