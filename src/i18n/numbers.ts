import { partsOf, type Day } from "../core/day";
import type { Fen } from "../core/money";
import type { Locale } from "./locale";

const MINUS = "\u2212";
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const fine = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 6 });

const signed = (text: string): string => text.replace(/^-/, MINUS);

/** Amount without a unit: 12,600.00; a fraction of a fen keeps its decimals. */
export const amountText = (fen: Fen): string =>
  signed((Number.isInteger(fen) ? cents : fine).format(fen / 100));

/**
 * Amount with its unit: 12,600.00 元, CNY 12,600.00, GBP 1.00. Amounts of another currency name it;
 * NaN, an amount that is blank or unreadable, says so.
 */
export function moneyText(fen: Fen, locale: Locale, currency?: string): string {
  if (Number.isNaN(fen)) return locale === "zh-CN" ? "未填" : "unknown";
  const amount = amountText(fen);
  if (locale === "zh-CN" && (currency === undefined || currency === "CNY")) return `${amount} 元`;
  return `${currency ?? "CNY"} ${amount}`;
}

/** Number as people write it, with grouping: 12,345.678. */
export const numberText = (value: number): string => signed(plain.format(value));

/** Share as whole percent: 63%. */
export const percentText = (share01: number): string => `${Math.round(share01 * 100)}%`;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Date in a sentence: 2025年3月14日, 14 March 2025. */
export function dayText(day: Day, locale: Locale): string {
  const { year, month, day: d } = partsOf(day);
  return locale === "zh-CN" ? `${year}年${month}月${d}日` : `${d} ${months[month - 1]} ${year}`;
}
