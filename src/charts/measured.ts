import type { StandingRow, Measure } from "../analysis/views";

/** Total or score of one star. */
export const measured = (row: Pick<StandingRow, "total" | "scores">, measure: Measure): number | null =>
  measure === "total" ? row.total : row.scores[measure];
