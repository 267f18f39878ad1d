import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clauses } from "../../../src/core/standards/clauses";
import {
  indicatorById,
  indicators,
  indicatorsOfStar,
  placeholderFullMark,
  scoringDefaults,
  vetoes,
} from "../../../src/core/standards/indicators";
import { starIds, starOf, stars } from "../../../src/core/standards/stars";

describe("the stars", () => {
  it("are the five of the policy, in its order", () => {
    expect(stars.map((star) => star.name)).toEqual([
      "学会党建之星",
      "服务科技创新之星",
      "服务社会和政府之星",
      "服务科技工作者之星",
      "学会自我发展之星",
    ]);
    expect(stars.map((star) => star.id)).toEqual(starIds);
    expect(starOf("people").clause).toBe("S-IV-4");
  });
});

describe("the catalogue", () => {
  it("has so many indicators per star", () => {
    expect(starIds.map((star) => indicatorsOfStar(star).length)).toEqual([8, 15, 12, 11, 8]);
    expect(indicators).toHaveLength(57);
    expect(indicatorById.size).toBe(57);
  });

  it("names ids by the letter of their star and cites its clause", () => {
    for (const { id, letter, clause } of stars)
      for (const indicator of indicatorsOfStar(id)) {
        expect(indicator.id).toMatch(new RegExp(`^${letter}\\d+$`));
        expect(indicator.clause).toBe(clause);
      }
  });

  it("leaves no word, way of scoring or evidence empty", () => {
    for (const one of indicators) {
      for (const words of [one.phrase, one.zh, one.en, one.evidence, one.evidenceEn])
        expect(words).not.toBe("");
      expect(one.types.length).toBeGreaterThan(0);
      expect(one.types.every((type) => typeof type === "string")).toBe(true);
      expect(clauses[one.clause]).toBeDefined();
    }
  });

  it("marks what many societies cannot do", () => {
    expect(indicators.filter((one) => one.mayNotApply).map((one) => one.id)).toEqual(["K11", "G5", "G6"]);
  });

  it.skipIf(!existsSync("../shared/policy/plan.zh.txt"))("quotes the policy verbatim", () => {
    const policy = readFileSync("../shared/policy/plan.zh.txt", "utf8");
    expect(indicators.filter((one) => !policy.includes(one.phrase))).toEqual([]);
    expect(stars.filter((star) => !policy.includes(star.name))).toEqual([]);
  });
});

describe("the placeholders", () => {
  it("weigh all stars and all indicators inside a star alike", () => {
    expect(new Set(Object.values(scoringDefaults.starWeight))).toEqual(new Set([20]));
    for (const star of starIds) {
      const sum = indicatorsOfStar(star).reduce((total, one) => total + placeholderFullMark(one), 0);
      expect(sum).toBeCloseTo(20, 10);
    }
    expect(placeholderFullMark(indicatorById.get("P3")!)).toBe(0);
  });

  it("set no line, quota or trimming, and ask for confirmation", () => {
    expect(scoringDefaults).toMatchObject({
      toConfirm: true,
      starLine: null,
      quota: null,
      panelMethod: "mean",
    });
    expect(vetoes.every((veto) => veto.toConfirm)).toBe(true);
  });
});
