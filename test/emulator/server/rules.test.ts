import { describe, expect, it } from "vitest";
import { findBrowser, installedBrowser, type Machine } from "../../../src/emulator/server/findBrowser";
import { allowScript, headersFor, readHeaderRules } from "../../../src/emulator/server/headerRules";
import { addinPlace, withOrigin } from "../../../src/emulator/server/manifest";
import { withLocalOffice } from "../../../src/emulator/server/officePages";
import { makeFolder } from "./support/site";

describe("header rules", () => {
  it("are tried in order, a star standing for anything", () => {
    const folder = makeFolder({
      "headers.json": JSON.stringify({
        "/a.*.js": { X: "1" },
        "/*.js": { X: "2" },
        "/s/**": { X: "3" },
        "/*": { X: "4" },
      }),
    });
    const rules = readHeaderRules(folder.path);
    folder.remove();
    const x = (urlPath: string): string | undefined => headersFor(rules, urlPath).X;
    expect(["/a.1.js", "/b.js", "/deep/b.js", "/s/t/u.css", "/x.html", "none"].map(x)).toEqual([
      "1",
      "2",
      "2",
      "3",
      "4",
      undefined,
    ]);
  });

  it("are none without the file", () => {
    const folder = makeFolder({});
    expect(readHeaderRules(folder.path)).toEqual([]);
    folder.remove();
  });

  it.each([
    [
      "default-src 'none'; script-src 'self' https://a.example",
      "default-src 'none'; script-src 'self' https://a.example",
    ],
    ["script-src https://a.example; img-src *", "script-src https://a.example https://l/; img-src *"],
    ["default-src 'none'", "default-src 'none'; script-src https://l/"],
    ["default-src 'self'; script-src 'none'", "default-src 'self'; script-src https://l/"],
    ["default-src 'self'", "default-src 'self'"],
    ["img-src 'self'", "img-src 'self'"],
  ])("let office.js in where %s would not", (policy, allowed) => {
    expect(allowScript(policy, "https://l/")).toBe(allowed);
  });
});

describe("office.js in pages", () => {
  it.each([
    [
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
      '<script src="/o/office.js"></script>',
    ],
    [
      "<script defer src='https://appsforoffice.microsoft.com/lib/1.1/hosted/office.debug.js' integrity='x'>",
      '<script defer src="/o/office.debug.js">',
    ],
    [
      "<SCRIPT SRC=https://appsforoffice.microsoft.com/lib/beta/hosted/custom-functions-runtime.js>",
      '<SCRIPT SRC="/o/custom-functions-runtime.js">',
    ],
    [
      '<script src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js">',
      '<script src="/o/office.js">',
    ],
    ['<script src="https://appsforoffice.microsoft.com.evil.example/lib/1/hosted/office.js">', undefined],
    ['<script src="app.js" integrity="x"></script>', undefined],
    ["<script>var a = '<script src=\"x\">'</script>", undefined],
  ])("%s", (html, expected) => {
    expect(withLocalOffice(html, "/o/")).toBe(expected ?? html);
  });
});

describe("manifests", () => {
  it("say where the add-in is", () => {
    expect(
      addinPlace(
        '<SourceLocation resid="x"/><SourceLocation  DefaultValue="https://a.example:8443/x/y.html?a=1&amp;b=2"/>',
      ),
    ).toEqual({
      origin: "https://a.example:8443",
      folder: "/x/",
    });
    expect(() => addinPlace("<OfficeApp/>")).toThrow("SourceLocation");
  });

  it("change their origin and nothing that only begins like it", () => {
    const text =
      '"https://localhost:3000" "https://localhost:3000/a?x" "https://localhost:30001/" <b>https://localhost:3000</b>';
    expect(withOrigin(text, "https://localhost:3000", "https://localhost:9")).toBe(
      '"https://localhost:9" "https://localhost:9/a?x" "https://localhost:30001/" <b>https://localhost:9</b>',
    );
  });
});

describe("finding a browser", () => {
  const machine = (platform: NodeJS.Platform, present: string[], env: Machine["env"] = {}): Machine => ({
    platform,
    arch: "x64",
    env,
    home: "/home/u",
    isExecutable: (file) => present.includes(file),
  });

  it.each<[NodeJS.Platform, string[], Machine["env"], string | undefined]>([
    [
      "linux",
      ["/usr/bin/chromium", "/opt/x/microsoft-edge"],
      { PATH: "/opt/x:/usr/bin" },
      "/usr/bin/chromium",
    ],
    ["linux", ["/opt/x/microsoft-edge"], { PATH: "/opt/x" }, "/opt/x/microsoft-edge"],
    ["linux", ["/usr/bin/google-chrome", "/my/chrome"], { CHROME_PATH: "/my/chrome" }, "/my/chrome"],
    [
      "darwin",
      ["/home/u/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
      {},
      "/home/u/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    [
      "win32",
      ["C:\\P\\Microsoft\\Edge\\Application\\msedge.exe"],
      { "PROGRAMFILES(X86)": "C:\\P" },
      "C:\\P\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    ["linux", [], {}, undefined],
  ])("on %s among %j", (platform, present, env, expected) => {
    expect(installedBrowser(machine(platform, present, env))).toBe(expected);
  });

  it("fails in both languages when CHROME_PATH is wrong or there is none", async () => {
    expect(() => installedBrowser(machine("linux", [], { CHROME_PATH: "/no" }))).toThrow(
      /CHROME_PATH 指向[\s\S]*names \/no/,
    );
    await expect(findBrowser(machine("win32", []))).rejects.toThrow(
      /没有找到浏览器[\s\S]*No browser was found/,
    );
  });
});
