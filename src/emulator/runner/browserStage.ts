import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { ConsoleMessage, Frame, Page } from "playwright-core";
import type { Emulator } from "../emulator";
import type { LaunchedBrowser, RunningServer } from "../server";
import { launchBrowser, startServer } from "../server";
import type { Activity } from "./activity";
import { activityScript } from "./activity";
import type { LogKind, Stage, StageOptions } from "./run";
import { describe } from "./run";

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>9d2a3c52-3f0e-4f6b-8f2e-6c1f0a7f5e21</Id>
  <DisplayName DefaultValue="Script"/>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/script.html"/></DefaultSettings>
</OfficeApp>`;

const page = (html: string) => `<!doctype html>
<html><head><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="/office-js/office.js"></script></head><body>${html}</body></html>`;

const kinds: Record<string, LogKind> = { error: "error", warning: "warn", info: "info", debug: "debug" };

interface PageWindow {
  emulator: Emulator;
  activity: Activity;
}

/** A script played in Chromium, in the task pane of the emulator's page. */
export class BrowserStage implements Stage {
  private constructor(
    private readonly server: RunningServer,
    private readonly browser: LaunchedBrowser,
    private readonly folder: string,
    private readonly page: Page,
    private readonly frame: Frame,
  ) {}

  static async open({ html, file, log, failed }: StageOptions): Promise<BrowserStage> {
    const folder = await mkdtemp(path.join(os.tmpdir(), "emulator-script-"));
    const manifestPath = path.join(folder, "manifest.xml");
    await writeFile(manifestPath, manifest);
    await writeFile(path.join(folder, "script.html"), page(html));
    if (file) await writeFile(path.join(folder, file.name), file.bytes);
    const server = await startServer({ manifestPath, addinDir: folder, port: 0 });
    const browser = await launchBrowser(server);
    const tab = await browser.context.newPage();
    const query = file ? `?open=${encodeURIComponent(`/${file.name}`)}` : "";
    await tab.goto(`${server.url}/emulator/${query}`);
    // A function: Playwright evaluates a string again in the page, whose policy forbids that.
    await tab.waitForFunction(() => "emulator" in globalThis);
    await tab.evaluate("window.emulator.ready");
    const frame = tab.frames().find((one) => one.url().includes("script.html"));
    if (!frame) throw new Error("The script's page is not loaded.");
    await frame.evaluate("Office.onReady()");
    await frame.evaluate(activityScript);
    tab.on("console", (message: ConsoleMessage) => {
      log(kinds[message.type()] ?? "log", message.text());
    });
    tab.on("pageerror", (error) => {
      failed(describe(error));
    });
    return new BrowserStage(server, browser, folder, tab, frame);
  }

  async evaluate(code: string): Promise<void> {
    // The value is dropped in the page: scripts may leave something there that cannot be sent.
    await this.frame.evaluate(async (text) => {
      // eslint-disable-next-line no-eval -- indirect, so that what the script declares is global
      await (0, eval)(text);
    }, code);
  }

  click(selector: string): Promise<void> {
    return this.frame.click(selector);
  }

  async isIdle(quiet: number): Promise<boolean> {
    const last = await this.page.evaluate(async () => {
      const { emulator } = window as unknown as PageWindow;
      await emulator.idle();
      return emulator.host.lastMessage;
    });
    return this.frame.evaluate(
      ([time, length]) => {
        const { activity } = window as unknown as PageWindow;
        return activity.waiting() === 0 && Date.now() - Math.max(activity.last, time!) >= length!;
      },
      [last, quiet],
    );
  }

  async save(): Promise<Uint8Array> {
    const text = await this.page.evaluate(async () => {
      const bytes = await (window as unknown as PageWindow).emulator.saveFile();
      let binary = "";
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary);
    });
    return new Uint8Array(Buffer.from(text, "base64"));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
