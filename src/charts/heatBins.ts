import { reaches } from "../core/scoring/numeric";

/** Points from one step of the ramp to the next. */
export const heatStep = 5;

/**
 * Step of the ramp that a score falls in: 0 from ten points above the line, 1, 2 at the line, 3 below it, 4 from
 * five points below. Without a line, thirds of the full mark from the top: 0, 1, 2.
 * @returns Null for a missing score.
 */
export function heatBin(score: number | null, line: number | null, fullMark = 100): 0 | 1 | 2 | 3 | 4 | null {
  if (score === null) return null;
  if (line === null) return reaches(score, (fullMark * 2) / 3) ? 0 : reaches(score, fullMark / 3) ? 1 : 2;
  if (reaches(score, line + 2 * heatStep)) return 0;
  if (reaches(score, line + heatStep)) return 1;
  if (reaches(score, line)) return 2;
  return reaches(score, line - heatStep) ? 3 : 4;
}

/** Words of the steps for a line: ≥90, 85–90, 80–85, ▼75–80, ▼<75. */
export function heatWords(line: number): readonly string[] {
  const [far, near] = [line + 2 * heatStep, line + heatStep];
  const below = line - heatStep;
  return [`≥${far}`, `${near}–${far}`, `${line}–${near}`, `▼${below}–${line}`, `▼<${below}`];
}
