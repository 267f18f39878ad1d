import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
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

/** Calls a method of the spreadsheet as its user would. */
const enter = (on: Stage, sheet: string, address: string, values: unknown[][]): Promise<void> =>
  on.page.evaluate(
    ([name, at, what]) =>
      (
        window as unknown as {
          emulator: { setCells(sheet: unknown, address: unknown, values: unknown): Promise<void> };
        }
      ).emulator.setCells(name, at, what),
    [sheet, address, values],
  );

interface Hands {
  press(label: string | RegExp): Promise<void>;
  seen(text: string | RegExp): Promise<void>;
}

const handsOn = (pane: Frame): Hands => ({
  press: (label) => pane.getByRole("button", { name: label }).first().click(),
  seen: (text) => pane.getByText(text).first().waitFor({ timeout: 60_000 }),
});

/** From winners on the award list to notices that are printed and payments that are recorded; only clicks. */
async function payOut(on: Stage, pane: Frame, year: number): Promise<void> {
  const tick = (one: string) => pane.getByRole("checkbox", { name: new RegExp(one) }).check();
  const { press, seen } = handsOn(pane);
  await press("从评分结果带入名单");
  for (const one of ["医学会", "农学会"]) await tick(one);
  await seen("2 家，共 200,000.00 元");
  await press("写入获奖名单");
  await seen(`${year}年 2 家学会已写入获奖名单`);
  expect(await cells(on, "获奖名单", "A3:C4")).toEqual([
    [societies[0], year, 100000],
    [societies[1], year, 100000],
  ]);

  await seen("还没有签订任务书");
  await press("登记任务书签订");
  for (const one of ["医学会", "农学会"]) await tick(one);
  await press("登记 2 份");
  await seen("应拨 2 笔，共 200,000.00 元");

  await press("生成拨款通知");
  await seen("选中 2 家，共 200,000.00 元");
  await press("生成拨款通知");
  await seen("已写入“拨款通知”");
  expect((await cells(on, "拨款通知", "B5:E7")).map((row) => [row[0], row[2], row[3]])).toEqual([
    [societies[0], 100000, "人民币壹拾万元整"],
    [societies[1], 100000, "人民币壹拾万元整"],
    ["", 200000, "人民币贰拾万元整"],
  ]);

  await press("返回");
  await press("登记拨款 2 笔");
  const asked = pane.getByRole("alertdialog");
  await asked.getByText("登记 2 笔、200,000.00 元？").waitFor();
  const safe = asked.getByRole("button", { name: "取消" });
  await expect.poll(() => safe.evaluate((one) => one === document.activeElement)).toBe(true);
  await asked.getByRole("button", { name: "登记", exact: true }).click();
  await seen("已登记 2 笔，共 200,000.00 元");
  expect((await cells(on, "拨款登记", "A4:D5")).map((row) => row[3])).toEqual([100000, 100000]);
}

test("from the results of a year to a payment list to print, without typing a number", async () => {
  const name = path.join(scratch(), "拨款.xlsx");
  writeFileSync(name, await book({ 评分结果: results, 获奖名单: awards }));
  stage = await openStage({ open: name });
  const pane = await stage.pane();
  const { press, seen } = handsOn(pane);
  await press("识别当前工作簿");
  await pane.getByRole("tab", { name: "拨款" }).first().click();

  await payOut(stage, pane, 2025);
  await press("撤销");
  await seen("登记拨款 2 笔");
  expect(stage.faults).toEqual([]);
});

const register = [
  ["学会名称", "统一社会信用代码", "学科", "规模"],
  ...societies.map((name) => [name, "51410400123456788J", "理科", "中"]),
];

/** The first two societies are above every line, the others below. */
const pointsOf = (row: readonly unknown[]): number => {
  const place = societies.findIndex((society) => row.includes(society));
  return [92, 88, 70][place] ?? 65;
};

/** Fills every line of the score sheet, as the judges do. */
async function score(on: Stage): Promise<void> {
  const lines = (await cells(on, "评审打分", "A4:F400")).filter(([first]) => first !== "");
  await enter(
    on,
    "评审打分",
    `G4:G${3 + lines.length}`,
    lines.map((row) => [pointsOf(row)]),
  );
}

test("from scores that are not sealed, through the seal, to payments, without typing a number", async () => {
  const name = path.join(scratch(), "评审.xlsx");
  writeFileSync(name, await book({ 学会名册: register, 获奖名单: awards }));
  stage = await openStage({ open: name });
  const pane = await stage.pane();
  const { press, seen } = handsOn(pane);
  const step = (label: RegExp) => pane.getByRole("tab", { name: label }).last().click();
  await press("识别当前工作簿");
  await pane.getByRole("tab", { name: "评分" }).first().click();
  await pane.getByLabel("打分方式").selectOption({ label: "按五颗星" });
  await press("布表");
  await seen(/还差 \d+ 个评分/);
  await score(stage);

  await step(/^计分/);
  await press("计分");
  await seen(/已计分，\d 家/);
  await step(/^封存/);
  await press("封存");
  const asked = pane.getByRole("alertdialog");
  const safe = asked.getByRole("button", { name: "取消" });
  await expect.poll(() => safe.evaluate((one) => one === document.activeElement)).toBe(true);
  await asked.getByRole("button", { name: "封存" }).click();
  await seen("封存后没有改动");

  await pane.getByRole("tab", { name: "拨款" }).first().click();
  await payOut(stage, pane, new Date().getFullYear());
  await pane.getByRole("tab", { name: "评分" }).first().click();
  await seen("封存后没有改动");
  expect(stage.faults).toEqual([]);
}, 240_000);
