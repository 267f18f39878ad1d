import type { ChangeView } from "../../analysis/views";
import type { ChartTheme } from "../theme";
import { values, type Spec } from "../spec";

/** Where many societies lie over the years: the middle 80 %, the middle half, and the median. */
export function bandLayers(theme: ChartTheme, view: ChangeView, { x, y }: { x: Spec; y: Spec }): Spec[] {
  const rows = view.spreads.flatMap(({ year, spread }) =>
    spread.count === 0
      ? []
      : [{ year, p10: spread.p10, q1: spread.q1, median: spread.median, q3: spread.q3, p90: spread.p90 }],
  );
  const area = (low: string, high: string, color: string): Spec => ({
    data: values(rows),
    mark: { type: "area", color, aria: false, tooltip: false },
    encoding: { x, y: { ...y, field: low }, y2: { field: high } },
  });
  return [
    area("p10", "p90", theme.band),
    area("q1", "q3", theme.innerBand),
    {
      data: values(rows),
      mark: { type: "line", color: theme.quiet, strokeDash: [4, 2], aria: false, tooltip: false },
      encoding: { x, y: { ...y, field: "median" } },
    },
  ];
}
