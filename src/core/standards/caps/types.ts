import { dayOfIso, partsOf, type Day } from "../../day";
import type { Fen } from "../../money";

/** What a cap is set on. */
export const capKinds = [
  "meeting",
  "training",
  "lecture",
  "consult",
  "lodging",
  "meal",
  "cityTransport",
] as const;
export type CapKind = (typeof capKinds)[number];

/** What a cap is multiplied by. */
export type CapUnit = "personDay" | "hour" | "halfDay" | "night";

/** Who set it: the city's own rule comes first. Rows of `elsewhere` are shown for comparison and never applied. */
export const capLevels = ["city", "province", "nation", "elsewhere"] as const;
export type CapLevel = (typeof capLevels)[number];

/** Confirmed by finance, taken from a published rule, or still to be found and confirmed. */
export type CapStatus = "toConfirm" | "reference" | "confirmed";

/** A stretch of the year as month and day, MMDD; it may run over New Year's Eve. */
export interface Season {
  readonly from: string;
  readonly to: string;
}

/** What every dated row of a rule on spending has. */
export interface RuleRow {
  /** `<what>/<kind>/<level>/<class>[/<place>][/<season>]/<first day>`, unique. */
  readonly id: string;
  readonly level: CapLevel;
  /** First and last day on which the row holds; no last day while it holds on. */
  readonly from: Day;
  readonly to?: Day;
  /** Number of the document. */
  readonly doc: string;
  /** Where the figure was found and what is not certain about it. */
  readonly source: string;
  readonly status: CapStatus;
}

/** A cap on money with the days on which it holds. */
export interface CapRow extends RuleRow {
  readonly kind: CapKind;
  /** Class of the meeting or training, title of the lecturer, or rank of the traveller; `any` for all. */
  readonly class: string;
  /** `province/city` of the lodging table, or a province. */
  readonly place?: string;
  readonly season?: Season;
  readonly unit: CapUnit;
  /** Null while the figure is not known. */
  readonly amountFen: Fen | null;
}

/** A limit that is no money: days, people, or a share 0–1. */
export interface LimitRow extends RuleRow {
  readonly kind: LimitKind;
  readonly class: string;
  /** Null while the figure is not known. */
  readonly value: number | null;
}

export const limitKinds = ["meetingDays", "meetingPeople", "meetingStaffShare"] as const;
export type LimitKind = (typeof limitKinds)[number];

/** Unit in which a cap of a kind is given. */
export const unitOf: Readonly<Record<CapKind, CapUnit>> = {
  meeting: "personDay",
  training: "personDay",
  lecture: "hour",
  consult: "personDay",
  lodging: "night",
  meal: "personDay",
  cityTransport: "personDay",
};

/** Classes of each kind, lowest cap last where they have an order. */
export const capClasses: Readonly<Record<CapKind, readonly string[]>> = {
  meeting: ["class1", "class2", "class3", "class4"],
  training: ["class1", "class2", "class3"],
  lecture: ["academician", "professor", "associate"],
  consult: ["academician", "senior", "other"],
  lodging: ["minister", "bureau", "staff"],
  meal: ["any"],
  cityTransport: ["any"],
};

/** The day of an ISO date in the tables of this folder. */
export function day(iso: string): Day {
  const value = dayOfIso(iso);
  if (value === undefined) throw new Error(`no day: ${iso}`);
  return value;
}

/** True when a day lies in a season. */
export function inSeason(season: Season, when: Day): boolean {
  const { month, day: dayOfMonth } = partsOf(when);
  const at = month * 100 + dayOfMonth;
  const [from, to] = [Number(season.from), Number(season.to)];
  return from <= to ? at >= from && at <= to : at >= from || at <= to;
}

const isoOfSeason = (season: Season): string => `${season.from}-${season.to}`;

interface CapKey {
  readonly kind: CapKind;
  readonly level: CapLevel;
  readonly class: string;
  readonly place?: string;
  readonly season?: Season;
}

/** Id of a cap from what it is about; the place is written with a dot inside. */
export const capId = (key: CapKey, from: string): string =>
  [
    "cap",
    key.kind,
    key.level,
    key.class,
    ...(key.place === undefined ? [] : [key.place.replace("/", "·")]),
    ...(key.season === undefined ? [] : [isoOfSeason(key.season)]),
    from,
  ].join("/");
