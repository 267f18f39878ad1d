import { starIds } from "../core/standards/stars";
import type { Panel } from "./panel";
import type { Scores } from "./types";
import type { ComparedSociety, CompareView, ViewQueries } from "./views";

/**
 * Two or three societies side by side in one year.
 * @throws when a society is unknown, which is a bug of the caller.
 */
export function compare(
  panel: Panel,
  lines: Scores,
  { societies, year }: ViewQueries["compare"],
): CompareView {
  const rows = societies.map((id) => panel.rowOf(id, year));
  const compared = societies.map((id, i): ComparedSociety => {
    const ref = panel.societies.find((one) => one.id === id);
    if (!ref) throw new Error(`unknown society: ${id}`);
    const { total = null, rank = null, source = null } = rows[i] ?? {};
    return { ...ref, total, rank, source };
  });
  return {
    kind: "compare",
    year,
    societies: compared,
    stars: starIds.map((star) => ({
      star,
      line: lines[star],
      scores: rows.map((row) => row?.scores[star] ?? null),
    })),
  };
}
