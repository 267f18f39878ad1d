import type { Cycle, CycleYear } from "../../core/award/cycle";
import { dayOfIso } from "../../core/day";
import { fold } from "../../core/text";
import { periodEnd } from "../../core/standards/holidays";
import { fundTranslator } from "../../i18n/fund";
import type { Locale } from "../../i18n/locale";
import type { SheetSpec } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import { announcementSheet } from "../sheets/fund/announcementSheet";
import type { InputRow } from "../sheets/fund/inputSheet";
import { noticeName, noticeSheet, type NoticeItem } from "../sheets/fund/noticeSheet";
import { fundBookOf, type FundBook } from "./fundBook";
import { unpaid, unpaidList, type UnpaidItem } from "./payments";
import type { FundQuestion } from "./types";
import { awardId, dayOfToday } from "./view";
import { writingOf, type Writing } from "./writing";

/** What a public notice is about. */
export type Announced = "award" | "assessment";

/** Last day of a publicity; undefined where it cannot be known, and why in words. */
export interface PublicityEnd {
  readonly end: number | undefined;
  readonly text: string;
}

export interface PapersView {
  readonly unpaid: readonly UnpaidItem[];
  /** Societies that each public notice would name. */
  readonly who: Readonly<Record<Announced, number>>;
  /** Rows that 公示登记 would get. */
  readonly registers: number;
  readonly publicity: PublicityEnd;
}

type Passed = readonly [Cycle, CycleYear];

/** Those who passed the assessment of a year and whose publicity has no outcome yet. */
const passedIn = ({ cycles }: FundBook, year: number): readonly Passed[] =>
  cycles.flatMap((cycle) =>
    cycle.years
      .filter((one) => one.year === year && one.stage === "passed")
      .map((one): Passed => [cycle, one]),
  );

const awardedIn = ({ cycles }: FundBook, year: number): readonly Cycle[] =>
  cycles.filter(({ cohort }) => cohort.year === year && cohort.firstFen > 0);

/** The last day of a publicity that begins on an ISO date, counted in workdays with the holidays. */
export function publicityEnd({ all, settings }: FundBook, start: string, locale: Locale): PublicityEnd {
  const t = fundTranslator(locale);
  const day = dayOfIso(start);
  if (day === undefined) return { end: undefined, text: t("papers.badStart") };
  const days = settings.publicityWorkdays;
  const counted = periodEnd(day, days, all.holidays);
  return counted.ok
    ? { end: counted.value, text: t("papers.end", { end: counted.value, days }) }
    : { end: undefined, text: t("papers.noCalendar", { year: String(counted.error.year) }) };
}

/** Rows that 公示登记 lacks for those who are announced. */
function publicityRows(fund: FundBook, year: number, start: number, end: number): InputRow[] {
  const known = new Set<string>();
  for (const table of fund.tables("publicity")) {
    if (!table.has("society") || !table.has("year")) continue;
    const years = table.column("year").values;
    for (const [row, society] of table.column("society").values.entries())
      if (years[row] === year) known.add(fold(society ?? ""));
  }
  return passedIn(fund, year)
    .filter(([{ cohort }]) => !known.has(cohort.key))
    .map(([{ cohort }]) => ({ society: cohort.society, year, start, end }));
}

/** What can be printed of a year. */
export function papersView(
  book: EngineBook,
  question: FundQuestion & { readonly year: number; readonly start: string },
): PapersView {
  const fund = fundBookOf(book);
  const { year, start, locale } = question;
  return {
    unpaid: unpaidList(book, question),
    who: { award: awardedIn(fund, year).length, assessment: passedIn(fund, year).length },
    registers: publicityRows(fund, year, 0, 0).length,
    publicity: publicityEnd(fund, start, locale),
  };
}

/** Notices of payment: one for all societies chosen, or one for each. */
export function noticeSpecs(
  book: EngineBook,
  question: FundQuestion & {
    readonly year: number;
    readonly ids: readonly string[];
    readonly isEach: boolean;
    readonly name?: string;
  },
): readonly SheetSpec[] {
  const { locale, year, ids, isEach, name } = question;
  const chosen = unpaid(fundBookOf(book), year).filter(({ cycle }) => ids.includes(awardId(cycle.cohort)));
  const items = chosen.map(({ cycle: { cohort }, year: { nth }, toPayFen }): NoticeItem => ({
    society: cohort.society,
    cohort: cohort.year,
    nth,
    fen: toPayFen,
  }));
  if (items.length === 0) return [];
  const options = { locale, year, today: dayOfToday(question.today) };
  if (!isEach) return [noticeSheet(items, { ...options, ...(name === undefined ? {} : { name }) })];
  const societies = [...new Set(items.map(({ society }) => society))];
  return societies.map((society) =>
    noticeSheet(
      items.filter((item) => item.society === society),
      { ...options, name: noticeName(society, locale) },
    ),
  );
}

/** A public notice with the rows of 公示登记 that go with it. */
export interface Announcing {
  readonly spec: SheetSpec;
  readonly end: number;
  readonly rows: number;
  readonly writing: Writing | undefined;
}

/** The public notice of a year; undefined where there is nobody to name or its last day is not known. */
export function announcing(
  book: EngineBook,
  question: FundQuestion & {
    readonly year: number;
    readonly kind: Announced;
    readonly start: string;
    readonly name?: string;
  },
): Announcing | undefined {
  const fund = fundBookOf(book);
  const { locale, year, kind, name } = question;
  const start = dayOfIso(question.start);
  const { end } = publicityEnd(fund, question.start, locale);
  const societies =
    kind === "award"
      ? awardedIn(fund, year).map(({ cohort }) => ({
          society: cohort.society,
          cohort: cohort.year,
          fen: cohort.firstFen,
        }))
      : passedIn(fund, year).map(([{ cohort }, { planFen }]) => ({
          society: cohort.society,
          cohort: cohort.year,
          fen: planFen,
        }));
  if (societies.length === 0 || start === undefined || end === undefined) return undefined;
  const days = fund.settings.publicityWorkdays;
  const rows = kind === "assessment" ? publicityRows(fund, year, start, end) : [];
  return {
    spec: announcementSheet(societies, {
      locale,
      kind,
      year,
      start,
      end,
      days,
      ...(name === undefined ? {} : { name }),
    }),
    end,
    rows: rows.length,
    writing: rows.length > 0 ? writingOf(fund, "publicity", rows, locale) : undefined,
  };
}
