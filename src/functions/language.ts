import type { Locale } from "../i18n/locale";
import * as zh from "../i18n/locales/zh-CN/functions";

export type Language = Locale;
export type Slots = Readonly<Record<string, string | number>>;
export type ErrorId = keyof typeof zh.functionErrors;
export type TextId = keyof typeof zh.functionTexts;

type Texts = Pick<typeof zh, "functionErrors" | "functionTexts">;

let current: Language = "zh-CN";
const loaded = new Map<Language, Texts>([["zh-CN", zh]]);

/** Adds the texts of a language; `english` does so when it is imported. */
export const addLanguage = (language: Language, texts: Texts): void => void loaded.set(language, texts);

/** Sets the language of messages and headings; the host calls it once before functions calculate. */
export function setLanguage(language: Language): void {
  current = language;
}

export const language = (): Language => current;

/** Fills the `{slot}`s of a template; a slot without a value stays visible. */
export const fill = (template: string, slots: Slots = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));

/** Texts of the language set; Chinese ones where its own are not loaded. */
const locale = (): Texts => loaded.get(current) ?? zh;

/** Sentence of an error in the language set. */
export const errorText = (id: ErrorId, slots?: Slots): string => fill(locale().functionErrors[id], slots);

/** Heading, word or remark in the language set. */
export const text = (id: TextId, slots?: Slots): string => fill(locale().functionTexts[id], slots);
