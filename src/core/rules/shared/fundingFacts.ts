import { fundingProblems, type FundingCode, type FundingProblem } from "../../award/funding";
import { entriesOf } from "../../award/fromTables";
import { readFacts } from "../../award/readFacts";
import { yearOf } from "../../day";
import { memo } from "../../lint/memo";
import type { RuleContext, Surroundings, Why } from "../../lint/types";
import type { Kind } from "../../schema/fields";
import type { Settings } from "../../standards/settings";
import type { CellRef, Table } from "../../table/table";

/** Kinds that the award money is read from. */
const kinds = ["award", "taskBook", "assessment", "publicity", "payment", "society"] as const;

/** Kinds beside the award list that a rule on the award money looks at. */
export const looks: readonly Kind[] = kinds.slice(1);

interface Judged {
  readonly tables: readonly Table[];
  readonly settings: Settings;
  readonly year: number | undefined;
  readonly problems: readonly FundingProblem[];
}

const lastOf = memo((_: Table<"award">) => ({ judged: undefined as Judged | undefined }));

const tablesOf = (all: RuleContext["all"]): readonly Table[] =>
  kinds.flatMap((kind) => all(kind) as readonly unknown[] as readonly Table[]);

/** Problems of the whole workbook; found once for all rules until a table or a setting changes. */
function allProblems({
  tables: [first],
  all,
  settings,
  today,
}: RuleContext<"award">): readonly FundingProblem[] {
  const tables = tablesOf(all);
  const year = today === undefined ? undefined : yearOf(today);
  const last = lastOf(first!);
  const known = last.judged;
  const isKnown =
    known?.settings === settings &&
    known.year === year &&
    known.tables.length === tables.length &&
    known.tables.every((table, index) => table === tables[index]);
  if (isKnown) return known.problems;
  const facts = readFacts(entriesOf(<K extends Kind>(kind: K) => (kind === "expense" ? [] : all(kind))));
  const options = { holidays: settings.holidays, ...(year === undefined ? {} : { year }) };
  const problems = fundingProblems(facts, settings.award, options);
  last.judged = { tables, settings, year, problems };
  return problems;
}

type ProblemOf<C extends FundingCode> = Extract<FundingProblem, { readonly id: C | `${C}.${string}` }>;

/** Problems with a code, in the order of the award list. */
export const problemsOf = <C extends FundingCode>(
  context: RuleContext<"award">,
  code: C,
): readonly ProblemOf<C>[] =>
  allProblems(context).filter((problem): problem is ProblemOf<C> => problem.code === code);

interface Located {
  readonly at: { readonly cell: CellRef; readonly key: string };
  readonly cells: readonly CellRef[];
  readonly outcome: FundingProblem["outcome"];
}

/** Where a problem of one award in one year is seen. */
export function located({ sources, outcome, data }: Exclude<FundingProblem, { id: "FND-08" }>): Located {
  const [cell, ...cells] = sources;
  const year = "year" in data ? data.year : "";
  return { at: { cell: cell!, key: `${data.society}|${data.cohort}|${year}` }, cells, outcome };
}

/** Why nothing can be said about task books: no sheet tells when they were signed. */
export const noSignatures = ({ all }: Surroundings): Why | undefined =>
  all("taskBook").some((table) => table.has("signed")) || all("award").some((table) => table.has("signed"))
    ? undefined
    : { id: "missingSheet", data: { kind: "taskBook" } };
