import type { LintResult } from "./types";

/** What has become of findings since an earlier run. */
export interface RunComparison {
  /** State of each finding there is now, by key. */
  readonly states: ReadonlyMap<string, "new" | "stillOpen">;
  /** Keys of earlier findings that are gone. */
  readonly fixed: readonly string[];
  /** Keys of earlier findings whose rules did not look at everything this time, so that nothing can be said. */
  readonly unknown: readonly string[];
}

/** Code of the rule that a key begins with. */
const codeOf = (key: string): string => key.slice(0, key.indexOf(":"));

/** Compares findings with the keys of an earlier run: rows that were moved or sorted keep their keys. */
export function compareRuns(
  previousKeys: Iterable<string>,
  { findings, statuses }: LintResult,
): RunComparison {
  const before = new Set(previousKeys);
  const states = new Map<string, "new" | "stillOpen">(
    findings.map(({ key }) => [key, before.has(key) ? "stillOpen" : "new"]),
  );
  const complete = new Set(
    statuses.filter(({ status, truncated }) => status === "ran" && !truncated).map(({ code }) => code),
  );
  const gone = [...before].filter((key) => !states.has(key));
  return {
    states,
    fixed: gone.filter((key) => complete.has(codeOf(key))),
    unknown: gone.filter((key) => !complete.has(codeOf(key))),
  };
}
