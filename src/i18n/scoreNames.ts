import { locales, type Locale } from "./locale";

/** Names of the sheets of scoring, in every language: a workbook may come from another office. */
const names = {
  plan: { "zh-CN": "指标体系", en: "Indicators" },
  roster: { "zh-CN": "学会名册", en: "Societies" },
  jury: { "zh-CN": "评委名单", en: "Jury" },
  self: { "zh-CN": "申报自评", en: "Self-assessment" },
  scores: { "zh-CN": "评审打分", en: "Scores" },
  result: { "zh-CN": "评分结果", en: "Results" },
  owed: { "zh-CN": "催收单", en: "Scores owed" },
  conclusions: { "zh-CN": "研究结论", en: "Conclusions" },
} as const;

export type ScoreSheet = keyof typeof names;

export const scoreSheetName = (sheet: ScoreSheet, locale: Locale): string => names[sheet][locale];

/** Name of a sheet of scoring in every language. */
export const scoreSheetNames = (sheet: ScoreSheet): readonly string[] =>
  locales.map((locale) => scoreSheetName(sheet, locale));

/** Name of the sheet that keeps the seal of a year. */
export const sealSheetName = (year: number, locale: Locale): string =>
  locale === "zh-CN" ? `${year}年评分封存` : `Seal ${year}`;
