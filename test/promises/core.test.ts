import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { practiceBook } from "../../src/app/practice/ledger";
import { checkGrids } from "../../src/cli/checkFile";
import { jsonReport } from "../../src/cli/jsonReport";
import { allocate } from "../../src/core/award/allocate";
import type { Grid } from "../../src/core/table/grid";
import { cellName } from "../../src/core/text";
import { headers, officeSources } from "../../tools/headers";

const root = path.resolve(import.meta.dirname, "../..");
const grids = (): readonly Grid[] =>
  practiceBook().sheets.map(({ name, rows }) => ({ sheet: name, values: rows }));
const check = (): ReturnType<typeof checkGrids> =>
  checkGrids(grids(), "演练台账.xlsx", { today: undefined, off: new Set(), limit: 1000 });

describe("Promise 4: one run reports all errors", () => {
  test("every error planted in the practice workbook is in the list of a single run", () => {
    const found = check().result.findings.map(
      ({ code, at }) => `${at.sheet}!${cellName(at.row, at.column)} ${code}`,
    );
    const planted = practiceBook().planted.map(({ code, sheet, cell }) => `${sheet}!${cell} ${code}`);
    expect(planted.length).toBeGreaterThan(10);
    expect(planted.filter((one) => !found.includes(one))).toEqual([]);
  });
});

describe("Promise 5: the same input and rules give the same result", () => {
  test.each(["zh-CN", "en"] as const)("two runs give the same report, sign by sign, in %s", (locale) => {
    const report = (): string => JSON.stringify(jsonReport("a.xlsx", "1", check(), locale));
    const first = report();
    expect(first.length).toBeGreaterThan(1000);
    expect(report()).toBe(first);
  });
});

describe("Promise 6: money sums exactly", () => {
  test("a budget that is divided is given out to the last fen, whatever the weights", () => {
    const claims = fc.uniqueArray(fc.record({ key: fc.string(), weight: fc.integer({ min: 0, max: 1e6 }) }), {
      selector: ({ key }) => key,
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), claims, (budget, list) => {
        fc.pre(list.some(({ weight }) => weight > 0));
        const result = allocate(budget, list);
        if (!result.ok) throw new Error(result.error);
        expect(result.value.shares.reduce((sum, share) => sum + share, 0)).toBe(budget);
        expect(result.value.shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
      }),
    );
  });
});

describe("Promise 9: no eval and no inline code under a strict policy", () => {
  test.each(officeSources)("the page's policy allows neither, with office.js from %s", (office) => {
    const policy = headers(office)["/*.html"]!["Content-Security-Policy"]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|script-src[^;]*\*/);
  });

  test("the page as built has no inline script or style", () => {
    const page = readFileSync(path.join(root, "dist/taskpane.html"), "utf8");
    expect(page.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });
});

describe("Promise 11: every string in Chinese and in English", () => {
  const folder = path.join(root, "src/i18n/locales");
  const english = readdirSync(path.join(folder, "en")).filter((file) => file.endsWith(".ts"));

  /** Paths of the texts in an export. */
  const texts = (value: unknown, at: string): readonly string[] => {
    if (typeof value === "string") return [at];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${at}.${key}`));
  };

  const pairs = english.filter((file) => readdirSync(path.join(folder, "zh-CN")).includes(file));

  test.each(pairs)("%s has the same entries in both", async (file) => {
    const [zh, en] = (await Promise.all(
      ["zh-CN", "en"].map((locale) => import(path.join(folder, locale, file))),
    )) as Record<string, unknown>[];
    for (const name of Object.keys(zh!).filter((one) => one in en!))
      expect([...texts(en![name], name)].sort(), name).toEqual([...texts(zh![name], name)].sort());
    expect(Object.keys(zh!).some((name) => name in en!)).toBe(true);
  });
});
