import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../src/core/scoring/matrix";
import { panelScores } from "../../../src/core/scoring/panel";
import { totals } from "../../../src/core/scoring/total";

const folder = "../shared/samples/scores";

/** Records of a .csv whose fields may be quoted, by heading. */
function records(file: string): Record<string, string>[] {
  const lines = readFileSync(`${folder}/${file}`, "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const rows = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    ),
  );
  const headings = rows[0]!;
  return rows
    .slice(1)
    .map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ""])));
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const number = (text: string | undefined): number | null => {
  const value = Number(text);
  return text === undefined || text === "" || text === "NA" || Number.isNaN(value) ? null : value;
};

describe.skipIf(!existsSync(`${folder}/skating_components_2017.csv`))("skating 2017, nine judges", () => {
  it("the panel score without the highest and the lowest is the published one", () => {
    const rows = records("skating_components_2017.csv");
    const judges = rows.map((row) => Array.from({ length: 9 }, (_, j) => number(row[`J${j + 1}`])));
    const scores = panelScores(matrixFrom(judges), "trimmed");
    let [agree, enough] = [0, 0];
    rows.forEach((row, i) => {
      const score = scores[i]!;
      if (!score.ok) return;
      enough++;
      const published = row.scores_of_panel!;
      if (Math.abs(score.value - Number(published)) <= 0.005 + 1e-9) agree++;
    });
    print(
      `skating 2017: ${agree} of ${enough} panel scores agree to 2 decimals; ${rows.length - enough} have fewer than 5 judges`,
    );
    expect(rows.length).toBeGreaterThan(1000);
    expect(agree).toBe(enough);
  });
});

describe.skipIf(!existsSync(`${folder}/cms_hospital_stars_2021.csv`))(
  "hospital stars 2021, five weighted groups",
  () => {
    const groups = [
      ["Std_PatientExp_score", "std_weight_PatientExperience"],
      ["Std_Outcomes_Readmission_score", "std_weight_Readmission"],
      ["Std_Outcomes_Mortality_score", "std_weight_Mortality"],
      ["Std_Outcomes_Safety_score", "std_weight_safety"],
      ["Std_Process_score", "std_weight_Process"],
    ] as const;

    it("the weighted mean with missing groups re-weighted is the published summary score", () => {
      const rows = records("cms_hospital_stars_2021.csv").filter((row) => number(row.summary_score) !== null);
      const criteria = matrixFrom(rows.map((row) => groups.map(([score]) => number(row[score]))));
      const scores = totals(criteria, [0.22, 0.22, 0.22, 0.22, 0.12]);
      const off = rows.map((row, i) => {
        const score = scores[i]!;
        return score.ok ? Math.abs(score.value - Number(row.summary_score)) : NaN;
      });
      const within = (tolerance: number): number =>
        off.filter((difference) => difference <= tolerance).length;
      const gaps = rows.filter((row) => groups.some(([score]) => number(row[score]) === null)).length;
      print(
        `hospital stars 2021: of ${rows.length} summary scores (${gaps} with a group missing) ` +
          `${within(1e-8)} agree to 8 decimals, ${within(1e-6)} to 6, ${within(1e-3)} to 3; largest difference ${Math.max(...off)}`,
      );
      expect(rows.length).toBeGreaterThan(1000);
      expect(within(1e-8)).toBe(rows.length);
    });
  },
);
