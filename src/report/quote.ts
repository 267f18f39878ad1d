import { isoOf } from "../core/day";
import type { Locale } from "../i18n/locale";
import { moneyText } from "../i18n/numbers";

interface Facts {
  readonly value: string;
  readonly amountFen?: number;
  readonly payee?: string;
  readonly summary?: string;
}

/** Long numbers show their last eight digits in lists. */
function shortValue(value: string, locale: Locale): string {
  if (!/^\d{12,}$/.test(value)) return value;
  return locale === "zh-CN" ? `尾号 ${value.slice(-8)}` : `…${value.slice(-8)}`;
}

/** The second line of a finding: its value, amount, summary and payee, as far as the row has them. */
export function quoteOf(
  { value, amountFen, payee, summary }: Facts,
  currency: string | undefined,
  locale: Locale,
): string {
  const amount = amountFen === undefined ? undefined : moneyText(amountFen, locale, currency);
  const isAmount = amountFen !== undefined && Number(value.replaceAll(",", "")) * 100 === amountFen;
  const isDate = /^\d{5}$/.test(value);
  const own = isAmount ? undefined : isDate ? isoOf(Number(value)) : shortValue(value, locale);
  const parts = [own, amount, payee ?? summary].filter((part) => part !== undefined && part !== "");
  return [...new Set(parts)].join(" · ");
}
