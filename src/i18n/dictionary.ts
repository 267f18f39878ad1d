import type { Locale } from "./locale";
import * as doubts from "./locales/zh-CN/doubts";
import * as fields from "./locales/zh-CN/fields";
import { terms } from "./locales/zh-CN/terms";
import { ui } from "./locales/zh-CN/ui";
import * as whys from "./locales/zh-CN/whys";

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

const chinese = { ui, terms, fields: { ...fields }, whys: { ...whys }, doubts: { ...doubts } };

/** The words that every page and report needs. */
export type Dictionary = Words<typeof chinese>;

const loaded = new Map<Locale, Dictionary>([["zh-CN", chinese]]);

/** Adds the words of a language; `english` does so when it is imported. */
export const addDictionary = (locale: Locale, dictionary: Dictionary): void =>
  void loaded.set(locale, dictionary);

/** The words of a language; one that was not loaded is a bug. */
export function dictionaryOf(locale: Locale): Dictionary {
  const dictionary = loaded.get(locale);
  if (!dictionary) throw new Error(`the words of ${locale} are not loaded`);
  return dictionary;
}
