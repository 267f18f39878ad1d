import type { Day } from "../day";
import type { Fen } from "../money";
import { builtInCaps, builtInLimits } from "./caps/table";
import type { CapRow, LimitRow } from "./caps/types";
import type { HolidayYear } from "./holidayYears";
import type { StarId } from "./stars";

/** Whether a setting is confirmed by its owner, a published reference, or still to be confirmed. */
export type SettingStatus = "toConfirm" | "reference" | "confirmed";

/** Where the default of a setting comes from. */
export interface SettingSource {
  readonly status: SettingStatus;
  readonly source: string;
}

/** What the policy leaves open about the three-year award. */
export interface AwardChoices {
  readonly publicityWorkdays: number;
  readonly objectionDecider: "association" | "finance" | "jury";
  readonly upheldObjection: "hold" | "stop";
  readonly reapplyInsideCycle: "newCycle" | "hold";
  readonly reapplyAfterRevocation: "newCycle" | "hold";
  readonly rounding: "halfUp" | "down" | "complement";
  readonly halfOf: "standard" | "paid";
  readonly carryOver: "allowed" | "refused";
  readonly clawBack: "none" | "unspent";
  /** 0–1. */
  readonly directionTolerance01: number;
}

/** What the policy leaves open about scoring; null while nobody has said anything. */
export interface ScoringChoices {
  /** Share of each star in the total, 0–1. */
  readonly weight01: Readonly<Record<StarId, number>>;
  readonly panelMethod: "mean" | "trimmed" | "median" | "standardised";
  /** Highest and lowest scores left out on each side by the trimmed mean. */
  readonly trim: number;
  /** Score of a star, 0–100, from which it is won. */
  readonly starLine: number | null;
  /** Societies that can win. */
  readonly quota: number | null;
  readonly ties: "competition" | "dense" | "average";
  /** Agreement (Kendall's W) from which it is called good, and fair, 0–1. */
  readonly agreementGood: number | null;
  readonly agreementFair: number | null;
}

/**
 * What the policy leaves open, as it stands in the workbook. Nothing here is policy;
 * null means that nobody has said anything yet.
 */
export interface Settings {
  /** Year the workbook is about. */
  readonly year: number | null;
  /** Society the ledgers of the workbook belong to, where no column says so. */
  readonly society: string | null;
  /** Last day on which an application may be filed, where no column says so. */
  readonly applicationDeadline: Day | null;
  /** Division in which societies are registered, 6 digits of the credit code. */
  readonly registrationDivision: string | null;
  /** Award money a ledger may spend, in fen, where no award sheet says so. */
  readonly awardFen: Fen | null;
  /** Award money left from the year before that may be spent as well, in fen. */
  readonly carryOverFen: Fen;
  /** First and last day on which award money may be spent, where no award sheet says so. */
  readonly periodStart: Day | null;
  readonly periodEnd: Day | null;
  /** Words by which a column of fund sources names the award money, separated by `|`. */
  readonly fundNames: string;
  /** Payments above this are not made in cash, in fen. */
  readonly cashLimitFen: Fen;
  /** Payments from this on need an approval or a purchase procedure, in fen. */
  readonly approvalLineFen: Fen | null;
  /** Same payee and amount within so many days is reported. */
  readonly repeatDays: number;
  /** Payments to one payee within so many days are looked at together. */
  readonly splitDays: number;
  /** Invoices older than this when booked are reported. */
  readonly invoiceAgeDays: number;
  /** Calendars of holidays beyond the built-in years, or in their place. */
  readonly holidays: readonly HolidayYear[];
  readonly caps: readonly CapRow[];
  readonly limits: readonly LimitRow[];
  readonly award: AwardChoices;
  readonly scoring: ScoringChoices;
}

const neutralAward: AwardChoices = {
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

const neutralScoring: ScoringChoices = {
  weight01: { party: 0.2, innovation: 0.2, service: 0.2, people: 0.2, growth: 0.2 },
  panelMethod: "mean",
  trim: 1,
  starLine: null,
  quota: null,
  ties: "competition",
  agreementGood: null,
  agreementFair: null,
};

/** Defaults: neutral, or the published reference named in `settingSpecs`. */
export const defaultSettings: Settings = {
  year: null,
  society: null,
  applicationDeadline: null,
  registrationDivision: "410400",
  awardFen: null,
  carryOverFen: 0,
  periodStart: null,
  periodEnd: null,
  fundNames: "奖建|五星|创建资金",
  cashLimitFen: 100_000,
  approvalLineFen: null,
  repeatDays: 30,
  splitDays: 7,
  invoiceAgeDays: 365,
  holidays: [],
  caps: builtInCaps,
  limits: builtInLimits,
  award: neutralAward,
  scoring: neutralScoring,
};
