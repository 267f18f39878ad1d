import { isMadeSheet } from "../i18n/fundNames";
import { finishedName } from "../report/unfinished";
import { sheetNames } from "../i18n/sheetNames";

const own: ReadonlySet<string> = new Set(Object.values(sheetNames).flatMap((names) => Object.values(names)));
const settings: readonly string[] = Object.values(sheetNames.settings);

/** Copies that were kept before a change: what they are of, and when they were made. */
const copies = /^(?:备份|Backup) .+ \d{4}-\d{4}$/;

/** True for a sheet that holds results, settings or logs of ours, also under a number such as “校验结果 (2)”; it is never checked. */
export function isOwnSheet(name: string): boolean {
  const whole = finishedName(name);
  return own.has(whole.replace(/ \(\d+\)$/, "")) || isMadeSheet(whole) || copies.test(whole);
}

/** True for the sheet that keeps the settings, in any language. */
export const isSettingsSheet = (name: string): boolean => settings.includes(finishedName(name));
