import type { Kind } from "../schema/fields";
import type { Table } from "../table/table";
import { findingMaker } from "./findings";
import type { Finding, LintConfig, LintResult, Rule, RuleContext, RuleStatus, Why } from "./types";

/** How far a run has come: the rule under way, and how many are done. */
export interface LintProgress {
  readonly code: string;
  readonly done: number;
  readonly of: number;
  /** What the rules before it found; it goes on growing. */
  readonly soFar: LintResult;
}

/** Rows of one table that are to be looked at again, half open. */
export interface RowRange {
  readonly tableId: string;
  readonly first: number;
  readonly end: number;
}

interface Outcome {
  readonly status: RuleStatus;
  readonly findings: readonly Finding[];
}

type Ran = Pick<RuleStatus, "rows" | "findings" | "truncated">;
const nothing: Ran = { rows: 0, findings: 0, truncated: false };

const ofKind =
  (tables: readonly Table[]) =>
  <J extends Kind>(kind: J): readonly Table<J>[] =>
    tables.filter((table) => table.kind === kind) as unknown as readonly Table<J>[];

/** Columns that a rule needs and a table lacks; all alternatives when it has none of them. */
function missing(rule: Rule, table: Table): readonly string[] {
  const { needs, anyOf } = rule.meta;
  const lacking: string[] = needs.filter((field) => !table.has(field));
  return anyOf.length === 0 || anyOf.some((field) => table.has(field)) ? lacking : [...lacking, ...anyOf];
}

const columnsWhy = (table: Table, fields: readonly string[]): Why => ({
  id: "missingColumn",
  data: { sheet: table.sheet, kind: table.kind, fields: fields.join("|") },
});

/** Why a rule cannot run at all, and the tables it can look at. */
function prepare(rule: Rule, tables: readonly Table[], config: LintConfig): { usable: Table[]; why: Why[] } {
  const { meta } = rule;
  const all = ofKind(tables);
  const candidates = meta.table === "any" ? tables : all(meta.table);
  if (candidates.length === 0)
    return { usable: [], why: [{ id: "missingSheet", data: { kind: meta.table } }] };
  const absent = meta.requires.filter((kind) => all(kind).length === 0);
  if (absent.length > 0)
    return { usable: [], why: absent.map((kind) => ({ id: "missingSheet", data: { kind } })) };
  const surroundings = { all, settings: config.settings, today: config.today };
  const usable: Table[] = [];
  const why: Why[] = [];
  for (const table of candidates) {
    const fields = missing(rule, table);
    const unable = fields.length > 0 ? columnsWhy(table, fields) : rule.unable(table, surroundings);
    if (unable) why.push(unable);
    else {
      usable.push(table);
      const partly = rule.partly(table, surroundings);
      if (partly) why.push(partly);
    }
  }
  return { usable, why };
}

/** Contexts in which a rule is asked: one a table, or one for the whole workbook. */
function contexts(
  rule: Rule,
  usable: readonly Table[],
  tables: readonly Table[],
  config: LintConfig,
): RuleContext[] {
  const shared = { tables: usable, all: ofKind(tables), today: config.today, settings: config.settings };
  const whole = (table: Table): RuleContext => ({ ...shared, table, first: 0, end: table.rowCount });
  return rule.meta.scope === "workbook" ? [whole(usable[0]!)] : usable.map(whole);
}

function run(
  rule: Rule,
  asked: readonly RuleContext[],
  limit: number,
): { findings: Finding[]; truncated: boolean } {
  const make = findingMaker(rule);
  const findings: Finding[] = [];
  for (const context of asked) {
    for (const report of rule.check(context)) {
      if (findings.length === limit) return { findings, truncated: true };
      findings.push(make(report, context.table));
    }
  }
  return { findings, truncated: false };
}

/** Runs one rule; a throw of the rule becomes its status and never ends the run. */
export function runRule(
  rule: Rule,
  tables: readonly Table[],
  config: LintConfig,
  narrow: (contexts: RuleContext[]) => RuleContext[] = (all) => all,
): Outcome {
  const { code, id } = rule.meta;
  const status = (kind: RuleStatus["status"], ran: Ran, why: readonly Why[]): RuleStatus => ({
    code,
    rule: id,
    status: kind,
    ...ran,
    why,
  });
  if (config.off.has(code)) return { status: status("off", nothing, []), findings: [] };
  try {
    const { usable, why } = prepare(rule, tables, config);
    if (usable.length === 0) return { status: status("skipped", nothing, why), findings: [] };
    const asked = narrow(contexts(rule, usable, tables, config));
    const { findings, truncated } = run(rule, asked, config.limit);
    const rows =
      rule.meta.scope === "workbook"
        ? usable.reduce((sum, table) => sum + table.rowCount, 0)
        : asked.reduce((sum, context) => sum + context.end - context.first, 0);
    return { status: status("ran", { rows, findings: findings.length, truncated }, why), findings };
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { status: status("crashed", nothing, [{ id: "crashed", data: { error: text } }]), findings: [] };
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
    yield { code: rule.meta.code, done: index, of: rules.length, soFar: { findings, statuses } };
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
