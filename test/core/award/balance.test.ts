import { describe, expect, it } from "vitest";
import { balanceOf, latestYear, timePassed, type AsOf } from "../../../src/core/award/balance";
import { assessment, award, cycles, day, payment, publicity, settingsWith, spending } from "./support";

const A = 10_000_000;
const society = "示例市甲学会";
const entries = {
  awards: [award(1, society, 2024, A)],
  assessments: [assessment(1, society, 2025, "合格")],
  publicity: [publicity(1, society, 2025, "无异议")],
  payments: [payment(1, society, 2024, A, { date: day("2024-06-30") }), payment(2, society, 2025, A / 2)],
  ledger: [
    spending(1, society, day("2024-07-01"), 2_500_000),
    spending(2, society, day("2025-03-05"), 6_000_000),
    spending(3, society, day("2025-03-06"), -500_000),
  ],
};
const at = (asOf: AsOf, more: object = {}) =>
  balanceOf(cycles({ ...entries, ...more })[0]!, asOf, settingsWith());

describe("the balance of an award", () => {
  it("adds up to the end of a year", () => {
    expect(at({ year: 2024 })).toEqual({
      society,
      year: 2024,
      awardedFen: A,
      dueFen: A,
      paidFen: A,
      spentFen: 2_500_000,
      leftFen: 7_500_000,
      used01: 0.25,
      time01: 1 / 3,
      returnFen: 0,
      doubtful: false,
    });
    expect(at({ year: 2026 })).toMatchObject({
      dueFen: 1.5 * A,
      paidFen: 1.5 * A,
      spentFen: 8_000_000,
      leftFen: 7_000_000,
      time01: 1,
    });
  });

  it("adds up to a day; money without a day counts from the end of its year", () => {
    expect(at({ day: day("2025-03-05") })).toMatchObject({ paidFen: A, spentFen: 8_500_000 });
    expect(at({ day: day("2025-12-31") })).toMatchObject({ paidFen: 1.5 * A, spentFen: 8_000_000 });
    expect(at({ day: day("2024-06-29") })).toMatchObject({ paidFen: 0, leftFen: 0, used01: undefined });
  });

  it("goes below nothing when more is spent than paid", () => {
    expect(at({ year: 2024 }, { payments: [] })).toMatchObject({ leftFen: -2_500_000, used01: undefined });
  });

  it("asks money back only when set so and the title is revoked", () => {
    const failed = { assessments: [assessment(1, society, 2025, "不合格")] };
    const [cycle] = cycles({ ...entries, ...failed });
    const [held] = cycles(entries);
    const clawBack = settingsWith({ clawBack: "unspent" });
    expect(balanceOf(cycle!, { year: 2025 }, settingsWith()).returnFen).toBe(0);
    expect(balanceOf(cycle!, { year: 2025 }, clawBack).returnFen).toBe(7_000_000);
    expect(balanceOf(held!, { year: 2025 }, clawBack).returnFen).toBe(0);
    const [overspent] = cycles({ ...entries, ...failed, payments: [] });
    expect(balanceOf(overspent!, { year: 2025 }, clawBack).returnFen).toBe(0);
  });

  it("has a share as soon as a fen is paid", () => {
    const paid = {
      payments: [payment(1, society, 2024, 1)],
      ledger: [spending(1, society, day("2024-07-01"), 2)],
    };
    expect(at({ year: 2024 }, paid).used01).toBe(2);
  });

  it("says when facts or payments are doubtful", () => {
    expect(at({ year: 2024 }, { payments: [payment(1, society, 2024, "十万")] }).doubtful).toBe(true);
    expect(at({ year: 2024 }, { awards: [award(1, society, 2024, null)] }).doubtful).toBe(true);
  });
});

describe("the share of time passed", () => {
  it.each([
    [{ year: 2023 }, 0],
    [{ year: 2024 }, 1 / 3],
    [{ year: 2025 }, 2 / 3],
    [{ year: 2026 }, 1],
    [{ year: 2030 }, 1],
    [{ day: day("2023-12-31") }, 0],
    [{ day: day("2024-12-31") }, 1 / 3],
    [{ day: day("2025-12-31") }, 2 / 3],
    [{ day: day("2024-01-01") }, 1 / 366 / 3],
    [{ day: day("2025-07-02") }, (1 + 183 / 365) / 3],
  ] as [AsOf, number][])("of an award of 2024 at %j is %d", (asOf, share) => {
    expect(timePassed(2024, asOf)).toBeCloseTo(share, 12);
  });
});

describe("the latest year of the facts", () => {
  it("looks at awards, payments and spending", () => {
    expect(latestYear([])).toBeUndefined();
    expect(latestYear(cycles({ awards: entries.awards }))).toBe(2024);
    expect(latestYear(cycles({ ...entries, ledger: [] }))).toBe(2025);
    expect(latestYear(cycles({ ...entries, ledger: [spending(1, society, day("2026-01-02"), 1)] }))).toBe(
      2026,
    );
  });
});
