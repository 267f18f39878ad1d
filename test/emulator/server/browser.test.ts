import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import {
  launchBrowser,
  startServer,
  type LaunchedBrowser,
  type RunningServer,
} from "../../../src/emulator/server/index";
import { makeFolder, manifestAt, type Folder } from "./support/site";

const profiles = (): string[] =>
  readdirSync(os.tmpdir()).filter((name) => name.startsWith("emulator-profile-"));

describe("the launched browser", () => {
  let site: Folder;
  let server: RunningServer;
  let other: RunningServer;
  let browser: LaunchedBrowser;
  let before: Set<string>;

  beforeAll(async () => {
    site = makeFolder({
      "manifest.xml": manifestAt("https://localhost:3000/pane.html"),
      "pane.html":
        '<!doctype html><title>加载项</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
      "index.html": "<!doctype html><title>页</title>",
    });
    const options = {
      manifestPath: path.join(site.path, "manifest.xml"),
      addinDir: site.path,
      pageDir: site.path,
      port: 0,
      log: () => undefined,
    };
    [server, other] = [await startServer(options), await startServer(options)];
    before = new Set(profiles());
    browser = await launchBrowser(server);
  });

  afterAll(async () => {
    await Promise.all([server.close(), other.close()]);
    site.remove();
  });

  it("trusts the server, loads office.js from it, and trusts no other certificate", async () => {
    const page = await browser.context.newPage();
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await page.goto(`${server.url}/pane.html`);
    expect(await page.title()).toBe("加载项");
    expect(await page.evaluate("typeof Office.onReady")).toBe("function");
    expect(requested.filter((url) => !url.startsWith(server.url))).toEqual([]);
    await expect(page.goto(`${other.url}/pane.html`)).rejects.toThrow(/ERR_CERT/);
  });

  it("leaves no profile behind", async () => {
    const [own] = profiles().filter((name) => !before.has(name));
    expect(own).toBeDefined();
    await browser.close();
    await browser.closed;
    expect(existsSync(path.join(os.tmpdir(), own!))).toBe(false);
  });
});
