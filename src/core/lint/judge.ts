import type { Kind } from "../schema/fields";
import type { Table } from "../table/table";
import { findingOf } from "./findings";
import { memo } from "./memo";
import type { Finding, LintConfig, Rule, RuleContext, Why } from "./types";

/** Rows that are to be judged again, ascending, by id of their table. */
export type Picked = ReadonlyMap<string, Int32Array>;

const noRows = new Int32Array(0);
const allRows = memo((table: Table) => Int32Array.from({ length: table.rowCount }, (_, row) => row));

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

const noSheetOf = (kind: Kind | "any"): Why =>
  kind === "any" ? { id: "noSheet", data: {} } : { id: "noTable", data: { kind } };

/** The tables a rule can look at, and why it cannot look at the others, or not at all of one. */
export interface Prepared {
  readonly usable: readonly Table[];
  readonly why: readonly Why[];
}

export function prepare(rule: Rule, tables: readonly Table[], config: LintConfig): Prepared {
  const { meta } = rule;
  const all = ofKind(tables);
  const candidates = (meta.table === "any" ? tables : all(meta.table)).filter(rule.applies);
  if (candidates.length === 0) return { usable: [], why: [noSheetOf(meta.table)] };
  const absent = meta.requires.filter((kind) => all(kind).length === 0);
  if (absent.length > 0)
    return { usable: [], why: absent.map((kind) => ({ id: "missingSheet", data: { kind } })) };
  const { settings, today, register } = config;
  const surroundings = { all, settings, today, register };
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

/** Splits ascending rows into runs without a gap, as first and end. */
function runs(rows: Int32Array): { first: number; end: number }[] {
  const found: { first: number; end: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.end === row) last.end = row + 1;
    else found.push({ first: row, end: row + 1 });
  }
  return found;
}

/** Contexts in which a rule is asked: one a table, one for the whole workbook, or one a run of picked rows. */
function contexts(
  rule: Rule,
  usable: readonly Table[],
  tables: readonly Table[],
  config: LintConfig,
  picked: Picked | undefined,
): RuleContext[] {
  const { today, settings, register } = config;
  const rows = (table: Table): Int32Array => (picked ? (picked.get(table.id) ?? noRows) : allRows(table));
  const shared = { tables: usable, all: ofKind(tables), today, settings, register, rows };
  const whole = (table: Table): RuleContext => ({ ...shared, table, first: 0, end: table.rowCount });
  if (rule.meta.scope === "workbook") return [whole(usable[0]!)];
  if (!picked) return usable.map(whole);
  const asked = usable.filter((table) => rows(table).length > 0);
  if (rule.meta.scope !== "row") return asked.map(whole);
  return asked.flatMap((table) => runs(rows(table)).map((run) => ({ ...shared, table, ...run })));
}

/**
 * What a rule reports of its tables, up to the limit.
 * @param picked - Rows to judge, for rules of scope `row` and rules with groups; all where it is left out.
 */
export function judge(
  rule: Rule,
  usable: readonly Table[],
  tables: readonly Table[],
  config: LintConfig,
  picked?: Picked,
): { readonly findings: readonly Finding[]; readonly truncated: boolean } {
  const findings: Finding[] = [];
  for (const context of contexts(rule, usable, tables, config, picked)) {
    for (const report of rule.check(context)) {
      if (findings.length === config.limit) return { findings, truncated: true };
      findings.push(findingOf(rule, report, context.table));
    }
  }
  return { findings, truncated: false };
}

const premises = memo((_: Table) => new Map<Rule, string>());

/** What the rule takes from the whole table, as it was when first asked. */
export function premiseOf(rule: Rule, table: Table): string {
  const known = premises(table);
  const before = known.get(rule);
  if (before !== undefined) return before;
  const premise = rule.premise(table);
  known.set(rule, premise);
  return premise;
}
