import { format, type Data } from "./format";
import type { Locale } from "./locale";
import { award as en } from "./locales/en/award";
import { award as zh, type AwardTexts } from "./locales/zh-CN/award";

/** Words of the award cycle. */
export const awardTexts = (locale: Locale): AwardTexts => (locale === "en" ? en : zh);

/** Slots that hold a year, which is not grouped like an amount. */
const years: ReadonlySet<string> = new Set(["year", "cohort", "earlier", "failed", "last"]);

interface Sentence {
  readonly id: string;
  readonly data: object;
}

type Book = "reasons" | "releases" | "problems" | "funding" | "spending";

/** The sentence of a phrase of the award cycle, such as a reason, a release or a problem. */
export function awardSentence(book: Book, { id, data }: Sentence, locale: Locale): string {
  const texts = awardTexts(locale);
  const template = (texts[book] as Readonly<Record<string, string>>)[id];
  if (template === undefined) throw new Error(`no ${book} text ${id}`);
  const words: Record<string, string | number> = {};
  for (const [slot, value] of Object.entries(data as Data)) {
    if (slot === "field") words[slot] = texts.fields[value as keyof AwardTexts["fields"]];
    else words[slot] = years.has(slot) ? String(value) : value;
  }
  return format(template, words, locale);
}
