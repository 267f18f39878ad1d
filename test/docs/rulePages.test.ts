import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/core/lint/runRules";
import { rules } from "../../src/core/rules/registry";
import { clauses } from "../../src/core/standards/clauses";
import { ruleTexts } from "../../src/i18n/locales/en/rules";
import { HEADINGS, pagePath, rulePage, rulePages } from "../../tools/rulePages";
import { rulesHtml } from "../../tools/rulesHtml";
import { pageData } from "../support/pageData";

const folder = new URL("../../docs/rules/", import.meta.url);

describe.each(rules)("the page of $meta.code $meta.id", (rule) => {
  const file = new URL(pagePath(rule), folder);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n"))]),
  );

  function found(part: string): readonly string[] {
    const { tables, settings, register } = pageData(sections.get(part)!);
    expect(tables.length).toBeGreaterThan(0);
    const config = { today: undefined, register, settings, off: new Set<string>(), limit: 100 };
    const { findings, statuses } = lint([rule], tables, config);
    expect(statuses[0]).toMatchObject({ status: "ran" });
    return findings.map((finding) => finding.rule);
  }

  test("has its headings in order, its names, and the words of its clauses", () => {
    expect([...sections.keys()]).toEqual([...HEADINGS, "English"]);
    expect(text.split("\n")[0]).toBe(`# ${rule.meta.code} ${rule.text.name}`);
    const english = rulePage(text).en;
    expect(english.title).toBe(`${rule.meta.code} ${ruleTexts[rule.meta.id]!.name}`);
    expect(english.blocks.filter((block) => block.kind === "heading")).toHaveLength(HEADINGS.length);
    for (const id of rule.meta.clauses) expect(sections.get("依据")).toContain(clauses[id].place);
  });

  test("shows tables that it reports, and tables that it does not", () => {
    expect(new Set(found("会报出"))).toEqual(new Set([rule.meta.id]));
    expect(found("不会报出")).toEqual([]);
  });
});

test("pages are small, name every rule, and show the same tables in both languages", () => {
  const pages = rulePages(folder.pathname);
  for (const locale of ["zh-CN", "en"] as const) {
    expect(Object.keys(pages[locale])).toEqual(rules.map((rule) => rule.meta.code));
    expect(Buffer.byteLength(JSON.stringify(pages[locale]))).toBeLessThan(150_000);
  }
  for (const { meta } of rules) {
    const tables = (locale: "zh-CN" | "en") =>
      pages[locale][meta.code]!.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
    expect(tables("en")).toEqual(tables("zh-CN"));
    expect(tables("en").length).toBeGreaterThan(1);
  }
});

test("the page to print escapes what it shows and runs nothing", () => {
  const html = rulesHtml(
    {
      "X-1": {
        title: "X-1 <b>",
        blocks: [
          { kind: "text", text: "<script>1</script> & \"" },
          { kind: "list", items: ["<i>"] },
          { kind: "table", head: ["<th>"], rows: [["<td>"]] },
        ],
      },
    },
    "en",
  );
  expect(html).not.toMatch(/<script|<b>|<i>/);
  expect(html).toContain("&lt;script&gt;1&lt;/script&gt; &amp; &quot;");
});
