import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersFor, readHeaderRules } from "../../src/emulator/server/headerRules";
import { headers } from "../../tools/headers";
import { packageOptions } from "../../tools/package/options";
import { headersOf, rulesFor } from "../../tools/package/servers/rules";
import { writePackage } from "../../tools/package/write";

const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "servers-"));
const out = path.join(scratch, "package");
const web = path.join(out, "web");
beforeAll(() => {
  const args = ["--base", "https://addins.example.cn/five-star", "--office", "self", "--out", out];
  writePackage(packageOptions(args), path.join(root, "dist"), "1.2.3");
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const files = (): readonly string[] =>
  readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(web, path.join(entry.parentPath, entry.name)));

/** Headers IIS sends for a file: those of the nearest place that is named. */
function iisHeaders(xml: Document, file: string): Record<string, string> {
  const places = [...xml.querySelectorAll("location")].filter((location) => {
    const place = location.getAttribute("path")!;
    return file === place || file.startsWith(`${place}/`);
  });
  const at = places.at(-1)?.querySelector("customHeaders") ?? xml.querySelector("customHeaders")!;
  return Object.fromEntries(
    [...at.querySelectorAll("add")].map((add) => [add.getAttribute("name")!, add.getAttribute("value")!]),
  );
}

describe("the headers", () => {
  test("are the same for every file in IIS, in nginx's list and in the preview", () => {
    const xml = new JSDOM(readFileSync(path.join(out, "servers/web.config"), "utf8"), {
      contentType: "text/xml",
    }).window.document;
    const preview = readHeaderRules(path.join(out, "servers"));
    const rules = rulesFor("self");
    expect(files().length).toBeGreaterThan(100);
    for (const file of files()) {
      const wanted = headersFor(preview, `/${file}`);
      expect(headersOf(rules, file), file).toEqual(wanted);
      expect(iisHeaders(xml, file), file).toEqual(wanted);
    }
  });

  test("keep for good only what has its content or its release in its name", () => {
    const rules = rulesFor("self");
    for (const file of files()) {
      const isNamed = /\.[0-9a-f]{10}\.js$|^office-js-\d/.test(file);
      const cache = headersOf(rules, file)["Cache-Control"]!;
      expect(cache.includes("immutable"), file).toBe(isNamed);
    }
    for (const page of ["taskpane.html", "functions.js", "functions.json"])
      expect(headersOf(rules, page)["Cache-Control"]).toBe("no-cache");
  });

  test("never let a page evaluate text or write script and style into itself", () => {
    for (const office of ["cdn", "cdn-21vianet", "self"] as const) {
      for (const [glob, { "Content-Security-Policy": policy = "" }] of Object.entries(headers(office))) {
        expect(policy).not.toContain("unsafe-inline");
        // The analysis worker may compile its expressions, and can reach no network.
        if (glob.startsWith("/analysis")) expect(policy).toContain("connect-src 'none'");
        else expect(policy).not.toContain("unsafe-eval");
      }
    }
  });
});
