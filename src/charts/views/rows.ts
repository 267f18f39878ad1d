import { ticksAround } from "../layout";
import { quantitative, ticksAt, type Pen, type Spec } from "../spec";
import { oneLine } from "../voice";
import type { Scores } from "../../analysis/types";

/** Ends and ticks of a scale of scores. */
export interface ScoreScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** A scale that holds all scores and the lines, from tick to tick. */
export function scoreScale(scores: readonly (number | null)[], lines: Scores, about = 4): ScoreScale {
  const there = scores.filter((score) => score !== null);
  const set = Object.values(lines).filter((line) => line !== null);
  const ticks = ticksAround(there.length === 0 ? set : [...there, ...set], about);
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks };
}

/** Scores along the top, one scale for all rows; the tick of the line says that it is one. */
export function scoreAcross({ voice }: Pen, field: string, { domain, ticks }: ScoreScale): Spec {
  const line = oneLine(voice.settings.lines);
  const said = line === null ? "" : voice.text("word.line", { line: String(line) });
  return quantitative(field, {
    scale: { domain, nice: false, zero: false },
    axis: {
      orient: "top",
      ...ticksAt(ticks),
      grid: true,
      ...(line === null
        ? {}
        : { labelExpr: `datum.value === ${line} ? ${JSON.stringify(said)} : datum.label` }),
    },
  });
}

/** The dashed line that a star begins at, where all stars have one line. */
export function lineLayer(pen: Pen, scale: ScoreScale): Spec[] {
  const { theme, voice } = pen;
  const line = oneLine(voice.settings.lines);
  if (line === null) return [];
  const x = scoreAcross(pen, "line", scale);
  const row = { line };
  return [
    {
      data: { values: [row] },
      mark: { type: "rule", color: theme.threshold, strokeDash: [4, 3], strokeWidth: 1.5, aria: false },
      encoding: { x },
    },
  ];
}
