import type { Table } from "../table/table";
import { numbered } from "./findings";
import { judge, premiseOf, prepare } from "./judge";
import type { Finding, LintConfig, LintResult, Rule, RuleStatus, Why } from "./types";

/** How far a run has come: the rule under way, and how many are done. */
export interface LintProgress {
  readonly code: string;
  readonly rule: string;
  readonly done: number;
  readonly of: number;
  /** What the rules before it found; it goes on growing. */
  readonly soFar: LintResult;
}

/** What one rule came to. */
export interface Outcome {
  readonly status: RuleStatus;
  readonly findings: readonly Finding[];
}

type Ran = Pick<RuleStatus, "rows" | "findings" | "truncated">;
const nothing: Ran = { rows: 0, findings: 0, truncated: false };

const statusOf = (
  rule: Rule,
  status: RuleStatus["status"],
  ran: Ran = nothing,
  why: readonly Why[] = [],
): RuleStatus => ({ code: rule.meta.code, rule: rule.meta.id, status, ...ran, why });

/** Outcome of a rule that ran over tables. */
export function ranOutcome(
  rule: Rule,
  usable: readonly Table[],
  why: readonly Why[],
  findings: readonly Finding[],
  truncated: boolean,
): Outcome {
  const rows = usable.reduce((sum, table) => sum + table.rowCount, 0);
  return { status: statusOf(rule, "ran", { rows, findings: findings.length, truncated }, why), findings };
}

/** Runs one rule; a throw of the rule becomes its status and never ends the run. */
export function runRule(rule: Rule, tables: readonly Table[], config: LintConfig): Outcome {
  if (config.off.has(rule.meta.code)) return { status: statusOf(rule, "off"), findings: [] };
  try {
    const { usable, why } = prepare(rule, tables, config);
    if (usable.length === 0) return { status: statusOf(rule, "skipped", nothing, why), findings: [] };
    if (rule.meta.scope === "row" || rule.groupOf) for (const table of usable) premiseOf(rule, table);
    const { findings, truncated } = judge(rule, usable, tables, config);
    return ranOutcome(rule, usable, why, numbered(findings, tables), truncated);
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const why = [{ id: "crashed", data: { error: text } }];
    return { status: statusOf(rule, "crashed", nothing, why), findings: [] };
  }
}

/**
 * Runs rules over the tables of a workbook, one step a rule, so that the caller can show progress,
 * let other work in, or stop. Same tables and configuration give the same result.
 */
export function* runRules(
  rules: readonly Rule[],
  tables: readonly Table[],
  config: LintConfig,
): Generator<LintProgress, LintResult, void> {
  const findings: Finding[] = [];
  const statuses: RuleStatus[] = [];
  for (const [index, rule] of rules.entries()) {
    yield {
      code: rule.meta.code,
      rule: rule.meta.id,
      done: index,
      of: rules.length,
      soFar: { findings, statuses },
    };
    const outcome = runRule(rule, tables, config);
    statuses.push(outcome.status);
    for (const finding of outcome.findings) findings.push(finding);
  }
  return { findings, statuses };
}

/** Runs the rules to the end. */
export function lint(rules: readonly Rule[], tables: readonly Table[], config: LintConfig): LintResult {
  const steps = runRules(rules, tables, config);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
