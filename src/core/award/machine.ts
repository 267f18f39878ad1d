import type { ClauseId } from "../standards/clauses";

/** Where a year of the cycle stands. */
export type Stage =
  | "awarded"
  | "unasked"
  | "signed"
  | "unassessed"
  | "passed"
  | "objected"
  | "upheld"
  | "cleared"
  | "undecided"
  | "paid"
  | "failed"
  | "stopped"
  | "refused"
  | "unclear";

/** What happens to a year. */
export type Happening =
  | "sign"
  | "skipSigning"
  | "pass"
  | "fail"
  | "failBefore"
  | "revoke"
  | "publishClear"
  | "object"
  | "dismiss"
  | "uphold"
  | "refuse"
  | "reapply"
  | "pay"
  | "contradict";

/** 应拨, 暂缓, 停拨, 待考核, 需要更正. */
export type MoneyState = "due" | "hold" | "stopped" | "notAssessed" | "toCorrect";
export type Title = "held" | "revoked" | "unclear";

/** The two switches at a stage, and what is due there: the plan, nothing, or not known yet. */
export interface Switches {
  readonly money: MoneyState;
  readonly title: Title;
  readonly due: "plan" | "nothing" | "unknown";
}

export interface Transition {
  readonly from: Stage;
  readonly on: Happening;
  readonly to: Stage;
  readonly clause: ClauseId;
}

export const stages: Readonly<Record<Stage, Switches>> = {
  awarded: { money: "hold", title: "held", due: "nothing" },
  unasked: { money: "due", title: "held", due: "plan" },
  signed: { money: "due", title: "held", due: "plan" },
  unassessed: { money: "notAssessed", title: "held", due: "unknown" },
  passed: { money: "hold", title: "held", due: "unknown" },
  objected: { money: "hold", title: "held", due: "nothing" },
  upheld: { money: "hold", title: "held", due: "nothing" },
  cleared: { money: "due", title: "held", due: "plan" },
  undecided: { money: "hold", title: "held", due: "nothing" },
  paid: { money: "due", title: "held", due: "plan" },
  failed: { money: "stopped", title: "revoked", due: "nothing" },
  stopped: { money: "stopped", title: "revoked", due: "nothing" },
  refused: { money: "stopped", title: "held", due: "nothing" },
  unclear: { money: "toCorrect", title: "unclear", due: "unknown" },
};

/** Year 1 begins `awarded`, years 2 and 3 begin `unassessed`. Nothing leads out of a stage that stops money. */
export const transitions: readonly Transition[] = [
  { from: "awarded", on: "sign", to: "signed", clause: "S-V-3a" },
  { from: "awarded", on: "skipSigning", to: "unasked", clause: "S-V-3a" },
  { from: "unassessed", on: "pass", to: "passed", clause: "S-III-3c" },
  { from: "unassessed", on: "fail", to: "failed", clause: "S-III-3c" },
  { from: "unassessed", on: "failBefore", to: "stopped", clause: "S-III-3c" },
  { from: "unassessed", on: "revoke", to: "stopped", clause: "S-III-3c" },
  { from: "passed", on: "publishClear", to: "cleared", clause: "S-V-3b" },
  { from: "passed", on: "object", to: "objected", clause: "S-V-3b" },
  { from: "objected", on: "dismiss", to: "cleared", clause: "S-V-3b" },
  { from: "objected", on: "uphold", to: "upheld", clause: "S-V-3b" },
  { from: "upheld", on: "refuse", to: "refused", clause: "S-V-3b" },
  { from: "unasked", on: "reapply", to: "undecided", clause: "S-III-3a" },
  { from: "signed", on: "reapply", to: "undecided", clause: "S-III-3a" },
  { from: "cleared", on: "reapply", to: "undecided", clause: "S-III-3a" },
  { from: "unasked", on: "pay", to: "paid", clause: "S-V-1" },
  { from: "signed", on: "pay", to: "paid", clause: "S-V-1" },
  { from: "cleared", on: "pay", to: "paid", clause: "S-V-3b" },
  { from: "awarded", on: "contradict", to: "unclear", clause: "S-V-1" },
  { from: "unassessed", on: "contradict", to: "unclear", clause: "S-III-3c" },
];

const outOf = new Map<Stage, Transition[]>();
for (const transition of transitions)
  outOf.set(transition.from, [...(outOf.get(transition.from) ?? []), transition]);

/** The transition of a happening at a stage, or undefined where it changes nothing there. */
export const step = (from: Stage, on: Happening): Transition | undefined =>
  outOf.get(from)?.find((transition) => transition.on === on);
