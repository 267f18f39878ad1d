import { resultRows } from "../../analysis/fromTables";
import type { ResultRow } from "../../analysis/types";
import { allocate } from "../../core/award/allocate";
import { sumFen, type Fen } from "../../core/money";
import { starIds } from "../../core/standards/stars";
import { fold } from "../../core/text";
import { fundTranslator } from "../../i18n/fund";
import type { Locale } from "../../i18n/locale";
import type { EngineBook } from "../engine/calls";
import { fundBookOf, type FundBook } from "./fundBook";
import { sharedPrefix, withoutPrefix } from "./prefix";
import type { FundQuestion } from "./types";

/** How winners are ticked at first; none of it is policy. */
export type WinnerRule = "stars" | "quota" | "marked" | "hand";

/** A society of the year's result. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly society: string;
  /** Rank, total and stars in words. */
  readonly text: string;
  readonly total: number | null;
  readonly isTied: boolean;
  /** Already on the award list of the year. */
  readonly isListed: boolean;
  readonly wins: Readonly<Record<WinnerRule, boolean>>;
}

export interface AmountProposal {
  readonly fen: Fen;
  readonly text: string;
}

/** The year's result as a list of winners to be ticked. */
export interface WinnersView {
  readonly year: number;
  readonly years: readonly number[];
  readonly quota: number | null;
  readonly rules: readonly WinnerRule[];
  readonly candidates: readonly Candidate[];
  readonly proposals: readonly AmountProposal[];
}

const yearInName = /(20\d\d)/;

/** Results of all years of the workbook; a sheet without a column of years is about the year in its name or the setting. */
export const resultsOf = (fund: FundBook): readonly ResultRow[] =>
  fund.tables("result").flatMap((table) => {
    const named = yearInName.exec(table.sheet)?.[1];
    const year = named === undefined ? fund.all.year : Number(named);
    return resultRows(table, year === null ? {} : { year });
  });

/** Societies in the order of their rank; those without one last. */
const byRank = (rows: readonly ResultRow[]): readonly ResultRow[] =>
  [...rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));

/** Those whose place the quota decides alone, and those it cannot decide on because a tie reaches across it. */
export function withinQuota(
  rows: readonly ResultRow[],
  quota: number,
): { readonly in: ReadonlySet<ResultRow>; readonly tied: ReadonlySet<ResultRow> } {
  const ranked = byRank(rows).filter(({ rank }) => rank !== null);
  const first = ranked[quota];
  const last = ranked[quota - 1];
  const line = first && last && first.rank === last.rank ? last.rank : undefined;
  return {
    in: new Set(ranked.slice(0, quota).filter(({ rank }) => rank !== line)),
    tied: new Set(ranked.filter(({ rank }) => line !== undefined && rank === line)),
  };
}

const marks = /获奖|入选|拟表彰|winner|awarded/i;

/** Societies that a remark on the result names as winners. */
function markedIn(fund: FundBook): ReadonlySet<string> {
  const marked = new Set<string>();
  for (const table of fund.tables("result")) {
    if (!table.has("remark") || !table.has("society")) continue;
    const societies = table.column("society").values;
    for (const [row, remark] of table.column("remark").values.entries())
      if (remark && marks.test(remark)) marked.add(`${table.sheet}|${table.sheetRow(row)}|${societies[row]}`);
  }
  return marked;
}

function candidateText({ rank, total, stars }: ResultRow, hasLine: boolean, locale: Locale): string {
  const t = fundTranslator(locale);
  if (rank === null || total === null) return t("winners.unranked");
  const data = { rank, total: total.toFixed(2) };
  return hasLine ? t("winners.line", { ...data, stars: stars ?? 0 }) : t("winners.place", data);
}

/** Amounts that suggest themselves: the standard of the latest earlier awards, and the setting. */
export function proposalsOf({ cycles, all }: FundBook, year: number, locale: Locale): AmountProposal[] {
  const t = fundTranslator(locale);
  const earlier = cycles.filter(({ cohort }) => cohort.year <= year && cohort.firstFen > 0);
  const latest = Math.max(...earlier.map(({ cohort }) => cohort.year));
  const amounts = earlier.filter(({ cohort }) => cohort.year === latest).map(({ cohort }) => cohort.firstFen);
  const proposal = (fen: Fen, why: string): AmountProposal => ({
    fen,
    text: t("winners.suggest", { fen, why }),
  });
  return [
    ...[...new Set(amounts)]
      .slice(0, 2)
      .map((fen) => proposal(fen, t("winners.lastYear", { year: String(latest) }))),
    ...(all.awardFen === null ? [] : [proposal(all.awardFen, t("winners.setting"))]),
  ];
}

/** The result of a year, the latest unless one is asked for; undefined where the workbook has none. */
export function winnersView(
  book: EngineBook,
  { locale, year: asked }: FundQuestion & { readonly year: number | undefined },
): WinnersView | undefined {
  const fund = fundBookOf(book);
  const results = resultsOf(fund);
  const years = [...new Set(results.map(({ year }) => year))].sort((a, b) => b - a);
  const year = asked !== undefined && years.includes(asked) ? asked : years[0];
  if (year === undefined) return undefined;
  const rows = byRank(results.filter((row) => row.year === year));
  const { quota } = fund.all.scoring;
  const decided = quota === null ? undefined : withinQuota(rows, quota);
  const marked = markedIn(fund);
  // Where no line is set nobody reaches one, and the result tells no stars.
  const hasLine = rows.some(({ stars }) => (stars ?? 0) > 0);
  const listed = new Set(
    fund.cycles.filter(({ cohort }) => cohort.year === year).map(({ cohort }) => cohort.key),
  );
  const isMarked = ({ source, society }: ResultRow): boolean =>
    source !== undefined && marked.has(`${source.sheet}|${source.row}|${society}`);
  const prefix = sharedPrefix(rows.map(({ society }) => society));
  const candidates = rows.map((row): Candidate => ({
    id: fold(row.society),
    name: row.society,
    society: withoutPrefix(row.society, prefix),
    text: candidateText(row, hasLine, locale),
    total: row.total,
    isTied: decided?.tied.has(row) ?? false,
    isListed: listed.has(fold(row.society)),
    wins: {
      stars: row.stars === starIds.length,
      quota: decided?.in.has(row) ?? false,
      marked: isMarked(row),
      hand: false,
    },
  }));
  const rules: WinnerRule[] = [
    ...(quota === null ? [] : (["quota"] as const)),
    ...(candidates.some(({ wins }) => wins.marked) ? (["marked"] as const) : []),
    ...(hasLine ? (["stars"] as const) : []),
    "hand",
  ];
  return { year, years, quota, rules, candidates, proposals: proposalsOf(fund, year, locale) };
}

/** How the money of the winners is found. */
export type Sharing = "equal" | "budget" | "byTotal";

export interface SharedAmounts {
  readonly amounts: readonly Fen[];
  readonly fen: Fen;
  /** Budget less the sum, always 0; undefined where no budget is given. */
  readonly restFen: Fen | undefined;
  readonly text: string;
}

/**
 * First awards of winners: the same for each, or a budget divided equally or by totals (largest remainder).
 * @returns undefined where the money or the totals do not allow it.
 */
export function sharedAmounts(
  _: EngineBook,
  {
    locale,
    sharing,
    fen,
    winners,
  }: FundQuestion & {
    readonly sharing: Sharing;
    readonly fen: Fen;
    readonly winners: readonly Pick<Candidate, "id" | "total">[];
  },
): SharedAmounts | undefined {
  const t = fundTranslator(locale);
  if (!Number.isSafeInteger(fen) || fen <= 0 || winners.length === 0) return undefined;
  if (sharing === "equal") {
    const sum = fen * winners.length;
    const text = t("winners.plain", { n: winners.length, sum });
    return { amounts: winners.map(() => fen), fen: sum, restFen: undefined, text };
  }
  const claims = winners.map(({ id, total }) => ({
    key: id,
    weight: sharing === "budget" ? 1 : (total ?? 0),
  }));
  const shared = allocate(fen, claims);
  if (!shared.ok || shared.value.shares.some((share) => share <= 0)) return undefined;
  const sum = sumFen(shared.value.shares);
  return {
    amounts: shared.value.shares,
    fen: sum,
    restFen: shared.value.checkFen,
    text: t("winners.check", { n: winners.length, sum, rest: shared.value.checkFen }),
  };
}
