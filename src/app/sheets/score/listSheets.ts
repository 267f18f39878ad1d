import type { Locale } from "../../../i18n/locale";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { scoreTranslator } from "../../../i18n/score";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { area, FIRST_ROW, head, HEADING_ROW, looksOf, titleHeight } from "./parts";

interface List {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  readonly wrap: readonly number[];
  /** Columns to be filled in; the sheet is not protected. */
  readonly inputs?: readonly number[];
  /** True to protect every cell. */
  readonly isLocked?: boolean;
}

function list({
  name,
  title,
  note,
  headings,
  rows,
  widths,
  wrap,
  inputs = [],
  isLocked = false,
}: List): SheetSpec {
  const last = FIRST_ROW + Math.max(rows.length, 1) - 1;
  const column = (at: number) => area(FIRST_ROW, at, last, at);
  return {
    name,
    values: [...head(title, note, headings), ...rows],
    widths,
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: true,
    looks: [
      ...looksOf(headings.length, inputs.map(column)),
      ...wrap.map((at) => ({ area: column(at), look: "wrap" as const })),
    ],
    ...(isLocked ? { open: [] } : {}),
  };
}

/** A score still owed, as the list for reminding names it. */
export interface OwedRow {
  readonly judge: string;
  readonly society: string;
  readonly indicator: string;
  readonly place: string;
}

/** The list by which judges are reminded of what they owe. */
export function owedSheet(locale: Locale, year: number, rows: readonly OwedRow[]): SheetSpec {
  const t = scoreTranslator(locale);
  return list({
    name: scoreSheetName("owed", locale),
    title: t("owed.title", { year: String(year) }),
    note: t("owed.note", { n: rows.length }),
    headings: [t("owed.no"), t("owed.judge"), t("owed.object"), t("owed.item"), t("owed.place")],
    rows: rows.map(({ judge, society, indicator, place }, index) => [
      index + 1,
      judge,
      society,
      indicator,
      place,
    ]),
    widths: [7, 14, 26, 44, 20],
    wrap: [3],
  });
}

/** Something the committee has to decide: a tie, a society on the line, a star on its line. */
export interface ConclusionRow {
  readonly society: string;
  readonly matter: string;
  readonly words: string;
}

/** The sheet on which the conclusions of the committee are recorded. */
export function conclusionSheet(locale: Locale, year: number, rows: readonly ConclusionRow[]): SheetSpec {
  const t = scoreTranslator(locale);
  return list({
    name: scoreSheetName("conclusions", locale),
    title: t("conclusions.title", { year: String(year) }),
    note: t("conclusions.note"),
    headings: [
      t("conclusions.year"),
      t("conclusions.object"),
      t("conclusions.matter"),
      t("conclusions.facts"),
      t("conclusions.decision"),
      t("conclusions.reason"),
      t("conclusions.date"),
      t("conclusions.recorder"),
    ],
    rows: rows.map(({ society, matter, words }) => [year, society, matter, words, "", "", "", ""]),
    widths: [7, 24, 16, 44, 16, 30, 12, 12],
    wrap: [3, 5],
    inputs: [4, 5, 6, 7],
  });
}

/** The sheet that keeps the seal: a row for the year, the rules, the time and each fingerprint. */
export function sealSheet(
  locale: Locale,
  name: string,
  year: number,
  rows: readonly (readonly SheetCell[])[],
): SheetSpec {
  const t = scoreTranslator(locale);
  return list({
    name,
    title: t("seal.title", { year: String(year) }),
    note: t("seal.note"),
    headings: [t("seal.item"), t("seal.key"), t("seal.rows"), t("seal.digest"), t("seal.code")],
    rows,
    widths: [18, 30, 10, 72, 12],
    wrap: [],
    isLocked: true,
  });
}
