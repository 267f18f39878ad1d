import { locales } from "../i18n/locale";
import { translator, type UiKey } from "../i18n/ui";

const inEveryLanguage = (key: UiKey): readonly string[] => locales.map((locale) => translator(locale)(key));

/** Names of the sheets this tool writes, in every language; they are never checked. */
const ownSheets: ReadonlySet<string> = new Set([
  ...inEveryLanguage("findings.sheet"),
  ...inEveryLanguage("settings.sheet"),
]);

/** True for a sheet of ours, also one that was saved under a number such as “校验结果 (2)”. */
export const isOwnSheet = (name: string): boolean => ownSheets.has(name.replace(/ \(\d+\)$/, ""));

/** True for the sheet that keeps the settings, in any language. */
export const isSettingsSheet = (name: string): boolean => inEveryLanguage("settings.sheet").includes(name);
