import type { PageBlock, RulePages } from "../src/app/help/rulePage";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);

const row = (cells: readonly string[], tag: "th" | "td"): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;

function blockHtml(block: PageBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h3>${escaped(block.text)}</h3>`;
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "list":
      return `<ol>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ol>`;
    case "table":
      return `<div class="scroll"><table><thead>${row(block.head, "th")}</thead><tbody>${block.rows
        .map((cells) => row(cells, "td"))
        .join("")}</tbody></table></div>`;
  }
}

const style = `
:root{color-scheme:light dark;--line:#d0d7de;--link:#0f5fa8}
@media(prefers-color-scheme:dark){:root{--line:#444c56;--link:#6cb2ff}}
body{font:15px/1.7 "Segoe UI","Microsoft YaHei","PingFang SC",sans-serif;max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2.5rem 0 0;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1rem 0 .2rem}p{margin:.2rem 0}ol{margin:.2rem 0;padding-left:1.6rem}
a{color:var(--link)}nav ul{columns:2;list-style:none;padding:0;font-size:14px}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:13px;margin:.4rem 0}
th,td{border:1px solid var(--line);padding:.15rem .5rem;text-align:left;white-space:nowrap}
@media(max-width:36rem){nav ul{columns:1}}
@media print{:root{color-scheme:light;--line:#999}@page{size:A4;margin:18mm 16mm}
body{font-size:10.5pt;max-width:none;padding:0}nav{break-after:page}
h2,h3{break-after:avoid}table,tr{break-inside:avoid}th,td{white-space:normal}a{color:inherit;text-decoration:none}}
`;

const words = {
  "zh-CN": { title: "规则说明", other: ["rules.en.html", "English"] },
  en: { title: "The rules explained", other: ["rules.html", "中文"] },
} as const;

/** One page of all rules, complete in itself, without a script, to read and to print. */
export function rulesHtml(pages: RulePages, locale: "zh-CN" | "en"): string {
  const { title, other } = words[locale];
  const entries = Object.entries(pages);
  const list = entries.map(([code, page]) => `<li><a href="#${code}">${escaped(page.title)}</a></li>`);
  const sections = entries.map(
    ([code, page]) =>
      `<section id="${code}"><h2>${escaped(page.title)}</h2>${page.blocks.map(blockHtml).join("")}</section>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><p><a href="${other[0]}">${other[1]}</a></p><nav><ul>${list.join("")}</ul></nav>
${sections.join("\n")}
</body></html>
`;
}
