import { locales } from "../i18n/locale";
import { translator } from "../i18n/ui";

/** Names of the sheets this tool writes, in every language; they are never checked. */
export const ownSheets: ReadonlySet<string> = new Set(
  locales.map((locale) => translator(locale)("findings.sheet")),
);

/** True for a sheet of ours, also one that was saved under a number such as “校验结果 (2)”. */
export const isOwnSheet = (name: string): boolean => ownSheets.has(name.replace(/ \(\d+\)$/, ""));
