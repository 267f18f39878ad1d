import { dayOf, type Day } from "../day";
import type { Fen } from "../money";
import { fold } from "../text";
import type { CellRef } from "../table/table";
import type { Cycle } from "./cycle";
import { failedYear, type Cohort, type Spending } from "./facts";
import { overAwards } from "./overspending";
import type { PhraseOf, SpendingSlots } from "./phrases";
import type { AwardSettings } from "./settings";

/** A line of the ledger that does not fit the award, as the rule with this code reports it. */
export type SpendingProblem = PhraseOf<SpendingSlots> & {
  readonly code: "EXP-04" | "EXP-05" | "EXP-06" | "EXP-07";
  readonly source: CellRef;
};

/** Spending of one direction of the task book. */
export interface DirectionExecution {
  readonly name: string;
  readonly budgetFen: Fen;
  readonly spentFen: Fen;
  /** Budget less spending. */
  readonly leftFen: Fen;
  /** Spending by budget; undefined without a budget. */
  readonly used01: number | undefined;
}

/** A ledger set against the task book and the award of one cohort. */
export interface Execution {
  readonly directions: readonly DirectionExecution[];
  /** Spending that names no direction of the task book; all of it where the task book names none. */
  readonly undirectedFen: Fen;
  readonly spentFen: Fen;
  /** In ledger order of the lines that show them. */
  readonly problems: readonly SpendingProblem[];
}

/** Lines by day, those without a day at the end of their year, then by place. */
export function inOrder(spending: readonly Spending[]): readonly Spending[] {
  const dayFor = (line: Spending): Day => line.day ?? dayOf(line.year, 12, 31);
  return [...spending].sort(
    (a, b) =>
      dayFor(a) - dayFor(b) || a.source.row - b.source.row || (a.source.sheet < b.source.sheet ? -1 : 1),
  );
}

interface Account {
  readonly name: string;
  readonly source: CellRef;
  budgetFen: Fen;
  spentFen: Fen;
}

/** Budgets by folded name; a direction that the task book names twice is one. */
function accountsOf({ taskBook }: Cohort): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const { name, budgetFen, source } of taskBook.directions) {
    const account = accounts.get(fold(name));
    if (account) account.budgetFen += budgetFen;
    else accounts.set(fold(name), { name, source, budgetFen, spentFen: 0 });
  }
  return accounts;
}

/** Books each line on its direction and returns the lines that have none. */
function book(lines: readonly Spending[], accounts: ReadonlyMap<string, Account>): Spending[] {
  const without: Spending[] = [];
  for (const line of lines) {
    const account = accounts.get(fold(line.direction));
    if (account) account.spentFen += line.fen;
    else without.push(line);
  }
  return without;
}

function directionProblem({ direction, fen, source }: Spending): SpendingProblem {
  const code = "EXP-04";
  return direction === ""
    ? { id: "blankDirection", data: { spent: fen }, code, source }
    : { id: "noDirection", data: { direction, spent: fen }, code, source };
}

function overDirections(
  { society, year: cohort }: Cohort,
  accounts: Iterable<Account>,
  tolerance01: number,
): SpendingProblem[] {
  const problems: SpendingProblem[] = [];
  for (const { name, source, budgetFen, spentFen } of accounts) {
    if (spentFen <= budgetFen * (1 + tolerance01)) continue;
    const over = spentFen - budgetFen;
    const data = { society, cohort, direction: name, spent: spentFen, budget: budgetFen, over };
    problems.push({ id: "overDirection", data, code: "EXP-06", source });
  }
  return problems;
}

/** Last day on which money may be spent, and whether the title was revoked on it. */
function lastDayOf(cohort: Cohort): { last: Day; revoked: boolean } {
  const end = dayOf(cohort.year + 2, 12, 31);
  const failed = failedYear(cohort);
  const revoked = cohort.revoked?.value ?? (failed === undefined ? undefined : dayOf(failed, 12, 31));
  return revoked !== undefined && revoked < end
    ? { last: revoked, revoked: true }
    : { last: end, revoked: false };
}

function timeProblem(cohort: Cohort, line: Spending, limit: ReturnType<typeof lastDayOf>): SpendingProblem[] {
  const { source, year } = line;
  const code = "EXP-07";
  const start = dayOf(cohort.year, 1, 1);
  const earliest = line.day ?? dayOf(year, 1, 1);
  const latest = line.day ?? dayOf(year, 12, 31);
  if (earliest > limit.last)
    return limit.revoked
      ? [{ id: "afterRevocation", data: { date: earliest, revoked: limit.last }, code, source }]
      : [{ id: "outsidePeriod", data: { date: earliest, start, end: limit.last }, code, source }];
  if (latest < start)
    return [{ id: "outsidePeriod", data: { date: latest, start, end: limit.last }, code, source }];
  const { asked, signed } = cohort.taskBook;
  if (!asked || cohort.doubtful.has(cohort.year)) return [];
  if (!signed) return [{ id: "unsignedSpending", data: { spent: line.fen }, code, source }];
  return latest < signed.value
    ? [{ id: "beforeTaskBook", data: { date: latest, signed: signed.value }, code, source }]
    : [];
}

/**
 * Sets the ledger of an award against its task book, its money and its time.
 *
 * Source: clauses S-V-3a (directions, task book first), S-V-3b (amounts), S-III-3c (money stops with the
 * title). Money left over from one year to the next, and the tolerance of a direction, are settings.
 * Directions are judged only where the task book names some. A title that an assessment took without
 * a recorded day counts to the end of that year.
 */
export function executionOf(cycle: Cycle, settings: AwardSettings): Execution {
  const { cohort } = cycle;
  const lines = inOrder(cohort.spending);
  const accounts = accountsOf(cohort);
  const without = book(lines, accounts);
  const limit = lastDayOf(cohort);
  const sum = (list: readonly Spending[]): Fen => list.reduce((total, line) => total + line.fen, 0);
  return {
    directions: [...accounts.values()].map(({ name, budgetFen, spentFen }) => ({
      name,
      budgetFen,
      spentFen,
      leftFen: budgetFen - spentFen,
      used01: budgetFen > 0 ? spentFen / budgetFen : undefined,
    })),
    undirectedFen: sum(without),
    spentFen: sum(lines),
    problems: [
      ...overAwards(cycle, lines, settings.carryOver),
      ...overDirections(cohort, accounts.values(), settings.directionTolerance01),
      ...(accounts.size > 0 ? without.map(directionProblem) : []),
      ...lines.flatMap((line) => timeProblem(cohort, line, limit)),
    ],
  };
}
