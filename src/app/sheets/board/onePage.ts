import type { Section } from "../../../charts/sections";
import type { Area } from "../../../core/table/grid";
import type { Locale } from "../../../i18n/locale";
import { boardTranslator } from "../../../i18n/boardPages";
import { plainText } from "../../../i18n/rich";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { rowsFor } from "./pictureSize";

interface OnePageOptions {
  readonly name: string;
  readonly society: string;
  /** Year, total, place and stars. */
  readonly facts: readonly string[];
  /** Profile first; its table is printed. */
  readonly sections: readonly Section[];
  readonly locale: Locale;
  /** Date in words. */
  readonly date: string;
}

/** A sheet with the rows at which its pictures stand, in their order. */
export interface OnePage {
  readonly spec: SheetSpec;
  readonly pictureRows: readonly number[];
}

const COLUMNS = 6;
const widths = [22, 12, 12, 12, 12, 12] as const;

const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: COLUMNS - 1 });

/** 一页纸 of one society: facts, sentences, the five scores against the peers, pictures, methods; A4 upright on one page. */
export function onePageSheet(options: OnePageOptions): OnePage {
  const { name, society, facts, sections, locale, date } = options;
  const t = boardTranslator(locale);
  const said = sections.map(({ conclusion }) => plainText(conclusion));
  const { columns, rows } = sections[0]!.table;
  const headingRow = 2 + said.length;
  const first = headingRow + 1;
  const drawn = sections.flatMap((section) =>
    section.pictures.map((picture, i) => ({ picture, title: section.titles[i]! })),
  );
  let next = first + rows.length + 1;
  const placed = drawn.map(({ picture, title }) => {
    const row = next;
    next += rowsFor(picture) + 2;
    return { row, title };
  });
  const methods = sections.map(({ method }) => method).filter((method) => method !== "");
  const between = Array.from({ length: next - first - rows.length }, (): SheetCell[] => []);
  for (const { row, title } of placed) between[row - first - rows.length] = [title];
  const last = next + methods.length - 1;
  const spec: SheetSpec = {
    name,
    values: [
      [society],
      [[...facts, t("report.made", { date })].join(" · ")],
      ...said.map((sentence, i) => [`${i + 1}. ${sentence}`]),
      columns.slice(0, COLUMNS).map(({ title }) => title),
      ...rows.map(({ cells }) => cells.slice(0, COLUMNS)),
      ...between,
      ...methods.map((method) => [method]),
    ],
    widths,
    headingRow,
    isFrozen: false,
    isOnePage: true,
    landscape: false,
    cleared: { top: 0, left: 0, bottom: Math.max(last, 200), right: COLUMNS - 1 },
    merges: [
      0,
      1,
      ...said.map((_, i) => 2 + i),
      ...placed.map(({ row }) => row),
      ...methods.map((_, i) => next + i),
    ].map(across),
    heights: [
      { row: 0, points: 32 },
      { row: 2, count: said.length, points: 30 },
      { row: next, count: methods.length, points: 30 },
    ],
    looks: [
      { area: across(0), look: "title" },
      { area: across(1), look: "note" },
      ...said.map((_, i) => ({ area: across(2 + i), look: "wrap" as const })),
      { area: across(headingRow), look: "heading" },
      ...placed.map(({ row }) => ({ area: across(row), look: "heading" as const })),
      { area: { top: first, left: 1, bottom: first + rows.length - 1, right: COLUMNS - 1 }, look: "right" },
      ...methods.flatMap((_, i) => [
        { area: across(next + i), look: "note" as const },
        { area: across(next + i), look: "wrap" as const },
      ]),
    ],
    footer: t("sheet.footer", { date }),
    printArea: { top: 0, left: 0, bottom: last, right: COLUMNS - 1 },
  };
  return { spec, pictureRows: placed.map(({ row }) => row + 1) };
}
