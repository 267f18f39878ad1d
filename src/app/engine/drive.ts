import type { LintProgress } from "../../core/lint/runRules";
import type { Locale } from "../../i18n/locale";
import { ruleText } from "../../report/wording";
import type { CheckRun } from "./session";
import type { CheckOutcome, CheckProgress } from "./types";

const counted = ({ rule, done, of, soFar }: LintProgress, locale: Locale): CheckProgress => {
  const count = (severity: string): number =>
    soFar.findings.filter((finding) => finding.severity === severity).length;
  return {
    rule: ruleText(rule, locale).name,
    done,
    of,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
};

/**
 * Takes the steps of a run, lets other work in between them, and stops when asked,
 * keeping what was found.
 * @param pause resolves when messages that have come in meanwhile were handled.
 */
export async function drive(
  run: CheckRun,
  locale: Locale,
  isCancelled: () => boolean,
  pause: () => Promise<void>,
  onProgress: (progress: CheckProgress) => void,
): Promise<CheckOutcome> {
  for (;;) {
    const step = run.steps.next();
    if (step.done) return run.outcome(step.value, false);
    onProgress(counted(step.value, locale));
    await pause();
    if (isCancelled()) return run.outcome(step.value.soFar, true);
  }
}
