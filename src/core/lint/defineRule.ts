import type { Field, Kind } from "../schema/fields";
import type { ClauseId } from "../standards/clauses";
import type { Table } from "../table/table";
import type {
  FixSafety,
  MessageText,
  Report,
  ReportOf,
  Rule,
  RuleContext,
  RuleMeta,
  Scope,
  Severity,
  Surroundings,
  Why,
} from "./types";

interface Definition<K extends Kind, M extends Readonly<Record<string, MessageText>>> {
  readonly meta: {
    readonly id: string;
    readonly code: string;
    readonly severity: Severity;
    readonly clauses: readonly ClauseId[];
    readonly scope: Scope;
    readonly table: K | "any";
    readonly needs: readonly Field<K>[];
    readonly anyOf?: readonly Field<K>[];
    readonly uses?: readonly Field<K>[];
    readonly requires?: readonly Kind[];
    readonly looks?: readonly Kind[];
    readonly fix?: FixSafety;
  };
  readonly text: {
    readonly name: string;
    readonly messages: M;
    readonly basis?: string;
    readonly action: readonly string[];
  };
  readonly unable?: (table: Table<K>, surroundings: Surroundings) => Why | undefined;
  readonly partly?: (table: Table<K>, surroundings: Surroundings) => Why | undefined;
  readonly applies?: (table: Table<K>) => boolean;
  readonly premise?: (table: Table<K>) => string;
  readonly groupOf?: (table: Table<K>) => (row: number) => number;
  check(context: RuleContext<K>): Iterable<ReportOf<K, M>>;
}

/**
 * Makes a rule of its definition. Unknown columns, clauses, messages and missing slots do not compile.
 */
export function defineRule<K extends Kind, const M extends Readonly<Record<string, MessageText>>>(
  definition: Definition<K, M>,
): Rule {
  const { meta, text, unable, partly, applies, premise, groupOf } = definition;
  const own = (table: Table): Table<K> => table as unknown as Table<K>;
  return {
    meta: {
      anyOf: [],
      uses: [],
      requires: [],
      looks: [],
      fix: "none",
      ...meta,
    } as unknown as RuleMeta,
    text,
    unable: (table, surroundings) => unable?.(own(table), surroundings),
    partly: (table, surroundings) => partly?.(own(table), surroundings),
    applies: (table) => applies?.(own(table)) ?? true,
    premise: (table) => premise?.(own(table)) ?? "",
    groupOf: groupOf && ((table) => groupOf(own(table))),
    check: (context) => definition.check(context as unknown as RuleContext<K>) as Iterable<Report>,
  };
}
