import { existsSync, readFileSync } from "node:fs";
import type { AnalysisInput, ResultRow, Scores } from "../../src/analysis/types";
import { starIds } from "../../src/core/standards/stars";
import { fictionalResults } from "../fictional/results";

const hospitals = new URL("../../../shared/samples/scores/cms_hospital_stars_2021.csv", import.meta.url);

/** Columns of the five group scores, in the order of the stars. */
const groups = [
  "Std_Outcomes_Mortality_score",
  "Std_Outcomes_Readmission_score",
  "Std_Outcomes_Safety_score",
  "Std_PatientExp_score",
  "Std_Process_score",
] as const;

/** Cells of a line without quoted line breaks. */
function cellsOf(line: string): string[] {
  const cells = line.match(/(?:"(?:[^"]|"")*"|[^",]*)(?:,|$)/g) ?? [];
  return cells.map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"'));
}

/** Standard scores as marks out of 100 around 75; nothing where the hospital has too few measures. */
const mark = (cell: string | undefined): number | null =>
  cell === undefined || cell === "" ? null : Math.min(Math.max(75 + 8 * Number(cell), 0), 100);

function hospitalRows(): ResultRow[] {
  const [head, ...lines] = readFileSync(hospitals, "utf8")
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const at = new Map(cellsOf(head!).map((name, i) => [name, i]));
  return lines.map((line) => {
    const cells = cellsOf(line);
    const cell = (name: string): string | undefined => cells[at.get(name)!];
    const scores = Object.fromEntries(starIds.map((star, i) => [star, mark(cell(groups[i]!))])) as Scores;
    const total = mark(cell("summary_score"));
    const society = `${cell("hospital_name")!} ${cell("PROVIDER_ID")!}`;
    return { year: 2021, society, field: cell("state")!, scores, total, rank: null, stars: null };
  });
}

export interface ManyOrganisations {
  readonly from: "hospitals" | "generated";
  readonly input: AnalysisInput;
}

/** Very many organisations: published stars of hospitals where the file is there, else as many that do not exist. */
export function manyOrganisations(): ManyOrganisations {
  const isThere = existsSync(hospitals);
  const results = isThere
    ? hospitalRows()
    : fictionalResults({ seed: 11, societies: 4_500, years: [2024, 2025] });
  const lines = Object.fromEntries(starIds.map((star) => [star, 80])) as Scores;
  return {
    from: isThere ? "hospitals" : "generated",
    input: {
      results,
      settings: { lines, linesConfirmed: false, equalWeights: false, weightsConfirmed: false },
    },
  };
}
