import { indicators, indicatorsOfStar } from "../../../core/standards/indicators";
import type { Indicator, IndicatorType } from "../../../core/standards/indicatorsTypes";
import { stars, type Star } from "../../../core/standards/stars";
import { locales, type Locale } from "../../../i18n/locale";
import { settingWords } from "../../../i18n/settings";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { scoreTranslator } from "../../../i18n/score";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { absolute, area, FIRST_ROW, formula, head, HEADING_ROW, looksOf, titleHeight } from "./parts";

/** Whether the jury scores each indicator or each star as a whole. */
export type ScoredBy = "indicator" | "star";

/** Placeholders that nobody has confirmed: they say how finely judges score, not what counts for how much. */
export const placeholderMark = { indicator: 10, star: 100 } as const;

/** Columns of the sheet, in order. */
export const planColumn = {
  id: 0,
  star: 1,
  name: 2,
  phrase: 3,
  type: 4,
  fullMark: 5,
  weight: 6,
  line: 7,
  panel: 8,
  rule: 9,
  optional: 10,
  evidence: 11,
} as const;
const COLUMNS = 12;
const WIDTHS = [18, 20, 34, 40, 10, 8, 9, 9, 11, 18, 9, 18];
/** Rows below the catalogue for indicators of one's own. */
const SPARE_ROWS = 12;
/** Rows of the settings sheet that are searched. */
const SETTING_ROWS = 999;

/** A setting looked up on the settings sheet by its code, and what stands in its place while it is not there. */
function setting(sheet: string, id: string, otherwise: string): string {
  const column = (letter: string): string =>
    `'${sheet.replaceAll("'", "''")}'!$${letter}$1:$${letter}$${SETTING_ROWS}`;
  return `IFERROR(INDEX(${column("C")},MATCH("${id}",${column("F")},0)),${otherwise})`;
}

const panelChoice = (method: string, locale: Locale): string =>
  settingWords(locale).choices[`scoring.panelMethod:${method}`]!;

/** Words of the settings sheet for ways of putting judges together, beside those that the formulas understand. */
const panelWords: readonly (readonly [from: string, to: string])[] = [
  [panelChoice("trimmed", "zh-CN"), "去高低分"],
  [panelChoice("standardised", "zh-CN"), "标准化"],
  [panelChoice("trimmed", "en"), "trimmed"],
  [panelChoice("standardised", "en"), "standardised"],
];

function panelFormula(settingsSheet: string, mean: string): SheetCell {
  const asSet = setting(settingsSheet, "scoring.panelMethod", `"${mean}"`);
  return formula(
    `=${panelWords.reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, asSet)}`,
  );
}

function lineFormula(settingsSheet: string): SheetCell {
  const line = setting(settingsSheet, "scoring.starLine", '""');
  return formula(`=IF(${line}="","",${line})`);
}

const starName = ({ name, nameEn }: Star, locale: Locale): string => (locale === "zh-CN" ? name : nameEn);

interface PlanSheetOptions {
  readonly locale: Locale;
  readonly year: number;
  readonly by: ScoredBy;
  readonly settingsSheet: string;
}

function starRow(star: Star, index: number, { locale, by, settingsSheet }: PlanSheetOptions): SheetCell[] {
  const t = scoreTranslator(locale);
  const name = starName(star, locale);
  const phrases = indicatorsOfStar(star.id).map((one) => one.phrase);
  const panel =
    index === 0
      ? panelFormula(settingsSheet, t("panel.mean"))
      : formula(`=${absolute(FIRST_ROW, planColumn.panel)}`);
  return [
    name,
    name,
    "",
    by === "star" ? phrases.join(t("list.semicolon")) : "",
    t("type.jury"),
    placeholderMark.star,
    formula(`=${setting(settingsSheet, `scoring.weight01.${star.id}`, "0.2")}`),
    lineFormula(settingsSheet),
    panel,
    "",
    "",
    "",
  ];
}

function groupName(one: Indicator, locale: Locale): string {
  const star = stars.find(({ id }) => id === one.group);
  return star ? starName(star, locale) : scoreTranslator(locale)("plan.outside");
}

const typesText = (types: readonly IndicatorType[], locale: Locale): string =>
  types.map((type) => scoreTranslator(locale)(`type.${type}`)).join("/");

function indicatorRow(one: Indicator, { locale }: PlanSheetOptions): SheetCell[] {
  const isChinese = locale === "zh-CN";
  return [
    one.id,
    groupName(one, locale),
    isChinese ? one.zh : one.en,
    one.phrase,
    typesText(one.types, locale),
    placeholderMark.indicator,
    "",
    "",
    formula(`=${absolute(FIRST_ROW, planColumn.panel)}`),
    "",
    one.mayNotApply ? scoreTranslator(locale)("yes") : "",
    isChinese ? one.evidence : one.evidenceEn,
  ];
}

/** The sheet of indicators: a row for each star with its weight and line, then the catalogue with the words of the policy. */
export function planSheet(options: PlanSheetOptions): SheetSpec {
  const { locale, year, by } = options;
  const t = scoreTranslator(locale);
  const rows = [
    ...stars.map((star, index) => starRow(star, index, options)),
    ...(by === "indicator" ? indicators.map((one) => indicatorRow(one, options)) : []),
  ];
  const first = FIRST_ROW + stars.length;
  const last = FIRST_ROW + rows.length - 1 + (by === "indicator" ? SPARE_ROWS : 0);
  const wholeMark = area(FIRST_ROW, planColumn.phrase, FIRST_ROW + stars.length - 1, planColumn.fullMark);
  const inputs = by === "indicator" ? [area(first, 0, last, COLUMNS - 1)] : [wholeMark];
  const headings = (
    [
      "id",
      "star",
      "name",
      "phrase",
      "type",
      "fullMark",
      "weight",
      "line",
      "panel",
      "rule",
      "optional",
      "evidence",
    ] as const
  ).map((column) => t(`plan.${column}`));
  return {
    name: scoreSheetName("plan", locale),
    values: [...head(t("plan.title", { year: String(year) }), t("plan.note"), headings), ...rows],
    widths: WIDTHS,
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: true,
    formats: [
      {
        area: area(FIRST_ROW, planColumn.weight, FIRST_ROW + stars.length - 1, planColumn.weight),
        format: "0%",
      },
    ],
    looks: [
      ...looksOf(COLUMNS, inputs),
      { area: area(FIRST_ROW, planColumn.name, last, planColumn.phrase), look: "wrap" },
    ],
    entries: [
      {
        kind: "number",
        area: area(FIRST_ROW, planColumn.fullMark, last, planColumn.fullMark),
        min: 0.01,
        max: 1000,
        whole: false,
      },
      ...(by === "indicator"
        ? ([
            {
              kind: "list",
              area: area(first, planColumn.optional, last, planColumn.optional),
              choices: [t("yes")],
              isStrict: true,
            },
          ] as const)
        : []),
    ],
    open: inputs,
  };
}

/** Headings under which the sheet says that an indicator may not apply, in every language. */
export const optionalHeadings: ReadonlySet<string> = new Set(
  locales.map((locale) => scoreTranslator(locale)("plan.optional")),
);
