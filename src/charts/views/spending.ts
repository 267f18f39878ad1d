import type { SpendingView } from "../../analysis/views";
import { shareText } from "../figures";
import { fitText, linear, pixel } from "../layout";
import {
  at,
  picture,
  rulesAt,
  spoken,
  textsAt,
  unlessHighlighted,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { directionSays, societySays } from "../words/spending";

/** A bar of what was used, against a tick for the time that has passed. */
interface Bullet {
  readonly id: string;
  readonly name: string;
  readonly used01: number | null;
  readonly time01: number;
  /** At the end of the bar. */
  readonly text: string;
  readonly says: string;
}

/** More bars than this are cut. */
const mostBars = 30;
const barHeight = 14;

/** Bars from 0 to all, longer where more was used than there was. */
function bullets(pen: Pen, all: readonly Bullet[]): Drawn {
  const rows = all.slice(0, mostBars);
  const { theme, isWide } = pen;
  const margins: Margins = { left: isWide ? 190 : 4, right: 52, top: 8, bottom: 30 };
  const rowHeight = isWide ? 30 : 44;
  const [head, middle] = isWide ? [15, 15] : [12, 31];
  const plot = pen.width - margins.left - margins.right;
  const most = Math.max(...rows.map(({ used01 }) => used01 ?? 0), 1);
  const x = linear([0, most], [0, plot]);
  const placed = rows.map((row, i) => {
    const y = rowHeight * i + middle;
    const used = Math.max(row.used01 ?? 0, 0);
    const [top, bottom] = [y - barHeight / 2, y + barHeight / 2];
    return {
      ...row,
      track: pixel(x.at(1)),
      x: 0,
      x2: pixel(x.at(used)),
      y: top,
      y2: bottom,
      middle: y,
    };
  });
  const ticks = placed.map(({ time01, y, y2 }) => ({ x: pixel(x.at(time01)), y: y - 4, y2: y2 + 4 }));
  const height = rowHeight * rows.length + margins.top + margins.bottom;
  const foot = rowHeight * rows.length + 16;
  const rect = (more: Spec, encoding: Spec): Spec => ({
    data: values(placed),
    mark: { type: "rect", ...more },
    encoding: { x: at("x"), y: at("y"), y2: { field: "y2" }, ...encoding },
  });
  const spec = picture(pen, { height, margins }, [
    rect({ color: theme.track, aria: false, tooltip: false }, { x2: { field: "track" } }),
    rect(
      { color: theme.series[0] },
      {
        x2: { field: "x2" },
        stroke: unlessHighlighted(null, theme.text),
        strokeWidth: { value: 2 },
        ...spoken,
      },
    ),
    rulesAt(ticks, "y2", { color: theme.text, strokeWidth: 2.5 }),
    textsAt(
      placed.map(({ name }, i) => ({
        x: isWide ? -10 : 0,
        y: rowHeight * i + head,
        text: fitText(name, isWide ? margins.left - 14 : plot, 12),
      })),
      { align: isWide ? "right" : "left" },
    ),
    textsAt(
      placed.map((row) => ({ x: pixel(x.at(most)) + 8, y: row.middle, text: row.text })),
      { bold: true },
    ),
    ...legend(pen, foot),
  ]);
  const hidden = all.length - rows.length;
  return { spec, notes: [hidden > 0 && pen.voice.text("spending.hidden", { n: hidden })] };
}

function legend({ theme, voice }: Pen, y: number): Spec[] {
  const used = { x: 0, x2: 16, y: y - 6, y2: y + 6 };
  return [
    {
      data: values([used]),
      mark: { type: "rect", color: theme.series[0], aria: false, tooltip: false },
      encoding: { x: at("x"), x2: { field: "x2" }, y: at("y"), y2: { field: "y2" } },
    },
    rulesAt([{ x: 84, y: y - 8, y2: y + 8 }], "y2", { color: theme.text, strokeWidth: 2.5 }),
    textsAt(
      [
        { x: 22, y, text: voice.text("word.used") },
        { x: 92, y, text: voice.text("word.time") },
      ],
      { color: theme.secondary },
    ),
  ];
}

/** Money used of each direction against the time that has passed; all directions together first. */
export function spending(pen: Pen, view: SpendingView): Drawn {
  const { voice } = pen;
  const { time01 } = view;
  const shown = (used01: number | null): string =>
    used01 === null ? voice.text("word.none") : shareText(used01);
  const total: Bullet = {
    id: "total",
    name: voice.text("spending.total"),
    used01: view.used01,
    time01,
    text: shown(view.used01),
    says: voice.text("spending.saysTotal", { used: shown(view.used01), time: shareText(time01) }),
  };
  const rows = view.directions.map((line, i) => ({
    id: `direction${i}`,
    name: line.name,
    used01: line.used01,
    time01,
    text: shown(line.used01),
    says: directionSays(voice, line, time01),
  }));
  return bullets(pen, [total, ...rows]);
}

/** Money used of each award against its own time, the slowest first. */
export function societiesSpending(pen: Pen, view: SpendingView): Drawn {
  const { voice } = pen;
  const rows = view.societies.map((one) => ({
    id: one.id,
    name: voice.name(one),
    used01: one.used01,
    time01: one.time01,
    text: one.used01 === null ? voice.text("word.none") : shareText(one.used01),
    says: societySays(voice, one),
  }));
  return { ...bullets(pen, rows), title: voice.text("spending.societiesTitle") };
}
