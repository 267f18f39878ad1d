import { writeFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { boardTabs } from "../../src/app/board/state";
import { boardBook } from "../support/boardBook";
import { openStage, scratch, type Stage } from "../support/browser";

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

interface Wide {
  readonly pane: Frame;
  readonly wide: Page;
  /** What went wrong in the wide window. */
  readonly faults: readonly string[];
}

async function openPane(language: string, dark = false): Promise<Frame> {
  const file = path.join(scratch(), "评分.xlsx");
  writeFileSync(file, await boardBook());
  stage = await openStage({ open: file, query: `?lang=${language}`, height: 1000, dark });
  const pane = await stage.pane();
  await pane
    .getByRole("tab", { name: /^(?:看板|Board)$/ })
    .first()
    .click();
  await pane.locator("[data-conclusion]").first().waitFor({ timeout: 60_000 });
  return pane;
}

const button = (pane: Frame) => pane.getByRole("button", { name: /^(?:宽屏|Wide window)$/ });

async function openWide(language = "zh-CN", dark = false): Promise<Wide> {
  const pane = await openPane(language, dark);
  const opened = stage!.page.context().waitForEvent("page");
  await button(pane).focus();
  await stage!.page.keyboard.press("Enter");
  const wide = await opened;
  const faults: string[] = [];
  wide.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  wide.on("pageerror", ({ message }) => faults.push(message));
  wide.on("requestfailed", (request) => faults.push(request.url()));
  await wide.setViewportSize({ width: 1280, height: 800 });
  await wide.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await wide.locator("[data-conclusion]").first().waitFor({ timeout: 60_000 });
  return { pane, wide, faults };
}

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

interface Driver {
  select(sheet: string, at: string): Promise<void>;
  setCells(sheet: string, at: string, value: number): Promise<void>;
}

/** Does what a person does in the sheet. */
const inSheet = (act: "select" | "setCells", ...given: readonly (string | number)[]): Promise<void> =>
  stage!.page.evaluate(
    ([method, args]) => {
      const { emulator } = window as unknown as { emulator: Driver };
      return (emulator[method] as (...all: unknown[]) => Promise<void>).apply(emulator, [...args]);
    },
    [act, given] as const,
  );

async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`);
}

test.each([
  { language: "zh-CN", dark: false },
  { language: "en-US", dark: true },
])(
  "the wide window draws every view under the page's policy, for everybody: %o",
  async ({ language, dark }) => {
    const { pane, wide, faults } = await openWide(language, dark);
    await pane.getByText(/公式暂停计算|formulas wait/).waitFor();
    const asides = wide.locator("aside [data-picture] svg");
    for (const [place, tab] of boardTabs.entries()) {
      await wide.getByRole("tab").nth(place).click();
      const main = wide.locator("main section").first();
      if (tab === "stability") await wide.getByText(/没有评委打分|Without the jury/).waitFor();
      else if (tab === "standing") await wide.getByRole("grid").waitFor();
      else await main.locator("[data-picture] svg").first().waitFor();
      await asides.first().waitFor();
      const overflow = await wide.locator("main").evaluate((node) => node.scrollWidth - node.clientWidth);
      expect([tab, overflow]).toEqual([tab, 0]);
      expect([tab, await seriousFaults(wide)]).toEqual([tab, []]);
    }
    expect(await wide.locator("header").evaluate((node) => node.clientHeight)).toBeLessThanOrEqual(60);
    expect(faults).toEqual([]);
    expect(stage!.faults).toEqual([]);
  },
  300_000,
);

test("by keyboard in the wide window: rows of the sheet are selected, and mark their society; a change closes it", async () => {
  const { pane, wide, faults } = await openWide();
  const rows = wide.locator("tr[data-id]");
  await rows.first().focus();
  await wide.keyboard.press("ArrowDown");
  await wide.keyboard.press("Enter");
  await expect.poll(() => rows.nth(1).getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => selectedRow(pane)).toBeGreaterThan(0);
  const row = await selectedRow(pane);

  await inSheet("select", "评分结果", `B${row + 2}`);
  await expect.poll(() => rows.nth(1).getAttribute("aria-selected")).toBe("false");

  await wide.getByRole("tab").first().focus();
  await wide.keyboard.press("ArrowRight");
  await wide.keyboard.press("Enter");
  const mark = wide.locator("main section").first().locator("[aria-roledescription=point]").first();
  await mark.click();
  await expect.poll(() => selectedRow(pane)).not.toBe(row + 1);

  const closed = wide.waitForEvent("close");
  await inSheet("setCells", "评分结果", "F2", 99);
  await closed;
  await pane.getByText(/工作簿有改动，宽屏窗口已经过时/).waitFor();
  await button(pane).waitFor();
  expect(faults).toEqual([]);
  expect(stage!.faults).toEqual([]);
});

test("the wide window closes from the pane; closed by its user, the pane says that formulas go on", async () => {
  const { pane, wide } = await openWide();
  const closed = wide.waitForEvent("close");
  await pane.getByRole("button", { name: "关闭宽屏" }).click();
  await closed;
  const opened = stage!.page.context().waitForEvent("page");
  await button(pane).click();
  const again = await opened;
  await again.locator("[data-conclusion]").first().waitFor({ timeout: 60_000 });
  await again.close();
  await pane.getByText("宽屏窗口已关闭，公式继续计算。").waitFor();
  expect(stage!.faults).toEqual([]);
});

test("meeting mode and following in the wide window", async () => {
  const { pane, wide, faults } = await openWide();
  await wide.getByRole("button", { name: "会议模式" }).click();
  const first = wide.locator("tr[data-id] th").first();
  await expect.poll(() => first.innerText()).toMatch(/^学会 /);
  await wide.keyboard.press("Escape");
  await expect.poll(() => first.innerText()).not.toMatch(/^学会 /);
  await first.click();
  await wide.getByRole("button", { name: "关注", exact: true }).click();
  await pane.getByRole("img", { name: "已关注" }).waitFor();
  expect(faults).toEqual([]);
});

test("a browser that opens no window is told of in the pane, with the way out", async () => {
  const pane = await openPane("zh-CN");
  await pane.evaluate(() => {
    window.open = () => null;
  });
  await button(pane).click();
  await pane.getByText(/浏览器拦下了新窗口。请允许/).waitFor();
});

test("the page alone, without a pane, says how to get there", async () => {
  const pane = await openPane("zh-CN");
  const alone = await stage!.page.context().newPage();
  await alone.goto(`${pane.url().split("?")[0]!}?wide`);
  await alone.getByText(/点“宽屏”|choose “Wide window”/).waitFor();
});
