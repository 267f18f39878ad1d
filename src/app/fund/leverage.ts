import { lever, type Lever, type Moved } from "../../core/award/lever";
import type { Winner } from "../../core/award/lever";
import { sumFen, type Fen } from "../../core/money";
import { starIds } from "../../core/standards/stars";
import { fold } from "../../core/text";
import type { ResultRow } from "../../analysis/types";
import { fundTranslator } from "../../i18n/fund";
import type { Locale } from "../../i18n/locale";
import { amountText } from "../../i18n/numbers";
import type { EngineBook } from "../engine/calls";
import { fundBookOf, type FundBook } from "./fundBook";
import { sharedPrefix, withoutPrefix } from "./prefix";
import type { FundQuestion } from "./types";
import { proposalsOf, resultsOf, withinQuota } from "./winners";

/** What is tried out; what is not given stays as it is officially. */
export interface LeverTrial {
  readonly by?: "quota" | "line";
  readonly quota?: number;
  /** Total from which a society wins. */
  readonly line?: number;
  /** First award of those who are not on the list yet. */
  readonly fen?: Fen;
  /** Society whose total is changed, and by how much. */
  readonly society?: string;
  readonly shift?: number;
}

export interface LeverGroup {
  readonly kind: "enters" | "leaves" | "changes";
  readonly name: string;
  readonly items: readonly { readonly society: string; readonly change: string }[];
}

/** From scores to money: who enters and leaves, and three years of cash before and after. */
export interface LeverView {
  readonly year: number;
  readonly by: "quota" | "line";
  readonly quota: number;
  readonly line: number;
  /** Ranked societies. */
  readonly most: number;
  readonly fen: Fen | undefined;
  readonly societies: readonly { readonly id: string; readonly name: string }[];
  readonly official: string;
  readonly trial: string;
  readonly change: string;
  /** Three years of cash, before and after. */
  readonly total: { readonly before: string; readonly after: string };
  readonly isTied: boolean;
  readonly groups: readonly LeverGroup[];
  readonly years: readonly {
    readonly year: number;
    readonly before: string;
    readonly after: string;
    readonly diff: string;
  }[];
}

const signed = (fen: Fen): string => (fen > 0 ? `+${amountText(fen)}` : amountText(fen));

/** Places anew after the total of one society was changed. */
function shifted(rows: readonly ResultRow[], { society, shift = 0 }: LeverTrial): readonly ResultRow[] {
  if (society === undefined || shift === 0) return rows;
  const moved = rows.map((row) =>
    fold(row.society) === society && row.total !== null
      ? { ...row, total: Math.round(Math.min(100, Math.max(0, row.total + shift)) * 1e6) / 1e6 }
      : row,
  );
  const totals = moved.flatMap(({ total, rank }) => (total === null || rank === null ? [] : [total]));
  return moved.map((row) =>
    row.total === null || row.rank === null
      ? row
      : { ...row, rank: 1 + totals.filter((total) => total > row.total!).length },
  );
}

/** The list as it stands: the award list of the year, else the quota of the settings, else all five stars. */
function officialOf(fund: FundBook, rows: readonly ResultRow[], year: number, fen: Fen): readonly Winner[] {
  const listed = fund.cycles.filter(({ cohort }) => cohort.year === year);
  if (listed.length > 0) return listed.map(({ cohort: { society, firstFen } }) => ({ society, firstFen }));
  const { quota } = fund.all.scoring;
  const chosen =
    quota === null ? rows.filter(({ stars }) => stars === starIds.length) : [...withinQuota(rows, quota).in];
  return chosen.map(({ society }) => ({ society, firstFen: fen }));
}

interface Chosen {
  readonly winners: readonly ResultRow[];
  readonly isTied: boolean;
}

function chosenBy(rows: readonly ResultRow[], by: "quota" | "line", quota: number, line: number): Chosen {
  if (by === "line") {
    return { winners: rows.filter(({ total }) => total !== null && total >= line), isTied: false };
  }
  const decided = withinQuota(rows, quota);
  return { winners: [...decided.in], isTied: decided.tied.size > 0 };
}

function groupsOf({ societies }: Lever, prefix: string, locale: Locale): LeverGroup[] {
  const t = fundTranslator(locale);
  return (["enters", "leaves", "changes"] as const).flatMap((kind) => {
    const own = societies.filter((one: Moved) => one.kind === kind);
    const items = own.map(({ society, changeFen }) => ({
      society: withoutPrefix(society, prefix),
      change: signed(changeFen),
    }));
    return items.length === 0 ? [] : [{ kind, name: t(`lever.${kind}`), items }];
  });
}

/** Lowest total of those who win now, as the line that would give the same list. */
function lineOf(rows: readonly ResultRow[], official: readonly Winner[]): number {
  const names = new Set(official.map(({ society }) => fold(society)));
  const totals = rows.flatMap(({ society, total }) =>
    total !== null && names.has(fold(society)) ? [total] : [],
  );
  return totals.length === 0 ? 60 : Math.floor(Math.min(...totals) * 10) / 10;
}

/** Tries another quota, line or score on the latest results; undefined where the workbook has none. */
export function leverView(
  book: EngineBook,
  { locale, trial }: FundQuestion & { readonly trial: LeverTrial },
): LeverView | undefined {
  const fund = fundBookOf(book);
  const t = fundTranslator(locale);
  const results = resultsOf(fund);
  if (results.length === 0) return undefined;
  const year = Math.max(...results.map((row) => row.year));
  const rows = results.filter((row) => row.year === year);
  const ranked = rows.filter(({ rank }) => rank !== null);
  const fen = trial.fen ?? proposalsOf(fund, year, locale)[0]?.fen;
  const official = officialOf(fund, rows, year, fen ?? 0);
  const { by = "quota", quota = official.length, line = lineOf(rows, official) } = trial;
  const isTouched = [trial.by, trial.quota, trial.line, trial.shift].some((one) => one !== undefined);
  const chosen = chosenBy(shifted(rows, trial), by, quota, line);
  const firstOf = new Map(official.map(({ society, firstFen }) => [fold(society), firstFen]));
  const after = chosen.winners.map(({ society }) => ({
    society,
    firstFen: firstOf.get(fold(society)) ?? fen ?? 0,
  }));
  const made = lever(official, isTouched ? after : official, year, fund.settings);
  const beforeFen = sumFen(made.years.map((one) => one.beforeFen));
  const afterFen = sumFen(made.years.map((one) => one.afterFen));
  const prefix = sharedPrefix(rows.map(({ society }) => society));
  return {
    year,
    by,
    quota,
    line,
    most: ranked.length,
    fen,
    societies: ranked.map(({ society }) => ({ id: fold(society), name: withoutPrefix(society, prefix) })),
    official: t("lever.official", { n: official.length, sum: beforeFen }),
    trial: t("lever.trial", {
      n: isTouched ? after.length : official.length,
      sum: afterFen,
    }),
    change: signed(made.changeFen),
    total: { before: amountText(beforeFen), after: amountText(afterFen) },
    isTied: isTouched && chosen.isTied,
    groups: groupsOf(made, prefix, locale),
    years: made.years.map((one) => ({
      year: one.year,
      before: amountText(one.beforeFen),
      after: amountText(one.afterFen),
      diff: signed(one.changeFen),
    })),
  };
}
