import type { MoneyView, MoneyYear } from "../../analysis/views";
import type { Fen } from "../../core/money";
import { barText, moneyTexts, type MoneyUnit } from "../figures";
import { linear, pixel, textWidth } from "../layout";
import {
  at,
  isHighlighted,
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
import { moneyUnitOf } from "../words/money";
import { hatch, type Box } from "./hatch";

/** What a stretch of a bar stands for, in the order in which they follow each other. */
const parts = ["paid", "open", "waiting", "promised"] as const;
type Part = (typeof parts)[number];

const rowHeight = 46;
const barHeight = 26;
/** More years than this are cut to the latest. */
const mostYears = 12;

const amountOf = (part: Part, year: MoneyYear): Fen =>
  ({ paid: year.paidFen, open: year.openFen, waiting: year.waitingFen, promised: year.promisedFen })[part];

const totalOf = (year: MoneyYear): Fen => parts.reduce((sum, part) => sum + amountOf(part, year), 0);

/** Years with money, the latest ones; empty years between them stay. */
function shownYears({ years, year: now }: MoneyView): readonly MoneyYear[] {
  const first = years.findIndex((one) => totalOf(one) > 0 || one.year === now);
  return years.slice(first).slice(-mostYears);
}

interface Stretch extends Box {
  readonly id: string;
  readonly part: Part;
  readonly fen: Fen;
  readonly says: string;
  /** Year of the award, where the bar is cut by it and there is room to write it. */
  readonly text: string;
}

/** The stretches of a year's bar; on a wide page each is cut by the year of the award. */
function stretchesOf(
  pen: Pen,
  view: MoneyView,
  year: MoneyYear,
  y: number,
  width: (fen: Fen) => number,
): Stretch[] {
  const { voice, isWide } = pen;
  const cohorts = view.cohorts.filter((one) => one.year === year.year);
  let x = 0;
  const stretch = (part: Part, fen: Fen, cohort: number | null): Stretch => {
    const from = x;
    x += width(fen);
    const [amount] = moneyTexts([fen], voice.locale);
    const said = { year: String(year.year), part: voice.text(`money.legend.${part}`), amount: amount! };
    const text = cohort === null ? "" : voice.text("money.cohort", { cohort: String(cohort) });
    return {
      id: String(year.year),
      part,
      fen,
      x: pixel(from),
      x2: pixel(x),
      y,
      y2: y + barHeight,
      text: textWidth(text, 11) + 8 <= x - from ? text : "",
      says:
        cohort === null
          ? voice.text("money.saysPart", said)
          : voice.text("money.saysCohort", { ...said, cohort: String(cohort) }),
    };
  };
  return parts.flatMap((part) => {
    const pieces = isWide && cohorts.length > 1 ? cohorts : [{ ...year, cohort: null }];
    return pieces.flatMap((one) => {
      const fen = amountOf(part, one);
      return fen > 0 ? [stretch(part, fen, one.cohort)] : [];
    });
  });
}

const partScale = (range: Readonly<Record<Part, unknown>>): Spec => ({
  field: "part",
  type: "nominal",
  legend: null,
  scale: { domain: parts, range: parts.map((part) => range[part]) },
});

/** Solid, light, hatched and dashed: each part is told without its colour. */
function barLayers(
  { theme }: Pen,
  boxes: readonly (Box & { readonly part: Part })[],
  isRead: boolean,
): Spec[] {
  const [own] = theme.series;
  const corners = { x: at("x"), x2: { field: "x2" }, y: at("y"), y2: { field: "y2" } };
  const stroke = partScale({ paid: own, open: own, waiting: theme.waiting, promised: own });
  const box = (rows: readonly object[], mark: Spec): Spec => ({
    data: values(rows),
    mark: { type: "rect", aria: isRead, ...mark },
    encoding: {
      ...corners,
      fill: partScale({ paid: own, open: theme.track, waiting: "transparent", promised: "transparent" }),
      stroke: { condition: { test: isHighlighted, value: theme.text }, ...stroke },
      strokeWidth: unlessHighlighted(1.5, 3),
      ...(isRead ? spoken : {}),
    },
  });
  const hatched = boxes.filter(({ part }) => part === "waiting").flatMap((box) => hatch(box));
  return [
    {
      data: values(hatched),
      mark: { type: "rule", color: theme.waiting, strokeWidth: 1.5, aria: false, tooltip: false },
      encoding: corners,
    },
    box(
      boxes.filter(({ part }) => part !== "promised"),
      {},
    ),
    box(
      boxes.filter(({ part }) => part === "promised"),
      { strokeDash: [5, 3] },
    ),
  ];
}

/** Swatches of the parts that occur, with their words, in lines of the given width. */
function legendOf(pen: Pen, shown: ReadonlySet<Part>, top: number, width: number) {
  let [x, y] = [0, top];
  const items = parts
    .filter((part) => shown.has(part))
    .map((part) => {
      const text = pen.voice.text(`money.legend.${part}`);
      const room = 24 + textWidth(text, 12) + 16;
      if (x > 0 && x + room - 16 > width) [x, y] = [0, y + 20];
      const item = { part, x, x2: x + 16, y: y - 6, y2: y + 6, text };
      x += room;
      return item;
    });
  return { items, bottom: y + 10 };
}

/** What is written at the end of a bar: due first, then what waits, then what is promised. */
function endText(pen: Pen, year: MoneyYear, unit: MoneyUnit): string {
  const amounts = [year.paidFen + year.openFen, year.waitingFen, year.promisedFen].filter((fen) => fen > 0);
  if (amounts.length === 0) return pen.voice.text("word.none");
  return amounts.map((fen) => barText(fen, unit, pen.voice.locale)).join(" ＋ ");
}

/** Money by calendar year: paid, due, waiting and promised; on a wide page cut by the year of the award. */
export function money(pen: Pen, view: MoneyView): Drawn {
  const { voice } = pen;
  const years = shownYears(view);
  const unit = moneyUnitOf(view);
  const ends = years.map((year) => endText(pen, year, unit));
  const margins: Margins = {
    left: 56,
    right: Math.max(...ends.map((text) => textWidth(text, 12))) + 14,
    top: 6,
    bottom: 6,
  };
  const plot = pen.width - margins.left - margins.right;
  const most = Math.max(...years.map(totalOf), 1);
  const scale = linear([0, most], [0, plot]);
  const rowAt = (i: number): number => i * rowHeight + (rowHeight - barHeight) / 2;
  const stretches = years.flatMap((year, i) => stretchesOf(pen, view, year, rowAt(i), scale.at));
  const shown = new Set(stretches.map(({ part }) => part));
  const legend = legendOf(pen, shown, years.length * rowHeight + 14, pen.width - margins.left);
  const height = legend.bottom + margins.top + margins.bottom;
  const middle = (i: number): number => rowAt(i) + barHeight / 2;
  const spec = picture(pen, { height, margins }, [
    ...barLayers(pen, stretches, true),
    cohortTexts(pen, stretches),
    textsAt(
      years.map(({ year }, i) => ({ x: -10, y: middle(i), text: voice.year(year) })),
      { align: "right" },
    ),
    textsAt(
      years.map((year, i) => ({ x: pixel(scale.at(totalOf(year)) + 8), y: middle(i), text: ends[i]! })),
      {},
    ),
    ...barLayers(pen, legend.items, false),
    textsAt(
      legend.items.map(({ x2, y, text }) => ({ x: x2 + 8, y: y + 6, text })),
      { color: pen.theme.secondary },
    ),
  ]);
  return { spec };
}

/** Years of the awards inside the stretches, light on the solid ones. */
const cohortTexts = ({ theme }: Pen, stretches: readonly Stretch[]): Spec => ({
  data: values(
    stretches
      .filter(({ text, part }) => text !== "" && part !== "waiting")
      .map(({ x, x2, y, text, part }) => ({ x: (x + x2) / 2, y: y + barHeight / 2, text, part })),
  ),
  mark: { type: "text", fontSize: 11, align: "center", baseline: "middle", aria: false, tooltip: false },
  encoding: {
    x: at("x"),
    y: at("y"),
    text: { field: "text", type: "nominal" },
    color: { condition: { test: "datum.part === 'paid'", value: theme.paper }, value: theme.text },
  },
});
