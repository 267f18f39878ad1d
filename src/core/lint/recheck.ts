import { rowIdentity, type Kind } from "../schema/fields";
import type { Table } from "../table/table";
import { numbered } from "./findings";
import { judge, premiseOf, prepare, type Picked } from "./judge";
import { ranOutcome, runRule, type Outcome } from "./runRules";
import type { Finding, LintConfig, LintResult, Rule, RuleStatus } from "./types";

/** Cells of a table that changed: data rows, ascending, and the fields of the columns. */
export interface TableChange {
  readonly tableId: string;
  readonly rows: readonly number[];
  readonly fields: readonly string[];
}

/** A run and the tables it was about, as they were. */
export interface Checked {
  readonly result: LintResult;
  readonly tables: readonly Table[];
}

interface Edit extends TableChange {
  readonly kind: Kind;
}

/** Beyond this share of a table, judging all of it again costs less than finding out what to judge. */
const muchOfATable = 0.1;

/** Fields of a ledger that stand in for another where it has no column of that name. */
const standsFor: Readonly<Record<string, string>> = {
  gross: "amount",
  income: "amount",
  expense: "amount",
  startDate: "date",
};

const touched = (kind: Kind, fields: readonly string[]): readonly string[] =>
  kind === "expense" ? [...fields, ...fields.flatMap((field) => standsFor[field] ?? [])] : fields;

const editsOf = (tables: readonly Table[], changes: readonly TableChange[]): readonly Edit[] =>
  changes.flatMap((change) => {
    const table = tables.find(({ id }) => id === change.tableId);
    if (!table || change.rows.length === 0) return [];
    return [{ ...change, kind: table.kind, fields: touched(table.kind, change.fields) }];
  });

function readsOwn({ meta }: Rule, { kind, fields }: Edit): boolean {
  if (meta.table === "any") return true;
  if (meta.table !== kind) return false;
  const read: readonly string[] = [...meta.needs, ...meta.anyOf, ...meta.uses];
  return fields.some((field) => read.includes(field));
}

const readsOther = ({ meta }: Rule, { kind }: Edit): boolean =>
  meta.requires.includes(kind) || meta.looks.includes(kind);

/** Rules that read any of the changed columns. */
export const affectedRules = (
  rules: readonly Rule[],
  tables: readonly Table[],
  changes: readonly TableChange[],
): readonly Rule[] =>
  rules.filter((rule) =>
    editsOf(tables, changes).some((edit) => readsOwn(rule, edit) || readsOther(rule, edit)),
  );

/** True when a finding lies in a changed row whose identity may have changed with it. */
function isRenamed(finding: Finding, edits: readonly Edit[]): boolean {
  return edits.some(
    ({ tableId, kind, rows, fields }) =>
      finding.tableId === tableId &&
      fields.some((field) => (rowIdentity[kind] as readonly string[]).includes(field)) &&
      rows.includes(finding.row!),
  );
}

const sameTables = (before: readonly Table[], after: readonly Table[]): boolean =>
  before.length === after.length && before.every(({ id }, index) => id === after[index]!.id);

/** Rows of changed tables, by table. */
const changedRows = (edits: readonly Edit[]): Map<string, readonly number[]> => {
  const rows = new Map<string, readonly number[]>();
  for (const { tableId, rows: more } of edits)
    rows.set(
      tableId,
      [...new Set([...(rows.get(tableId) ?? []), ...more])].sort((a, b) => a - b),
    );
  return rows;
};

/** Rows of every group that a changed row was in or is in now. */
function groupRows(
  groupOf: NonNullable<Rule["groupOf"]>,
  before: readonly Table[],
  after: readonly Table[],
  rows: ReadonlyMap<string, readonly number[]>,
): Picked {
  const groups = new Set<number>();
  for (const tables of [before, after]) {
    for (const table of tables) {
      const changed = rows.get(table.id);
      if (!changed) continue;
      const group = groupOf(table);
      for (const row of changed) if (group(row) >= 0) groups.add(group(row));
    }
  }
  const picked = new Map<string, Int32Array>();
  if (groups.size === 0) return picked;
  for (const table of after) {
    const group = groupOf(table);
    const hits: number[] = [];
    for (let row = 0; row < table.rowCount; row++) if (groups.has(group(row))) hits.push(row);
    if (hits.length > 0) picked.set(table.id, Int32Array.from(hits));
  }
  return picked;
}

/** Rows to judge again, or undefined where the rule has to look at everything. */
function pick(
  rule: Rule,
  before: readonly Table[],
  after: readonly Table[],
  rows: ReadonlyMap<string, readonly number[]>,
): Picked | undefined {
  if (!rule.groupOf && rule.meta.scope !== "row") return undefined;
  const isSame = before.every((table, index) => premiseOf(rule, table) === premiseOf(rule, after[index]!));
  if (!isSame) return undefined;
  if (!rule.groupOf) return new Map([...rows].map(([id, list]) => [id, Int32Array.from(list)]));
  const own = (tables: readonly Table[]): readonly Table[] =>
    rule.meta.scope === "workbook" ? tables : tables.filter(({ id }) => rows.has(id));
  return groupRows(rule.groupOf, own(before), own(after), rows);
}

/** Judges a rule again where the changes may matter to it and keeps what it found elsewhere. */
function again(
  rule: Rule,
  previous: { readonly status: RuleStatus; readonly findings: readonly Finding[] },
  before: readonly Table[],
  tables: readonly Table[],
  edits: readonly Edit[],
  config: LintConfig,
): Outcome {
  const whole = (): Outcome => runRule(rule, tables, config);
  if (previous.status.status !== "ran" || previous.status.truncated) return whole();
  if (edits.some((edit) => readsOther(rule, edit))) return whole();
  const old = prepare(rule, before, config);
  const { usable, why } = prepare(rule, tables, config);
  if (!sameTables(old.usable, usable)) return whole();
  const rows = changedRows(edits.filter(({ tableId }) => usable.some(({ id }) => id === tableId)));
  for (const table of usable)
    if ((rows.get(table.id)?.length ?? 0) > Math.max(1, muchOfATable * table.rowCount)) return whole();
  const picked = pick(rule, old.usable, usable, rows);
  if (!picked) return whole();
  const fresh = judge(rule, usable, tables, config, picked);
  const dropped = new Map<string, Set<number>>();
  for (const [id, list] of [...rows, ...picked]) {
    const set = dropped.get(id) ?? new Set<number>();
    for (const row of list) set.add(row);
    dropped.set(id, set);
  }
  const kept = previous.findings.filter(
    ({ tableId, row }) => tableId === undefined || !dropped.get(tableId)?.has(row!),
  );
  const findings = [...kept, ...fresh.findings];
  if (fresh.truncated || findings.length > config.limit) return whole();
  return ranOutcome(rule, usable, why, numbered(findings, tables), false);
}

/**
 * The result of running the rules over the tables as they are now, made from an earlier run with the same
 * configuration: rules that read none of the changed columns keep what they found, rules of scope `row` look at
 * the changed rows, rules with groups at the groups these rows were and are in, the others at everything.
 * The tables are the earlier ones in the same order, patched where cells changed.
 */
export function recheck(
  rules: readonly Rule[],
  previous: Checked,
  tables: readonly Table[],
  changes: readonly TableChange[],
  config: LintConfig,
): LintResult {
  const edits = editsOf(tables, changes);
  const byRule = new Map<string, Finding[]>();
  for (const finding of previous.result.findings) {
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const statuses = new Map(previous.result.statuses.map((status) => [status.rule, status]));
  const isSameShape =
    sameTables(previous.tables, tables) &&
    previous.tables.every(({ rowCount }, index) => rowCount === tables[index]!.rowCount);
  const outcomes = rules.map((rule): Outcome => {
    const status = statuses.get(rule.meta.id);
    if (!status || !isSameShape) return runRule(rule, tables, config);
    const findings = byRule.get(rule.meta.id) ?? [];
    const isAffected =
      edits.some((edit) => readsOwn(rule, edit) || readsOther(rule, edit)) ||
      findings.some((finding) => isRenamed(finding, edits));
    return isAffected
      ? again(rule, { status, findings }, previous.tables, tables, edits, config)
      : { status, findings };
  });
  return {
    findings: outcomes.flatMap((outcome) => outcome.findings),
    statuses: outcomes.map((outcome) => outcome.status),
  };
}

/** What the rules of scope `row` say of one row; costs no more than the row. */
export function recheckRow(
  rules: readonly Rule[],
  tables: readonly Table[],
  tableId: string,
  row: number,
  config: LintConfig,
): readonly Finding[] {
  const picked: Picked = new Map([[tableId, Int32Array.of(row)]]);
  return rules.flatMap((rule) => {
    if (rule.meta.scope !== "row" || config.off.has(rule.meta.code)) return [];
    const { usable } = prepare(rule, tables, config);
    return usable.some(({ id }) => id === tableId)
      ? numbered(judge(rule, usable, tables, config, picked).findings, tables)
      : [];
  });
}
