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
  revoked: number | undefined;
  paidFen: number;
  spentFen: number;
}
type Model = Map<string, Paper>;

/** Awards there may be: cycles that follow each other, and two of one society that overlap. */
const twice = "示例市丙学会";
const awards: readonly (readonly [society: string, year: number])[] = [
  ["示例市甲学会", 2021],
  ["示例市甲学会", 2024],
  ["示例市乙学会", 2021],
  ["示例市乙学会", 2024],
  [twice, 2021],
  [twice, 2022],
];
const settings = settingsWith();
const keyOf = (society: string, year: number): string => `${society} ${year}`;
const half = (fen: number): number => Number((BigInt(fen) + 1n) / 2n);

const isRevokedBy = ({ revoked }: Paper, year: number): boolean => revoked !== undefined && revoked <= year;

/**
 * The policy, restated: the first award when the task book is signed; in years 2 and 3 half of it when the
 * year is assessed 合格 and made public without objection; nothing in or after a year assessed 不合格, and nothing
 * in years 2 and 3 from the one in which the title was revoked. A year with two assessments, or passed although the
 * title was gone, is for people to mend, and so is what comes after it.
 */
function owed(paper: Paper, year: number): number | "unknown" | "mend" {
  if (year === paper.year) return paper.signed ? paper.firstFen : 0;
  for (let earlier = paper.year + 1; earlier <= year; earlier++) {
    const grades = paper.grades.get(earlier) ?? [];
    if (grades.length > 1) return "mend";
    if (grades[0] === "不合格") return 0;
    if (grades[0] === "合格" && isRevokedBy(paper, earlier)) return "mend";
  }
  if (isRevokedBy(paper, year)) return 0;
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

/** A row below all others, since rows are taken out again. */
const below = (list: readonly { readonly at: { readonly row: number } }[]): number =>
  Math.max(-1, ...list.map(({ at }) => at.row)) + 1;

abstract class Entry implements fc.Command<Model, Registers> {
  constructor(
    readonly society: string,
    readonly year: number,
    readonly by: number,
  ) {}

  check(model: Readonly<Model>): boolean {
    return model.has(keyOf(this.society, this.year));
  }

  /** Award year of an entry, where the society and the year alone would not tell it. */
  protected get named(): { cohort?: number } {
    return this.society === twice ? { cohort: this.year } : {};
  }

  /** Place of the first entry of this award in later years; -1 where there is none. */
  protected placeIn(
    list: readonly { society: string | null; year?: unknown; cohort?: unknown }[],
    first = 1,
  ): number {
    return list.findIndex(({ society, year, cohort }) => {
      if (society !== this.society || (this.society === twice && cohort !== this.year)) return false;
      return Number(year) >= this.year + first && Number(year) <= this.year + 2;
    });
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
    const maps = { grades: new Map(), publicity: new Map() };
    const blank = { signed: false, revoked: undefined, paidFen: 0, spentFen: 0 };
    model.set(keyOf(society, year), { society, year, firstFen, ...maps, ...blank });
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
    assessments.push(assessment(below(assessments), this.society, year, result, this.named));
  }
}

const outcomes = ["无异议", "有异议", "异议成立", "异议不成立"] as const;

/** Enters an outcome, or changes the one that stands: an objection is decided in its own row. */
class Publish extends Entry {
  enter(paper: Paper, { publicity: list }: Registers): void {
    const year = this.year + 1 + (this.by % 2);
    const outcome = outcomes[this.by % 4]!;
    const at = list.findIndex(
      (entry) => entry.society === this.society && entry.year === year && entry.cohort === this.named.cohort,
    );
    paper.publicity.set(year, outcome);
    if (at < 0) list.push(publicity(below(list), this.society, year, outcome, this.named));
    else list[at] = { ...list[at]!, objection: outcome };
  }
}

class Pay extends Entry {
  enter(paper: Paper, { payments }: Registers): void {
    const year = this.year + (this.by % 3);
    paper.paidFen += this.by;
    payments.push(payment(below(payments), this.society, year, this.by, this.named));
  }
}

class Spend extends Entry {
  enter(paper: Paper, { ledger }: Registers): void {
    const date = dayOf(this.year + (this.by % 3), 6, 1 + (this.by % 28));
    paper.spentFen += this.by;
    ledger.push(spending(ledger.length, this.society, date, this.by, this.named));
  }
}

/** Enters the day on which the title was revoked, or takes it back. */
class Revoke extends Entry {
  enter(paper: Paper, { awards: list }: Registers): void {
    paper.revoked = this.by % 4 === 3 ? undefined : this.year + (this.by % 4);
    const at = list.findIndex(({ society, year }) => society === this.society && year === this.year);
    const revoked = paper.revoked === undefined ? null : dayOf(paper.revoked, 9, 1);
    list[at] = { ...list[at]!, revoked };
  }
}

/** Takes out an assessment, an outcome or a payment that should not have been entered. */
class Withdraw extends Entry {
  enter(paper: Paper, registers: Registers): void {
    const kinds = [this.assessment, this.outcome, this.payment];
    kinds[this.by % 3]!.call(this, paper, registers);
  }

  private assessment(paper: Paper, { assessments }: Registers): void {
    const at = this.placeIn(assessments);
    if (at < 0) return;
    const [{ year, result }] = assessments.splice(at, 1) as [AssessmentEntry];
    const grades = paper.grades.get(year as number)!;
    grades.splice(grades.indexOf(result!), 1);
    if (grades.length === 0) paper.grades.delete(year as number);
  }

  private outcome(paper: Paper, { publicity: list }: Registers): void {
    const at = this.placeIn(list);
    if (at < 0) return;
    const [{ year }] = list.splice(at, 1) as [PublicityEntry];
    paper.publicity.delete(year as number);
  }

  private payment(paper: Paper, { payments }: Registers): void {
    const at = this.placeIn(payments, 0);
    if (at < 0) return;
    const [{ amount }] = payments.splice(at, 1) as [PaymentEntry];
    paper.paidFen -= amount as number;
  }
}

describe("random histories of awards", () => {
  it("agree with the policy after every entry", () => {
    const target = fc.tuple(fc.constantFrom(...awards), fc.integer({ min: 0, max: 10_000_000 }));
    const kinds = [Award, Award, Sign, Assess, Assess, Publish, Publish, Pay, Spend, Revoke, Withdraw];
    const entries = kinds.map((Kind) => target.map(([[society, year], by]) => new Kind(society, year, by)));
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
