import type { ConditionalFormat, ConditionalLook, ConditionalSide } from "../engine/conditional/model";
import { conditionalSides } from "../engine/conditional/model";
import { fromR1C1, toR1C1 } from "../engine/reference";
import type { Context } from "../host/context";
import type { Scalar } from "../host/define";
import { defineClass, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { flag, integer, oneOf, optional, record, text } from "../host/kinds";
import { color } from "./colorKind";
import { requireAllowed, sheetOf } from "./support";

/** A conditional format, found again by its id. */
export interface FormatState {
  sheetId: string;
  id: string;
}

/** The format as it is now, or ItemNotFound once it is deleted. */
export function currentFormat(cx: Context, { sheetId, id }: FormatState): ConditionalFormat {
  sheetOf(cx, sheetId);
  const format = cx.engine.conditionalFormats.get(sheetId, id);
  if (!format) throw new OfficeError("ItemNotFound");
  return format;
}

export function changeFormat(
  cx: Context,
  state: FormatState,
  change: (format: ConditionalFormat) => void,
): void {
  requireAllowed(cx, state.sheetId, "allowFormatCells");
  cx.engine.conditionalFormats.change(currentFormat(cx, state), change);
}

/** A property of the look: null where the format leaves the cells as they are. */
const looked = <K extends keyof ConditionalLook>(
  name: K,
  kind: Kind<NonNullable<ConditionalLook[K]>>,
): Scalar<FormatState> =>
  readWrite(
    (state: FormatState, cx) => currentFormat(cx, state).look[name] ?? null,
    kind,
    (state, cx, value) => {
      changeFormat(cx, state, ({ look }) => (look[name] = value));
    },
  );

const conditionalFont = defineClass<FormatState>("ConditionalRangeFont", {
  scalars: {
    color: looked("fontColor", color),
    bold: looked("bold", flag),
    italic: looked("italic", flag),
    underline: looked("underline", oneOf("None", "Single", "Double")),
    strikethrough: looked("strikethrough", flag),
  },
  methods: {
    clear: method([], (state, cx) => {
      changeFormat(cx, state, ({ look }) => {
        delete look.fontColor;
        delete look.bold;
        delete look.italic;
        delete look.underline;
        delete look.strikethrough;
      });
    }),
  },
});

const conditionalFill = defineClass<FormatState>("ConditionalRangeFill", {
  scalars: { color: looked("fill", color) },
  methods: {
    clear: method([], (state, cx) => {
      changeFormat(cx, state, ({ look }) => {
        delete look.fill;
      });
    }),
  },
});

interface BorderState extends FormatState {
  side: ConditionalSide;
}

const lineStyles = oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot");

const conditionalBorder = defineClass<BorderState>("ConditionalRangeBorder", {
  identity: { SideIndex: ({ side }) => side },
  scalars: {
    sideIndex: read(({ side }) => side),
    style: readWrite(
      (state, cx) => currentFormat(cx, state).look.borders?.[state.side]?.style ?? "None",
      lineStyles,
      (state, cx, style) => {
        changeFormat(cx, state, ({ look }) => {
          const line = look.borders?.[state.side];
          look.borders = { ...look.borders, [state.side]: { color: line?.color ?? "#000000", style } };
        });
      },
    ),
    color: readWrite(
      (state, cx) => currentFormat(cx, state).look.borders?.[state.side]?.color ?? null,
      color,
      (state, cx, value) => {
        changeFormat(cx, state, ({ look }) => {
          const line = look.borders?.[state.side];
          look.borders = {
            ...look.borders,
            [state.side]: { style: line?.style ?? "Continuous", color: value },
          };
        });
      },
    ),
  },
});

const side = (name: ConditionalSide) => (state: FormatState) =>
  conditionalBorder.of({ ...state, side: name });

const conditionalBorders = defineClass<FormatState>("ConditionalRangeBorderCollection", {
  scalars: { count: read(() => conditionalSides.length) },
  children: {
    top: side("EdgeTop"),
    bottom: side("EdgeBottom"),
    left: side("EdgeLeft"),
    right: side("EdgeRight"),
  },
  items: {
    all: (state) => conditionalSides.map((name) => side(name)(state)),
    get: (state, _cx, key) => {
      const name = conditionalSides.find((own) => own.toLowerCase() === String(key).toLowerCase());
      if (!name) throw new OfficeError("InvalidArgument");
      return side(name)(state);
    },
  },
  methods: {
    getItemAt: method([integer(0, 3)], (state, _cx, index) => side(conditionalSides[index]!)(state)),
  },
});

const conditionalRangeFormat = defineClass<FormatState>("ConditionalRangeFormat", {
  scalars: { numberFormat: looked("numberFormat", text) },
  children: {
    font: (state) => conditionalFont.of(state),
    fill: (state) => conditionalFill.of(state),
    borders: (state) => conditionalBorders.of(state),
  },
  methods: {
    clearFormat: method([], (state, cx) => {
      changeFormat(cx, state, (format) => (format.look = {}));
    }),
  },
});

const format = (state: FormatState) => conditionalRangeFormat.of(state);

const formulaScalar: Scalar<FormatState> = readWrite(
  (state, cx) => currentFormat(cx, state).criteria.formula ?? "",
  text,
  (state, cx, formula) => {
    changeFormat(cx, state, ({ criteria }) => (criteria.formula = formula));
  },
);

const formatRule = defineClass<FormatState>("ConditionalFormatRule", {
  scalars: {
    formula: formulaScalar,
    formulaLocal: formulaScalar,
    formulaR1C1: readWrite(
      (state, cx) => {
        const { criteria, areas } = currentFormat(cx, state);
        return toR1C1(criteria.formula ?? "", areas[0]!.top, areas[0]!.left);
      },
      text,
      (state, cx, formula) => {
        changeFormat(cx, state, ({ criteria, areas }) => {
          criteria.formula = fromR1C1(formula, areas[0]!.top, areas[0]!.left);
        });
      },
    ),
  },
});

export const customFormat = defineClass<FormatState>("CustomConditionalFormat", {
  children: { rule: (state) => formatRule.of(state), format },
});

const cellValueOperators = oneOf(
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
);

export const cellValueFormat = defineClass<FormatState>("CellValueConditionalFormat", {
  scalars: {
    rule: readWrite(
      (state, cx) => currentFormat(cx, state).criteria.cellValue ?? null,
      record,
      (state, cx, rule) => {
        const operator = cellValueOperators.read(rule["operator"], cx);
        const formula1 = String(rule["formula1"] ?? "");
        const formula2 = optional(text).read(rule["formula2"], cx);
        const needsSecond = operator === "Between" || operator === "NotBetween";
        if (formula1 === "" || (needsSecond && !formula2)) throw new OfficeError("InvalidArgument");
        changeFormat(cx, state, ({ criteria }) => {
          criteria.cellValue = { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) };
        });
      },
    ),
  },
  children: { format },
});

export const textFormat = defineClass<FormatState>("TextConditionalFormat", {
  scalars: {
    rule: readWrite(
      (state, cx) => currentFormat(cx, state).criteria.text ?? null,
      record,
      (state, cx, rule) => {
        const operator = oneOf("Contains", "NotContains", "BeginsWith", "EndsWith").read(
          rule["operator"],
          cx,
        );
        const wanted = text.read(rule["text"], cx);
        changeFormat(cx, state, ({ criteria }) => (criteria.text = { operator, text: wanted }));
      },
    ),
  },
  children: { format },
});

export const topBottomFormat = defineClass<FormatState>("TopBottomConditionalFormat", {
  scalars: {
    rule: readWrite(
      (state, cx) => currentFormat(cx, state).criteria.topBottom ?? null,
      record,
      (state, cx, rule) => {
        const type = oneOf("TopItems", "TopPercent", "BottomItems", "BottomPercent").read(rule["type"], cx);
        const rank = integer(1, 1000).read(rule["rank"], cx);
        changeFormat(cx, state, ({ criteria }) => (criteria.topBottom = { rank, type }));
      },
    ),
  },
  children: { format },
});

const presetCriteria = oneOf(
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
);

export const presetFormat = defineClass<FormatState>("PresetCriteriaConditionalFormat", {
  scalars: {
    rule: readWrite(
      (state, cx) => currentFormat(cx, state).criteria.preset ?? null,
      record,
      (state, cx, rule) => {
        const criterion = presetCriteria.read(rule["criterion"], cx);
        changeFormat(cx, state, ({ criteria }) => (criteria.preset = { criterion }));
      },
    ),
  },
  children: { format },
});
