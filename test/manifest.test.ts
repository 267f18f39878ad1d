import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { manifestFor } from "../tools/manifest";

const root = path.resolve(import.meta.dirname, "..");
const base = "https://localhost:3000";
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const xml = new JSDOM(text, { contentType: "text/xml" }).window.document;
const all = (name: string): Element[] => [...xml.getElementsByTagName(name)];
const attributes = (name: string): string[] =>
  [...xml.getElementsByTagName("*")].flatMap((node) => node.getAttribute(name) ?? []);

/** Width and height of a PNG, from its header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  test("is what the generator writes", () => {
    expect(text).toBe(manifestFor(base));
  });

  test("names only resources that exist, and no resource in vain", () => {
    const ids = [...all("bt:Image"), ...all("bt:Url"), ...all("bt:String")].flatMap(
      (node) => node.getAttribute("id") ?? [],
    );
    const asked = new Set(attributes("resid"));
    expect(ids.filter((id) => !asked.has(id))).toEqual([]);
    expect([...asked].filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("uses https everywhere, and a file of the build stands behind every address", () => {
    const urls = [...attributes("DefaultValue"), ...attributes("Value")].filter((value) =>
      /^https?:/.test(value),
    );
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) {
      expect(url.startsWith(`${base}/`)).toBe(true);
      const file = new URL(url).pathname;
      expect(existsSync(path.join(root, "dist", file)), file).toBe(true);
    }
  });

  test("has icons of the sizes it states, the three mandatory ones for every control", () => {
    const urls = new Map(
      all("bt:Image").flatMap((node) =>
        node.hasAttribute("id") ? [[node.getAttribute("id")!, node.getAttribute("DefaultValue")!]] : [],
      ),
    );
    const icons = all("Icon");
    expect(icons.length).toBeGreaterThan(3);
    for (const icon of icons) {
      const sizes = [...icon.children].map((image) => {
        const size = Number(image.getAttribute("size"));
        const file = path.join(root, new URL(urls.get(image.getAttribute("resid")!)!).pathname);
        expect(pngSize(file)).toEqual([size, size]);
        return size;
      });
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    }
    expect(pngSize(path.join(root, "assets/icons/app-32.png"))).toEqual([32, 32]);
    expect(pngSize(path.join(root, "assets/icons/app-64.png"))).toEqual([64, 64]);
  });

  test("keeps the lengths Office allows", () => {
    const lengths = (kind: string): number[] =>
      [...all(kind)[0]!.getElementsByTagName("bt:String")].flatMap((node) =>
        [
          node.getAttribute("DefaultValue")!,
          ...[...node.children].map((child) => child.getAttribute("Value")!),
        ].map((value) => value.length),
      );
    expect(Math.max(...lengths("bt:ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths("bt:LongStrings"))).toBeLessThanOrEqual(250);
  });

  test("has words in both languages", () => {
    for (const node of [...all("bt:String"), ...all("DisplayName"), ...all("Description")]) {
      if (!node.hasAttribute("DefaultValue")) continue;
      const chinese = node.getAttribute("DefaultValue")!;
      if (!/[\u4e00-\u9fff]/.test(chinese)) continue;
      expect(node.children.length, chinese).toBe(1);
    }
  });

  const schema = path.join(root, "../shared/xsd/OfficeAppManifestV1_1.xsd");
  const xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"].find(
    existsSync,
  );
  test.runIf(existsSync(schema) && xmllint)("is valid by the schema", () => {
    execFileSync(xmllint!, ["--noout", "--schema", schema, path.join(root, "manifest.xml")], {
      stdio: "pipe",
    });
  });
});
