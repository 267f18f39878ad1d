import { fold } from "../text";

/** How two texts are compared. */
export interface DistanceOptions {
  readonly ignoreCase?: boolean;
  /** Distances above this are given as `most + 1` and cost less to find. */
  readonly most?: number;
}

/** Least number of characters inserted, left out or changed to turn one text into the other. */
export function levenshtein(
  a: string,
  b: string,
  { ignoreCase = false, most = Infinity }: DistanceOptions = {},
): number {
  const left = [...(ignoreCase ? a.toLowerCase() : a)];
  const right = [...(ignoreCase ? b.toLowerCase() : b)];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let above = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const change = above[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      const cost = Math.min(change, above[j]! + 1, row[j - 1]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    above = row;
  }
  const distance = above[right.length]!;
  return distance > most ? most + 1 : distance;
}

const BRACKETED = /[(（【[〔][^)）】\]〕]*[)）】\]〕]/g;
const LEGAL_FORM =
  /(?:有限责任公司|股份有限公司|有限公司|股份公司|分公司|公司|个体工商户|经营部|co\.?,? ?ltd\.?|inc\.?|limited|ltd\.?)$/;

/** Name of a payee without brackets, legal form, spaces and points, for likeness tests. */
export const bareName = (name: string): string =>
  fold(name.replace(BRACKETED, ""))
    .replace(/[\s·.,，。、]+$/g, "")
    .replace(LEGAL_FORM, "")
    .replace(/[\s·.,，。、]/g, "");
