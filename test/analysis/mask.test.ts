import { describe, expect, it } from "vitest";
import { analysisOf } from "../../src/analysis/analysis";
import { neutralAwardSettings } from "../../src/core/award/settings";
import { fictionalResults } from "../../tools/fictional/results";
import { award, taskBook } from "../core/award/support";
import { inputOf, row } from "./support";

describe("masking", () => {
  it("gives letters in the order of the latest places, stable over the years", () => {
    const results = [
      row(2024, "示例市医学会", 90),
      row(2024, "示例市农学会", 80),
      row(2025, "示例市医学会", 70),
      row(2025, "示例市农学会", 80),
      row(2023, "示例市林学会", 99),
    ];
    const analysis = analysisOf(inputOf(results, { mask: "学会 " }));
    const names = (year: number) => analysis.view("standing", { year }).rows.map(({ name }) => name);
    expect(names(2025)).toEqual(["学会 A", "学会 B"]);
    expect(names(2024)).toEqual(["学会 B", "学会 A"]);
    expect(names(2023)).toEqual(["学会 C"]);
  });

  it("leaves no name, no code and no row in any view", () => {
    const results = fictionalResults({ seed: 7, societies: 30, years: [2023, 2024, 2025] });
    const names = [...new Set(results.map(({ society }) => society))];
    const entries = {
      awards: [award(1, names[0]!, 2025, 10_000_000), award(2, "示例市无名学会", 2025, 10_000_000)],
      taskBooks: [taskBook(1, names[0]!, 2025, { direction: `${names[1]!}合办`, budget: 100 })],
    };
    const steadiness = {
      year: 2025,
      quota: 1,
      draws: 10,
      judges: 5,
      rows: [{ society: names[2]!, rank: 1, low: 1, high: 1, inShare: 1 }],
    };
    const awards = { entries, settings: neutralAwardSettings };
    const analysis = analysisOf(inputOf([...results, results[0]!], { mask: "学会 ", awards, steadiness }));
    const { societies } = analysis.summary;
    const ids = societies.map(({ id }) => id);
    const said = JSON.stringify([
      analysis.summary,
      analysis.view("standing", { year: 2025 }),
      analysis.view("change", {}),
      analysis.view("profile", { society: ids[0]!, year: 2025 }),
      analysis.view("compare", { societies: ids.slice(0, 3), year: 2025 }),
      analysis.view("stability", {}),
      analysis.view("money", { year: 2025 }),
      analysis.view("spending", { asOf: { year: 2025 } }),
      analysis.view("quality", {}),
    ]);
    expect(said).toContain("学会 A");
    for (const name of [...names, "示例市无名学会"]) {
      expect(said).not.toContain(name);
      expect(said).not.toContain(name.replace("示例市", ""));
    }
    expect(said).not.toMatch(/51990000|评分结果/);
    expect(new Set(ids).size).toBe(names.length + 1);
  });
});
