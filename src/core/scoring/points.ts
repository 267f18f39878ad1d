import { fold } from "../text";
import { within } from "./numeric";

/** The four ways from a count to points; what the jury gives needs no rule. */
export type PointRule =
  /** Points of the highest step reached; `tiers` from the highest step down. */
  | {
      readonly way: "tiers";
      readonly tiers: readonly { readonly atLeast: number; readonly points: number }[];
    }
  /** The full mark in proportion to the conditions met. */
  | { readonly way: "kOfN"; readonly n: number }
  /** The full mark less so much for each case, not below 0. */
  | { readonly way: "deduction"; readonly each: number }
  /** So much for each case, up to a most. */
  | { readonly way: "bonus"; readonly each: number; readonly most: number };

/**
 * Points of a count under a rule.
 * @param count - Cases, conditions met; not negative. NaN is blank.
 * @returns Points from 0 to the full mark; NaN for a blank.
 */
export function pointsOf(rule: PointRule, count: number, fullMark: number): number {
  if (Number.isNaN(count)) return NaN;
  switch (rule.way) {
    case "tiers":
      return within(fullMark, rule.tiers.find((tier) => count >= tier.atLeast)?.points ?? 0);
    case "kOfN":
      return within(fullMark, (fullMark * count) / rule.n);
    case "deduction":
      return within(fullMark, fullMark - rule.each * count);
    case "bonus":
      return within(fullMark, Math.min(rule.each * count, rule.most));
  }
}

const NUMBER = "(\\d+(?:\\.\\d+)?)";
const TIER = new RegExp(`^(?:>=|≥)?${NUMBER}[^\\d]{0,2}(?:→|->|:|=)${NUMBER}分?$`);
const DEDUCTION = new RegExp(`^(?:每[项次件个例]?)?(?:-|扣)${NUMBER}分?(?:/[项次件个例])?$`);
const BONUS = new RegExp(
  `^(?:每[项次件个例]?)?(?:\\+|加)${NUMBER}分?(?:/[项次件个例])?,?(?:最多|上限|max)${NUMBER}分?$`,
);
const CONDITIONS = new RegExp(`^(?:共|of)?${NUMBER}项?(?:条件)?$`);

function tiersOf(parts: readonly string[]): PointRule | undefined {
  const tiers = parts
    .map((part) => TIER.exec(part))
    .map((m) => m && { atLeast: Number(m[1]), points: Number(m[2]) });
  const all = tiers.filter((tier) => tier !== null);
  if (all.length === 0 || all.length < tiers.length) return undefined;
  return { way: "tiers", tiers: all.sort((a, b) => b.atLeast - a.atLeast) };
}

/**
 * Reads a rule as it is written in a cell: `≥5→5；≥3→4`, `共3项`, `是/否`, `每次-2`, `每项+0.5，最多2`.
 * @returns undefined when the text is none of these.
 */
export function parseRule(text: string): PointRule | undefined {
  const plain = fold(text)
    .replaceAll(" ", "")
    .replace(/[。.]$/, "");
  if (plain === "是/否" || plain === "是否" || plain === "yes/no") return { way: "kOfN", n: 1 };
  const conditions = CONDITIONS.exec(plain);
  if (conditions && Number(conditions[1]) > 0) return { way: "kOfN", n: Number(conditions[1]) };
  const deduction = DEDUCTION.exec(plain);
  if (deduction) return { way: "deduction", each: Number(deduction[1]) };
  const bonus = BONUS.exec(plain.replace(/[;，；、]/g, ","));
  if (bonus) return { way: "bonus", each: Number(bonus[1]), most: Number(bonus[2]) };
  return tiersOf(plain.split(/[;,；，、|]/).filter((part) => part !== ""));
}

/** The rule as it is written in a cell; `parseRule` reads it back. */
export function ruleText(rule: PointRule): string {
  switch (rule.way) {
    case "tiers":
      return rule.tiers.map((tier) => `≥${tier.atLeast}→${tier.points}`).join("；");
    case "kOfN":
      return rule.n === 1 ? "是/否" : `共${rule.n}项`;
    case "deduction":
      return `每次-${rule.each}`;
    case "bonus":
      return `每项+${rule.each}，最多${rule.most}`;
  }
}
