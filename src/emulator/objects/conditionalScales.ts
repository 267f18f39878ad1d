import { defaultIconCriteria, iconSetNames } from "../engine/conditional/icons";
import type { Bound, DataBar } from "../engine/conditional/model";
import type { Context } from "../host/context";
import type { Scalar } from "../host/define";
import { defineClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { flag, listOf, oneOf, optional, record, text } from "../host/kinds";
import { color } from "./colorKind";
import type { FormatState } from "./conditionalKinds";
import { changeFormat, currentFormat } from "./conditionalKinds";

const colorScaleTypes = oneOf("LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile");

const scaleStep: Kind<(Bound & { color?: string }) | undefined> = {
  name: "ConditionalColorScaleCriterion?",
  read: (value, cx) => {
    if (value === null || value === undefined) return undefined;
    const fields = record.read(value, cx);
    const formula = optional(text).read(fields["formula"], cx);
    const own = optional(color).read(fields["color"], cx);
    return {
      type: colorScaleTypes.read(fields["type"], cx),
      ...(formula === undefined ? {} : { formula }),
      ...(own === undefined ? {} : { color: own }),
    };
  },
};

export const colorScaleFormat = defineClass<FormatState>("ColorScaleConditionalFormat", {
  scalars: {
    threeColorScale: read(
      (state, cx) => currentFormat(cx, state).criteria.colorScale?.midpoint !== undefined,
    ),
    criteria: readWrite(
      (state, cx) => {
        const scale = currentFormat(cx, state).criteria.colorScale;
        return scale && { minimum: scale.minimum, midpoint: scale.midpoint, maximum: scale.maximum };
      },
      record,
      (state, cx, fields) => {
        const minimum = scaleStep.read(fields["minimum"], cx);
        const midpoint = scaleStep.read(fields["midpoint"], cx);
        const maximum = scaleStep.read(fields["maximum"], cx);
        if (!minimum || !maximum) throw new OfficeError("InvalidArgument");
        changeFormat(cx, state, ({ criteria }) => (criteria.colorScale = { minimum, midpoint, maximum }));
      },
    ),
  },
});

const iconSet = (cx: Context, state: FormatState) => currentFormat(cx, state).criteria.iconSet!;

export const iconSetFormat = defineClass<FormatState>("IconSetConditionalFormat", {
  scalars: {
    style: readWrite(
      (state, cx) => iconSet(cx, state).style,
      oneOf(...iconSetNames),
      (state, cx, style) => {
        changeFormat(cx, state, ({ criteria }) => {
          criteria.iconSet = { ...criteria.iconSet!, style, criteria: defaultIconCriteria(style) };
        });
      },
    ),
    reverseIconOrder: readWrite(
      (state, cx) => iconSet(cx, state).reverseIconOrder,
      flag,
      (state, cx, on) => {
        changeFormat(cx, state, ({ criteria }) => (criteria.iconSet!.reverseIconOrder = on));
      },
    ),
    showIconOnly: readWrite(
      (state, cx) => iconSet(cx, state).showIconOnly,
      flag,
      (state, cx, on) => {
        changeFormat(cx, state, ({ criteria }) => (criteria.iconSet!.showIconOnly = on));
      },
    ),
    criteria: readWrite(
      (state, cx) => iconSet(cx, state).criteria,
      listOf(record),
      (state, cx, steps) => {
        const own = iconSet(cx, state).criteria;
        if (steps.length !== own.length) throw new OfficeError("InvalidArgument");
        const read = steps.map((step, i) =>
          i === 0
            ? own[0]!
            : {
                type: oneOf("Number", "Percent", "Formula", "Percentile").read(step["type"], cx),
                formula: text.read(step["formula"], cx),
                operator: oneOf("GreaterThan", "GreaterThanOrEqual").read(step["operator"], cx),
                customIcon: null,
              },
        );
        changeFormat(cx, state, ({ criteria }) => (criteria.iconSet!.criteria = read));
      },
    ),
  },
});

const bar = (cx: Context, state: FormatState): DataBar => currentFormat(cx, state).criteria.dataBar!;

/** A property of the data bar itself. */
const barProperty = <K extends keyof DataBar>(name: K, kind: Kind<DataBar[K]>): Scalar<FormatState> =>
  readWrite(
    (state: FormatState, cx) => bar(cx, state)[name],
    kind,
    (state, cx, value) => {
      changeFormat(cx, state, ({ criteria }) => (criteria.dataBar![name] = value));
    },
  );

/** A property of the positive or the negative part of the bar. */
const barPart = <P extends "positive" | "negative", K extends keyof DataBar[P]>(
  side: P,
  name: K,
  kind: Kind<DataBar[P][K]>,
): Scalar<FormatState> =>
  readWrite(
    (state: FormatState, cx) => bar(cx, state)[side][name],
    kind,
    (state, cx, value) => {
      changeFormat(cx, state, ({ criteria }) => (criteria.dataBar![side][name] = value));
    },
  );

/** A border colour; "" means none. */
const borderColor: Kind<string> = {
  name: "color | ''",
  read: (value, cx) => (value === "" ? "" : color.read(value, cx)),
};

const positiveFormat = defineClass<FormatState>("ConditionalDataBarPositiveFormat", {
  scalars: {
    fillColor: barPart("positive", "fillColor", color),
    gradientFill: barPart("positive", "gradientFill", flag),
    borderColor: barPart("positive", "borderColor", borderColor),
  },
});

const negativeFormat = defineClass<FormatState>("ConditionalDataBarNegativeFormat", {
  scalars: {
    fillColor: barPart("negative", "fillColor", color),
    matchPositiveFillColor: barPart("negative", "matchPositiveFillColor", flag),
    borderColor: barPart("negative", "borderColor", borderColor),
    matchPositiveBorderColor: barPart("negative", "matchPositiveBorderColor", flag),
  },
});

const boundKind: Kind<Bound> = {
  name: "ConditionalDataBarRule",
  read: (value, cx) => {
    const fields = record.read(value, cx);
    const formula = optional(text).read(fields["formula"], cx);
    const type = oneOf(
      "Automatic",
      "LowestValue",
      "HighestValue",
      "Number",
      "Percent",
      "Formula",
      "Percentile",
    ).read(fields["type"], cx);
    return { type, ...(formula === undefined ? {} : { formula }) };
  },
};

export const dataBarFormat = defineClass<FormatState>("DataBarConditionalFormat", {
  scalars: {
    showDataBarOnly: barProperty("showDataBarOnly", flag),
    barDirection: barProperty("barDirection", oneOf("Context", "LeftToRight", "RightToLeft")),
    axisFormat: barProperty("axisFormat", oneOf("Automatic", "None", "CellMidPoint")),
    axisColor: barProperty("axisColor", borderColor),
    lowerBoundRule: barProperty("lowerBoundRule", boundKind),
    upperBoundRule: barProperty("upperBoundRule", boundKind),
  },
  children: {
    positiveFormat: (state) => positiveFormat.of(state),
    negativeFormat: (state) => negativeFormat.of(state),
  },
});
