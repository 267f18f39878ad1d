import { format } from "../i18n/format";
import type { Locale } from "../i18n/locale";
import { dictionaryOf, type Dictionary } from "../i18n/dictionary";
import "../i18n/english";

export type RefusalCode = keyof Dictionary["doubts"]["fileErrors"] | "usage";

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
export const refuse = (
  code: keyof Dictionary["doubts"]["fileErrors"],
  detail: string,
  locale: Locale,
): Refusal => new Refusal(code, format(dictionaryOf(locale).doubts.fileErrors[code], { detail }, locale));
