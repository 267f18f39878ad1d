import { scorecard as scorecardOf, type Scorecard } from "../core/scoring/scorecard";
import { readPlan, type PlanError, type PlanField } from "../core/scoring/planTable";
import { readScores, type ScoreField, type ScoreTableError } from "../core/scoring/scoreTable";
import { starIds } from "../core/standards/stars";
import { cellsOf, optionalText } from "./arguments";
import { fail, passedOn } from "./errors";
import { text, type TextId } from "./language";

const scoreFields: Readonly<Record<ScoreField, TextId>> = {
  year: "fieldYear",
  society: "fieldSociety",
  indicator: "fieldIndicator",
  judge: "fieldJudge",
  points: "fieldPoints",
  recused: "fieldRecused",
};

function failScores(error: ScoreTableError): never {
  const argument = "scores";
  switch (error.kind) {
    case "noColumn":
      return fail("#VALUE!", "noColumn", { argument, field: text(scoreFields[error.field]) });
    case "nameless":
      return fail("#VALUE!", "nameless", { row: error.row + 1, field: text(scoreFields[error.field]) });
    case "errorCell":
      throw passedOn(error.code, argument, error.row, error.column);
    case "noScores":
      return fail("#VALUE!", "noScores");
    case "tooLarge":
      return fail("#VALUE!", "tooLarge", {
        societies: error.societies,
        indicators: error.indicators,
        judges: error.judges,
      });
    case "severalYears":
      return fail("#VALUE!", "severalYears", { years: error.years.join("、") });
    case "noYear":
      return fail("#N/A", "noYear", { year: error.year, years: error.years.join("、") });
  }
}

const planField = (field: PlanField): string => (field === "id" ? text("fieldId") : field);

function failPlan(error: PlanError): never {
  const argument = "indicators";
  switch (error.kind) {
    case "empty":
      return fail("#VALUE!", "noIndicators");
    case "noColumn":
      return fail("#VALUE!", "noColumn", { argument, field: planField(error.field) });
    case "errorCell":
      throw passedOn(error.code, argument, error.row, error.column);
    case "noStarWeight":
      return fail("#VALUE!", "noStarWeight", { value: error.value });
    case "badNumber":
    case "badRule":
    case "badPanel":
    case "unknownStar":
    case "twice":
    case "twoLines":
      return fail("#VALUE!", error.kind, { row: error.row + 1, value: error.value });
  }
}

const starHeading = (id: string, name: string): string => {
  const star = starIds.find((one) => one === id);
  return star ? text(`star.${star}`) : name;
};

const blankIfNone = (value: number): number | string => (Number.isNaN(value) ? "" : value);

function rowsOf(card: Scorecard): (number | string)[][] {
  const { columns, values } = card.criteria;
  return card.sheet.cube.societies.map((society, s) => [
    society,
    ...Array.from(values.subarray(s * columns, (s + 1) * columns), blankIfNone),
    blankIfNone(card.totals[s]!),
    blankIfNone(card.ranks[s]!),
    blankIfNone(card.stars[s]!),
    card.judges[s]!,
    card.remarks[s]!.map(({ id, count }) => text(`remark.${id}`, { count })).join(text("separator")),
  ]);
}

/**
 * The whole result of a year: society, the five stars from 0 to 100, total, rank, stars won, judges counted, remarks.
 * A society with scores still missing is not ranked.
 * @customfunction SCORECARD
 * @param scores Table of scores with its headings: year, society, indicator, judge, points, recused; or judges across.
 * @param indicators Table of indicators with its headings: id, star, full mark, weight, line.
 * @param [year] Year to take from the scores; may be omitted where there is only one.
 * @returns Headings and one row for each society.
 */
export function scorecard(scores: unknown[][], indicators: unknown[][], year?: unknown): unknown[][] {
  const plan = readPlan(cellsOf(indicators));
  if (!plan.ok) return failPlan(plan.error);
  const cube = readScores(cellsOf(scores), optionalText(year, "year")?.replace(/年度?$/, ""));
  if (!cube.ok) return failScores(cube.error);
  const headings = [
    text("society"),
    ...plan.value.criteria.map(({ id, name }) => starHeading(id, name)),
    text("total"),
    text("rank"),
    text("stars"),
    text("judges"),
    text("remarks"),
  ];
  return [headings, ...rowsOf(scorecardOf(cube.value, plan.value))];
}
