import { dayOfIso, yearOf } from "../../core/day";
import { explain } from "../../core/award/explain";
import type { Problem } from "../../core/award/facts";
import type { MoneyState } from "../../core/award/machine";
import { payList, type PayGroup, type PayItem, type PayList } from "../../core/award/payList";
import { awardSentence, awardTexts } from "../../i18n/award";
import { fundTranslator } from "../../i18n/fund";
import { amountText } from "../../i18n/numbers";
import type { Locale } from "../../i18n/locale";
import type { EngineBook } from "../engine/calls";
import { fundBookOf, type FundBook } from "./fundBook";
import { cellLink, linkOf, missingSheets } from "./links";
import { withoutPrefix } from "./prefix";
import type { FundProblem, FundQuestion, FundView, MoneyGroup, MoneyItem } from "./types";

const order: readonly MoneyState[] = ["due", "hold", "stopped", "notAssessed", "toCorrect"];

/** Names an award: its society, folded, and its year. */
export const awardId = ({ key, year }: { readonly key: string; readonly year: number }): string =>
  `${key}|${year}`;

/** Day of an ISO date of the clock. */
export function dayOfToday(today: string): number {
  const day = dayOfIso(today);
  if (day === undefined) throw new Error(`not a date: ${today}`);
  return day;
}

/** Reasons as one sentence; of a first award that is due there is nothing to explain. */
function whyOf({ cycle, year }: PayItem, locale: Locale): string {
  const { reasons } = explain(cycle, year);
  const { separator } = awardTexts(locale).functions;
  const isPlain = year.stage === "signed" || year.stage === "unasked";
  return isPlain ? "" : reasons.map((reason) => awardSentence("reasons", reason, locale)).join(separator);
}

function amountOf(state: MoneyState, { year }: PayItem, pending: string): string {
  if (state === "due") return amountText(year.dueFen ?? 0);
  if (state === "hold") return amountText(year.planFen);
  return state === "stopped" ? amountText(0) : pending;
}

/** What has been paid of an amount that is due, where it is not all. */
function partPaid({ year, toPayFen }: PayItem, locale: Locale): string {
  const isPart = toPayFen > 0 && year.paidFen > 0;
  return isPart ? fundTranslator(locale)("view.paidPart", { paid: year.paidFen, left: toPayFen }) : "";
}

function itemOf(fund: FundBook, state: MoneyState, item: PayItem, locale: Locale): MoneyItem {
  const { cycle, year, toPayFen } = item;
  const { cohort } = cycle;
  const texts = awardTexts(locale);
  const { release } = explain(cycle, year);
  const link = linkOf(fund, cycle, year, locale);
  return {
    id: awardId(cohort),
    society: withoutPrefix(cohort.society, fund.prefix),
    name: cohort.society,
    cohort: cohort.year,
    nth: texts.years[year.nth - 1]!,
    amount: amountOf(state, item, texts.pending),
    toPayFen,
    why: [whyOf(item, locale), partPaid(item, locale)].filter(Boolean).join(texts.functions.separator),
    ...(release ? { release: awardSentence("releases", release, locale) } : {}),
    ...(link ? { link } : {}),
  };
}

function groupOf(fund: FundBook, state: MoneyState, group: PayGroup, locale: Locale): MoneyGroup {
  const { states, pending } = awardTexts(locale);
  const isPending = state === "notAssessed" || state === "toCorrect";
  return {
    state,
    name: states[state],
    sum: isPending ? pending : amountText(group.fen),
    items: group.items.map((item) => itemOf(fund, state, item, locale)),
  };
}

/** Sentences below the verdict: what is not in its sum, and what is paid already. */
function moreOf({ groups, paidFen, toPayFen }: PayList, prefix: string, locale: Locale): string[] {
  const t = fundTranslator(locale);
  const { states } = awardTexts(locale);
  const parts = (["hold", "notAssessed"] as const)
    .filter((state) => groups[state].items.length > 0)
    .map((state) => t("view.part", { state: states[state], sum: groups[state].fen }));
  const wrong = groups.toCorrect.items.length;
  return [
    ...(parts.length > 0 ? [t("view.rest", { list: parts.join(t("list.comma")) })] : []),
    ...(wrong > 0 ? [t("view.toCorrect", { n: wrong })] : []),
    ...(paidFen > 0 ? [t("view.paid", { paid: paidFen, left: toPayFen })] : []),
    ...(prefix === "" ? [] : [t("view.prefix", { prefix })]),
  ];
}

const problemOf = (problem: Problem, locale: Locale): FundProblem => ({
  text: awardSentence("problems", problem, locale),
  links: problem.sources.map((cell) => cellLink(cell, locale)),
});

/** Years that some award covers, latest first; the year asked for where there is none. */
function yearsOf({ cycles }: FundBook, thisYear: number): readonly number[] {
  const years = new Set(cycles.flatMap((cycle) => cycle.years.map(({ year }) => year)));
  return years.size === 0 ? [thisYear] : [...years].sort((a, b) => b - a);
}

function verdictOf({ groups }: PayList, locale: Locale): string {
  const t = fundTranslator(locale);
  const { items, fen } = groups.due;
  return items.length === 0 ? t("view.noDue") : t("view.due", { n: items.length, sum: fen });
}

/** The list to pay of a year: this year's where an award covers it, else the latest, unless one is asked for. */
export function fundView(
  book: EngineBook,
  { locale, today, year: asked }: FundQuestion & { readonly year: number | undefined },
): FundView {
  const fund = fundBookOf(book);
  const thisYear = yearOf(dayOfToday(today));
  const years = yearsOf(fund, thisYear);
  const year = asked ?? (years.includes(thisYear) ? thisYear : years[0]!);
  const list = payList(fund.cycles, year);
  const toPay = list.groups.due.items.filter(({ toPayFen }) => toPayFen > 0);
  const { problems } = fund.facts;
  return {
    year,
    years: years.includes(year) ? years : [year, ...years],
    verdict: verdictOf(list, locale),
    more: moreOf(list, fund.prefix, locale),
    groups: order.map((state) => groupOf(fund, state, list.groups[state], locale)),
    conflicts: problems.filter(({ weight }) => weight === "conflict").map((one) => problemOf(one, locale)),
    notices: problems.filter(({ weight }) => weight === "notice").map((one) => problemOf(one, locale)),
    missing: missingSheets(fund),
    awards: fund.cycles.length,
    toPay: { count: toPay.length, fen: list.toPayFen },
    unsigned: fund.cycles.filter(({ years: [first] }) => first.stage === "awarded").length,
  };
}
