import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { PageBlock, RulePage, RulePages } from "../src/app/help/rulePage";
import type { Rule } from "../src/core/lint/types";
import { rules } from "../src/core/rules/registry";
import type { Kind } from "../src/core/schema/fields";
import { englishHeader } from "./pageColumns";
import { readMarkdown, type MarkdownBlock } from "./markdown";
import { rulesHtml } from "./rulesHtml";

/** Languages the pages of the rules are written in. */
export type PageLocale = "zh-CN" | "en";
/** Parts of the page of a rule, in order. */
export const HEADINGS = ["查什么", "为什么", "依据", "会报出", "不会报出", "怎么处理"] as const;

/** A data block with its headers in English; the cells stay as the sheet has them. */
function inEnglish(block: MarkdownBlock): MarkdownBlock {
  if (block.kind !== "data") return block;
  const head = block.table.head.map((header) => englishHeader(block.of as Kind, header));
  return { ...block, table: { ...block.table, head } };
}

const shown = (block: MarkdownBlock): PageBlock[] =>
  block.kind === "code" ? [] : block.kind === "data" ? [{ ...block.table, kind: "table" }] : [block];

/** Puts the tables of the Chinese parts `会报出` and `不会报出` under the English ones, headed in English. */
function withTables(english: readonly MarkdownBlock[], chinese: readonly MarkdownBlock[]): MarkdownBlock[] {
  const tables = new Map<string, MarkdownBlock[]>();
  let part = "";
  for (const block of chinese) {
    if (block.kind === "heading") part = block.text;
    else if (block.kind === "data") tables.set(part, [...(tables.get(part) ?? []), inEnglish(block)]);
  }
  const out: MarkdownBlock[] = [];
  const open = { Reported: "会报出", "Not reported": "不会报出" } as Readonly<Record<string, string>>;
  let due: MarkdownBlock[] = [];
  for (const block of english) {
    if (block.kind === "heading") {
      out.push(...due);
      due = tables.get(open[block.text] ?? "") ?? [];
    }
    out.push(block);
  }
  return [...out, ...due];
}

/** The page of a rule in both languages, of its Markdown. */
export function rulePage(markdown: string): Readonly<Record<PageLocale, RulePage>> {
  const blocks = readMarkdown(markdown);
  const split = blocks.findIndex((block) => block.kind === "heading" && block.text === "English");
  const [title, ...chinese] = blocks.slice(0, split);
  const [englishTitle, ...english] = blocks.slice(split + 1);
  if (split < 0 || title?.kind !== "heading" || englishTitle?.kind !== "heading")
    throw new Error("the page of a rule needs a title, and an English part with one");
  const code = title.text.split(" ")[0]!;
  return {
    "zh-CN": { title: title.text, blocks: chinese.flatMap(shown) },
    en: { title: `${code} ${englishTitle.text}`, blocks: withTables(english, chinese).flatMap(shown) },
  };
}

/** Path of the page of a rule below the folder of the pages. */
export const pagePath = (rule: Rule): string => `${rule.meta.id}.md`;

/** Pages of the rules by code, read from `folder`; a rule without a page has none here either. */
export function rulePages(folder: string): Readonly<Record<PageLocale, RulePages>> {
  const pages = rules.flatMap((rule) => {
    const file = path.join(folder, pagePath(rule));
    return existsSync(file) ? [{ code: rule.meta.code, page: rulePage(readFileSync(file, "utf8")) }] : [];
  });
  const of = (locale: PageLocale): RulePages =>
    Object.fromEntries(pages.map(({ code, page }) => [code, page[locale]]));
  return { "zh-CN": of("zh-CN"), en: of("en") };
}

/** Writes `help/rules.<locale>.json` for the pane, and `help/rules.html` with its English twin to read and print. */
export function writeRulePages(root: string, dist: string): void {
  const help = path.join(dist, "help");
  mkdirSync(help, { recursive: true });
  const pages = rulePages(path.join(root, "docs/rules"));
  for (const locale of ["zh-CN", "en"] as const) {
    writeFileSync(path.join(help, `rules.${locale}.json`), JSON.stringify(pages[locale]));
    const name = locale === "en" ? "rules.en.html" : "rules.html";
    writeFileSync(path.join(help, name), rulesHtml(pages[locale], locale));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  writeRulePages(root, path.join(root, "dist"));
}
