import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { officeSources, type OfficeSource } from "../../tools/headers";
import { manifestFor } from "../../tools/manifest";
import { manifestProblems } from "../../tools/package/manifestProblems";
import { officeFolder } from "../../tools/package/office";
import { PackageError, packageOptions } from "../../tools/package/options";
import { manifestVersion } from "../../tools/package/version";
import { writePackage } from "../../tools/package/write";

const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "package-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const base = "https://addins.example.cn:8443/office/five-star";
const dist = path.join(root, "dist");
const made = new Map<OfficeSource, string>();

/** Folder of a package, written once for each source of office.js. */
function packageFor(office: OfficeSource): string {
  const known = made.get(office);
  if (known) return known;
  const out = path.join(scratch, office);
  writePackage(packageOptions(["--base", base, "--office", office, "--out", out]), dist, "1.2.3");
  made.set(office, out);
  return out;
}
const read = (office: OfficeSource, file: string): string =>
  readFileSync(path.join(packageFor(office), file), "utf8");

describe("the arguments of package", () => {
  const full = (name: string): string => path.join(scratch, name);

  test("give the address without a slash at the end, and cdn unless told", () => {
    expect(packageOptions(["--base", "https://host.example/a/", "--out", full("new")])).toEqual({
      base: "https://host.example/a",
      office: "cdn",
      out: full("new"),
      id: undefined,
    });
    expect(packageOptions(["--base", "https://host.example", "--out", full("new")]).base).toBe(
      "https://host.example",
    );
  });

  test("accept an empty folder that is there", () => {
    mkdirSync(full("empty"));
    expect(packageOptions(["--base", base, "--out", full("empty")]).out).toBe(full("empty"));
  });

  test.each([
    [["--base", "http://host.example/a", "--out", "x"], /Office takes only https addresses/],
    [["--base", "https://host.example/a b", "--out", "x"], /must have no space/],
    [["--base", "https://host.example/a%20b", "--out", "x"], /must have no space/],
    [["--base", "host.example", "--out", "x"], /This is no address/],
    [["--base", "https://me:word@host.example", "--out", "x"], /only a host and a path/],
    [["--base", "https://host.example/?a=1", "--out", "x"], /only a host and a path/],
    [["--base", base, "--out", "x", "--office", "other"], /no such source: other/],
    [["--base", base, "--out", "x", "--id", "12"], /This id is no GUID/],
    [["--base", base, "--out", "package.json"], /There is a file of that name/],
    [["--base", base, "--out", "docs"], /The folder is not empty, nothing was written/],
    [["--base", base], /Usage/],
    [["--out", "x"], /Usage/],
    [["--base", base, "--out", "x", "--other"], /Usage/],
  ])("that are wrong are refused: %j", (args, message) => {
    expect(() => packageOptions(args)).toThrow(PackageError);
    expect(() => packageOptions(args)).toThrow(message);
  });

  test("end the program with 2 and the reason", { timeout: 60_000 }, () => {
    const script = path.join(root, "tools/package/index.ts");
    const args = ["--import", "tsx", script, "--base", "http://a.example", "--out", "x"];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/只接受 https/);
  });
});

describe.each(officeSources)("a package with office.js from %s", (office) => {
  test("holds every file of the build", () => {
    const files = readdirSync(path.join(packageFor(office), "web"));
    const built = readdirSync(dist).filter((name) => !name.startsWith(".") && name !== "headers.json");
    expect(built.filter((name) => !files.includes(name))).toEqual([]);
  });

  test("has a manifest for its address that Office would take", () => {
    const manifest = read(office, "manifest.xml");
    expect(manifestProblems(manifest, base, path.join(packageFor(office), "web"))).toEqual([]);
    expect(manifest).toContain(`<SourceLocation DefaultValue="${base}/taskpane.html"/>`);
    expect(manifest).toContain("<AppDomain>https://addins.example.cn:8443</AppDomain>");
    expect(manifest).toContain("<Version>1.1.2.3</Version>");
    expect(manifest).not.toContain("localhost");
  });

  const schema = path.join(root, "../shared/xsd/OfficeAppManifestV1_1.xsd");
  const xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"].find(
    existsSync,
  );
  test.runIf(existsSync(schema) && xmllint)("has a manifest that is valid by the schema", () => {
    const file = path.join(packageFor(office), "manifest.xml");
    execFileSync(xmllint!, ["--noout", "--schema", schema, file], { stdio: "pipe" });
  });

  test("lets the page and the policy agree on where scripts come from", () => {
    const page = read(office, "web/taskpane.html");
    const sources = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src!);
    expect(sources).toHaveLength(2);
    const policy = (
      JSON.parse(read(office, "servers/headers.json")) as Record<string, Record<string, string>>
    )["/*.html"]!["Content-Security-Policy"]!;
    const allowed = /script-src ([^;]*)/.exec(policy)![1]!.split(" ");
    for (const src of sources) {
      const isOwn = !/^https:/.test(src);
      expect(allowed, src).toContain(isOwn ? "'self'" : new URL(src).origin);
      if (isOwn) expect(existsSync(path.join(packageFor(office), "web", src)), src).toBe(true);
    }
    expect(allowed).toHaveLength(office === "self" ? 1 : 2);
    expect(policy).not.toMatch(/unsafe-(eval|inline)/);
  });
});

describe("office.js", () => {
  test("comes from Microsoft or from 21Vianet, whose Excel on the web may frame the pane", () => {
    expect(read("cdn", "web/taskpane.html")).toContain(
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    );
    expect(read("cdn-21vianet", "web/taskpane.html")).toContain(
      'src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"',
    );
    const ancestors = (office: OfficeSource): string =>
      /frame-ancestors ([^"]*)/.exec(read(office, "servers/headers.json"))![1]!;
    expect(ancestors("cdn-21vianet")).toContain("https://*.partner.officewebapps.cn");
    expect(ancestors("cdn-21vianet")).not.toContain("live.com");
    expect(ancestors("cdn")).toContain("https://*.officeapps.live.com");
  });

  test("comes with its licence and the files it loads in Excel, unchanged", () => {
    const folder = path.join(packageFor("self"), "web", officeFolder);
    const published = path.join(root, "node_modules/@microsoft/office-js");
    expect(readFileSync(path.join(folder, "LICENSE.md"))).toEqual(
      readFileSync(path.join(published, "LICENSE.md")),
    );
    for (const file of [
      "office.js",
      "excel-web-16.00.js",
      "excel-win32-16.01.js",
      "excel-mac-16.00.js",
      "zh-cn/office_strings.js",
      "en-us/office_strings.js",
      "telemetry/oteljs_agave.js",
    ])
      expect(
        readFileSync(path.join(folder, file)).equals(readFileSync(path.join(published, "dist", file))),
        file,
      ).toBe(true);
    expect(readdirSync(folder).filter((name) => /debug|word|outlook/.test(name))).toEqual([]);
    expect(existsSync(path.join(packageFor("cdn"), "web", officeFolder))).toBe(false);
  });
});

describe("a manifest", () => {
  const good = manifestFor("https://localhost:3000");
  const problems = (xml: string): readonly string[] => manifestProblems(xml, "https://localhost:3000", dist);

  test("has nothing to object to", () => {
    expect(problems(good)).toEqual([]);
  });

  test.each([
    [
      "a resource nobody has",
      good.replace('resid="CheckRun.Tip"', 'resid="Other"'),
      /resource Other is missing/,
    ],
    [
      "an unused resource",
      good.replace('resid="CheckRun.Tip"', 'resid="CheckNext.Tip"'),
      /CheckRun.Tip is never used/,
    ],
    [
      "another address",
      good.replace("localhost:3000/functions.js", "other.example/functions.js"),
      /not under/,
    ],
    ["an address without a file", good.replace("/functions.js", "/none.js"), /no file behind .*none\.js/],
    [
      "a long text",
      good.replace('DefaultValue="上一项"', `DefaultValue="${"长".repeat(126)}"`),
      /longer than 125/,
    ],
    ["no icon of 32 px", good.replace('<bt:Image size="32"', '<bt:Image size="33"'), /lacks 32 px/],
    ["a version below 1.0", good.replace("<Version>1.", "<Version>0."), /below 1\.0/],
    ["a broken id", good.replace("<Id>6", "<Id>x"), /no GUID/],
    [
      "a foreign domain",
      good.replace("<AppDomain>https://localhost:3000", "<AppDomain>https://o.example"),
      /AppDomains/,
    ],
  ])("is refused with %s", (_, xml, message) => {
    expect(xml).not.toBe(good);
    expect(problems(xml).join("\n")).toMatch(message);
  });

  test("has a version that grows with the program's and is never below 1.0", () => {
    expect(manifestVersion("0.1.0")).toBe("1.0.1.0");
    expect(manifestVersion("2.10.3-beta")).toBe("1.2.10.3");
    expect(() => manifestVersion("next")).toThrow("no version");
  });

  test("may carry another id, to stand beside the real one", () => {
    const id = "0f0e0d0c-0b0a-4908-8706-050403020100";
    const out = path.join(scratch, "other");
    writePackage(packageOptions(["--base", base, "--out", out, "--id", id]), dist, "1.2.3");
    expect(readFileSync(path.join(out, "manifest.xml"), "utf8")).toContain(`<Id>${id}</Id>`);
  });

  test("that would be refused leaves nothing behind", () => {
    const broken = path.join(scratch, "broken-build");
    mkdirSync(broken);
    writeFileSync(
      path.join(broken, "taskpane.html"),
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    );
    const out = path.join(scratch, "nothing");
    expect(() => {
      writePackage(packageOptions(["--base", base, "--out", out]), broken, "1.2.3");
    }).toThrow(/no file behind/);
    expect(existsSync(out)).toBe(false);
  });
});
