import type { Locale } from "../i18n/locale";
import { safetyTranslator, type SafetyKey } from "../i18n/safety";
import { translator, type UiKey } from "../i18n/ui";
import type { HostError } from "../workbook/port";
import type { RetryStep } from "./state";

/** What a notice says. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

const markSteps: ReadonlySet<RetryStep | undefined> = new Set(["mark", "clear"]);
const readSteps: ReadonlySet<RetryStep | undefined> = new Set(["read", "check", "select"]);

/** Words for an error whose general ones would not be true of this step. */
function specialWords({ kind, sheet }: HostError, retry: RetryStep | undefined): SafetyKey | undefined {
  if (kind === "merged") return "host.merged";
  if (kind === "protected" && sheet === undefined) return "host.protectedBook";
  if (kind === "protected" && !markSteps.has(retry)) return "host.protected";
  if (kind === "missing" && sheet === undefined) return "host.missing";
  if (kind === "tooLarge" && !readSteps.has(retry)) return "host.tooLarge";
  return undefined;
}

/** Says what an error of the host means for the user and what to do; never its code. */
export function hostWords(error: HostError, retry: RetryStep | undefined, locale: Locale): NoticeWords {
  const data = { sheet: error.sheet ?? "" };
  const special = specialWords(error, retry);
  if (special) {
    const t = safetyTranslator(locale);
    return { title: t(special, data), body: t(`${special}Body` as SafetyKey, data) };
  }
  const t = translator(locale);
  const kind = error.kind === "exists" && error.sheet === undefined ? "other" : error.kind;
  const key = `note.${kind}` as UiKey;
  const body = t(`${key}Body` as UiKey, data);
  if (kind !== "other") return { title: t(key, data), body };
  const written = t(error.nothingWritten ? "note.nothingWritten" : "note.maybeWritten");
  return { title: t(key, data), body: `${written} ${body}` };
}
