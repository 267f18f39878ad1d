import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { LaunchedBrowser, RunningServer } from "../../../src/emulator/server";
import { launchBrowser, startServer } from "../../../src/emulator/server";

const addin = fileURLToPath(new URL("../fixtures/addin", import.meta.url));

/** The page of the emulator with the example add-in. */
export interface TestPage {
  readonly page: Page;
  /** The add-in's page. */
  readonly pane: Frame;
  /** Opens the page anew with a query such as `?lang=en-US`. */
  open(query?: string): Promise<void>;
}

/** Starts server and browser for a test file. */
export function usePage(): TestPage {
  let server: RunningServer | undefined;
  let browser: LaunchedBrowser | undefined;
  let page: Page | undefined;
  const current = (): Page => {
    if (!page) throw new Error("The page is open within tests only.");
    return page;
  };
  const pane = (): Frame => {
    const frame = current()
      .frames()
      .find((one) => one.url().includes("taskpane.html"));
    if (!frame) throw new Error("The add-in's page is not loaded.");
    return frame;
  };
  const open = async (query = ""): Promise<void> => {
    await current().goto(`${server!.url}/emulator/${query}`);
    await current().waitForFunction(() => "emulator" in window);
    await current().evaluate("window.emulator.ready");
    await pane().waitForSelector("body[data-ready]");
  };
  beforeAll(async () => {
    server = await startServer({ manifestPath: path.join(addin, "manifest.xml"), addinDir: addin, port: 0 });
    browser = await launchBrowser(server);
    page = await browser.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await open();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get page() {
      return current();
    },
    get pane() {
      return pane();
    },
    open,
  };
}
