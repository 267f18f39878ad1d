import { isoOf } from "../core/day";
import type { Locale } from "./locale";
import { dictionaryOf } from "./dictionary";
import { dayText, moneyText, numberText } from "./numbers";

export type Data = Readonly<Record<string, string | number>>;

const SLOT = /\{(\w+)(?::(\w+))?\}/g;

/** A row as `placeOf` encodes it: a row number, or `'sheet'!number`. */
function placeText(value: string | number, locale: Locale): string {
  if (typeof value === "number") return locale === "zh-CN" ? `第 ${value} 行` : `row ${value}`;
  const cut = value.lastIndexOf("!");
  const sheet = value.slice(1, cut - 1);
  const row = value.slice(cut + 1);
  return locale === "zh-CN" ? `“${sheet}”第 ${row} 行` : `row ${row} of “${sheet}”`;
}

function termText(id: string, locale: Locale): string {
  const term = dictionaryOf(locale).terms[id];
  if (term === undefined) throw new Error(`no ${locale} term ${id}`);
  return term;
}

function slotText(
  value: string | number,
  kind: string | undefined,
  locale: Locale,
  currency?: string,
): string {
  switch (kind) {
    case "money":
      return moneyText(Number(value), locale, currency);
    case "date":
      return dayText(Number(value), locale);
    case "iso":
      return isoOf(Number(value));
    case "place":
      return placeText(value, locale);
    case "year":
    case "row":
      return String(value);
    case "term":
      return termText(String(value), locale);
    case undefined:
      return typeof value === "number" ? numberText(value) : value;
    default:
      throw new Error(`unknown kind of slot: ${kind}`);
  }
}

/**
 * Fills the slots of a template: `{name}` with text or a number, `{name:money}` with fen,
 * `{name:date}` and `{name:iso}` with a day, `{name:place}` with a row or `{name:row}` with its number, `{name:year}` with a year, `{name:term}` with a word of the locale.
 * @throws when a slot has no value, which is a bug of the caller.
 */
export function format(template: string, data: Data, locale: Locale, currency?: string): string {
  return template.replace(SLOT, (_, name: string, kind: string | undefined) => {
    const value = data[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    return slotText(value, kind, locale, currency);
  });
}
