import type { StabilityRow, StabilityView, Standing } from "../../analysis/views";
import { shareText } from "../figures";
import { fitText } from "../layout";
import {
  at,
  picture,
  quantitative,
  spoken,
  textsAt,
  unlessHighlighted,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { stabilitySays } from "../words/stability";

/** More rows than this are cut to those that matter: followed, on the line, and near it. */
const mostRows = 60;

/** Shape of the dot: filled for safely in, a diamond on the line, hollow for safely out. */
const marks: Readonly<Record<Standing, string>> = {
  in: "circle",
  edge: "diamond",
  out: "circle",
  open: "circle",
};

/** Rows to draw, in the order of places. */
function shownRows({ rows, quota }: StabilityView, followed: readonly string[]): readonly StabilityRow[] {
  if (rows.length <= mostRows) return rows;
  const line = quota ?? 1;
  const weight = (row: StabilityRow): number => {
    if (followed.includes(row.id)) return -2;
    return row.standing === "edge" ? -1 : Math.abs(row.rank - line);
  };
  const kept = new Set([...rows].sort((a, b) => weight(a) - weight(b)).slice(0, mostRows));
  return rows.filter((row) => kept.has(row));
}

interface Row {
  readonly id: string;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly standing: Standing;
  readonly says: string;
}

/** Shaded rows: safely in, and on the line. */
function tierLayer(pen: Pen, rows: readonly Row[], left: number, right: number): Spec {
  const shaded = rows.filter(({ standing }) => standing === "in" || standing === "edge");
  return {
    data: values(shaded.map(({ top, bottom, standing }) => ({ top, bottom, standing, left, right }))),
    mark: { type: "rect", aria: false, tooltip: false, opacity: pen.theme.name === "contrast" ? 0 : 1 },
    encoding: {
      x: at("left"),
      x2: { field: "right" },
      y: at("top"),
      y2: { field: "bottom" },
      fill: {
        field: "standing",
        type: "nominal",
        legend: null,
        scale: { domain: ["in", "edge"], range: [pen.theme.band, pen.theme.edgeBand] },
      },
    },
  };
}

/** Place as a dot with the interval that holds 90 % of the draws; tiers shaded, the quota dashed. */
export function stability(pen: Pen, view: StabilityView): Drawn {
  const { theme, voice, isWide } = pen;
  const rows = shownRows(view, pen.followed);
  const rowHeight = isWide ? 20 : 22;
  const margins: Margins = { left: isWide ? 190 : 122, right: isWide ? 130 : 46, top: 40, bottom: 6 };
  const height = margins.top + margins.bottom + rowHeight * rows.length;
  const width = pen.width - margins.left - margins.right;
  const first = Math.min(...rows.map(({ low, rank }) => Math.min(low, rank)));
  const last = Math.max(...rows.map(({ high, rank }) => Math.max(high, rank)));
  const x = (field: string): Spec =>
    quantitative(field, {
      scale: { domain: [first - 0.5, last + 0.5], nice: false, zero: false },
      axis: { orient: "top", format: "d", tickMinStep: 1, tickCount: isWide ? 10 : 5, grid: true },
    });
  const drawn = rows.map((row, i): Row => {
    const { id, rank, low, high, standing } = row;
    const [top, bottom] = [rowHeight * i, rowHeight * (i + 1)];
    return {
      id,
      y: top + rowHeight / 2,
      top,
      bottom,
      rank,
      low,
      high,
      standing,
      says: stabilitySays(voice, row),
    };
  });
  const names = rows.map((row, i) => ({
    x: -8,
    y: drawn[i]!.y,
    text: `${voice.rank(row.rank)} ${fitText(voice.name(row), margins.left - 36, 12)}`,
  }));
  const shares = rows.map((row, i) => {
    const share = row.inShare === null ? "" : shareText(row.inShare);
    const standing = isWide && row.standing !== "open" ? ` ${voice.text(`stability.${row.standing}`)}` : "";
    return { x: width + 8, y: drawn[i]!.y, text: share + standing };
  });
  const spec = picture(pen, { height, margins }, [
    tierLayer(pen, drawn, -margins.left, pen.width - margins.left),
    ...quotaLayers(pen, view.quota, x, last),
    {
      data: values(drawn),
      mark: { type: "rule", color: theme.quiet, aria: false, tooltip: false },
      encoding: { x: x("low"), x2: { field: "high" }, y: at("y"), strokeWidth: unlessHighlighted(3, 5) },
    },
    {
      data: values(drawn),
      mark: { type: "point", filled: true, opacity: 1 },
      encoding: {
        x: x("rank"),
        y: at("y"),
        shape: standingScale(marks),
        fill: standingScale({
          in: theme.series[0],
          edge: theme.series[1],
          out: theme.paper,
          open: theme.series[0],
        }),
        size: { value: 80 },
        stroke: unlessHighlighted(theme.quiet, theme.text),
        strokeWidth: unlessHighlighted(1.25, 2.5),
        ...spoken,
      },
    },
    textsAt(names, { align: "right" }),
    textsAt(shares, {}),
    ...(rows.some(({ inShare }) => inShare !== null)
      ? [
          textsAt(
            [{ x: isWide ? width + 8 : width + margins.right, y: -30, text: voice.text("col.chance") }],
            {
              align: isWide ? "left" : "right",
              color: theme.secondary,
            },
          ),
        ]
      : []),
  ]);
  const notes = [
    rows.length < view.rows.length &&
      voice.text("stability.cut", { shown: rows.length, n: view.rows.length }),
  ];
  return { spec, notes };
}

const standingScale = (range: Readonly<Record<Standing, string>>): Spec => ({
  field: "standing",
  type: "nominal",
  legend: null,
  scale: { domain: Object.keys(range), range: Object.values(range) },
});

function quotaLayers(
  { theme, voice }: Pen,
  quota: number | null,
  x: (field: string) => Spec,
  last: number,
): Spec[] {
  if (quota === null || quota >= last) return [];
  const rows = [{ line: quota + 0.5, text: voice.text("stability.quotaShort", { q: quota }) }];
  return [
    {
      data: values(rows),
      mark: { type: "rule", color: theme.threshold, strokeDash: [4, 3], strokeWidth: 1.5, aria: false },
      encoding: { x: x("line") },
    },
    {
      data: values(rows),
      mark: { type: "text", align: "center", color: theme.threshold, aria: false, tooltip: false },
      encoding: { x: x("line"), y: { value: -30 }, text: { field: "text", type: "nominal" } },
    },
  ];
}
