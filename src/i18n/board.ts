import type { Locale } from "./locale";
import { board as en } from "./locales/en/board";
import { board as zh } from "./locales/zh-CN/board";
import { fillRich, plainText, type Rich, type RichSlots } from "./rich";

export type BoardKey = keyof typeof zh;
export type BoardTexts = Readonly<Record<BoardKey, string>>;

/** Words of dashboards: conclusions, titles, methods and tables. */
export const boardTexts = (locale: Locale): BoardTexts => (locale === "en" ? en : zh);

/** A sentence of the dashboards with its names marked; missing slots are a bug and throw. */
export const boardRich = (locale: Locale, key: BoardKey, slots: RichSlots = {}): Rich =>
  fillRich(boardTexts(locale)[key], slots);

export const boardText = (locale: Locale, key: BoardKey, slots: RichSlots = {}): string =>
  plainText(boardRich(locale, key, slots));
