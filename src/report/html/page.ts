import type { Locale } from "../../i18n/locale";
import type { Rich } from "../../i18n/rich";
import { reportStyle } from "./style";

/** A table with its caption, as text. */
export interface HtmlTable {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly align: "start" | "end" }[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

export interface HtmlSection {
  readonly conclusion: Rich;
  readonly title: string;
  /** SVG markup of pictures that were drawn here, never of a cell. */
  readonly pictures: readonly string[];
  /** Titles of the pictures; the first one is that of the section. */
  readonly titles?: readonly string[];
  readonly method: string;
  readonly table: HtmlTable;
}

/** Part of a document that is printed from a new page on. */
export interface HtmlPage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly HtmlSection[];
}

export interface HtmlReport {
  readonly locale: Locale;
  readonly title: string;
  /** Word above the tables, which are folded. */
  readonly tableWord: string;
  readonly pages: readonly HtmlPage[];
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

const richHtml = (rich: Rich): string =>
  rich
    .map((part) => (typeof part === "string" ? escapeHtml(part) : `<b>${escapeHtml(part.name)}</b>`))
    .join("");

function tableHtml({ caption, columns, rows }: HtmlTable): string {
  const side = (index: number): string => (columns[index]?.align === "end" ? ' class="end"' : "");
  const head = columns
    .map(({ title }, index) => `<th scope="col"${side(index)}>${escapeHtml(title)}</th>`)
    .join("");
  const body = rows
    .map(
      ({ cells }) =>
        `<tr>${cells.map((cell, index) => `<td${side(index)}>${escapeHtml(cell)}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** Further pictures have titles of their own. */
function figureHtml(svg: string, index: number, titles: readonly string[]): string {
  const title = index === 0 ? undefined : titles[index];
  const caption = title === undefined ? "" : `<figcaption>${escapeHtml(title)}</figcaption>`;
  return `<figure>${caption}${svg}</figure>`;
}

function sectionHtml(section: HtmlSection, tableWord: string): string {
  const { conclusion, title, pictures, titles = [], method, table } = section;
  const isPictured = pictures.length > 0;
  const tableText = table.rows.length === 0 ? "" : tableHtml(table);
  const data =
    isPictured && tableText !== ""
      ? `<details><summary>${escapeHtml(tableWord)}</summary><div class="scroll">${tableText}</div></details>`
      : `<div class="scroll">${tableText}</div>`;
  return [
    "<section>",
    `<p class="conclusion">${richHtml(conclusion)}</p>`,
    `<h2>${escapeHtml(title)}</h2>`,
    ...pictures.map((svg, index) => figureHtml(svg, index, titles)),
    `<p class="method">${escapeHtml(method)}</p>`,
    data,
    "</section>",
  ].join("\n");
}

/**
 * A document of one file: no script, nothing loaded from elsewhere, pictures inside, tables folded below them;
 * it prints on A4.
 */
export function reportHtml({ locale, title, tableWord, pages }: HtmlReport): string {
  const body = pages.map(
    (page) =>
      `<article>\n<header><h1>${escapeHtml(page.title)}</h1><p>${escapeHtml(page.lead)}</p></header>\n` +
      `${page.sections.map((section) => sectionHtml(section, tableWord)).join("\n")}\n</article>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}
