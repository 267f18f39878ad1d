import type { CheckedFinding } from "../engine/types";
import { situations, type Situation, type Waiver } from "../../core/lint/waivers";
import type { CellValue } from "../../core/table/grid";
import { textOf } from "../../core/table/columns";
import { locales, type Locale } from "../../i18n/locale";
import { sheetNames } from "../../i18n/sheetNames";
import { upkeepTranslator, type UpkeepKey } from "../../i18n/upkeep";

type Row = readonly CellValue[];

/** 0-based row of the heading on the sheet of explanations. */
export const HEADING_ROW = 2;
export const WIDTHS: readonly number[] = [10, 24, 16, 10, 20, 44, 12, 12, 40];
/** Columns, by number. */
const at = {
  code: 0,
  problem: 1,
  sheet: 2,
  cell: 3,
  situation: 4,
  reason: 5,
  by: 6,
  date: 7,
  key: 8,
} as const;

export const situationName = (situation: Situation, locale: Locale): string =>
  upkeepTranslator(locale)(`explain.${situation}`);

const byName = new Map<string, Situation>(
  locales.flatMap((locale) => situations.map((one) => [situationName(one, locale), one] as const)),
);

const head = (locale: Locale): readonly Row[] => {
  const t = upkeepTranslator(locale);
  const columns = Object.keys(at) as (keyof typeof at)[];
  return [
    [sheetNames.explanations[locale]],
    [t("explain.lead")],
    columns.map((column) => t(`explain.column.${column}` satisfies UpkeepKey)),
  ];
};

/** An explanation as it is given in the pane. */
export interface Given {
  readonly situation: Situation;
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

const rowOf = ({ key, code, at: cell, words }: CheckedFinding, given: Given, locale: Locale): Row => [
  code,
  words.name,
  cell.sheet,
  words.address,
  situationName(given.situation, locale),
  given.reason,
  given.by,
  given.date,
  key,
];

const isFor = (row: Row, keys: ReadonlySet<string>): boolean => keys.has(textOf(row[at.key]) ?? "");

const body = (sheet: readonly Row[] | undefined): readonly Row[] =>
  (sheet ?? []).slice(HEADING_ROW + 1).filter((row) => row.some((cell) => textOf(cell) !== null));

/** The sheet with the findings explained; earlier explanations of them give way. */
export function withExplained(
  sheet: readonly Row[] | undefined,
  findings: readonly CheckedFinding[],
  given: Given,
  locale: Locale,
): readonly Row[] {
  const keys = new Set(findings.map(({ key }) => key));
  return [
    ...head(locale),
    ...body(sheet).filter((row) => !isFor(row, keys)),
    ...findings.map((finding) => rowOf(finding, given, locale)),
  ];
}

/** The sheet without the explanations of some findings. */
export const withoutExplained = (
  sheet: readonly Row[] | undefined,
  keys: readonly string[],
  locale: Locale,
): readonly Row[] => [...head(locale), ...body(sheet).filter((row) => !isFor(row, new Set(keys)))];

/** Explanations that stand on the sheet; one without a known situation counts as “correct”, since its reason is what matters. */
export function readExplanations(sheet: string, rows: readonly Row[] | undefined): readonly Waiver[] {
  return (rows ?? []).flatMap((row, index): Waiver[] => {
    if (index <= HEADING_ROW) return [];
    const text = (column: number): string => textOf(row[column]) ?? "";
    const key = text(at.key);
    if (key === "") return [];
    return [
      {
        key,
        code: text(at.code),
        situation: byName.get(text(at.situation)) ?? "correct",
        reason: text(at.reason),
        by: text(at.by),
        date: text(at.date),
        at: { sheet, row: index, column: at.reason },
      },
    ];
  });
}
