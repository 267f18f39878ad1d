import type { ChangeSeries, ChangeView } from "../../analysis/views";
import { extremes, movedOf } from "../words/change";

/** Most societies that are told apart by colour, shape and dash. */
export const mostHighlighted = 3;

/**
 * Societies to highlight: those followed that the view has, else the one that rose most and the one that fell
 * most, else the first.
 */
export function highlightedOf(view: ChangeView, followed: readonly string[]): ChangeSeries[] {
  const chosen = followed.flatMap((id) => view.series.find((one) => one.id === id) ?? []);
  if (chosen.length > 0) return chosen.slice(0, mostHighlighted);
  const { up, down } = extremes(movedOf(view));
  const moved = [up[0], down[0]].flatMap((one) => (one ? [one.series] : []));
  if (moved.length > 0) return moved;
  const [first] = view.series.filter(({ points }) => points.some(({ value }) => value !== null));
  return first ? [first] : [];
}
