import type { CfValue, NumberOperator } from "../univer";

/** Icon sets whose icons Univer lists from the lowest up; the others go from the highest down. */
const ascending = new Set(["4Rating", "5Rating"]);

/** Number of icons of a set, from its name. */
export const iconCount = (set: string): number => Number(/\d/.exec(set)?.[0] ?? 3);

/** Univer's id of an icon; `rank` 0 is the icon of the lowest values. */
const iconId = (set: string, rank: number): string =>
  String(ascending.has(set) ? rank : iconCount(set) - 1 - rank);

/** One step of an icon set in a file, from the lowest up: from this value on, the next icon. */
export interface Threshold {
  value: CfValue;
  /** Whether the value itself belongs to the step. */
  inclusive: boolean;
  /** An icon of another set. */
  icon?: { set: string; rank: number };
}

export interface IconStep {
  operator: NumberOperator;
  value: CfValue;
  iconType: string;
  iconId: string;
}

/** Steps from the lowest up as Univer lists them, from the highest down. */
export function toIconSteps(set: string, thresholds: readonly Threshold[], reversed: boolean): IconStep[] {
  const last = thresholds.length - 1;
  return thresholds
    .map(({ value, inclusive, icon }, step): IconStep => {
      const rank = reversed ? last - step : step;
      const lowest = step === 0 && thresholds[1];
      return {
        operator: lowest
          ? thresholds[1]!.inclusive
            ? "lessThan"
            : "lessThanOrEqual"
          : inclusive
            ? "greaterThanOrEqual"
            : "greaterThan",
        value: lowest ? thresholds[1]!.value : value,
        iconType: icon?.set ?? set,
        iconId: iconId(icon?.set ?? set, icon?.rank ?? rank),
      };
    })
    .reverse();
}

/** What a file says of Univer's steps: the set, the order of its icons and the thresholds from the lowest up. */
export function fromIconSteps(steps: readonly IconStep[]): {
  set: string;
  reversed: boolean;
  thresholds: Threshold[];
} {
  const set = steps[0]?.iconType ?? "3TrafficLights1";
  const up = [...steps].reverse();
  const reversed = up.length > 1 && up[0]!.iconId === iconId(set, up.length - 1);
  const thresholds = up.map(({ operator, value }, step): Threshold => {
    if (step === 0) return { value: { type: "percent", value: 0 }, inclusive: true };
    return { value, inclusive: operator !== "greaterThan" };
  });
  return { set, reversed, thresholds };
}
