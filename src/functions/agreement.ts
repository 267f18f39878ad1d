import {
  agreement as agreementOf,
  statistics,
  type AgreementError,
  type Statistic,
} from "../core/scoring/agreement/agreement";
import { matrixOf, type Matrix } from "../core/scoring/matrix";
import { isErrorText } from "../core/table/grid";
import { fold } from "../core/text";
import { cellsOf, choice, numberIn, numbers } from "./arguments";
import { fail, passedOn } from "./errors";

/** Scores as numbers; where only equality matters, each distinct text is a category of its own. */
function scoresFor(argument: unknown, statistic: Statistic): Matrix {
  if (statistic !== "alpha-nominal" && statistic !== "fleiss") return numbers(argument, "scores");
  const cells = cellsOf(argument);
  const columns = cells[0]!.length;
  const flat = cells.flat();
  const broken = flat.findIndex(isErrorText);
  if (broken >= 0)
    throw passedOn(String(flat[broken]), "scores", Math.floor(broken / columns), broken % columns);
  const readings = flat.map(numberIn);
  if (!readings.includes(undefined))
    return matrixOf(cells.length, columns, Float64Array.from(readings as number[]));
  const categories = new Map<string, number>();
  const codes = flat.map((cell) => {
    const word = cell === null ? "" : fold(String(cell));
    if (word !== "" && !categories.has(word)) categories.set(word, categories.size + 1);
    return categories.get(word) ?? NaN;
  });
  return matrixOf(cells.length, columns, Float64Array.from(codes));
}

function failAgreement(error: AgreementError): never {
  switch (error.kind) {
    case "tooFew":
      return fail("#VALUE!", "tooFew", { targets: error.targets, judges: error.judges });
    case "blank":
      return fail("#VALUE!", "blankScore", { row: error.row + 1, column: error.column + 1 });
    case "negative":
      return fail("#VALUE!", "negativeRatio");
    case "noVariation":
      return fail("#N/A", "noVariation");
  }
}

/**
 * How far judges agree: 1 for perfect agreement, about 0 for chance.
 * @customfunction AGREEMENT
 * @param scores Scores: one row for each society, one column for each judge. Blank cells only for alpha. For fleiss,
 * categories by judge or a table of counts.
 * @param [statistic] kendall (default: W corrected for ties), icc11, icc21, icc31, icc1k, icc2k, icc3k, alpha-nominal,
 * alpha-ordinal, alpha-interval, alpha-ratio or fleiss.
 * @returns The coefficient.
 */
export function agreement(scores: unknown[][], statistic?: unknown): number {
  const which = choice(statistic, "statistic", statistics);
  const result = agreementOf(scoresFor(scores, which), which);
  return result.ok ? result.value : failAgreement(result.error);
}
