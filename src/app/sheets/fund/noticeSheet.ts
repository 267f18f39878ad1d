import type { Nth } from "../../../core/award/amounts";
import { rmbWordsOf } from "../../../core/cell/rmbWords";
import type { Day } from "../../../core/day";
import { sumFen, unitsOf, type Fen } from "../../../core/money";
import { awardTexts } from "../../../i18n/award";
import { fundSheetName } from "../../../i18n/fundNames";
import { fundSheetTexts } from "../../../i18n/fundSheets";
import { format } from "../../../i18n/format";
import { amountText, dayText } from "../../../i18n/numbers";
import type { Locale } from "../../../i18n/locale";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { documentSheet } from "./document";

/** One payment of a notice. */
export interface NoticeItem {
  readonly society: string;
  readonly cohort: number;
  readonly nth: Nth;
  readonly fen: Fen;
}

export interface NoticeOptions {
  readonly locale: Locale;
  readonly year: number;
  readonly today: Day;
  readonly name?: string;
}

/** Longest name of a sheet, and the signs it may not hold. */
const longestName = 31;
const refusedInNames = /[[\]:*?/\\]/g;

/** Name of the notice to one society. */
export const noticeName = (society: string, locale: Locale): string =>
  `${fundSheetName("notice", locale)} ${society.replaceAll(refusedInNames, "")}`.slice(0, longestName).trim();

function reasonOf({ cohort, nth }: NoticeItem, locale: Locale): string {
  const { first, later } = fundSheetTexts(locale).notice;
  const data = { cohort: String(cohort), nth: awardTexts(locale).years[nth - 1]! };
  return format(nth === 1 ? first : later, data, locale);
}

const inWords = (fen: Fen): string => `人民币${rmbWordsOf(fen)}`;

/** A notice of payment to the societies concerned, or to the one it lists, ready to print. */
export function noticeSheet(items: readonly NoticeItem[], options: NoticeOptions): SheetSpec {
  const { locale, year, today, name = fundSheetName("notice", locale) } = options;
  const words = fundSheetTexts(locale).notice;
  const sum = sumFen(items.map(({ fen }) => fen));
  const societies = new Set(items.map(({ society }) => society));
  const [only] = societies;
  const addressee =
    societies.size === 1 ? format(words.addressee, { society: only ?? "" }, locale) : words.addressees;
  const data = { year: String(year), amount: amountText(sum), words: inWords(sum) };
  const rows = items.map((item, index): SheetCell[] => [
    index + 1,
    item.society,
    reasonOf(item, locale),
    unitsOf(item.fen),
    inWords(item.fen),
  ]);
  return documentSheet({
    name,
    title: format(words.title, data, locale),
    above: [addressee, format(words.body, data, locale)],
    table: [
      [words.number, words.society, words.reason, words.amount, words.words],
      ...rows,
      [words.total, "", "", unitsOf(sum), inWords(sum)],
    ],
    hasTotal: true,
    below: [words.rules],
    signature: [words.issuer, dayText(today, locale)],
    widths: [6, 24, 32, 16, 30],
    amounts: [3],
    footer: words.footer,
  });
}
