import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import {
  launchBrowser,
  pageFolder,
  startServer,
  type LaunchedBrowser,
  type RunningServer,
} from "../../src/emulator/server";

const root = path.resolve(import.meta.dirname, "../..");

/** A spreadsheet page with the production add-in beside it, and everything that went wrong in it. */
export interface Stage {
  readonly server: RunningServer;
  readonly browser: LaunchedBrowser;
  readonly page: Page;
  /** The add-in's frame; found anew after each reload. */
  pane(): Promise<Frame>;
  /** Errors of the console, failed loads, policy violations, and requests that left this machine. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

interface StageOptions {
  readonly open?: string;
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** Opens the emulator page in a headless browser with the built add-in. */
export async function openStage({
  open,
  query = "",
  width = 1280,
  height = 800,
  dark = false,
}: StageOptions = {}): Promise<Stage> {
  const server = await startServer({
    manifestPath: path.join(root, "manifest.xml"),
    addinDir: path.join(root, "dist"),
    pageDir: await pageFolder(),
    port: 0,
    log: () => undefined,
    ...(open ? { open } : {}),
  });
  const browser = await launchBrowser(server, { headless: true });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(`policy: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("requestfailed", (request) =>
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== "localhost") faults.push(`outside: ${request.url()}`);
  });
  await page.goto(`${server.url}/emulator/${query}`);
  await page.waitForFunction(() => "emulator" in window);
  await page.evaluate(() => (window as unknown as { emulator: { ready: Promise<void> } }).emulator.ready);
  return {
    server,
    browser,
    page,
    faults,
    async pane() {
      for (let tries = 0; tries < 100; tries++) {
        const frame = page.frames().find((one) => one.url().includes("taskpane"));
        if (frame && (await frame.locator("main").count()) > 0) return frame;
        await page.waitForTimeout(100);
      }
      throw new Error("the pane did not appear");
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A folder for pictures and files of one test run. */
export const scratch = (): string => mkdtempSync(path.join(tmpdir(), "stage-"));
