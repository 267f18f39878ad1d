import type { Day } from "../day";
import type { Fen } from "../money";
import type { HolidayYear } from "./holidayYears";

/** Whether a setting is confirmed by its owner, a published reference, or still to be confirmed. */
export type SettingStatus = "toConfirm" | "reference" | "confirmed";

/**
 * What the policy leaves open, as it stands in the workbook. Nothing here is policy;
 * null means that nobody has said anything yet.
 */
export interface Settings {
  /** Award money a ledger may spend, in fen, where no award sheet says so. */
  readonly awardFen: Fen | null;
  /** Award money left from the year before that may be spent as well, in fen. */
  readonly carryOverFen: Fen;
  /** First and last day on which award money may be spent, where no award sheet says so. */
  readonly periodStart: Day | null;
  readonly periodEnd: Day | null;
  /** Payments above this are not made in cash, in fen. */
  readonly cashLimitFen: Fen;
  /** Same payee and amount within so many days is reported. */
  readonly repeatDays: number;
  /** Calendars of holidays beyond the built-in years, or in their place. */
  readonly holidays: readonly HolidayYear[];
}

/** Where the default of a setting comes from. */
export interface SettingSource {
  readonly status: SettingStatus;
  readonly source: string;
}

/** Defaults: neutral, or the published reference named in `settingSources`. */
export const defaultSettings: Settings = {
  awardFen: null,
  carryOverFen: 0,
  periodStart: null,
  periodEnd: null,
  cashLimitFen: 100_000,
  repeatDays: 30,
  holidays: [],
};

export const settingSources: Readonly<Record<keyof Settings, SettingSource>> = {
  awardFen: { status: "toConfirm", source: "" },
  carryOverFen: { status: "toConfirm", source: "" },
  periodStart: { status: "toConfirm", source: "" },
  periodEnd: { status: "toConfirm", source: "" },
  cashLimitFen: { status: "reference", source: "现金管理暂行条例第五条：结算起点 1,000 元" },
  repeatDays: { status: "toConfirm", source: "审计通行做法，天数由使用单位确定" },
  holidays: { status: "reference", source: "国务院办公厅各年放假安排通知" },
};
