import { fold } from "../text";
import { clean } from "./numeric";
import type { Place } from "./receipt";
import type { Scorecard } from "./scorecard";

/** What a society gave itself. */
export interface SelfScore {
  readonly society: string;
  /** Id or name of the indicator. */
  readonly indicator: string;
  readonly points: number;
  readonly place?: Place;
}

/** A self-score beside the jury's. */
export interface Gap {
  /** Index in the scorecard. */
  readonly society: number;
  readonly indicator: number;
  readonly self: number;
  readonly jury: number;
  readonly fullMark: number;
  /** Self less jury, in points. */
  readonly gap: number;
  /** The gap's size as a share of the full mark. */
  readonly share01: number;
  /** True when the share is beyond the line. */
  readonly wide: boolean;
  readonly place?: Place;
}

/** Gaps beyond this share of the full mark go to review; ours, to be confirmed. */
export const gapLine = 0.3;

/**
 * Self-scores against jury scores, the widest gap first.
 * @param self - Entries whose society or indicator the scorecard does not know are left out.
 * @returns Nothing for a pair without a jury score: it is not zero.
 */
export function selfGaps(card: Scorecard, self: readonly SelfScore[], line01 = gapLine): Gap[] {
  const { cube, plan } = card.sheet;
  const societies = new Map(cube.societies.map((name, index) => [fold(name), index]));
  const indicators = new Map(plan.indicators.map(({ name }, index) => [fold(name), index]));
  plan.indicators.forEach(({ id }, index) => indicators.set(fold(id), index));
  const gaps = self.flatMap((entry): Gap[] => {
    const [society, indicator] = [societies.get(fold(entry.society)), indicators.get(fold(entry.indicator))];
    if (society === undefined || indicator === undefined || Number.isNaN(entry.points)) return [];
    const { fullMark } = plan.indicators[indicator]!;
    const jury = clean(card.shares[society * plan.indicators.length + indicator]! * fullMark);
    if (Number.isNaN(jury)) return [];
    const gap = clean(entry.points - jury);
    const share01 = Math.abs(gap) / fullMark;
    const { place, points } = entry;
    return [
      {
        society,
        indicator,
        self: points,
        jury,
        fullMark,
        gap,
        share01,
        wide: share01 > line01,
        ...(place ? { place } : {}),
      },
    ];
  });
  return gaps.sort((a, b) => b.share01 - a.share01 || a.society - b.society || a.indicator - b.indicator);
}
