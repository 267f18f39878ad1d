import { currenciesIn } from "./currency";
import { fold } from "../text";

const bare = (format: string): string =>
  format
    .replace(/\[(?:\$[^\]]*|[a-z]+|color\s*\d+|[<>=][^\]]*)\]/gi, (m) => (/^\[[hms]+\]$/i.test(m) ? m : ""))
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "");

/** True when a number format shows a day of the calendar (a time alone is none). */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "" || format === "General" || format === "@") return false;
  const first = bare(format).split(";")[0]!.toLowerCase();
  if (/general/.test(first)) return false;
  if (/[yd]/.test(first)) return true;
  return /m/.test(first) && !/[hs0#?]/.test(first);
}

/** ISO code of the currency a number format names, as `"¥"#,##0.00` or `[$£-809]#,##0`, or undefined. */
export function currencyOfFormat(format: string | undefined): string | undefined {
  if (format === undefined || !/[¥￥£€$]|[A-Z]{3}|[元币镑]/.test(format)) return undefined;
  const named = /\[\$([^\]-]+)/.exec(format)?.[1];
  if (named !== undefined) return currenciesIn(fold(named))[0];
  return currenciesIn(fold(format.replace(/\[[^\]]*\]/g, "").replace(/["\\]/g, "")))[0];
}
