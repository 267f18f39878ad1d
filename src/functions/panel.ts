import { rowOf } from "../core/scoring/matrix";
import { panelMethods, panelScores, type PanelMethod } from "../core/scoring/panel";
import { choice, numberCells, numbers, optionalCount, type NumberCells } from "./arguments";
import { column, errorOf, passedOn, type Spill } from "./errors";

/** Standardising needs every score, so an error cell ends the call; else it stays in its row. */
function scoresFor(argument: unknown, method: PanelMethod): NumberCells {
  if (method !== "standardised") return numberCells(argument, "scores");
  return { matrix: numbers(argument, "scores"), errors: new Map() };
}

/** Error value of the first error cell in a row, or undefined. */
export function errorInRow(
  { matrix, errors }: NumberCells,
  row: number,
  name: string,
): CustomFunctions.Error | undefined {
  for (const [index, code] of errors)
    if (Math.floor(index / matrix.columns) === row) return passedOn(code, name, row, index % matrix.columns);
  return undefined;
}

/**
 * One score for each row from the points of several judges.
 * @customfunction PANEL
 * @param scores Points: one row for each society, one column for each judge. Blank cells do not count.
 * @param [method] mean (default), trimmed, median or standardised.
 * @param [trim] Lowest and highest scores left out by trimmed; 1 if omitted. Refused with fewer than 5 judges.
 * @returns One score for each row.
 */
export function panel(scores: unknown[][], method?: unknown, trim?: unknown): unknown[][] {
  const way = choice(method, "method", panelMethods);
  const cells = scoresFor(scores, way);
  const results = panelScores(cells.matrix, way, optionalCount(trim, "trim", 1) ?? 1);
  return column(results.map((result, row) => cellFor(result, row, cells))) satisfies Spill;
}

function cellFor(
  result: ReturnType<typeof panelScores>[number],
  row: number,
  cells: NumberCells,
): number | CustomFunctions.Error {
  const broken = errorInRow(cells, row, "scores");
  if (broken) return broken;
  if (!result.ok) {
    const { judges, needed } = result.error;
    return errorOf("#N/A", "fewJudges", { row: row + 1, judges, needed });
  }
  const unscored = rowOf(cells.matrix, row).every((value) => Number.isNaN(value));
  return Number.isNaN(result.value) && !unscored ? errorOf("#N/A", "constantJudges") : result.value;
}
