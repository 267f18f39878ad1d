import type { ColumnType } from "../schema/fields";
import type { ColumnProfile } from "./profile";

/** Fit of a column without a cell: its header alone speaks. */
const UNKNOWN = 0.7;

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

function fitMoney(p: ColumnProfile): number {
  if (p.figures < 0.5 || p.formatted > 0.5) return 0.05;
  const plain = p.figures + 0.15 * p.decimals + 0.05 * p.money + (p.negatives > 0 ? 0.05 : 0);
  const odd = 3 * p.big + (p.consecutive ? 0.6 : 0) + (p.longDecimals > 0.3 ? 0.5 : 0) + 2 * p.dates;
  return clamp(Math.min(1, plain) - odd);
}

const fitDate = (p: ColumnProfile): number =>
  clamp(0.1 + p.dates + 0.8 * p.periods + p.serials + 0.3 * p.years);

/** Texts of a column of numbers may carry a measure word, `3人`, so words cost little. */
const fitNumber = (p: ColumnProfile): number =>
  clamp(0.3 + 0.7 * (p.figures + p.periods + 0.5 * p.codes) - 0.5 * p.prose - (p.formatted > 0.5 ? 0.6 : 0));

const fitCode = (p: ColumnProfile): number =>
  clamp(1 - p.prose - 0.5 * p.dates - 0.4 * p.decimals - (p.formatted > 0.5 ? 0.6 : 0));

const fitText = (p: ColumnProfile): number =>
  clamp(0.25 + p.words + 0.7 * p.codes + 0.3 * p.periods - 0.2 * p.dates - 0.3 * p.decimals);

const fitFlag = (p: ColumnProfile): number => clamp(0.6 + 0.4 * p.flags - 0.5 * p.decimals - 0.4 * p.prose);

/** How well the cells of a column suit a type of field, 0 to 1. */
export function fitOf(type: ColumnType, profile: ColumnProfile): number {
  if (profile.count === 0) return UNKNOWN;
  switch (type) {
    case "money":
      return fitMoney(profile);
    case "date":
      return fitDate(profile);
    case "number":
      return fitNumber(profile);
    case "code":
      return fitCode(profile);
    case "flag":
      return fitFlag(profile);
    case "text":
      return fitText(profile);
  }
}
