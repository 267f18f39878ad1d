import type { Fen } from "../core/money";
import { format, type Data } from "./format";
import type { Locale } from "./locale";
import { fund as english } from "./locales/en/fund";
import { fund as chinese } from "./locales/zh-CN/fund";
import { moneyText } from "./numbers";

export type FundKey = keyof typeof chinese;
export type TranslateFund = (key: FundKey, data?: Data) => string;

/** Words of the award money in a language; missing slots are a bug and throw. */
export const fundTranslator =
  (locale: Locale): TranslateFund =>
  (key, data = {}) =>
    format((locale === "zh-CN" ? chinese : english)[key], data, locale);

const [wan, yi] = [1e6, 1e10];
const short = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Amount in a sentence: 9,500.00 元, 35 万元, 1.2 亿元; in English with its currency. */
export function sentenceMoney(fen: Fen, locale: Locale): string {
  if (locale !== "zh-CN" || Math.abs(fen) < wan) return moneyText(fen, locale);
  const [unit, key] = Math.abs(fen) < yi ? ([wan, "unit.wan"] as const) : ([yi, "unit.yi"] as const);
  return fundTranslator(locale)(key, { n: short.format(fen / unit).replace("-", "\u2212") });
}
