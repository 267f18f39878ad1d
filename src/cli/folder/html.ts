import { amountText } from "../../i18n/numbers";
import type { Locale } from "../../i18n/locale";
import { escapeHtml } from "../../report/html/page";
import { SHOWN, type Row, type Summary } from "./duck";
import type { WhyRefused } from "./outcome";
import { folderText, refusedText, type FolderWord } from "./words";

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; font-size: .9rem; }
th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td.n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@page { size: A4; margin: 15mm; }
`;

type Column = readonly [heading: FolderWord, cell: (row: Row) => string | number];

const own =
  (name: string) =>
  (row: Row): string | number =>
    row[name] ?? "";

/** Columns of each list of the summary. */
const lists = (
  locale: Locale,
): readonly (readonly [
  heading: FolderWord,
  rows: keyof Omit<Summary, "totals">,
  columns: readonly Column[],
])[] => [
  [
    "refusedHead",
    "refused",
    [
      ["file", own("file")],
      ["why", (row) => refusedText(row.refused as WhyRefused, String(row.file), locale)],
    ],
  ],
  [
    "bookingsHead",
    "bookings",
    [
      ["invoice", own("invoice")],
      ["file", own("file")],
      ["sheet", own("sheet")],
      ["cell", own("cell")],
      ["payee", own("payee")],
      ["amount", ({ amount_fen: fen }) => (typeof fen === "number" ? amountText(fen) : "")],
    ],
  ],
  ["copiesHead", "copies", [["file", own("files")]]],
  [
    "rulesHead",
    "rules",
    [
      ["code", own("code")],
      ["findings", own("findings")],
      ["files", own("files")],
    ],
  ],
  [
    "worstHead",
    "worst",
    [
      ["file", own("file")],
      ["rowsHead", own("rows")],
      ["errors", own("errors")],
      ["warnings", own("warnings")],
      ["infos", own("infos")],
    ],
  ],
];

function table(rows: readonly Row[], columns: readonly Column[], locale: Locale): string {
  if (rows.length === 0) return `<p>${escapeHtml(folderText(locale, "none"))}</p>`;
  const head = columns.map(([word]) => `<th scope="col">${escapeHtml(folderText(locale, word))}</th>`);
  const line = (row: Row): string =>
    columns
      .map(([, cell]) => cell(row))
      .map((value) => `<td${typeof value === "number" ? ' class="n"' : ""}>${escapeHtml(String(value))}</td>`)
      .join("");
  const cut = rows.length < SHOWN ? "" : `<p>${escapeHtml(folderText(locale, "cut", { shown: SHOWN }))}</p>`;
  return `<table><thead><tr>${head.join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${line(row)}</tr>`).join("\n")}
</tbody></table>${cut}`;
}

/** The summary as a page of one file: no script, nothing loaded from elsewhere, every text of a file shown as text. */
export function summaryHtml(summary: Summary, folder: string, locale: Locale): string {
  const { totals } = summary;
  const facts = { ...totals, checked: totals.files - totals.refused };
  const paragraph = (key: FolderWord): string => `<p>${escapeHtml(folderText(locale, key, facts))}</p>`;
  const sections = lists(locale).map(
    ([heading, rows, columns]) =>
      `<h2>${escapeHtml(folderText(locale, heading))}</h2>\n${table(summary[rows], columns, locale)}`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(folderText(locale, "title"))}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(folderText(locale, "title"))}</h1>
<p>${escapeHtml(folder)}</p>
${["intro", "found", "offline"].map((key) => paragraph(key as FolderWord)).join("\n")}
${sections.join("\n")}
</body>
</html>
`;
}
