import type { SettingSource } from "../standards/settings";

/** Which body decides an objection raised while an assessment is made public. */
export type Decider = "association" | "finance" | "jury";

/**
 * What the policy leaves open about the three-year award. Nothing here is policy;
 * every value stands on the settings sheet until its owner confirms it.
 */
export interface AwardSettings {
  /** Working days for which an assessment is made public, its first and last day counted. */
  readonly publicityWorkdays: number;
  readonly objectionDecider: Decider;
  /** Money of a year whose objection was upheld: waits for a decision, or is not paid. */
  readonly upheldObjection: "hold" | "stop";
  /** A further award to a society inside its own cycle: a cycle of its own, or one that waits for a decision. */
  readonly reapplyInsideCycle: "newCycle" | "hold";
  /** An award to a society whose title was revoked before. */
  readonly reapplyAfterRevocation: "newCycle" | "hold";
  /** Halves of an odd amount: each half rounded half-up or down, or the last one makes up for the other. */
  readonly rounding: "halfUp" | "down" | "complement";
  /** What is halved in years 2 and 3: the standard of the first award, or what was paid in the first year. */
  readonly halfOf: "standard" | "paid";
  /** Whether money left over from one year may be spent in a later year of the cycle. */
  readonly carryOver: "allowed" | "refused";
  /** Money not spent when the title is revoked: stays with the society, or is to be returned. */
  readonly clawBack: "none" | "unspent";
  /** Share of a direction's budget by which its spending may exceed it, 0–1. */
  readonly directionTolerance01: number;
}

/** Neutral defaults: nothing is forbidden, returned or held that the policy does not forbid, return or hold. */
export const neutralAwardSettings: AwardSettings = {
  publicityWorkdays: 5,
  objectionDecider: "association",
  upheldObjection: "hold",
  reapplyInsideCycle: "newCycle",
  reapplyAfterRevocation: "newCycle",
  rounding: "halfUp",
  halfOf: "standard",
  carryOver: "allowed",
  clawBack: "none",
  directionTolerance01: 0,
};

const toConfirm: SettingSource = { status: "toConfirm", source: "" };

/** Where each default comes from: the policy is silent on all of them. */
export const awardSettingSources: Readonly<Record<keyof AwardSettings, SettingSource>> = {
  publicityWorkdays: toConfirm,
  objectionDecider: toConfirm,
  upheldObjection: toConfirm,
  reapplyInsideCycle: toConfirm,
  reapplyAfterRevocation: toConfirm,
  rounding: toConfirm,
  halfOf: toConfirm,
  carryOver: toConfirm,
  clawBack: toConfirm,
  directionTolerance01: toConfirm,
};
