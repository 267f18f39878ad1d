import { dictionaryOf } from "./dictionary";
import { format, type Data } from "./format";
import type { Locale } from "./locale";
import type { ui as chinese } from "./locales/zh-CN/ui";

export type UiKey = keyof typeof chinese;

/** Words of the pane in a language; missing slots are a bug and throw. */
export type Translate = (key: UiKey, data?: Data) => string;

export const translator =
  (locale: Locale): Translate =>
  (key, data = {}) =>
    format(dictionaryOf(locale).ui[key], data, locale);
