import { fold } from "../text";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A citizen number that holds. */
export interface IdNumber {
  readonly number: string;
  /** Administrative division of the first registration, 6 digits. */
  readonly division: string;
  /** Day of birth, ISO. */
  readonly born: string;
  readonly sex: "female" | "male";
}

export type IdNumberError =
  | { readonly kind: "length"; readonly length: number }
  | { readonly kind: "sign"; readonly position: number; readonly sign: string }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "check"; readonly expected: string; readonly found: string };

/** Check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idNumberCheck(first17: string): string {
  let sum = 0;
  WEIGHTS.forEach((weight, i) => (sum += weight * Number(first17[i])));
  return "10X98765432"[sum % 11]!;
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Checks a citizen identification number of 18 characters (GB 11643-1999): form, day of birth, check character. */
export function checkIdNumber(
  text: string,
): { readonly ok: true; readonly value: IdNumber } | { readonly ok: false; readonly error: IdNumberError } {
  const number = fold(text).replaceAll(" ", "").toUpperCase();
  if (number.length !== 18) return { ok: false, error: { kind: "length", length: number.length } };
  const wrong = [...number].findIndex((sign, i) => !(i < 17 ? "0123456789" : "0123456789X").includes(sign));
  if (wrong >= 0) return { ok: false, error: { kind: "sign", position: wrong + 1, sign: number[wrong]! } };
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const born = `${year}-${month}-${day}`;
  if (!isDay(Number(year), Number(month), Number(day)))
    return { ok: false, error: { kind: "date", date: born } };
  const expected = idNumberCheck(number);
  if (number[17] !== expected) return { ok: false, error: { kind: "check", expected, found: number[17]! } };
  const sex = Number(number[16]) % 2 === 0 ? "female" : "male";
  return { ok: true, value: { number, division: number.slice(0, 6), born, sex } };
}
