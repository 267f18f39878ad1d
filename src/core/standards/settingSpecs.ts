import { defaultSettings, type Settings, type SettingSource } from "./settings";
import { starIds } from "./stars";

/** Groups of the settings sheet, in its order. */
export const settingGroups = ["year", "scoring", "caps", "funds", "holidays", "rules"] as const;
export type SettingGroup = (typeof settingGroups)[number];

export type SettingType = "money" | "number" | "days" | "share" | "text" | "flag" | "date" | "choice";
/** Fen for money, a day for a date, 0–1 for a share, an id for a choice; null while nothing is set. */
export type SettingValue = string | number | boolean | null;

/** One setting: what it holds, its default and where that comes from. Ids are printed and never renamed. */
export interface SettingSpec extends SettingSource {
  readonly id: string;
  readonly group: SettingGroup;
  readonly type: SettingType;
  readonly default: SettingValue;
  /** Whether it may be left blank. */
  readonly isOptional: boolean;
  /** Least and greatest value of a number, both allowed. */
  readonly least?: number;
  readonly most?: number;
  /** True for a number that must be whole; days always are. */
  readonly isWhole?: boolean;
  readonly choices?: readonly string[];
}

type Given = Omit<SettingSpec, "default" | "isOptional" | "status" | "source"> &
  Partial<SettingSource> & { readonly isOptional?: boolean };

/** Value of a setting by its id: `key`, `part.key`, or `part.list.key`. */
export function settingValue(settings: Settings, id: string): SettingValue {
  const path = id.split(".");
  return path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown>)[key],
    settings,
  ) as SettingValue;
}

const spec = ({ status = "toConfirm", source = "", ...given }: Given): SettingSpec => {
  const value = settingValue(defaultSettings, given.id);
  return { ...given, status, source, default: value, isOptional: given.isOptional ?? value === null };
};

const choice = (id: string, group: SettingGroup, choices: readonly string[]): Given => ({
  id,
  group,
  type: "choice",
  choices,
});

const given: readonly Given[] = [
  { id: "year", group: "year", type: "number", least: 2000, most: 2199, isWhole: true },
  { id: "society", group: "year", type: "text" },
  { id: "applicationDeadline", group: "year", type: "date" },
  {
    id: "registrationDivision",
    group: "year",
    type: "text",
    isOptional: true,
    status: "reference",
    source: "统一社会信用代码第 3–8 位为登记机关行政区划码；留空则不核对",
  },
  ...starIds.map((star): Given => ({
    id: `scoring.weight01.${star}`,
    group: "scoring",
    type: "share",
    least: 0,
    most: 1,
  })),
  choice("scoring.panelMethod", "scoring", ["mean", "trimmed", "median", "standardised"]),
  { id: "scoring.trim", group: "scoring", type: "number", least: 0, most: 10, isWhole: true },
  { id: "scoring.starLine", group: "scoring", type: "number", least: 0, most: 100 },
  { id: "scoring.quota", group: "scoring", type: "number", least: 1, most: 1000, isWhole: true },
  choice("scoring.ties", "scoring", ["competition", "dense", "average"]),
  { id: "scoring.agreementGood", group: "scoring", type: "number", least: 0, most: 1 },
  { id: "scoring.agreementFair", group: "scoring", type: "number", least: 0, most: 1 },
  { id: "awardFen", group: "funds", type: "money", least: 0 },
  { id: "carryOverFen", group: "funds", type: "money", least: 0 },
  { id: "periodStart", group: "funds", type: "date" },
  { id: "periodEnd", group: "funds", type: "date" },
  { id: "fundNames", group: "funds", type: "text", source: "用竖线分隔的写法" },
  { id: "award.publicityWorkdays", group: "funds", type: "days", least: 1, most: 60 },
  choice("award.objectionDecider", "funds", ["association", "finance", "jury"]),
  choice("award.upheldObjection", "funds", ["hold", "stop"]),
  choice("award.reapplyInsideCycle", "funds", ["newCycle", "hold"]),
  choice("award.reapplyAfterRevocation", "funds", ["newCycle", "hold"]),
  choice("award.rounding", "funds", ["halfUp", "down", "complement"]),
  choice("award.halfOf", "funds", ["standard", "paid"]),
  choice("award.carryOver", "funds", ["allowed", "refused"]),
  choice("award.clawBack", "funds", ["none", "unspent"]),
  { id: "award.directionTolerance01", group: "funds", type: "share", least: 0, most: 1 },
  {
    id: "cashLimitFen",
    group: "rules",
    type: "money",
    least: 1,
    status: "reference",
    source: "现金管理暂行条例第五条：结算起点 1,000 元",
  },
  { id: "approvalLineFen", group: "rules", type: "money", least: 1 },
  {
    id: "repeatDays",
    group: "rules",
    type: "days",
    least: 0,
    most: 366,
    source: "审计通行做法，天数由使用单位确定",
  },
  {
    id: "splitDays",
    group: "rules",
    type: "days",
    least: 1,
    most: 366,
    source: "审计通行做法，天数由使用单位确定",
  },
  {
    id: "invoiceAgeDays",
    group: "rules",
    type: "days",
    least: 1,
    most: 3660,
    source: "审计通行做法，天数由使用单位确定",
  },
];

/** Every setting of one value; caps, limits and holidays have rows of their own. */
export const settingSpecs: readonly SettingSpec[] = given.map(spec);

export const specById: ReadonlyMap<string, SettingSpec> = new Map(settingSpecs.map((one) => [one.id, one]));
