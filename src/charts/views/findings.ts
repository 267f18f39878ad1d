import type { FindingsView } from "../../analysis/views";
import { fitText, linear, pixel, textWidth } from "../layout";
import {
  at,
  picture,
  spoken,
  textsAt,
  unlessHighlighted,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { findingSays } from "../words/findings";

const rowHeight = 40;
const barHeight = 12;
/** More kinds than this are cut; the table has them all. */
const mostKinds = 20;

/** The shape of each severity, beside its word and colour. */
const shapes = { error: "cross", warning: "triangle-up", info: "circle" } as const;

/** Findings by kind: the kind above its bar, its severity told by shape, word and colour. */
export function findings(pen: Pen, view: FindingsView): Drawn {
  const { theme, voice } = pen;
  const margins: Margins = { left: 4, right: 46, top: 4, bottom: 4 };
  const plot = pen.width - margins.left - margins.right;
  const kinds = view.kinds.slice(0, mostKinds);
  const most = Math.max(...kinds.map(({ count }) => count), 1);
  const x = linear([0, most], [0, plot]);
  const rows = kinds.map((kind, i) => {
    const { code, name, severity, count } = kind;
    const top = rowHeight * i + 20;
    const word = voice.text(`findings.${severity}`);
    return {
      id: code,
      severity,
      count,
      x: 0,
      x2: pixel(x.at(count)),
      y: top,
      y2: top + barHeight,
      head: top - 10,
      word,
      name: fitText(name, plot - textWidth(word, 12) - 28, 12),
      says: findingSays(voice, kind),
    };
  });
  const scale = (range: readonly string[]): Spec => ({
    field: "severity",
    type: "nominal",
    legend: null,
    scale: { domain: Object.keys(shapes), range },
  });
  const colors = scale([theme.severity.error, theme.severity.warning, theme.severity.info]);
  const height = rowHeight * Math.max(rows.length, 1) + margins.top + margins.bottom;
  const spec = picture(pen, { height, margins }, [
    {
      data: values(rows),
      mark: { type: "rect" },
      encoding: {
        x: at("x"),
        x2: { field: "x2" },
        y: at("y"),
        y2: { field: "y2" },
        fill: colors,
        stroke: unlessHighlighted(null, theme.text),
        strokeWidth: { value: 2 },
        ...spoken,
      },
    },
    {
      data: values(rows),
      mark: { type: "point", filled: true, opacity: 1, size: 70, x: 7, aria: false, tooltip: false },
      encoding: { y: at("head"), fill: colors, shape: scale(Object.values(shapes)) },
    },
    textsAt(
      rows.map(({ word, name, head }) => ({ x: 18, y: head, text: `${word} ${name}` })),
      {},
    ),
    textsAt(
      rows.map(({ x2, y, count }) => ({ x: x2 + 8, y: y + barHeight / 2, text: String(count) })),
      { bold: true },
    ),
  ]);
  const hidden = view.kinds.length - kinds.length;
  return { spec, notes: [hidden > 0 && voice.text("findings.hidden", { n: hidden })] };
}
