import { reweighted } from "./total";
import { scoreState, type ScoreState } from "./cube";
import { rowOf } from "./matrix";
import { clean, meanOf, present, same, sumOf } from "./numeric";
import { judgesNeeded } from "./panel";
import type { Scorecard } from "./scorecard";
import { cellAt, type ScoreSheet } from "./sheet";

/** Slots of the sentences of a receipt; lists are the numbers of a sum in their order. */
export interface ReceiptSlots {
  /** The total as a plain mean, or weighted. */
  totalEqual: { readonly sum: number; readonly count: number; readonly value: number };
  totalWeighted: {
    readonly scores: readonly number[];
    readonly weights01: readonly number[];
    readonly value: number;
  };
  /** A star as points earned of points possible, or weighted. */
  starPoints: { readonly earned: number; readonly possible: number; readonly value: number };
  starWeighted: { readonly count: number; readonly value: number };
  /** Points of an indicator from its judges. */
  panelMean: { readonly judges: number; readonly points: readonly number[]; readonly value: number };
  panelTrimmed: {
    readonly judges: number;
    readonly trim: number;
    readonly kept: number;
    readonly points: readonly number[];
    readonly value: number;
  };
  panelMedian: { readonly judges: number; readonly points: readonly number[]; readonly value: number };
  panelStandardised: { readonly judges: number; readonly value: number };
  noScore: Record<never, never>;
  /** Notes. */
  recused: { readonly count: number };
  notApplicable: { readonly name: string; readonly others: number };
  noCriterion: { readonly name: string; readonly others: number };
  untrimmed: { readonly judges: number; readonly needed: number };
  rawMean: { readonly value: number };
  bonus: { readonly name: string; readonly points: number };
  missing: { readonly count: number };
  place: { readonly rank: number; readonly of: number };
  unranked: Record<never, never>;
}
export type ReceiptId = keyof ReceiptSlots;

/** A sentence as id and figures; the words are in the locales. */
export type Phrase = {
  readonly [Id in ReceiptId]: { readonly id: Id; readonly data: ReceiptSlots[Id] };
}[ReceiptId];

/** Cell of the sheet a figure was read from, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What became of a part: it counts, it was trimmed away, or its state says why it does not count. */
export type Use = "counted" | "lowest" | "highest" | Exclude<keyof typeof scoreState, "scored" | "absent">;

/** A part of a score: a star of the total, an indicator of a star, or a judge of an indicator. */
export interface Term {
  readonly name: string;
  /** On the scale of its kind; NaN where there is none. */
  readonly value: number;
  /** Share of the whole after re-weighting; 0 for what does not count. */
  readonly weight01: number;
  /** Full mark of an indicator. */
  readonly fullMark?: number;
  readonly use: Use;
  readonly place?: Place;
}

/** Why a score is what it is. */
export interface Receipt {
  readonly value: number;
  readonly words: Phrase;
  readonly terms: readonly Term[];
  readonly notes: readonly Phrase[];
}

const phrase = <Id extends ReceiptId>(id: Id, data: ReceiptSlots[Id]): Phrase =>
  ({ id, data }) as unknown as Phrase;

const stateNames = Object.keys(scoreState) as (keyof typeof scoreState)[];
const nameOfState = (state: number): Use => {
  const name = stateNames[state]!;
  return name === "scored" ? "counted" : name === "absent" ? "blank" : name;
};

const allSame = (values: ArrayLike<number>): boolean =>
  Array.from(values).every((value) => same(value, values[0]!));

/** Receipt of a society's total: its stars and their weights. */
export function totalReceipt(card: Scorecard, society: number): Receipt {
  const { criteria } = card.sheet.plan;
  const scores = rowOf(card.criteria, society);
  const weights01 = reweighted(
    scores,
    criteria.map((one) => one.weight),
  );
  const terms = criteria.map(({ name }, i): Term => {
    const counts = weights01[i]! > 0;
    return { name, value: scores[i]!, weight01: weights01[i]!, use: counts ? "counted" : "notApplicable" };
  });
  const counted = terms.filter((term) => term.use === "counted");
  const value = card.totals[society]!;
  const values = counted.map((term) => term.value);
  const words =
    counted.length === 0
      ? phrase("noScore", {})
      : allSame(counted.map((term) => term.weight01))
        ? phrase("totalEqual", { sum: clean(sumOf(values)), count: values.length, value })
        : phrase("totalWeighted", { scores: values, weights01: counted.map((term) => term.weight01), value });
  const absent = criteria.filter((one, i) => Number.isNaN(scores[i]!) && one.weight > 0);
  const rank = card.ranks[society]!;
  const ranked = card.ranks.filter((place) => !Number.isNaN(place)).length;
  return {
    value,
    words,
    terms,
    notes: [
      Number.isNaN(rank) ? phrase("unranked", {}) : phrase("place", { rank, of: ranked }),
      ...absent.map(({ name }) => phrase("noCriterion", { name, others: counted.length })),
    ],
  };
}

/** True when nobody scored the indicator and somebody said that it does not apply. */
function applies(sheet: ScoreSheet, society: number, indicator: number): boolean {
  const from = cellAt(sheet, society, indicator);
  const states = sheet.state.subarray(from, from + sheet.cube.judges.length);
  return states.includes(scoreState.scored) || !states.includes(scoreState.notApplicable);
}

/** Receipt of one star of a society: its indicators, points and weights. */
export function starReceipt(card: Scorecard, society: number, criterion: number): Receipt {
  const { sheet, shares } = card;
  const all = sheet.plan.indicators;
  const own = all.flatMap((one, i) => (one.criterion === criterion ? [i] : []));
  const shareOf = (i: number): number => shares[society * all.length + i]!;
  const plain = own.filter((i) => !all[i]!.bonus);
  const weights01 = reweighted(
    plain.map(shareOf),
    plain.map((i) => all[i]!.weight),
  );
  const terms = own.map((i): Term => {
    const { name, fullMark } = all[i]!;
    const counts = !Number.isNaN(shareOf(i));
    const use: Use = counts ? "counted" : applies(sheet, society, i) ? "blank" : "notApplicable";
    return {
      name,
      value: clean(shareOf(i) * fullMark),
      fullMark,
      weight01: weights01[plain.indexOf(i)] ?? 0,
      use,
    };
  });
  const counted = plain.filter((i) => !Number.isNaN(shareOf(i)));
  const value = card.criteria.values[society * card.criteria.columns + criterion]!;
  const byFullMark = counted.every((i) => same(all[i]!.weight, all[i]!.fullMark));
  const possible = clean(sumOf(counted.map((i) => all[i]!.fullMark)));
  const earned = clean(sumOf(counted.map((i) => shareOf(i) * all[i]!.fullMark)));
  const inapplicable = terms.filter((term) => term.use === "notApplicable");
  const bonuses = own.filter((i) => all[i]!.bonus && shareOf(i) > 0);
  return {
    value,
    words:
      counted.length === 0
        ? phrase("noScore", {})
        : byFullMark
          ? phrase("starPoints", { earned, possible, value })
          : phrase("starWeighted", { count: counted.length, value }),
    terms,
    notes: [
      ...inapplicable.map(({ name }) => phrase("notApplicable", { name, others: counted.length })),
      ...bonuses.map((i) =>
        phrase("bonus", { name: all[i]!.name, points: clean(shareOf(i) * all[i]!.fullMark) }),
      ),
    ],
  };
}

/** Judges that trimming leaves out: indices among those counted, the lowest and the highest points. */
function trimmedAway(
  points: readonly number[],
  trim: number,
): { readonly low: Set<number>; readonly high: Set<number> } {
  const order = points.map((_, i) => i).sort((a, b) => points[a]! - points[b]! || a - b);
  return { low: new Set(order.slice(0, trim)), high: new Set(order.slice(order.length - trim)) };
}

/** Receipt of one indicator of a society: its judges, trimming, and the cells they wrote in. */
export function indicatorReceipt(card: Scorecard, society: number, indicator: number): Receipt {
  const { sheet, shares } = card;
  const { plan, cube } = sheet;
  const { panel, trim, fullMark, rule } = plan.indicators[indicator]!;
  const from = cellAt(sheet, society, indicator);
  const source = (society * cube.indicators.length + sheet.source[indicator]!) * cube.judges.length;
  const judges = cube.judges.map((_, j) => j).filter((j) => sheet.state[from + j] !== scoreState.absent);
  const counted = judges.filter((j) => sheet.state[from + j] === scoreState.scored);
  const points = counted.map((j) =>
    rule ? clean(sheet.shares[from + j]! * fullMark) : cube.points[source + j]!,
  );
  const trims = panel === "trimmed" && counted.length >= judgesNeeded(trim);
  const { low, high } = trimmedAway(points, trims ? trim : 0);
  const kept = points.filter((_, i) => !low.has(i) && !high.has(i));
  const value = clean(shares[society * plan.indicators.length + indicator]! * fullMark);
  const terms = judges.map((j): Term => {
    const at = counted.indexOf(j);
    const use: Use =
      at < 0
        ? nameOfState(sheet.state[from + j] as ScoreState)
        : low.has(at)
          ? "lowest"
          : high.has(at)
            ? "highest"
            : "counted";
    return {
      name: cube.judges[j]!,
      value: at < 0 ? NaN : points[at]!,
      weight01: use === "counted" ? 1 / kept.length : 0,
      use,
      place: { row: cube.row[source + j]!, column: cube.column[source + j]! },
    };
  });
  const recused = terms.filter((term) => term.use === "recused" || term.use === "stray").length;
  const missing = terms.filter((term) => term.use === "blank").length;
  const raw = clean(meanOf(points));
  return {
    value,
    words: panelWords(panel, points, kept, trim, trims, value),
    terms,
    notes: [
      ...(recused > 0 ? [phrase("recused", { count: recused })] : []),
      ...(missing > 0 ? [phrase("missing", { count: missing })] : []),
      ...(panel === "trimmed" && !trims && counted.length > 0
        ? [phrase("untrimmed", { judges: counted.length, needed: judgesNeeded(trim) })]
        : []),
      ...(present(points).length > 0 && !same(raw, value) ? [phrase("rawMean", { value: raw })] : []),
    ],
  };
}

function panelWords(
  panel: string,
  points: readonly number[],
  kept: readonly number[],
  trim: number,
  trims: boolean,
  value: number,
): Phrase {
  const judges = points.length;
  if (judges === 0) return phrase("noScore", {});
  if (trims) return phrase("panelTrimmed", { judges, trim, kept: kept.length, points: kept, value });
  if (panel === "median") return phrase("panelMedian", { judges, points, value });
  if (panel === "standardised") return phrase("panelStandardised", { judges, value });
  return phrase("panelMean", { judges, points, value });
}
