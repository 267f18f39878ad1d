import type { Day } from "../../day";
import type { Fen } from "../../money";
import { capFor, type CapHit } from "./lookup";
import type { CapKind, CapRow } from "./types";
import { capClassOf, capKindOf } from "./words";

/** Days of training at the full rate; the days after them count for a part. */
const fullTrainingDays = 30;
const laterTrainingShare01 = 0.7;
/** Teaching hours that are paid in half a day, at most. */
export const hoursPerHalfDay = 4;

/** Days of training as they are paid: the thirty-first and later ones count seven tenths. */
export const paidTrainingDays = (days: number): number =>
  Math.min(days, fullTrainingDays) + laterTrainingShare01 * Math.max(0, days - fullTrainingDays);

/** Share of the daily fee of an expert for so many days: a half day is 60 %, the third and later days 50 %. */
export function consultDayShares(days: number): number {
  const halfShare01 = 0.6;
  const laterShare01 = 0.5;
  let share = 0;
  for (let left = days, nth = 1; left > 0; left -= 1, nth++) {
    const isHalf = left < 1;
    share += (isHalf ? halfShare01 : 1) * (nth > 2 ? laterShare01 : 1);
  }
  return share;
}

/**
 * How often the cap of a kind is paid for so many people and days; days are teaching hours for a lecture
 * (half days where the cap is one of half days) and nights for lodging.
 */
export function capTimes(row: CapRow, people: number, days: number): number {
  switch (row.kind) {
    case "training":
      return people * paidTrainingDays(days);
    case "consult":
      return people * consultDayShares(days);
    case "lecture":
      return people * (row.unit === "halfDay" ? Math.ceil(days / hoursPerHalfDay) : days);
    default:
      return people * days;
  }
}

/** A cap multiplied out, with where it comes from. */
export interface CapAmount extends CapHit {
  readonly kind: CapKind;
  /** Class that the cap is about; `any` for all. */
  readonly class: string;
  readonly totalFen: Fen;
}

/** Why there is no cap to give. */
export type CapError =
  | { readonly kind: "unknownKind"; readonly text: string }
  | { readonly kind: "unknownClass"; readonly text: string }
  | { readonly kind: "notPositive"; readonly argument: "people" | "days" }
  | { readonly kind: "noCap" };

/** A cap, or why there is none. */
export type CapResult =
  { readonly ok: true; readonly value: CapAmount } | { readonly ok: false; readonly error: CapError };

const refused = (error: CapError): CapResult => ({ ok: false, error });

interface Asked {
  readonly kind: string;
  /** Blank asks for the highest class. */
  readonly class: string;
  readonly date: Day;
  /** Default 1. */
  readonly people?: number;
  /** Days, teaching hours or nights; default 1. */
  readonly days?: number;
  readonly place?: string;
}

/** The cap on a kind of spending, as a worksheet function asks for it, with source and status. */
export function capOf(asked: Asked, rows: readonly CapRow[]): CapResult {
  const { people = 1, days = 1 } = asked;
  const kind = capKindOf(asked.kind);
  if (!kind) return refused({ kind: "unknownKind", text: asked.kind });
  const name = capClassOf(kind, asked.class);
  if (asked.class.trim() !== "" && name === undefined)
    return refused({ kind: "unknownClass", text: asked.class });
  if (!(people > 0)) return refused({ kind: "notPositive", argument: "people" });
  if (!(days > 0)) return refused({ kind: "notPositive", argument: "days" });
  const hit = capFor(kind, name, asked.date, { rows, ...(asked.place ? { place: asked.place } : {}) });
  if (!hit) return refused({ kind: "noCap" });
  const totalFen = Math.round(hit.amountFen * capTimes(hit.row, people, days));
  return { ok: true, value: { ...hit, kind, class: hit.row.class, totalFen } };
}
