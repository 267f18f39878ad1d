import { describe, expect, it } from "vitest";
import { analysisOf } from "../../src/analysis/analysis";
import type { AnalysisInput, AwardInput } from "../../src/analysis/types";
import type { Entries } from "../../src/core/award/entries";
import { neutralAwardSettings } from "../../src/core/award/settings";
import { assessment, award, day, payment, publicity, spending, taskBook } from "../core/award/support";
import { inputOf, row } from "./support";

const [A, B] = ["示例市医学会", "示例市农学会"];
const wan = (n: number): number => n * 1_000_000;

const awards = (entries: Entries): AwardInput => ({ entries, settings: neutralAwardSettings });
const input = (entries: Entries, more: Partial<AnalysisInput> = {}): AnalysisInput =>
  inputOf([row(2024, A, 85), row(2024, B, 80)], { awards: awards(entries), ...more });

const none = {
  dueFen: 0,
  paidFen: 0,
  openFen: 0,
  waitingFen: 0,
  promisedFen: 0,
  stoppedFen: 0,
  toCorrect: 0,
};

describe("money", () => {
  const entries: Entries = {
    awards: [award(1, A, 2024, wan(10)), award(2, B, 2025, wan(20))],
    assessments: [assessment(1, A, 2025, "合格")],
    publicity: [publicity(1, A, 2025, "无", { start: day("2025-03-03"), end: day("2025-03-07") })],
    payments: [payment(1, A, 2024, wan(10)), payment(2, A, 2025, wan(2))],
    ledger: [spending(1, A, day("2024-05-06"), wan(4)), spending(2, A, day("2026-05-06"), wan(3))],
  };

  it("tells paid, due, waiting and promised money apart, year by year", () => {
    const { years, cohorts } = analysisOf(input(entries)).view("money", { year: 2025 });
    expect(years).toEqual([
      { ...none, year: 2024, dueFen: wan(10), paidFen: wan(10) },
      { ...none, year: 2025, dueFen: wan(25), paidFen: wan(2), openFen: wan(23) },
      { ...none, year: 2026, promisedFen: wan(15) },
      { ...none, year: 2027, promisedFen: wan(10) },
    ]);
    expect(cohorts.map(({ year, cohort }) => [year, cohort])).toEqual([
      [2024, 2024],
      [2025, 2024],
      [2025, 2025],
      [2026, 2024],
      [2026, 2025],
      [2027, 2025],
    ]);
  });

  it("adds up what was paid, spent and left by then", () => {
    const seen = analysisOf(input(entries)).view("money", { year: 2025 });
    expect(seen).toMatchObject({ paidFen: wan(12), spentFen: wan(4), leftFen: wan(8) });
  });

  it("calls a year that is not assessed yet waiting when it has begun, and stopped money by its name", () => {
    const later: Entries = { ...entries, assessments: [assessment(1, A, 2025, "不合格")], publicity: [] };
    const failed = analysisOf(input(later)).view("money", { year: 2026 });
    expect(failed.years.find(({ year }) => year === 2026)).toMatchObject({
      waitingFen: wan(10),
      stoppedFen: wan(5),
    });
    expect(failed.years.find(({ year }) => year === 2025)).toMatchObject({ stoppedFen: wan(5) });
  });

  it("keeps awards that must be corrected out of every sum", () => {
    const twice: Entries = { awards: [award(1, A, 2025, wan(10)), award(2, A, 2025, wan(12))] };
    const [now] = analysisOf(input(twice)).view("money", { year: 2025 }).years;
    expect(now).toEqual({ ...none, year: 2025, toCorrect: 1 });
  });

  it("shows every year, also without money, and begins where it is asked to", () => {
    const gap: Entries = { awards: [award(1, A, 2020, wan(10)), award(2, B, 2025, wan(10))] };
    const all = analysisOf(input(gap)).view("money", { year: 2025 });
    expect(all.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(all.years[4]).toEqual({ ...none, year: 2024 });
    const late = analysisOf(input(gap)).view("money", { year: 2025, from: 2025 });
    expect(late.years.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
    expect(analysisOf(input({ awards: [] })).view("money", { year: 2025 }).years).toHaveLength(3);
  });
});

describe("spending", () => {
  const entries: Entries = {
    awards: [award(1, A, 2024, wan(10)), award(2, B, 2024, wan(10)), award(3, "示例市林学会", 2020, wan(9))],
    taskBooks: [
      taskBook(1, A, 2024, { direction: "学术交流", budget: wan(6), signed: day("2024-01-02") }),
      taskBook(2, A, 2024, { direction: "科普", budget: wan(4) }),
      taskBook(3, B, 2024, { direction: "示例市医学会联办展览", budget: wan(10), signed: day("2024-01-02") }),
    ],
    payments: [payment(1, A, 2024, wan(10)), payment(2, B, 2024, wan(10))],
    ledger: [
      spending(1, A, day("2024-06-01"), wan(3), { direction: "学术交流" }),
      spending(2, A, day("2025-06-01"), wan(1), { direction: "学术交流" }),
      spending(3, A, day("2024-07-01"), wan(1), { direction: "其他" }),
    ],
  };

  it("sets spending by direction against budget and time, up to the day", () => {
    const analysis = analysisOf(input(entries));
    const society = analysis.summary.societies.find(({ name }) => name === A)!.id;
    const seen = analysis.view("spending", { asOf: { day: day("2024-12-31") }, society });
    expect(seen).toMatchObject({
      society: { name: A },
      awards: 1,
      paidFen: wan(10),
      spentFen: wan(4),
      used01: 0.4,
      undirectedFen: wan(1),
      directions: [
        { name: "学术交流", budgetFen: wan(6), spentFen: wan(3), used01: 0.5 },
        { name: "科普", budgetFen: wan(4), spentFen: 0, used01: 0 },
      ],
    });
    expect(seen.time01).toBeCloseTo(1 / 3, 10);
    const later = analysis.view("spending", { asOf: { year: 2025 }, society });
    expect(later).toMatchObject({ spentFen: wan(5), directions: [{ spentFen: wan(4) }, { spentFen: 0 }] });
  });

  it("adds up all running awards and leaves out those that have run out", () => {
    const seen = analysisOf(input(entries)).view("spending", { asOf: { year: 2024 } });
    expect(seen).toMatchObject({ society: null, awards: 2, paidFen: wan(20), spentFen: wan(4), used01: 0.2 });
    expect(seen.directions.map(({ budgetFen }) => budgetFen)).toEqual([wan(10), wan(6), wan(4)]);
    expect(seen.societies.map(({ name, used01 }) => [name, used01])).toEqual([
      [B, 0],
      [A, 0.4],
    ]);
  });

  it("knows no share without money", () => {
    const seen = analysisOf(input({ awards: [award(1, A, 2024, wan(10))] })).view("spending", {
      asOf: { year: 2024 },
    });
    expect(seen).toMatchObject({ used01: null, paidFen: 0, directions: [], societies: [{ used01: null }] });
    const nobody = analysisOf(input({ awards: [] })).view("spending", { asOf: { year: 2024 } });
    expect(nobody).toMatchObject({ awards: 0, time01: 0, societies: [] });
  });

  it("takes names out of free text when names are masked", () => {
    const seen = analysisOf(input(entries, { mask: "学会 " })).view("spending", { asOf: { year: 2024 } });
    expect(seen.directions.map(({ name }) => name)).toContain("学会 A联办展览");
    expect(JSON.stringify(seen)).not.toMatch(/医学会|农学会|林学会/);
  });
});
