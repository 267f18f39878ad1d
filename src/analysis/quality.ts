import { same } from "../core/scoring/numeric";
import { starIds } from "../core/standards/stars";
import type { Panel, PanelRow } from "./panel";
import type { QualityView, YearQuality } from "./views";

const scoresOf = ({ scores }: PanelRow): (number | null)[] => starIds.map((star) => scores[star]);

/** Societies that stand before one whose total is higher. */
function misplaced(rows: readonly PanelRow[]): number {
  const ranked = rows.filter(({ rank, total }) => rank !== null && total !== null);
  ranked.sort((a, b) => a.rank! - b.rank!);
  let highestBelow = -Infinity;
  let count = 0;
  for (let i = ranked.length - 1; i >= 0; i--) {
    const total = ranked[i]!.total!;
    if (total < highestBelow && !same(total, highestBelow)) count++;
    highestBelow = Math.max(highestBelow, total);
  }
  return count;
}

function qualityOf(year: number, rows: readonly PanelRow[]): YearQuality {
  const scores = rows.flatMap(scoresOf);
  const hasPlaces = rows.some(({ rank }) => rank !== null);
  const count = (test: (row: PanelRow) => boolean): number => rows.filter(test).length;
  return {
    year,
    societies: rows.length,
    missingScores: scores.filter((score) => score === null).length,
    missingTotals: count(({ total }) => total === null),
    unranked: hasPlaces ? count(({ total, rank }) => total !== null && rank === null) : 0,
    withoutCode: count(({ hasCode }) => !hasCode),
    outOfRange: scores.filter((score) => score !== null && (score < 0 || score > 100)).length,
    misplaced: misplaced(rows),
  };
}

/** What the results leave open, year by year, and which societies may be one. */
export function quality(panel: Panel): QualityView {
  const { years, rows, doubles, guesses } = panel;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return {
    kind: "quality",
    years: years.map((year) =>
      qualityOf(
        year,
        rows.filter((row) => row.year === year),
      ),
    ),
    gaps: all.filter((year) => !years.includes(year)),
    doubles,
    guesses,
  };
}
