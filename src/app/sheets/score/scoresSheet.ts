import type { Locale } from "../../../i18n/locale";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { scoreTranslator, type TranslateScore } from "../../../i18n/score";
import type { EntryRule, FormulaCell, SheetCell, SheetSpec } from "../../../workbook/port";
import { runsOf, shownMark, type Item } from "./items";
import { area, FIRST_ROW, head, HEADING_ROW, looksOf, titleHeight } from "./parts";

/** A row for each score, or a row for each society and indicator with the judges across. */
export type Shape = "long" | "wide";

/** A name, or the cell of another sheet that holds it. */
export type NameCell = string | FormulaCell;

export interface ScoresOptions {
  readonly locale: Locale;
  readonly year: number;
  readonly societies: readonly NameCell[];
  readonly judges: readonly NameCell[];
  readonly items: readonly Item[];
  readonly shape: Shape;
  /** True for a judge who belongs to a society. */
  readonly isRecused: (judge: number, society: number) => boolean;
}

/** Columns of the long form, in order. */
export const longColumn = {
  year: 0,
  society: 1,
  id: 2,
  name: 3,
  fullMark: 4,
  judge: 5,
  points: 6,
  recused: 7,
} as const;
/** First column of the judges in the wide form. */
export const firstJudge = 5;

const LONG_WIDTHS = [7, 22, 10, 34, 7, 12, 9, 9];

const wordsEntry = (t: TranslateScore): readonly string[] => [t("recused"), t("notApplicable")];

/** Entry rules of one judge's block: points up to the full mark, or words as well where an item may not apply. */
function blockEntries(
  top: number,
  items: readonly Item[],
  societies: number,
  t: TranslateScore,
): readonly EntryRule[] {
  const column = longColumn.points;
  return runsOf(items).map(({ first, last, item }): EntryRule => {
    const rows = area(top + first * societies, column, top + (last + 1) * societies - 1, column);
    return item.mayNotApply
      ? { kind: "list", area: rows, choices: [t("notApplicable")], isStrict: false }
      : { kind: "number", area: rows, min: 0, max: item.most, whole: false };
  });
}

/** Long form: for each judge, each indicator, each society one row. */
function longSheet({ locale, year, societies, judges, items, isRecused }: ScoresOptions): SheetSpec {
  const t = scoreTranslator(locale);
  const rows = judges.flatMap((judge, j) =>
    items.flatMap((item) =>
      societies.map((society, s): SheetCell[] => [
        year,
        society,
        item.id,
        item.name,
        shownMark(item),
        judge,
        "",
        isRecused(j, s) ? t("recused") : "",
      ]),
    ),
  );
  const last = FIRST_ROW + rows.length - 1;
  const inputs = area(FIRST_ROW, longColumn.points, last, longColumn.recused);
  const recused = area(FIRST_ROW, longColumn.recused, last, longColumn.recused);
  const headings = [
    t("column.year"),
    t("column.society"),
    t("column.id"),
    t("column.name"),
    t("column.fullMark"),
    t("column.judge"),
    t("column.points"),
    t("column.recused"),
  ];
  const block = items.length * societies.length;
  return {
    name: scoreSheetName("scores", locale),
    values: [...head(t("scores.title", { year: String(year) }), t("scores.note"), headings), ...rows],
    widths: LONG_WIDTHS,
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: false,
    looks: looksOf(headings.length, [inputs]),
    entries: [
      ...judges.flatMap((_, j) => blockEntries(FIRST_ROW + j * block, items, societies.length, t)),
      { kind: "list", area: recused, choices: [t("recused")], isStrict: true },
    ],
    open: [inputs],
  };
}

/** Wide form: for each society, each indicator one row; points or a word in the column of each judge. */
function wideSheet({ locale, year, societies, judges, items, isRecused }: ScoresOptions): SheetSpec {
  const t = scoreTranslator(locale);
  const rows = societies.flatMap((society, s) =>
    items.map((item): SheetCell[] => [
      year,
      society,
      item.id,
      item.name,
      shownMark(item),
      ...judges.map((_, j) => (isRecused(j, s) ? t("recused") : "")),
    ]),
  );
  const last = FIRST_ROW + rows.length - 1;
  const inputs = area(FIRST_ROW, firstJudge, last, firstJudge + judges.length - 1);
  const headings: SheetCell[] = [
    t("column.year"),
    t("column.society"),
    t("column.id"),
    t("column.name"),
    t("column.fullMark"),
    ...judges,
  ];
  return {
    name: scoreSheetName("scores", locale),
    values: [...head(t("scores.title", { year: String(year) }), t("scores.noteWide"), headings), ...rows],
    widths: [7, 22, 10, 34, 7, ...judges.map(() => 9)],
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: true,
    looks: looksOf(headings.length, [inputs]),
    entries: [{ kind: "list", area: inputs, choices: wordsEntry(t), isStrict: false }],
    open: [inputs],
  };
}

/** The sheet on which the jury scores. */
export const scoresSheet = (options: ScoresOptions): SheetSpec =>
  options.shape === "long" ? longSheet(options) : wideSheet(options);
