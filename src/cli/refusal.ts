import { format } from "../i18n/format";
import type { Locale } from "../i18n/locale";
import { fileErrors as english } from "../i18n/locales/en/doubts";
import { fileErrors as chinese } from "../i18n/locales/zh-CN/doubts";

export type RefusalCode = keyof typeof chinese | "usage";

/** The command line cannot do what was asked; the message says why and what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** A refusal in words; the detail is a file name or what was found instead. */
export const refuse = (code: keyof typeof chinese, detail: string, locale: Locale): Refusal =>
  new Refusal(code, format((locale === "zh-CN" ? chinese : english)[code], { detail }, locale));
