import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Frame } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { boardTabs } from "../../src/app/board/state";
import { boardBook } from "../support/boardBook";
import { openStage, scratch, type Stage } from "../support/browser";

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

interface BoardOptions {
  readonly language?: "zh-CN" | "en-US";
  /** Pixels of the pane. */
  readonly width?: number;
}

async function openBoard({ language = "zh-CN", width = 350 }: BoardOptions = {}): Promise<Frame> {
  const file = path.join(scratch(), "评分.xlsx");
  writeFileSync(file, await boardBook());
  stage = await openStage({
    open: file,
    query: `?lang=${language}&pane=${width}`,
    width: Math.max(1280, width * 1.4),
    height: 1000,
  });
  const pane = await stage.pane();
  await pane
    .getByRole("tab", { name: /^(?:看板|Board)$/ })
    .first()
    .click();
  await pane.locator("[data-conclusion]").first().waitFor({ timeout: 60_000 });
  return pane;
}

const view = (pane: Frame) => pane.getByRole("combobox").first();
const drawn = (pane: Frame) => pane.locator("[data-picture] svg").first();

/** Asks the workbook as the add-in does. */
const selectedRow = (pane: Frame): Promise<number> =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex");
      await context.sync();
      return range.rowIndex;
    }),
  );

async function seriousFaults(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: stage!.page })
    .include(["#pane iframe", "main"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`);
}

test.each([
  { language: "zh-CN", width: 350 },
  { language: "en-US", width: 1280 },
] as const)(
  "every view draws under the page's policy, light and dark, for everybody: %o",
  async ({ language, width }) => {
    const pane = await openBoard({ language, width });
    for (const colorScheme of ["light", "dark"] as const) {
      await stage!.page.emulateMedia({ colorScheme });
      for (const tab of boardTabs) {
        await view(pane).selectOption(tab);
        if (tab === "stability") await pane.getByText(/没有评委打分|Without the jury/).waitFor();
        else if (tab === "standing") await pane.getByRole("grid").waitFor();
        else await drawn(pane).waitFor();
        const overflow = await pane.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
        expect([tab, overflow]).toEqual([tab, 0]);
        const isAsked = colorScheme === "dark" && (width === 350 || tab === "standing");
        if (isAsked) expect([tab, await seriousFaults()]).toEqual([tab, []]);
      }
    }
    expect(stage!.faults).toEqual([]);
  },
  300_000,
);

test("by keyboard from the overview to the picture in the sheet; marks and rows lead to each other", async () => {
  const pane = await openBoard();
  const { keyboard } = stage!.page;
  const rows = pane.locator("tr[data-id]");
  await rows.first().focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  const second = rows.nth(1);
  await expect.poll(() => second.getAttribute("aria-selected")).toBe("true");
  const society = (await second.locator("th").innerText()).trim();
  await expect.poll(() => pane.getByRole("group").last().innerText()).toContain(society);
  const rowOfSecond = await selectedRow(pane);
  expect(rowOfSecond).toBeGreaterThan(0);

  await pane.getByRole("button", { name: "总分" }).focus();
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await expect.poll(() => rows.first().locator("th").innerText()).not.toBe(society);

  await view(pane).focus();
  await keyboard.press("ArrowDown");
  await drawn(pane).waitFor();
  const before = await drawn(pane).innerHTML();
  await stage!.page.evaluate(
    ([row]) =>
      (
        window as unknown as { emulator: { select(sheet: string, at: string): Promise<void> } }
      ).emulator.select("评分结果", `B${row! + 2}`),
    [rowOfSecond],
  );
  await expect.poll(() => drawn(pane).innerHTML()).not.toBe(before);
  await drawn(pane).locator("[aria-roledescription=point]").first().click();
  await expect.poll(() => selectedRow(pane)).not.toBe(rowOfSecond + 1);

  await pane.getByRole("button", { name: "写入看板" }).focus();
  await keyboard.press("Enter");
  await pane.getByText("已写入“看板”").waitFor({ timeout: 60_000 });
  const shapes = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem("看板");
      shapes.load("items/altTextDescription,items/width");
      await context.sync();
      return shapes.items.map(({ altTextDescription, width }) => ({ altTextDescription, width }));
    }),
  );
  expect(shapes.length).toBeGreaterThanOrEqual(2);
  expect(shapes[0]!.altTextDescription).toMatch(/^总分变化，2024年→2025年（分）。.*升幅最大/);
  for (const { width } of shapes) expect(width).toBeGreaterThan(100);
  expect(stage!.faults).toEqual([]);
});

test("another workbook is read on this computer, and the report is one file", async () => {
  const pane = await openBoard();
  const other = path.join(scratch(), "往年.xlsx");
  writeFileSync(other, await boardBook([2021, 2022]));
  await pane.locator("input[data-board-files]").setInputFiles(other);
  await pane.getByText("往年.xlsx", { exact: false }).first().waitFor();
  const years = await pane.getByRole("combobox").nth(1).locator("option").allInnerTexts();
  expect(years).toEqual(["2025年", "2024年", "2023年", "2022年", "2021年"]);
  const download = stage!.page.waitForEvent("download");
  await pane.getByRole("button", { name: "更多" }).click();
  await pane.getByRole("menuitem", { name: "存 HTML 报告" }).click();
  const file = await (await download).path();
  expect(readFileSync(file, "utf8").match(/<svg /g)!.length).toBeGreaterThanOrEqual(4);
  expect(stage!.faults).toEqual([]);
});
