import { balanceOf } from "../../core/award/balance";
import type { Cycle, CycleYear } from "../../core/award/cycle";
import { explain } from "../../core/award/explain";
import { awardSentence, awardTexts } from "../../i18n/award";
import { fundTranslator } from "../../i18n/fund";
import type { Locale } from "../../i18n/locale";
import { amountText } from "../../i18n/numbers";
import type { MoneyState } from "../../core/award/machine";
import type { EngineBook } from "../engine/calls";
import { awardExecution, type AwardExecution } from "./execution";
import { fundBookOf, type FundBook } from "./fundBook";
import { linkOf } from "./links";
import type { FundLink, FundQuestion } from "./types";
import { awardId, dayOfToday } from "./view";

/** One of the three years of an award. */
export interface SocietyYear {
  readonly nth: string;
  readonly year: number;
  /** Blank where the reason names it. */
  readonly plan: string;
  readonly due: string;
  readonly state: MoneyState;
  readonly stateName: string;
  readonly why: string;
  readonly release?: string;
  readonly link?: FundLink;
}

export interface SocietyAward {
  readonly id: string;
  readonly head: string;
  readonly caption: string;
  readonly title: string;
  readonly isRevoked: boolean;
  readonly years: readonly SocietyYear[];
  readonly money: string;
  readonly source: FundLink;
  readonly execution: AwardExecution;
}

/** All awards of one society, the one asked for first. */
export interface SocietyView {
  readonly name: string;
  readonly awards: readonly SocietyAward[];
}

function yearOf(fund: FundBook, cycle: Cycle, year: CycleYear, locale: Locale): SocietyYear {
  const texts = awardTexts(locale);
  const { reasons, release } = explain(cycle, year);
  const link = linkOf(fund, cycle, year, locale);
  return {
    nth: texts.years[year.nth - 1]!,
    year: year.year,
    plan: year.state === "notAssessed" ? "" : amountText(year.planFen),
    due: year.dueFen === undefined ? texts.pending : amountText(year.dueFen),
    state: year.state,
    stateName: texts.states[year.state],
    why: reasons.map((reason) => awardSentence("reasons", reason, locale)).join(texts.functions.separator),
    ...(release ? { release: awardSentence("releases", release, locale) } : {}),
    ...(link ? { link } : {}),
  };
}

function awardOf(fund: FundBook, cycle: Cycle, today: number, locale: Locale): SocietyAward {
  const t = fundTranslator(locale);
  const { cohort } = cycle;
  const { paidFen, spentFen, leftFen } = balanceOf(cycle, { day: today }, fund.settings);
  return {
    id: awardId(cohort),
    head: t("society.cohort", { cohort: String(cohort.year), first: cohort.firstFen }),
    caption: t("society.caption", { cohort: String(cohort.year) }),
    title: awardTexts(locale).titles[cycle.title],
    isRevoked: cycle.title === "revoked",
    years: cycle.years.map((year) => yearOf(fund, cycle, year, locale)),
    money: t("society.money", { paid: paidFen, spent: spentFen, left: leftFen }),
    source: { label: t("society.row", { row: cohort.source.row + 1 }), cell: cohort.source },
    execution: awardExecution(fund, cycle, today, locale),
  };
}

/** The awards of the society that an award belongs to; undefined where the award is gone. */
export function societyView(
  book: EngineBook,
  { locale, today, id }: FundQuestion & { readonly id: string },
): SocietyView | undefined {
  const fund = fundBookOf(book);
  const asked = fund.cycles.find(({ cohort }) => awardId(cohort) === id);
  if (!asked) return undefined;
  const others = fund.cycles.filter(
    ({ cohort }) => cohort.key === asked.cohort.key && cohort !== asked.cohort,
  );
  const day = dayOfToday(today);
  return {
    name: asked.cohort.society,
    awards: [asked, ...others].map((cycle) => awardOf(fund, cycle, day, locale)),
  };
}
