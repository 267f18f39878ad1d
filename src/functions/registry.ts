export { setLanguage } from "./language";
import { agreement } from "./agreement";
import { balance, commitments, schedule } from "./award";
import { benford } from "./benford";
import { cap } from "./cap";
import { rmb, uscc } from "./checks";
import { forbidden } from "./forbidden";
import { panel } from "./panel";
import { rank } from "./rank";
import { scorecard } from "./scorecard";
import { stability } from "./stability";
import { stars, total } from "./total";
import { workday } from "./workday";

/** Namespace of the functions in a formula: `=FIVESTAR.PANEL(…)`. */
export const namespace = "FIVESTAR";

/** Every custom function by the id its metadata gives it. */
export const functions: Readonly<Record<string, (...args: never[]) => unknown>> = {
  AGREEMENT: agreement,
  BALANCE: balance,
  BENFORD: benford,
  CAP: cap,
  COMMITMENTS: commitments,
  FORBIDDEN: forbidden,
  PANEL: panel,
  RANK: rank,
  RMB: rmb,
  SCHEDULE: schedule,
  SCORECARD: scorecard,
  STABILITY: stability,
  STARS: stars,
  TOTAL: total,
  USCC: uscc,
  WORKDAY: workday,
};

/** Ties every function to its metadata; the host calls it once, before formulas calculate. */
export function associateAll(): void {
  CustomFunctions.associate({ ...functions });
}
