import { describe, expect, it } from "vitest";
import { commitments } from "../../../src/core/award/commitments";
import { assessment, award, cycles, publicity } from "./support";

const F = 12_000_000;
const names = ["示例市甲学会", "示例市乙学会", "示例市丙学会", "示例市丁学会"];

/** One society a year from 2020, each passing every year until `lastAssessed`. */
function steady(cohorts: number, lastAssessed: number): Parameters<typeof cycles>[0] {
  const awards = Array.from({ length: cohorts }, (_, i) => award(i, `示例市第${i}学会`, 2020 + i, F));
  const years = awards.flatMap(({ society, year }) =>
    [1, 2].map((later) => ({ society, year: Number(year) + later })),
  );
  const done = years.filter(({ year }) => year <= lastAssessed);
  return {
    awards,
    assessments: done.map(({ society, year }, row) => assessment(row, society, year, "合格")),
    publicity: done.map(({ society, year }, row) => publicity(row, society, year, "无异议")),
  };
}

describe("commitments", () => {
  it("T9 reach twice the yearly award from the third year on", () => {
    const rows = commitments(cycles(steady(6, 2099)), 2020, 2027);
    expect(rows.map((row) => row.dueFen)).toEqual([F, 1.5 * F, 2 * F, 2 * F, 2 * F, 2 * F, F, F / 2]);
    expect(rows.map((row) => row.planFen)).toEqual(rows.map((row) => row.dueFen));
    expect(rows[2]!.lanes.map((lane) => lane.dueFen)).toEqual([F, F / 2, F / 2]);
    expect(rows[7]!.lanes.map((lane) => [lane.count, lane.dueFen])).toEqual([
      [0, 0],
      [0, 0],
      [1, F / 2],
    ]);
  });

  it("leave unknown what is not assessed, and never show it as nothing", () => {
    const [known, mixed, unknown] = commitments(cycles(steady(2, 2021)), 2021, 2023);
    expect(known!.dueFen).toBe(F + F / 2);
    expect(mixed!.lanes.map((lane) => lane.dueFen)).toEqual([0, undefined, undefined]);
    expect([mixed!.dueFen, mixed!.planFen, mixed!.notAssessedFen]).toEqual([undefined, F, F]);
    expect([unknown!.dueFen, unknown!.planFen]).toEqual([undefined, F / 2]);
  });

  it("keep due, held, stopped and open money apart", () => {
    const entries = {
      awards: names.map((name, row) => award(row, name, 2024, F)),
      assessments: [
        assessment(1, names[0]!, 2025, "合格"),
        assessment(2, names[1]!, 2025, "合格"),
        assessment(3, names[2]!, 2025, "不合格"),
      ],
      publicity: [publicity(1, names[0]!, 2025, "无异议"), publicity(2, names[1]!, 2025, "有异议")],
    };
    const [row, next] = commitments(cycles(entries), 2025, 2026);
    expect(row).toMatchObject({
      dueFen: F / 2,
      planFen: 2 * F,
      holdFen: F / 2,
      stoppedFen: F / 2,
      notAssessedFen: F / 2,
      toCorrect: 0,
    });
    expect(next).toMatchObject({
      dueFen: undefined,
      planFen: 2 * F,
      stoppedFen: F / 2,
      notAssessedFen: 1.5 * F,
    });
  });

  it("count what must be corrected and add it to nothing", () => {
    const entries = {
      awards: [award(1, names[0]!, 2024, F), award(2, names[1]!, 2024, "？")],
      assessments: [assessment(1, names[0]!, 2025, "合格"), assessment(2, names[0]!, 2025, "不合格")],
    };
    const [first, second] = commitments(cycles(entries), 2024, 2025);
    expect(first).toMatchObject({ dueFen: F, planFen: F, toCorrect: 1 });
    expect(second).toMatchObject({ dueFen: 0, planFen: 0, toCorrect: 2 });
  });

  it("expect open money by the pass rate, once for every assessment still open", () => {
    const open = cycles({ awards: [award(1, names[0]!, 2024, F)] });
    expect(commitments(open, 2024, 2026).map((row) => row.expectedFen)).toEqual([0, F / 2, F / 2]);
    expect(commitments(open, 2024, 2026, 0.9).map((row) => row.expectedFen)).toEqual([
      0,
      0.45 * F,
      Math.round(0.405 * F),
    ]);
    const passed = cycles({
      awards: [award(1, names[0]!, 2024, F)],
      assessments: [assessment(1, names[0]!, 2025, "合格")],
    });
    expect(commitments(passed, 2026, 2026, 0.9)[0]!.expectedFen).toBe(0.45 * F);
  });

  it("give a row for a year without awards, and none for a range that runs backwards", () => {
    const [row] = commitments([], 2024, 2024);
    expect(row).toMatchObject({ year: 2024, dueFen: 0, planFen: 0, expectedFen: 0 });
    expect(commitments([], 2025, 2024)).toEqual([]);
  });
});
