import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { book } from "../support/books";
import { openStage, scratch, type Stage } from "../support/browser";

interface PageEmulator {
  getCells(sheet: string, address: string): Promise<{ values: unknown[][]; text: string[][] }>;
  setCells(sheet: string, address: string, values: unknown[][]): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
}
const cells = (stage: Stage, sheet: string, address: string): Promise<unknown[][]> =>
  stage.page.evaluate(
    async ([name, at]) =>
      (await (window as unknown as { emulator: PageEmulator }).emulator.getCells(name!, at!)).values,
    [sheet, address],
  );
const enter = (stage: Stage, sheet: string, address: string, values: unknown[][]): Promise<void> =>
  stage.page.evaluate(
    ([name, at, what]) =>
      (window as unknown as { emulator: PageEmulator }).emulator.setCells(
        name as string,
        at as string,
        what as unknown[][],
      ),
    [sheet, address, values],
  );

async function file(sheets: Parameters<typeof book>[0]): Promise<string> {
  const name = path.join(scratch(), "评分.xlsx");
  writeFileSync(name, await book(sheets));
  return name;
}

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const societies = ["示例市医学会", "示例市农学会", "示例市护理学会"];
const register = [
  ["学会名称", "统一社会信用代码", "学科", "规模"],
  ...societies.map((name) => [name, "51410400123456788J", "理科", "中"]),
];

async function openScoring(on: Stage): Promise<Frame> {
  const pane = await on.pane();
  await pane.getByRole("button", { name: "识别当前工作簿" }).click();
  await pane.getByRole("tab", { name: "评分" }).first().click();
  return pane;
}

const step = (pane: Frame, name: RegExp) => pane.getByRole("tab", { name }).last();
const points = (star: number, society: number, judge: number): number =>
  70 + ((judge * 7 + star * 5 + society * 11) % 29);

test("from a register of societies to a sealed year, in the pane", async () => {
  stage = await openStage({ open: await file({ 学会名册: register }) });
  const { page } = stage;
  const pane = await openScoring(stage);

  await pane.getByLabel("打分方式").selectOption({ label: "按五颗星" });
  await pane.getByLabel("评委人数").fill("5");
  await pane.getByRole("button", { name: "布表" }).click();
  await pane.getByText("还差 75 个评分").waitFor();

  await pane.getByRole("button", { name: "选中下一个空格" }).click();
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((box) => box.value === "G4"));
  const all = [0, 1, 2, 3, 4].flatMap((judge) =>
    [0, 1, 2, 3, 4].flatMap((star) => [0, 1, 2].map((society) => [points(star, society, judge)])),
  );
  await enter(stage, "评审打分", "G4:G77", all.slice(0, 74));
  await pane.getByText("还差 1 个评分").waitFor();
  await step(pane, /^计分/).click();
  expect(await pane.getByRole("button", { name: "计分" }).isDisabled()).toBe(true);
  await pane.getByText("还差 1 个评分，暂不能计分。").waitFor();
  await enter(stage, "评审打分", "G78:G78", all.slice(74));

  await pane.getByRole("button", { name: "计分" }).click();
  await pane.getByText("已计分，3 家").waitFor();
  const written = await cells(stage, "评分结果", "A4:G6");
  expect(written.map((row) => row[0])).toEqual(societies);

  await pane.getByRole("button", { name: /农学会/ }).click();
  await pane.getByRole("button", { name: /^服务科技创新之星/ }).click();
  await pane.getByText(/5 位评委平均：/).waitFor();
  await pane
    .getByRole("link", { name: /G7/ })
    .or(pane.getByRole("button", { name: /G8$/ }))
    .first()
    .click();

  await pane.getByRole("button", { name: "返回" }).click();
  await step(pane, /^复核/).click();
  await pane.getByText("还没有设名额").waitFor();
  await pane.getByRole("button", { name: "试算权重" }).click();
  await pane.getByLabel("名额").fill("1");
  await pane.getByText(/^入围：/).waitFor();
  await pane.getByRole("button", { name: "写入" }).click();
  await pane.getByRole("button", { name: "返回" }).click();
  await pane
    .getByText(/名额线/)
    .first()
    .waitFor();

  await step(pane, /^封存/).click();
  await pane.getByRole("button", { name: "封存" }).click();
  await pane.getByRole("alertdialog").getByRole("button", { name: "封存" }).click();
  await pane.getByText("封存后没有改动").waitFor();
  await enter(stage, "评审打分", "G5:G5", [[99]]);
  await pane.getByRole("button", { name: "验证封存" }).click();
  await pane.getByText("评审打分：示例市农学会 有改动").waitFor();
  expect(stage.faults).toEqual([]);
});

test("formulas typed in cells spill, follow an edit, and say why they cannot", async () => {
  const scores = [
    [90, 85, 88, 92, 79, 95, 87],
    [80, 82, 81, 79, 90, 70, 84],
  ];
  stage = await openStage({ open: await file({ 打分: [["一"], ...scores] }) });
  await stage.pane();
  const { page } = stage;
  const select = (address: string): Promise<void> =>
    page.evaluate(
      (at) => (window as unknown as { emulator: PageEmulator }).emulator.select("打分", at),
      address,
    );
  const type = async (address: string, formula: string): Promise<void> => {
    await select(address);
    await page.keyboard.type(formula);
    await page.keyboard.press("Enter");
  };
  await type("J2", '=FIVESTAR.PANEL(A2:G3,"trimmed")');
  await expect.poll(() => cells(stage!, "打分", "J2:J3"), { timeout: 15_000 }).toEqual([[88.4], [81.2]]);
  await enter(stage, "打分", "A2", [[95]]);
  await expect.poll(() => cells(stage!, "打分", "J2:J3"), { timeout: 15_000 }).toEqual([[89.4], [81.2]]);
  await type("J6", '=FIVESTAR.PANEL(A2:D3,"middle")');
  await expect.poll(() => cells(stage!, "打分", "J6"), { timeout: 15_000 }).toEqual([["#VALUE!"]]);
  await select("J6");
  await page.getByText(/参数 method“middle”不认识/).waitFor();
  expect(stage.faults).toEqual([]);
});

test("300 functions and one scorecard over 20,000 rows settle", async () => {
  const [judges, indicators, count] = [7, 48, 60];
  const names = Array.from({ length: count }, (_, s) => `示例市第${s + 1}学会`);
  const rows = Array.from({ length: judges }, (_, j) =>
    Array.from({ length: indicators }, (_, i) =>
      names.map((society, s) => [2025, society, `甲${i + 1}`, `评委${j + 1}`, (s * 7 + i * 3 + j) % 11]),
    ),
  ).flat(2);
  const plan = Array.from({ length: indicators }, (_, i) => [
    `甲${i + 1}`,
    ["学会党建之星", "服务科技创新之星", "服务社会和政府之星", "服务科技工作者之星", "学会自我发展之星"][
      i % 5
    ]!,
    10,
  ]);
  const table = [["年度", "学会名称", "指标编号", "评委", "得分"], ...rows];
  expect(rows.length).toBeGreaterThan(20_000);
  stage = await openStage({
    open: await file({ 打分: table, 指标: [["编号", "星", "满分"], ...plan], 结果: [["结果"]] }),
  });
  await stage.pane();
  const single = Array.from({ length: 300 }, (_, n) => [`=FIVESTAR.RMB(打分!E${n + 2})`]);
  await enter(stage, "结果", "N1:N300", single);
  await enter(stage, "结果", "A3", [
    [`=FIVESTAR.SCORECARD(打分!A1:E${table.length},指标!A1:C${plan.length + 1},2025)`],
  ]);
  await expect
    .poll(async () => (await cells(stage!, "结果", "A3:A64")).filter(([cell]) => cell).length, {
      timeout: 30_000,
    })
    .toBe(count + 1);
  await expect
    .poll(async () => (await cells(stage!, "结果", "N300"))[0]![0], { timeout: 30_000 })
    .toMatch(/^人民币/);
  const before = (await cells(stage, "结果", "B4"))[0]![0];
  await enter(stage, "打分", "E2", [[10]]);
  await expect
    .poll(async () => (await cells(stage!, "结果", "B4"))[0]![0], { timeout: 30_000 })
    .not.toBe(before);
  expect(stage.faults).toEqual([]);
});
