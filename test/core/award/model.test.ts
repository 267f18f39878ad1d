import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/core/award/balance";
import { commitments } from "../../../src/core/award/commitments";
import { cyclesOf, type Cycle } from "../../../src/core/award/cycle";
import { explain } from "../../../src/core/award/explain";
import type {
  AssessmentEntry,
  AwardEntry,
  Entries,
  LedgerEntry,
  PaymentEntry,
  PublicityEntry,
  TaskBookEntry,
} from "../../../src/core/award/entries";
import { payList } from "../../../src/core/award/payList";
import { readFacts } from "../../../src/core/award/readFacts";
import type { CellRef } from "../../../src/core/table/table";
import { dayOf } from "../../../src/core/day";
import { assessment, award, payment, publicity, settingsWith, spending, taskBook } from "./support";

/** The registers as people fill them in, row by row; the real thing is computed from them alone. */
interface Registers {
  readonly awards: AwardEntry[];
  readonly taskBooks: TaskBookEntry[];
  readonly assessments: AssessmentEntry[];
  readonly publicity: PublicityEntry[];
  readonly payments: PaymentEntry[];
  readonly ledger: LedgerEntry[];
}

/** What a clerk with pencil and paper would know of one award. */
interface Paper {
  readonly society: string;
  readonly year: number;
  readonly firstFen: number;
  signed: boolean;
  readonly grades: Map<number, string[]>;
  readonly publicity: Map<number, string>;
  paidFen: number;
  spentFen: number;
}
type Model = Map<string, Paper>;

const societies = ["示例市甲学会", "示例市乙学会", "示例市丙学会"] as const;
const awardYears = [2021, 2024] as const;
const settings = settingsWith();
const keyOf = (society: string, year: number): string => `${society} ${year}`;
const half = (fen: number): number => Number((BigInt(fen) + 1n) / 2n);

/**
 * The policy, restated: the first award when the task book is signed; in years 2 and 3 half of it when the
 * year is assessed 合格 and made public without objection; nothing in or after a year assessed 不合格.
 * A year with two assessments is for people to mend, and so is what comes after it.
 */
function owed(paper: Paper, year: number): number | "unknown" | "mend" {
  if (year === paper.year) return paper.signed ? paper.firstFen : 0;
  for (let earlier = paper.year + 1; earlier <= year; earlier++) {
    const grades = paper.grades.get(earlier) ?? [];
    if (grades.length > 1) return "mend";
    if (grades[0] === "不合格") return 0;
  }
  if (!paper.grades.has(year)) return "unknown";
  const outcome = paper.publicity.get(year);
  if (outcome === undefined) return "unknown";
  return outcome === "无异议" || outcome === "异议不成立" ? half(paper.firstFen) : 0;
}

const known = (amount: ReturnType<typeof owed>): number => (typeof amount === "number" ? amount : 0);
const cyclesIn = (registers: Entries): readonly Cycle[] => cyclesOf(readFacts(registers), settings);

function checkYears(model: Model, cycles: readonly Cycle[]): void {
  expect(cycles.map(({ cohort }) => keyOf(cohort.society, cohort.year)).sort()).toEqual(
    [...model.keys()].sort(),
  );
  for (const { cohort, years } of cycles) {
    const paper = model.get(keyOf(cohort.society, cohort.year))!;
    for (const year of years) {
      const amount = owed(paper, year.year);
      expect(year.dueFen).toBe(typeof amount === "number" ? amount : undefined);
      expect(year.state === "toCorrect").toBe(amount === "mend");
    }
    const total = years.reduce((sum, year) => sum + (year.dueFen ?? 0), 0);
    // Two halves of an odd amount, each rounded half-up, exceed it by one fen.
    expect(total).toBeLessThanOrEqual(2 * paper.firstFen + (paper.firstFen % 2));
  }
}

function checkFails(cycles: readonly Cycle[]): void {
  for (const { cohort, years, title } of cycles) {
    const failed = years.find((year) => cohort.grades.get(year.year)?.value === "fail");
    if (!failed) continue;
    for (const year of years) if (year.year >= failed.year) expect(year.dueFen ?? 0).toBe(0);
    if (failed.state === "stopped") expect(title).toBe("revoked");
  }
}

/** Every amount due leads back to rows that say what the policy asks for. */
function checkTraces(registers: Registers, cycles: readonly Cycle[]): void {
  const rowAt = <E extends { at: { sheet: string; row: number } }>(
    list: readonly E[],
    { sheet, row }: CellRef,
  ) => list.find((entry) => entry.at.sheet === sheet && entry.at.row === row);
  for (const { years } of cycles)
    for (const { nth, dueFen, trace } of years) {
      if (!dueFen) continue;
      const cells = trace.map(({ source }) => source);
      if (nth === 1) expect(rowAt(registers.taskBooks, cells[0]!)?.signed).toBeGreaterThan(0);
      else {
        expect(rowAt(registers.assessments, cells[0]!)?.result).toBe("合格");
        expect(["无异议", "异议不成立"]).toContain(rowAt(registers.publicity, cells[1]!)?.objection);
      }
    }
}

function checkSums(model: Model, cycles: readonly Cycle[]): void {
  const papers = [...model.values()];
  for (const row of commitments(cycles, 2021, 2026)) {
    const inCycle = papers.filter((paper) => row.year >= paper.year && row.year <= paper.year + 2);
    expect(row.dueFen ?? 0).toBe(inCycle.reduce((sum, paper) => sum + known(owed(paper, row.year)), 0));
    const list = payList(cycles, row.year);
    expect(list.groups.due.fen).toBe(row.dueFen ?? 0);
    const items = Object.values(list.groups).flatMap((group) => group.items);
    expect(items.length).toBe(inCycle.length);
    for (const { year, toPayFen } of list.groups.due.items)
      expect(toPayFen).toBe(Math.max((year.dueFen ?? 0) - year.paidFen, 0));
  }
  for (const cycle of cycles) {
    const paper = model.get(keyOf(cycle.cohort.society, cycle.cohort.year))!;
    const balance = balanceOf(cycle, { year: 2099 }, settings);
    expect([balance.paidFen, balance.spentFen]).toEqual([paper.paidFen, paper.spentFen]);
    expect(balance.leftFen).toBe(paper.paidFen - paper.spentFen);
  }
}

/** Cycles without anything that depends on where a row stands. */
const essence = (cycles: readonly Cycle[]): string[] =>
  cycles
    .map((cycle) => {
      const { cohort, years, title } = cycle;
      const stand = years.map((year) => [year.stage, year.dueFen, explain(cycle, year)]);
      return JSON.stringify([cohort.society, cohort.year, title, stand]);
    })
    .sort();

/** A rotation and a reversal of every register. */
function checkOrder(registers: Registers, by: number): void {
  const turned = <E>(list: readonly E[]): E[] => {
    const cut = list.length === 0 ? 0 : by % list.length;
    return [...list.slice(cut), ...list.slice(0, cut)].reverse();
  };
  const other: Registers = {
    awards: turned(registers.awards),
    taskBooks: turned(registers.taskBooks),
    assessments: turned(registers.assessments),
    publicity: turned(registers.publicity),
    payments: turned(registers.payments),
    ledger: turned(registers.ledger),
  };
  const [here, there] = [readFacts(registers), readFacts(other)];
  expect(essence(cyclesOf(there, settings))).toEqual(essence(cyclesOf(here, settings)));
  expect(there.problems).toEqual(here.problems);
}

abstract class Entry implements fc.Command<Model, Registers> {
  constructor(
    readonly society: string,
    readonly year: number,
    readonly by: number,
  ) {}

  check(model: Readonly<Model>): boolean {
    return model.has(keyOf(this.society, this.year));
  }

  abstract enter(paper: Paper | undefined, registers: Registers, model: Model): void;

  run(model: Model, registers: Registers): void {
    this.enter(model.get(keyOf(this.society, this.year)), registers, model);
    const cycles = cyclesIn(registers);
    checkYears(model, cycles);
    checkFails(cycles);
    checkTraces(registers, cycles);
    checkSums(model, cycles);
    checkOrder(registers, this.by);
  }

  toString(): string {
    return `${this.constructor.name}(${this.society}, ${this.year}, ${this.by})`;
  }
}

class Award extends Entry {
  override check(model: Readonly<Model>): boolean {
    return !super.check(model);
  }
  enter(_: undefined, { awards }: Registers, model: Model): void {
    const { society, year } = this;
    const firstFen = this.by + 1;
    awards.push(award(awards.length, society, year, firstFen));
    const blank = { signed: false, grades: new Map(), publicity: new Map(), paidFen: 0, spentFen: 0 };
    model.set(keyOf(society, year), { society, year, firstFen, ...blank });
  }
}

class Sign extends Entry {
  enter(paper: Paper, { taskBooks }: Registers): void {
    paper.signed = true;
    taskBooks.push(taskBook(taskBooks.length, this.society, this.year, { signed: dayOf(this.year, 4, 1) }));
  }
}

class Assess extends Entry {
  enter(paper: Paper, { assessments }: Registers): void {
    const year = this.year + 1 + (this.by % 2);
    const result = this.by % 5 === 0 ? "不合格" : "合格";
    paper.grades.set(year, [...(paper.grades.get(year) ?? []), result]);
    assessments.push(assessment(assessments.length, this.society, year, result));
  }
}

const outcomes = ["无异议", "有异议", "异议成立", "异议不成立"] as const;

/** Enters an outcome, or changes the one that stands: an objection is decided in its own row. */
class Publish extends Entry {
  enter(paper: Paper, { publicity: list }: Registers): void {
    const year = this.year + 1 + (this.by % 2);
    const outcome = outcomes[this.by % 4]!;
    const at = list.findIndex((entry) => entry.society === this.society && entry.year === year);
    paper.publicity.set(year, outcome);
    if (at < 0) list.push(publicity(list.length, this.society, year, outcome));
    else list[at] = { ...list[at]!, objection: outcome };
  }
}

class Pay extends Entry {
  enter(paper: Paper, { payments }: Registers): void {
    const year = this.year + (this.by % 3);
    paper.paidFen += this.by;
    payments.push(payment(payments.length, this.society, year, this.by));
  }
}

class Spend extends Entry {
  enter(paper: Paper, { ledger }: Registers): void {
    const date = dayOf(this.year + (this.by % 3), 6, 1 + (this.by % 28));
    paper.spentFen += this.by;
    ledger.push(spending(ledger.length, this.society, date, this.by));
  }
}

describe("random histories of awards", () => {
  it("agree with the policy after every entry", () => {
    const target = fc.tuple(
      fc.constantFrom(...societies),
      fc.constantFrom(...awardYears),
      fc.integer({ min: 0, max: 10_000_000 }),
    );
    const kinds = [Award, Award, Sign, Assess, Assess, Publish, Publish, Pay, Spend];
    const entries = kinds.map((Kind) => target.map(([society, year, by]) => new Kind(society, year, by)));
    const empty = (): Registers => ({
      awards: [],
      taskBooks: [],
      assessments: [],
      publicity: [],
      payments: [],
      ledger: [],
    });
    fc.assert(
      fc.property(fc.commands(entries, { maxCommands: 60 }), (commands) =>
        fc.modelRun(() => ({ model: new Map() as Model, real: empty() }), commands),
      ),
      { numRuns: 300 },
    );
  });
});
