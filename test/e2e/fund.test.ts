import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { book } from "../support/books";
import { openStage, scratch, type Stage } from "../support/browser";

const cells = (on: Stage, sheet: string, address: string): Promise<unknown[][]> =>
  on.page.evaluate(
    async ([name, at]) =>
      (
        await (
          window as unknown as {
            emulator: { getCells(sheet: string, address: string): Promise<{ values: unknown[][] }> };
          }
        ).emulator.getCells(name!, at!)
      ).values,
    [sheet, address],
  );

const societies = ["示例市医学会", "示例市农学会", "示例市护理学会"];
const stars = ["党建之星", "科技创新之星", "服务社会和政府之星", "科技工作者之星", "自我发展之星"];
const results = [
  ["学会名称", ...stars, "总分", "名次", "星数", "年度"],
  ...societies.map((name, index) => [
    name,
    ...stars.map(() => 92 - 4 * index),
    92 - 4 * index,
    index + 1,
    index < 2 ? 5 : 4,
    2025,
  ]),
];
/** An award of an earlier year, whose amount is proposed for this one. */
const awards = [
  ["学会名称", "获奖年度", "首次奖建资金（元）"],
  ["示例市林学会", 2024, 100000],
];

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

test("from the results of a year to a payment list to print, without typing a number", async () => {
  const name = path.join(scratch(), "拨款.xlsx");
  writeFileSync(name, await book({ 评分结果: results, 获奖名单: awards }));
  stage = await openStage({ open: name });
  const pane = await stage.pane();
  const press = (label: string | RegExp): Promise<void> =>
    pane.getByRole("button", { name: label }).first().click();
  const seen = (text: string): Promise<void> => pane.getByText(text).first().waitFor({ timeout: 60_000 });
  await press("识别当前工作簿");
  await pane.getByRole("tab", { name: "拨款" }).first().click();

  await press("从评分结果带入名单");
  await seen("2 家，共 200,000.00 元");
  await press("写入获奖名单");
  await seen("2025年 2 家学会已写入获奖名单");
  expect(await cells(stage, "获奖名单", "A3:C4")).toEqual([
    [societies[0], 2025, 100000],
    [societies[1], 2025, 100000],
  ]);

  await seen("还没有签订任务书");
  await press("登记任务书签订");
  for (const one of ["医学会", "农学会"]) await pane.getByRole("checkbox", { name: new RegExp(one) }).check();
  await press("登记 2 份");
  await seen("应拨 2 笔，共 200,000.00 元");

  await press("生成拨款通知");
  await seen("选中 2 家，共 200,000.00 元");
  await press("生成拨款通知");
  await seen("已写入“拨款通知”");
  expect((await cells(stage, "拨款通知", "B5:E7")).map((row) => [row[0], row[2], row[3]])).toEqual([
    [societies[0], 100000, "人民币壹拾万元整"],
    [societies[1], 100000, "人民币壹拾万元整"],
    ["", 200000, "人民币贰拾万元整"],
  ]);

  await press("返回");
  await press("登记拨款 2 笔");
  const asked = pane.getByRole("alertdialog");
  await asked.getByText("登记 2 笔、200,000.00 元？").waitFor();
  await asked.getByRole("button", { name: "登记", exact: true }).click();
  await seen("已登记 2 笔，共 200,000.00 元");
  expect((await cells(stage, "拨款登记", "A4:D5")).map((row) => row[3])).toEqual([100000, 100000]);
  await press("撤销");
  await seen("登记拨款 2 笔");
  expect(stage.faults).toEqual([]);
});
