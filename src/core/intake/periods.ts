import { fold } from "../text";
import type { Period } from "./dateOrder";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED =
  /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,_./'-]*((?:19|20)\d{2}|\d{2})(?!\d)/g;
const CHINESE = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月/g;
const DASHED = /(?<!\d)((?:19|20)\d{2})[-_./](0[1-9]|1[0-2])(?![\d/-])/g;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Months of a year named in texts. */
export function periodsIn(texts: readonly string[]): Period[] {
  const found: Period[] = [];
  for (const text of texts.map(fold)) {
    for (const m of text.matchAll(NAMED))
      found.push({ year: fullYear(m[2]!), month: MONTHS.indexOf(m[1]!) + 1 });
    for (const m of text.matchAll(CHINESE)) found.push({ year: Number(m[1]), month: Number(m[2]) });
    for (const m of text.matchAll(DASHED)) found.push({ year: Number(m[1]), month: Number(m[2]) });
  }
  return found.filter((p) => p.month >= 1 && p.month <= 12);
}

/** The year that texts name, when it is only one. */
export function yearIn(texts: readonly string[]): number | undefined {
  const years = new Set(texts.flatMap((text) => [...fold(text).matchAll(YEAR)].map((m) => Number(m[1]))));
  return years.size === 1 ? [...years][0] : undefined;
}
