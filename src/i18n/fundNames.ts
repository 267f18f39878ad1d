import { locales, type Locale } from "./locale";

/** Names of the sheets of the award money, in every language: a workbook may come from another office. */
const names = {
  award: { "zh-CN": "获奖名单", en: "Awards" },
  taskBook: { "zh-CN": "任务书", en: "Task books" },
  assessment: { "zh-CN": "年度考核", en: "Assessments" },
  publicity: { "zh-CN": "公示登记", en: "Publicity" },
  payment: { "zh-CN": "拨款登记", en: "Payment register" },
  plan: { "zh-CN": "拨款计划", en: "Payment plan" },
  execution: { "zh-CN": "预算执行", en: "Budget execution" },
  notice: { "zh-CN": "拨款通知", en: "Payment notice" },
  announcement: { "zh-CN": "公示稿", en: "Public notice text" },
} as const;

/** Sheets that people fill in; each is read back as a table of the kind of the same name. */
export const inputSheets = ["award", "taskBook", "assessment", "publicity", "payment"] as const;
export type InputSheet = (typeof inputSheets)[number];

/** Sheets that are made of the others and never read back. */
const madeSheets = ["plan", "execution", "notice", "announcement"] as const;
export type MadeSheet = (typeof madeSheets)[number];

export const fundSheetName = (sheet: InputSheet | MadeSheet, locale: Locale): string => names[sheet][locale];

const made = locales.flatMap((locale) => madeSheets.map((sheet) => fundSheetName(sheet, locale)));

/** True for a sheet that is made of the others, also one for a single society or under a number: “拨款通知 示例市医学会”. */
export const isMadeSheet = (name: string): boolean =>
  made.some((own) => name === own || name.startsWith(`${own} `));
