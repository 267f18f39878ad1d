import { format, type Data } from "../../i18n/format";
import type { Locale } from "../../i18n/locale";
import { folder as english } from "../../i18n/locales/en/folder";
import { folder as chinese } from "../../i18n/locales/zh-CN/folder";
import { dictionaryOf } from "../../i18n/dictionary";
import type { WhyRefused } from "./outcome";

export type FolderWord = keyof typeof chinese;

/** A word or sentence about the check of a folder. */
export const folderText = (locale: Locale, key: FolderWord, data: Data = {}): string =>
  format((locale === "en" ? english : chinese)[key], data, locale);

/** Why a file was not checked, and what to do. */
export const refusedText = (why: WhyRefused, file: string, locale: Locale): string =>
  why === "failed"
    ? folderText(locale, "failed")
    : format(dictionaryOf(locale).doubts.fileErrors[why], { detail: file }, locale);
