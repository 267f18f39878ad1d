import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { openStage, type Stage } from "../support/browser";

const sample = path.resolve(import.meta.dirname, "../../samples/演练台账.xlsx");
const sheet = "2025年经费台账";

interface PageEmulator {
  snapshot(): Promise<unknown>;
  marks(sheet: string): Promise<readonly { address: string }[]>;
  getCells(sheet: string, address: string): Promise<{ values: unknown[][] }>;
  setCells(sheet: string, address: string, values: unknown[][]): Promise<void>;
}
declare global {
  interface Window {
    emulator: PageEmulator;
  }
}

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

test("a clerk checks a ledger: open, check, click a finding, mend, check again, clear", async () => {
  stage = await openStage({ open: sample });
  const { page } = stage;
  const pane = await stage.pane();
  await pane.getByRole("button", { name: "识别当前工作簿" }).click();
  const before = await page.evaluate(() => window.emulator.snapshot());
  await pane.getByRole("button", { name: /^校验 \d 张表$/ }).click();
  await pane.getByRole("button", { name: "重新校验" }).waitFor();
  await pane.getByText("“对外借款”不得列支").waitFor();
  expect(
    (await page.evaluate((name) => window.emulator.marks(name), sheet)).map((mark) => mark.address),
  ).toContain("E22");

  await pane.getByRole("button", { name: /“对外借款”不得列支/ }).click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll("input")].some((box) => box.value === "E22"),
  );
  await pane.getByRole("button", { name: "看详情" }).click();
  await pane.getByRole("heading", { name: "依据" }).waitFor();
  expect(await pane.getByText(/不得用于捐款、赞助、罚款/).count()).toBe(1);
  await pane.getByRole("button", { name: "返回" }).click();

  await page.evaluate((name) => window.emulator.setCells(name, "E22", [["资料费"]]), sheet);
  await pane.getByText("待复查").first().waitFor();
  await pane.getByRole("button", { name: "校验改动" }).click();
  await pane.getByRole("button", { name: "重新校验" }).waitFor();
  expect(await pane.getByText("“对外借款”不得列支").count()).toBe(0);

  await page.evaluate((name) => window.emulator.setCells(name, "E22", [["对外借款"]]), sheet);
  await pane.getByRole("button", { name: "更多操作" }).click();
  await pane.getByRole("menuitem", { name: "清除标记" }).click();
  await pane.getByText("单元格恢复原样。").first().waitFor();
  expect(await page.evaluate((name) => window.emulator.marks(name), sheet)).toEqual([]);
  expect(await page.evaluate(() => window.emulator.snapshot())).toEqual(before);
  expect(stage.faults).toEqual([]);
});

test("the whole check by keyboard", async () => {
  stage = await openStage({ open: sample });
  const pane = await stage.pane();
  await pane.getByRole("button", { name: "识别当前工作簿" }).focus();
  await stage.page.keyboard.press("Enter");
  await pane.getByRole("button", { name: /^校验 \d 张表$/ }).focus();
  await stage.page.keyboard.press("Enter");
  await pane.getByText("“对外借款”不得列支").waitFor();
  await pane.locator("[data-group]").first().focus();
  await stage.page.keyboard.press("ArrowDown");
  await stage.page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "看详情" }).waitFor();
  const focused = (): Promise<string | null> =>
    pane.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
  expect(await focused()).toContain("E22");
  await stage.page.keyboard.press("F8");
  await pane.locator("[aria-expanded=true][data-row]").nth(1).waitFor();
  await stage.page.keyboard.press("Control+f");
  await stage.page.keyboard.type("发票");
  await pane.getByText("“对外借款”不得列支").waitFor({ state: "detached" });
  expect(stage.faults).toEqual([]);
});
