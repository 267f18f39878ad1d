import { starCounts } from "../core/scoring/starCount";
import { checkWeights, missingWays, totals, type WeightError } from "../core/scoring/total";
import type { Matrix } from "../core/scoring/matrix";
import { cellsOf, choice, numberCells, numbers } from "./arguments";
import { column, errorOf, fail } from "./errors";
import { errorInRow } from "./panel";

/** True for an argument that is left out or one blank cell. */
const isLeftOut = (argument: unknown): boolean =>
  cellsOf(argument).every((row) => row.every((cell) => cell === null));

/** Values of an argument that is one row or one column. */
function lineOf(argument: unknown, name: string): Float64Array {
  const { rows, columns, values } = numbers(argument, name);
  if (rows > 1 && columns > 1) fail("#VALUE!", "oneLine", { argument: name });
  return values;
}

function failWeights(error: WeightError): never {
  const argument = "weights";
  switch (error.kind) {
    case "count":
      return fail("#VALUE!", "weightCount", { argument, given: error.given, needed: error.needed });
    case "blank":
      return fail("#VALUE!", "blankAt", { argument, position: error.position + 1 });
    case "negative":
      return fail("#VALUE!", "negativeWeight", {
        argument,
        position: error.position + 1,
        value: error.weight,
      });
    case "allZero":
      return fail("#VALUE!", "allZero", { argument });
  }
}

function weightsFor(argument: unknown, criteria: number): Float64Array {
  if (isLeftOut(argument)) return new Float64Array(criteria).fill(1);
  const checked = checkWeights(lineOf(argument, "weights"), criteria);
  return checked.ok ? checked.value : failWeights(checked.error);
}

/**
 * Weighted mean Σwx ÷ Σw of the criteria of each row.
 * @customfunction TOTAL
 * @param criteria Scores: one row for each society, one column for each criterion. Blank cells are absent.
 * @param [weights] One weight for each criterion, as a row or a column; equal if omitted. Their sum is free.
 * @param [missing] reweight (default: the weight goes to the others), zero, or error.
 * @returns One total for each row.
 */
export function total(criteria: unknown[][], weights?: unknown[][], missing?: unknown): unknown[][] {
  const way = choice(missing, "missing", missingWays);
  const cells = numberCells(criteria, "criteria");
  const results = totals(cells.matrix, weightsFor(weights, cells.matrix.columns), way);
  return column(
    results.map((result, row) => {
      if (result.ok) return errorInRow(cells, row, "criteria") ?? result.value;
      const gap = errorOf("#N/A", "missingCriterion", { row: row + 1, column: result.error.criterion + 1 });
      return errorInRow(cells, row, "criteria") ?? gap;
    }),
  );
}

function linesFor(argument: unknown, criteria: Matrix): Float64Array {
  const lines = lineOf(argument, "lines");
  const blank = lines.findIndex((line) => Number.isNaN(line));
  if (blank >= 0) fail("#VALUE!", "blankAt", { argument: "lines", position: blank + 1 });
  if (lines.length === 1) return new Float64Array(criteria.columns).fill(lines[0]!);
  if (lines.length === criteria.columns) return lines;
  return fail("#VALUE!", "lineCount", { argument: "lines", given: lines.length, needed: criteria.columns });
}

/**
 * Number of criteria at or above their line, for each row.
 * @customfunction STARS
 * @param criteria Scores: one row for each society, one column for each criterion. A blank cell reaches no line.
 * @param lines One line for all criteria, or one for each.
 * @returns One number for each row.
 */
export function stars(criteria: unknown[][], lines: unknown[][]): unknown[][] {
  const cells = numberCells(criteria, "criteria");
  const counts = starCounts(cells.matrix, linesFor(lines, cells.matrix));
  return column(Array.from(counts, (count, row) => errorInRow(cells, row, "criteria") ?? count));
}
