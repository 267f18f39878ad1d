import type { CellRef } from "../table/table";
import type { Finding, LintResult, RuleMeta, RuleText } from "./types";

/** What the person who looked at a finding found; ids of the locale. */
export const situations = ["correct", "grounded", "remedied"] as const;
export type Situation = (typeof situations)[number];

/** Why a finding needs no more attention, said by a person; it stays until it is taken back. */
export interface Waiver {
  /** Key of the finding. */
  readonly key: string;
  readonly code: string;
  readonly situation: Situation;
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  /** The cell in which the explanation stands. */
  readonly at: CellRef;
}

/** A shorter explanation says nothing. */
const shortest = 5;

/** Words and weight of findings that no rule makes. */
export interface Spoken {
  readonly meta: Pick<RuleMeta, "id" | "code" | "severity" | "clauses">;
  readonly text: RuleText;
}

const reasonMissing = {
  meta: { id: "waiver/reason-missing", code: "WAI-01", severity: "warning", clauses: [] },
  text: {
    name: "说明缺少理由",
    messages: {
      short: {
        short: "{code} 的说明缺少理由",
        problem: "对 {code} 的核实说明“{reason}”不足 {least} 个字，没有写清理由，原问题仍列为未处理。",
      },
      nobody: {
        short: "{code} 的说明没有说明人",
        problem: "对 {code} 的核实说明没有写说明人，原问题仍列为未处理。",
      },
    },
    basis: "本工具的核对规则（说明要有理由、有说明人）",
    action: ["补写理由和说明人，或者撤回说明。"],
  },
} as const satisfies Spoken;

const problemGone = {
  meta: { id: "waiver/problem-gone", code: "WAI-02", severity: "info", clauses: [] },
  text: {
    name: "说明对应的问题已不存在",
    messages: {
      gone: {
        short: "{code} 的问题已不存在",
        problem: "{code} 的核实说明（{by}，{date}）对应的问题已不存在，可删除说明。",
      },
    },
    basis: "本工具的核对规则（数据改动后，原来的说明不再适用）",
    action: ["确认问题已改正的，删除这条说明。", "数据改动后又报出的，重新说明。"],
  },
} as const satisfies Spoken;

/** What may be said of explanations. */
export const waiverWords: readonly Spoken[] = [reasonMissing, problemGone];

/** A finding and the explanation that was given for it. */
export interface Explained {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings after explanations were taken into account. */
export interface Waived {
  readonly open: readonly Finding[];
  readonly explained: readonly Explained[];
  /** Findings about the explanations themselves. */
  readonly problems: readonly Finding[];
}

const finding = ({ meta }: Spoken, message: string, { key, at }: Waiver, data: Finding["data"]): Finding => ({
  key: `${meta.code}:${message}:${key}`,
  code: meta.code,
  rule: meta.id,
  message,
  severity: meta.severity,
  outcome: "fail",
  data,
  at,
  cells: [at],
});

/** What an explanation lacks, or undefined where it is complete. */
function fault(waiver: Waiver): Finding | undefined {
  const { code, reason, by } = waiver;
  if ([...reason.trim()].length < shortest)
    return finding(reasonMissing, "short", waiver, { code, reason: reason.trim(), least: shortest });
  return by.trim() === "" ? finding(reasonMissing, "nobody", waiver, { code }) : undefined;
}

/**
 * Sets findings against the explanations given for them. An explanation without reason or name explains nothing and
 * is reported, as is one whose finding has gone although its rule looked at everything. Of two for one finding
 * the last counts.
 */
export function applyWaivers({ findings, statuses }: LintResult, waivers: readonly Waiver[]): Waived {
  const keys = new Set(findings.map(({ key }) => key));
  const complete = new Set(
    statuses
      .filter(({ status, truncated, why }) => status === "ran" && !truncated && why.length === 0)
      .map(({ code }) => code),
  );
  const valid = new Map<string, Waiver>();
  const problems: Finding[] = [];
  for (const waiver of waivers) {
    const wrong = fault(waiver);
    const { code, by, date, key } = waiver;
    if (wrong) problems.push(wrong);
    else if (keys.has(key)) valid.set(key, waiver);
    else if (complete.has(code)) problems.push(finding(problemGone, "gone", waiver, { code, by, date }));
  }
  const explained = findings.flatMap((one): Explained[] => {
    const waiver = valid.get(one.key);
    return waiver ? [{ finding: one, waiver }] : [];
  });
  return { open: findings.filter(({ key }) => !valid.has(key)), explained, problems };
}
