import type { PanelMethod } from "./panel";
import type { PointRule } from "./points";
import type { TieRule } from "./rank";

/** A criterion of the total: a star. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** Not negative; their sum is free. */
  readonly weight: number;
  /** Score from 0 to 100 from which the star is won; NaN while none is set. */
  readonly line: number;
}

export interface PlanIndicator {
  readonly id: string;
  readonly name: string;
  /** Index of its criterion; −1 when it counts in none. */
  readonly criterion: number;
  readonly fullMark: number;
  /** Weight inside its criterion. */
  readonly weight: number;
  readonly panel: PanelMethod;
  /** Judges left out at either end by `trimmed`. */
  readonly trim: number;
  /** Turns a count into points; without one the scores are points. */
  readonly rule?: PointRule;
  /** True when its points come on top: they raise the criterion, never beyond 100, and their lack costs nothing. */
  readonly bonus?: boolean;
}

/** How scores become stars, totals and places. */
export interface ScoringPlan {
  readonly criteria: readonly Criterion[];
  readonly indicators: readonly PlanIndicator[];
  readonly ties: TieRule;
}
