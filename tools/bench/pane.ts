import { writeFileSync } from "node:fs";
import path from "node:path";
import { openStage, scratch } from "../../test/support/browser";
import { practiceBook } from "../../src/app/practice/ledger";

/** What one check in the browser took. */
export interface PaneFigures {
  readonly rows: number;
  /** Seconds from the click to the findings in the list, and to the marks. */
  readonly checked: number;
  readonly marked: number;
  /** Longest task of the pane itself, in milliseconds; tasks below 50 are not told by the browser and count as 50. */
  readonly longest: number;
  /** How many tasks of the pane were longer than 50 ms. */
  readonly longTasks: number;
  /** Largest request to the spreadsheet or answer of it, in bytes. */
  readonly largestMessage: number;
  /** Groups of findings in the list. */
  readonly groups: number;
  /** Milliseconds from a click on 取消, in the midst of a second check, until the pane is ready again. */
  readonly cancelled: number;
}

interface Emulated {
  readonly emulator: {
    readonly journal: { readonly entries: readonly { requestBytes: number; responseBytes: number }[] };
  };
}

const field = (value: unknown): string => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A fictional ledger of many rows as a delimited file. */
function ledgerFile(rows: number): string {
  const book = practiceBook(7, 2025, rows);
  const sheet = book.sheets.find(({ name }) => name.endsWith("台账"))!;
  const file = path.join(scratch(), `台账-${rows}.csv`);
  writeFileSync(file, `\ufeff${sheet.rows.map((row) => row.map(field).join(",")).join("\r\n")}`);
  return file;
}

/** Runs in the pane: checks again, cancels as soon as that can be done, and waits until the pane can check anew. */
const cancelScript = `(async () => {
  const seen = async (name) => {
    for (;;) {
      const found = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  (await seen("重新校验")).click();
  const cancel = await seen("取消");
  const start = performance.now();
  cancel.click();
  await seen("重新校验");
  return performance.now() - start;
})()`;

/** Opens a ledger beside the production pane, checks it, and measures what the user waits for. */
export async function benchPane(rows: number): Promise<PaneFigures> {
  const stage = await openStage({ open: ledgerFile(rows) });
  try {
    const pane = await stage.pane();
    await pane.getByRole("button", { name: "识别当前工作簿" }).click();
    const check = pane.getByRole("button", { name: /^校验 \d 张表$/ });
    await check.waitFor({ timeout: 300_000 });
    await pane.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === "self") tasks.push(entry.duration);
      }).observe({ type: "longtask" });
    });
    const start = performance.now();
    await check.click();
    await pane.getByRole("button", { name: "重新校验" }).waitFor({ timeout: 300_000 });
    const checked = (performance.now() - start) / 1000;
    await pane.getByText(/^正在加标记/).waitFor({ state: "detached", timeout: 300_000 });
    const marked = (performance.now() - start) / 1000;
    const tasks = await pane.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    const bytes = await stage.page.evaluate(() =>
      (window as unknown as Emulated).emulator.journal.entries.map(({ requestBytes, responseBytes }) =>
        Math.max(requestBytes, responseBytes),
      ),
    );
    const groups = await pane.locator("[data-group]").count();
    const cancelled = await pane.evaluate<number>(cancelScript);
    return {
      rows,
      checked,
      marked,
      longest: Math.max(50, ...tasks),
      longTasks: tasks.length,
      largestMessage: Math.max(0, ...bytes),
      groups,
      cancelled,
    };
  } finally {
    await stage.close();
  }
}
