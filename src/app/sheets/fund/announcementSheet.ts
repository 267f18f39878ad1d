import type { Day } from "../../../core/day";
import { unitsOf, type Fen } from "../../../core/money";
import { format } from "../../../i18n/format";
import { fundSheetName } from "../../../i18n/fundNames";
import { fundSheetTexts } from "../../../i18n/fundSheets";
import type { Locale } from "../../../i18n/locale";
import { dayText } from "../../../i18n/numbers";
import type { SheetSpec } from "../../../workbook/port";
import { documentSheet } from "./document";

/** A society on a public notice. */
export interface AnnouncedSociety {
  readonly society: string;
  readonly cohort: number;
  readonly fen: Fen;
}

export interface AnnouncementOptions {
  readonly locale: Locale;
  readonly name?: string;
  readonly kind: "award" | "assessment";
  readonly year: number;
  readonly start: Day;
  readonly end: Day;
  /** Working days from start to end, both counted. */
  readonly days: number;
}

/** A public notice of the winners of a year, or of those who passed its assessment, ready to print. */
export function announcementSheet(
  societies: readonly AnnouncedSociety[],
  options: AnnouncementOptions,
): SheetSpec {
  const { locale, kind, year, start, end, days, name = fundSheetName("announcement", locale) } = options;
  const texts = fundSheetTexts(locale);
  const words = texts.announcement;
  const data = {
    year: String(year),
    n: societies.length,
    start: dayText(start, locale),
    end: dayText(end, locale),
    days,
  };
  const isAward = kind === "award";
  return documentSheet({
    name,
    title: format(isAward ? words.titleAward : words.titleAssessment, data, locale),
    above: [format(isAward ? words.bodyAward : words.bodyAssessment, data, locale)],
    table: [
      [
        texts.notice.number,
        texts.notice.society,
        words.cohort,
        ...(isAward ? [] : [words.result]),
        words.amount,
      ],
      ...societies.map(({ society, cohort, fen }, index) => [
        index + 1,
        society,
        cohort,
        ...(isAward ? [] : [texts.grades[0]]),
        unitsOf(fen),
      ]),
    ],
    hasTotal: false,
    below: [],
    signature: [texts.notice.issuer, dayText(start, locale)],
    widths: isAward ? [8, 40, 16, 26] : [8, 36, 14, 14, 22],
    amounts: [isAward ? 3 : 4],
    footer: texts.notice.footer,
  });
}
