import { describe, expect, it } from "vitest";
import { explain } from "../../../src/core/award/explain";
import { awardSettingSources, neutralAwardSettings } from "../../../src/core/award/settings";
import { assessment, award, cycles, day, linesOf, payment, publicity, why } from "./support";

const society = "示例市甲学会";
const passed = {
  assessments: [assessment(1, society, 2025, "合格"), assessment(2, society, 2026, "合格")],
  publicity: [publicity(1, society, 2025, "无异议"), publicity(2, society, 2026, "无异议")],
};

describe("what the policy leaves open", () => {
  it("is to be confirmed, every one of it", () => {
    const keys = Object.keys(neutralAwardSettings) as (keyof typeof awardSettingSources)[];
    expect(Object.keys(awardSettingSources).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(awardSettingSources[key]).toEqual({ status: "toConfirm", source: "" });
  });

  it.each([
    ["halfUp", [501, 251, 251], "roundedUp"],
    ["down", [501, 250, 250], "roundedDown"],
    ["complement", [501, 251, 250], "roundedUp"],
  ] as const)("rounds halves %s", (rounding, amounts, reason) => {
    const [cycle] = cycles({ awards: [award(1, society, 2024, 501)], ...passed }, { rounding });
    expect(cycle!.years.map((year) => year.dueFen)).toEqual(amounts);
    expect(why(cycle!, 2).reasons.map(({ id }) => id)).toContain(reason);
  });

  it("says nothing of rounding where nothing is rounded", () => {
    const [cycle] = cycles({ awards: [award(1, society, 2024, 500)], ...passed });
    const ids = cycle!.years.flatMap((year) => explain(cycle!, year).reasons.map(({ id }) => id));
    expect(ids.filter((id) => id.startsWith("rounded"))).toEqual([]);
  });

  it("halves what was paid in the first year only when set so", () => {
    const facts = {
      awards: [award(1, society, 2024, 1000)],
      ...passed,
      payments: [payment(1, society, 2024, 300), payment(2, society, 2024, 500)],
    };
    expect(cycles(facts)[0]!.years[1].dueFen).toBe(500);
    const [paid] = cycles(facts, { halfOf: "paid" });
    expect(paid!.years.map((year) => year.planFen)).toEqual([1000, 400, 400]);
    expect(why(paid!, 2).reasons[0]).toEqual({ id: "halfOfPaid", data: { cohort: 2024, base: 800 } });
    expect(cycles({ ...facts, payments: [] }, { halfOf: "paid" })[0]!.years[1].dueFen).toBe(500);
  });

  it("holds or stops after an upheld objection, and keeps the title", () => {
    const facts = {
      awards: [award(1, society, 2024, 1000)],
      assessments: passed.assessments,
      publicity: [publicity(1, society, 2025, "异议成立"), publicity(2, society, 2026, "无异议")],
    };
    expect(linesOf(cycles(facts)[0]!).slice(1)).toEqual(["hold 0 held", "due 500 held"]);
    const stopped = cycles(facts, { upheldObjection: "stop" })[0]!;
    expect(linesOf(stopped).slice(1)).toEqual(["stopped 0 held", "due 500 held"]);
  });

  it("names who decides an objection", () => {
    const facts = {
      awards: [award(1, society, 2024, 1000)],
      assessments: passed.assessments,
      publicity: [publicity(1, society, 2025, "有异议")],
    };
    expect(why(cycles(facts)[0]!, 2).release?.id).toBe("decideObjection.association");
    expect(why(cycles(facts, { objectionDecider: "jury" })[0]!, 2).release?.id).toBe("decideObjection.jury");
  });

  it("lets a further award inside the cycle run or wait", () => {
    const facts = {
      awards: [award(1, society, 2024, 1000), award(2, society, 2026, 2000)],
      ...passed,
    };
    const [, second] = cycles(facts);
    expect(linesOf(second!)[0]).toBe("due 2000 held");
    const [first, waiting] = cycles(facts, { reapplyInsideCycle: "hold" });
    expect(linesOf(first!)).toEqual(["due 1000 held", "due 500 held", "due 500 held"]);
    expect(linesOf(waiting!)[0]).toBe("hold 0 held");
    expect(why(waiting!, 1).reasons).toEqual([{ id: "reappliedInside", data: { earlier: 2024 } }]);
    expect(why(waiting!, 1).release?.id).toBe("decideReapplication");
  });

  it("does not treat an award after the cycle's end as one inside it", () => {
    const facts = { awards: [award(1, society, 2021, 1000), award(2, society, 2024, 2000)] };
    const both = cycles(facts, { reapplyInsideCycle: "hold", reapplyAfterRevocation: "hold" });
    expect(both.map((cycle) => linesOf(cycle)[0])).toEqual(["due 1000 held", "due 2000 held"]);
  });

  it.each([
    ["a failed assessment", { assessments: [assessment(1, society, 2022, "不合格")] }, {}],
    ["a recorded revocation", {}, { revoked: day("2022-03-01") }],
  ])("lets an award after %s run or wait", (_name, more, revoked) => {
    const facts = {
      awards: [award(1, society, 2021, 1000, revoked), award(2, society, 2024, 2000)],
      ...more,
    };
    expect(linesOf(cycles(facts)[1]!)[0]).toBe("due 2000 held");
    const waiting = cycles(facts, { reapplyAfterRevocation: "hold" })[1]!;
    expect(linesOf(waiting)[0]).toBe("hold 0 held");
    expect(why(waiting, 1).reasons).toEqual([{ id: "reappliedAfter", data: { earlier: 2021 } }]);
  });
});
