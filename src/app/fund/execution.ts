import { balanceOf } from "../../core/award/balance";
import type { Cycle } from "../../core/award/cycle";
import { executionOf, type DirectionExecution } from "../../core/award/execution";
import type { Day } from "../../core/day";
import { sumFen, type Fen } from "../../core/money";
import { awardSentence } from "../../i18n/award";
import { fundTranslator } from "../../i18n/fund";
import type { Locale } from "../../i18n/locale";
import { amountText, percentText } from "../../i18n/numbers";
import type { EngineBook } from "../engine/calls";
import { fundBookOf, type FundBook } from "./fundBook";
import { cellLink } from "./links";
import { withoutPrefix } from "./prefix";
import type { FundProblem, FundQuestion } from "./types";
import { awardId, dayOfToday } from "./view";

/** A share of money spent set against the share of time that has passed; both 0–1. */
export interface Bar {
  readonly name: string;
  /** More than 1 where more was spent than there was; undefined without money to spend. */
  readonly used01: number | undefined;
  readonly time01: number;
  /** Spent and budget, in words. */
  readonly text: string;
}

/** The money of one award against its task book, its ledger and its time. */
export interface AwardExecution {
  readonly id: string;
  readonly title: string;
  readonly society: string;
  /** State of the task book and its budget. */
  readonly book: readonly string[];
  readonly whole: Bar;
  readonly directions: readonly Bar[];
  readonly remarks: readonly string[];
  readonly problems: readonly FundProblem[];
}

export interface ExecutionView {
  readonly asOf: string;
  readonly remarks: readonly string[];
  readonly awards: readonly AwardExecution[];
}

const barOf = (
  { name, used01, spentFen, budgetFen }: DirectionExecution,
  time01: number,
  locale: Locale,
): Bar => ({ name, used01, time01, text: pairText(spentFen, budgetFen, locale) });

const pairText = (spent: Fen, budget: Fen, locale: Locale): string =>
  fundTranslator(locale)("execution.spent", { spent: amountText(spent), budget: amountText(budget) });

function bookLines({ cohort }: Cycle, locale: Locale): string[] {
  const t = fundTranslator(locale);
  const { signed, directions } = cohort.taskBook;
  const budget = sumFen(directions.map(({ budgetFen }) => budgetFen));
  return [
    signed ? t("execution.signed", { signed: signed.value }) : t("execution.unsigned"),
    directions.length === 0
      ? t("execution.noDirections")
      : t("execution.budget", { budget, cohort: String(cohort.year), first: cohort.firstFen }),
  ];
}

/** Sets one award against its task book, its ledger and its time. */
export function awardExecution(fund: FundBook, cycle: Cycle, today: Day, locale: Locale): AwardExecution {
  const t = fundTranslator(locale);
  const { cohort } = cycle;
  const balance = balanceOf(cycle, { day: today }, fund.settings);
  const { directions, undirectedFen, problems } = executionOf(cycle, fund.settings);
  const society = withoutPrefix(cohort.society, fund.prefix);
  const { used01, time01, paidFen, spentFen } = balance;
  const remarks = [
    ...(balance.doubtful ? [t("execution.doubtful")] : []),
    ...(directions.length > 0 && undirectedFen !== 0
      ? [t("execution.undirected", { fen: undirectedFen })]
      : []),
    ...(balance.returnFen > 0 ? [t("society.return", { fen: balance.returnFen })] : []),
  ];
  return {
    id: awardId(cohort),
    title: t("execution.cohort", { society, cohort: String(cohort.year) }),
    society,
    book: bookLines(cycle, locale),
    whole: {
      name: used01 === undefined ? t("execution.unpaid") : t("execution.used", { used: percentText(used01) }),
      used01,
      time01,
      text: pairText(spentFen, paidFen, locale),
    },
    directions: directions.map((direction) => barOf(direction, time01, locale)),
    remarks,
    problems: problems.map((problem) => ({
      text: awardSentence("spending", problem, locale),
      links: [cellLink(problem.source, locale)],
    })),
  };
}

/** All awards whose money has not run its time, then the others, each against task book, ledger and time. */
export function executionView(book: EngineBook, { locale, today }: FundQuestion): ExecutionView {
  const fund = fundBookOf(book);
  const t = fundTranslator(locale);
  const day = dayOfToday(today);
  const awards = fund.cycles
    .map((cycle) => awardExecution(fund, cycle, day, locale))
    .sort((a, b) => Number(a.whole.time01 === 1) - Number(b.whole.time01 === 1));
  return {
    asOf: t("execution.asOf", { day }),
    remarks: fund.tables("expense").length === 0 ? [t("execution.noLedger")] : [],
    awards,
  };
}
