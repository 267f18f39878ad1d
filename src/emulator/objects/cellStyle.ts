import type { IStyleData } from "@univerjs/core";
import type { BorderStyleTypes } from "@univerjs/core";
import type { CellStyle, StyleGroup } from "../engine/cellStyles";
import {
  applyStyle,
  cellStyles,
  findStyle,
  putStyle,
  removeStyle,
  styleGroups,
  styleNameOf,
} from "../engine/cellStyles";
import { parseColor } from "../engine/colors";
import type { Context } from "../host/context";
import type { Handle, Scalar } from "../host/define";
import { defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { found, OfficeError } from "../host/errors";
import { flag, integer, numberWithin, oneOf, text } from "../host/kinds";
import { range, rangeAreas, workbook } from "./classes";
import { color } from "./colorKind";
import type { Look } from "./looks";
import { alignmentLooks, fillLooks, fontLooks } from "./looks";
import { lineFor, lines, styles as lineStyles, weights } from "./rangeBorder";
import type { Cells } from "./support";
import { requireAllowed, sheetOf } from "./support";

/** A style by its name. */
interface StyleState {
  name: string;
}

const styleOf = (cx: Context, { name }: StyleState): CellStyle => found(findStyle(cx.engine, name));

function changeLook(cx: Context, state: StyleState, patch: object): void {
  const style = styleOf(cx, state);
  const look = Object.entries({ ...style.look, ...patch }).filter(([, value]) => value !== null);
  putStyle(cx.engine, { ...style, look: Object.fromEntries(look) as IStyleData });
}

const allOf = (looks: Record<string, Look>): Record<string, Scalar<StyleState>> =>
  Object.fromEntries(
    Object.entries(looks).map(([name, { pick, change }]): [string, Scalar<StyleState>] => [
      name,
      {
        get: (state, cx) => pick(styleOf(cx, state).look),
        set: (state, cx, input) => {
          changeLook(cx, state, change(input, cx));
        },
      },
    ]),
  );

/* Borders of a style: one for each side of a cell. */

const edges = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;
type Side = keyof typeof edges;
interface BorderState extends StyleState {
  side: Side;
}

const lineOf = (cx: Context, state: BorderState) =>
  styleOf(cx, state).look.bd?.[edges[state.side]] ?? undefined;

function drawLine(cx: Context, state: BorderState, style: string, weight: string, rgb: string): void {
  const bd: NonNullable<IStyleData["bd"]> = { ...styleOf(cx, state).look.bd };
  if (style === "None") Reflect.deleteProperty(bd, edges[state.side]);
  else bd[edges[state.side]] = { s: lineFor(style, weight) as BorderStyleTypes, cl: { rgb } };
  changeLook(cx, state, { bd: Object.keys(bd).length > 0 ? bd : null });
}

const described = (cx: Context, state: BorderState): [style: string, weight: string, rgb: string] => {
  const line = lineOf(cx, state);
  const [style, weight] = line ? (lines[line.s] ?? ["Continuous", "Thin"]) : ["None", "Thin"];
  return [style, weight, parseColor(line?.cl.rgb ?? "") ?? "#000000"];
};

const visible = (style: string): string => (style === "None" ? "Continuous" : style);

const styleBorder = defineClass<BorderState>("RangeBorder", {
  identity: { SideIndex: ({ side }) => side },
  scalars: {
    sideIndex: read(({ side }) => side),
    style: readWrite(
      (state, cx) => described(cx, state)[0],
      oneOf(...lineStyles),
      (state, cx, style) => {
        const [, weight, rgb] = described(cx, state);
        drawLine(cx, state, style, weight, rgb);
      },
    ),
    weight: readWrite(
      (state, cx) => described(cx, state)[1],
      oneOf(...weights),
      (state, cx, weight) => {
        const [style, , rgb] = described(cx, state);
        drawLine(cx, state, visible(style), weight, rgb);
      },
    ),
    color: readWrite(
      (state, cx) => described(cx, state)[2],
      color,
      (state, cx, rgb) => {
        const [style, weight] = described(cx, state);
        drawLine(cx, state, visible(style), weight, rgb);
      },
    ),
    tintAndShade: readWrite(
      () => 0,
      numberWithin(-1, 1),
      () => undefined,
    ),
  },
});

const sides = Object.keys(edges) as Side[];

const sideNamed = ({ name }: StyleState, key: string | number): Handle => {
  const side = sides.find((own) => own.toLowerCase() === String(key).toLowerCase());
  if (!side) throw new OfficeError("InvalidArgument");
  return styleBorder.of({ name, side });
};

const styleBorders = defineClass<StyleState>("RangeBorderCollection", {
  scalars: { count: read(() => sides.length) },
  items: {
    all: ({ name }) => sides.map((side) => styleBorder.of({ name, side })),
    get: (state, _cx, key) => sideNamed(state, key),
  },
  methods: {
    getItemAt: method([integer(0, sides.length - 1)], ({ name }, _cx, at) =>
      styleBorder.of({ name, side: sides[at]! }),
    ),
  },
});

const styleFont = defineClass<StyleState>("RangeFont", { scalars: allOf(fontLooks) });
const styleFill = defineClass<StyleState>("RangeFill", {
  scalars: allOf(fillLooks),
  methods: {
    clear: method([], (state, cx) => {
      changeLook(cx, state, { bg: null });
    }),
  },
});

/** Whether a style gives a part of the look. */
const included = (group: StyleGroup): Scalar<StyleState> =>
  readWrite(
    (state, cx) => styleOf(cx, state).groups.includes(group),
    flag,
    (state, cx, on) => {
      const style = styleOf(cx, state);
      const others = style.groups.filter((own) => own !== group);
      putStyle(cx.engine, { ...style, groups: on ? [...others, group] : others });
    },
  );

const numberFormat: Scalar<StyleState> = readWrite(
  (state, cx) => styleOf(cx, state).look.n?.pattern ?? "General",
  text,
  (state, cx, pattern) => {
    changeLook(cx, state, { n: pattern === "General" ? null : { pattern } });
  },
);

const style = new ObjectClass<StyleState>("Style");

style.declare({
  identity: { Name: ({ name }) => name },
  scalars: {
    name: read(({ name }) => name),
    builtIn: read((state, cx) => styleOf(cx, state).builtIn),
    numberFormat,
    numberFormatLocal: numberFormat,
    ...allOf(alignmentLooks),
    ...Object.fromEntries(
      (Object.keys(styleGroups) as StyleGroup[]).map((group) => [group, included(group)]),
    ),
  },
  children: {
    font: (state) => styleFont.of(state),
    fill: (state) => styleFill.of(state),
    borders: (state) => styleBorders.of(state),
  },
  methods: {
    delete: method([], (state, cx) => {
      if (styleOf(cx, state).builtIn) throw new OfficeError("AccessDenied");
      removeStyle(cx.engine, state.name);
    }),
  },
});

const named = (cx: Context, name: string): Handle | null => {
  const known = findStyle(cx.engine, name);
  return known ? style.of({ name: known.name }) : null;
};

const styleCollection = defineClass<object>("StyleCollection", {
  items: {
    all: (_, cx) => cellStyles(cx.engine).map(({ name }) => style.of({ name })),
    get: (_, cx, name) => named(cx, String(name)),
  },
  methods: {
    add: method([text], (_, cx, name) => {
      if (name === "" || name.length > 255) throw new OfficeError("InvalidArgument");
      if (findStyle(cx.engine, name)) throw new OfficeError("ItemAlreadyExists");
      putStyle(cx.engine, { name, look: {}, groups: Object.keys(styleGroups) as StyleGroup[] });
    }),
    getCount: method([], (_, cx) => cellStyles(cx.engine).length),
    getItemAt: method([integer(0)], (_, cx, at) => {
      const known = cellStyles(cx.engine)[at];
      if (!known) throw new OfficeError("InvalidArgument");
      return style.of({ name: known.name });
    }),
    getItemOrNullObject: method([text], (_, cx, name) => named(cx, name)),
  },
});

workbook.declare({ children: { styles: () => styleCollection.of({}) } });

const otherNames: Record<string, string> = {
  wholecomma: "Comma [0]",
  wholedollar: "Currency [0]",
  hlink: "Hyperlink",
  hlinktrav: "Followed Hyperlink",
};

/** A built-in style by what `Excel.BuiltInStyle` calls it: without blanks, `Accent1_20` for `20% - Accent1`. */
function enumerated(cx: Context, name: string): CellStyle | undefined {
  const plain = name.toLowerCase().replace(/^(accent\d)_(\d+)$/, "$2%-$1");
  const wanted = otherNames[plain] ?? plain;
  return cellStyles(cx.engine).find(
    (one) =>
      one.builtIn && one.name.toLowerCase().replaceAll(" ", "") === wanted.toLowerCase().replaceAll(" ", ""),
  );
}

/** Name of the style of cells; null where they differ. */
const styleName: Scalar<Cells> = readWrite(
  (cells, cx) => {
    sheetOf(cx, cells.sheetId);
    return styleNameOf(cx.engine, cells.sheetId, cells.areas);
  },
  text,
  (cells, cx, name) => {
    requireAllowed(cx, cells.sheetId, "allowFormatCells");
    const known = findStyle(cx.engine, name) ?? enumerated(cx, name);
    if (!known) throw new OfficeError("InvalidArgument");
    applyStyle(cx.engine, cells.sheetId, cells.areas, known.name);
  },
);

range.declare({ scalars: { style: styleName } });
rangeAreas.declare({ scalars: { style: styleName } });
