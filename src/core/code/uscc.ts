import { fold } from "../text";

/** Characters of the code in order of their values: 0–9 and A–Z without I, O, S, V, Z. */
const USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** A code that holds. */
export interface Uscc {
  readonly code: string;
  /** First character: 5 is the civil affairs departments. */
  readonly registrar: string;
  /** Second character: with registrar 5, 1 is a social organisation. */
  readonly type: string;
  /** Administrative division, 6 digits. */
  readonly division: string;
  /** Organisation code, 9 characters (GB 11714). */
  readonly organisation: string;
  /** False when the check character inside the organisation code is wrong; some registrars let that pass. */
  readonly organisationHolds: boolean;
}

/** In which of two ways a code is wrong: it cannot be one at all, or its last character does not fit. */
export type UsccError =
  | { readonly kind: "length"; readonly length: number }
  | { readonly kind: "sign"; readonly position: number; readonly sign: string }
  | { readonly kind: "check"; readonly expected: string; readonly found: string };

/** Check character of the first 17 characters of a unified social credit code (GB 32100-2015). */
export function usccCheck(first17: string): string {
  let sum = 0;
  USCC_WEIGHTS.forEach((weight, i) => (sum += weight * USCC_SIGNS.indexOf(first17[i] ?? "")));
  return USCC_SIGNS[(31 - (sum % 31)) % 31]!;
}

/** Check character of the first 8 characters of an organisation code (GB 11714-1997). */
export function organisationCheck(first8: string): string {
  let sum = 0;
  ORGANISATION_WEIGHTS.forEach((weight, i) => (sum += weight * parseInt(first8[i] ?? "", 36)));
  return "0123456789X"[(11 - (sum % 11)) % 11]!;
}

/**
 * Checks a unified social credit code (GB 32100-2015): 18 characters, the alphabet, the check character.
 * Full-width characters, small letters and outer spaces are read as meant.
 */
export function checkUscc(
  text: string,
): { readonly ok: true; readonly value: Uscc } | { readonly ok: false; readonly error: UsccError } {
  const code = fold(text).replaceAll(" ", "").toUpperCase();
  if (code.length !== 18) return { ok: false, error: { kind: "length", length: code.length } };
  const wrong = [...code].findIndex((sign) => !USCC_SIGNS.includes(sign));
  if (wrong >= 0) return { ok: false, error: { kind: "sign", position: wrong + 1, sign: code[wrong]! } };
  const expected = usccCheck(code);
  if (code[17] !== expected) return { ok: false, error: { kind: "check", expected, found: code[17]! } };
  const organisation = code.slice(8, 17);
  return {
    ok: true,
    value: {
      code,
      registrar: code[0]!,
      type: code[1]!,
      division: code.slice(2, 8),
      organisation,
      organisationHolds: organisationCheck(organisation) === organisation[8],
    },
  };
}
