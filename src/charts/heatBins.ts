import type { Scores } from "../analysis/types";
import type { StandingView } from "../analysis/views";
import { reaches } from "../core/scoring/numeric";
import { starIds, type StarId } from "../core/standards/stars";
import { rounded } from "./figures";
import { oneLine } from "./voice";

/** Points from one step of the ramp to the next. */
export const heatStep = 5;

/** Step of the ramp: 0 is best, 2 the last one at the line, 3 and 4 are below it. */
export type HeatBin = 0 | 1 | 2 | 3 | 4;

/** How the scores of one year are coloured. */
export interface HeatScale {
  /** Step of a score of a star; null for a missing one. */
  readonly binOf: (star: StarId, score: number | null) => HeatBin | null;
  /** Steps with their words, worst first; none where the stars have different lines. */
  readonly legend: readonly { readonly bin: HeatBin; readonly text: string }[];
  /** Scores from which the first and the second third begin, where there is no line. */
  readonly thirds: readonly [number, number] | null;
}

/** From ten points above the line, five above, at the line, below it, five below. */
function aroundLine(score: number, line: number): HeatBin {
  if (reaches(score, line + 2 * heatStep)) return 0;
  if (reaches(score, line + heatStep)) return 1;
  if (reaches(score, line)) return 2;
  return reaches(score, line - heatStep) ? 3 : 4;
}

function lineLegend(line: number): HeatScale["legend"] {
  const [far, near, below] = [line + 2 * heatStep, line + heatStep, line - heatStep];
  return [
    { bin: 4, text: `▼<${below}` },
    { bin: 3, text: `▼${below}–${line}` },
    { bin: 2, text: `${line}–${near}` },
    { bin: 1, text: `${near}–${far}` },
    { bin: 0, text: `≥${far}` },
  ];
}

/** Scores of stars without a line cut into thirds; with fewer than three scores there is nothing to cut. */
function thirdsOf({ rows }: Pick<StandingView, "rows">, lines: Scores): HeatScale["thirds"] {
  const free = starIds.filter((star) => lines[star] === null);
  const scores = rows
    .flatMap((row) => free.map((star) => row.scores[star]))
    .filter((score) => score !== null)
    .sort((a, b) => b - a);
  if (scores.length < 3) return null;
  const cut = (third: number): number => rounded(scores[Math.ceil((scores.length * third) / 3) - 1]!, 1);
  return [cut(1), cut(2)];
}

function thirdsLegend([high, low]: readonly [number, number]): HeatScale["legend"] {
  const most = { bin: 0 as const, text: `≥${high.toFixed(1)}` };
  const least = { bin: 2 as const, text: `<${low.toFixed(1)}` };
  return high === low
    ? [least, most]
    : [least, { bin: 1, text: `${low.toFixed(1)}–${high.toFixed(1)}` }, most];
}

/**
 * Colours of a year: around the line of each star; where a star has none, the upper, middle and lower third of all
 * such scores, in blue alone.
 */
export function heatScale(view: Pick<StandingView, "rows" | "lines">): HeatScale {
  const { lines } = view;
  const thirds = thirdsOf(view, lines);
  const line = oneLine(lines);
  const isFree = starIds.every((star) => lines[star] === null);
  const thirdOf = (score: number): HeatBin | null => {
    if (!thirds) return null;
    return reaches(score, thirds[0]) ? 0 : reaches(score, thirds[1]) ? 1 : 2;
  };
  return {
    binOf: (star, score) => {
      const own = lines[star];
      if (score === null) return null;
      return own === null ? thirdOf(score) : aroundLine(score, own);
    },
    legend: line !== null ? lineLegend(line) : isFree && thirds ? thirdsLegend(thirds) : [],
    thirds: isFree ? thirds : null,
  };
}
