import { method, read, readWrite } from "../host/define";
import { integer, optional } from "../host/kinds";
import { color } from "./colorKind";
import type { Part } from "./part";
import { amount, bagOf, choice, no, partClass, partOf, setBag, shade, words, yes } from "./part";

export const shapeFill = partClass(
  "ShapeFill",
  { transparency: amount(0) },
  {},
  {
    scalars: {
      foregroundColor: readWrite(
        (part, cx) => bagOf(cx, part)["foregroundColor"] ?? "#4472C4",
        color,
        (part, cx, solid) => setBag(cx, part, { foregroundColor: solid, type: "Solid" }),
      ),
      type: read((part, cx) => bagOf(cx, part)["type"] ?? "Solid"),
    },
    methods: {
      clear: method([], (part, cx) => setBag(cx, part, { type: "NoFill" })),
      setSolidColor: method([color], (part, cx, solid) =>
        setBag(cx, part, { foregroundColor: solid, type: "Solid" }),
      ),
    },
  },
);

export const shapeLineFormat = partClass("ShapeLineFormat", {
  color: shade("#2F528F"),
  dashStyle: choice(
    "Solid",
    "Dash",
    "DashDot",
    "DashDotDot",
    "LongDash",
    "LongDashDot",
    "RoundDot",
    "SquareDot",
    "LongDashDotDot",
    "SystemDash",
    "SystemDot",
    "SystemDashDot",
  ),
  style: choice("Single", "ThickBetweenThin", "ThickThin", "ThinThick", "ThinThin"),
  transparency: amount(0),
  visible: yes,
  weight: amount(1),
});

const shapeFont = partClass("ShapeFont", {
  bold: no,
  color: shade("#000000"),
  italic: no,
  name: words("Calibri"),
  size: amount(11),
  underline: choice(
    "None",
    "Single",
    "Double",
    "Heavy",
    "Dotted",
    "DottedHeavy",
    "Dash",
    "DashHeavy",
    "DashLong",
    "DashLongHeavy",
    "DotDash",
    "DotDashHeavy",
    "DotDotDash",
    "DotDotDashHeavy",
    "Wavy",
    "WavyHeavy",
    "WavyDouble",
  ),
});

/** A part of a text; its path ends with where it starts and how long it is. */
const substring = partClass(
  "TextRange",
  { text: words() },
  { font: shapeFont },
  {
    methods: {
      getSubstring: method([integer(0), optional(integer(0))], (part, cx, start, length) => {
        const whole = String(bagOf(cx, part)["text"] ?? "");
        const own = partOf(part, `from ${start} for ${length ?? whole.length - start}`);
        setBag(cx, own, { text: whole.slice(start, length === undefined ? undefined : start + length) });
        return substring.of(own);
      }),
    },
  },
);

export const textFrame = partClass(
  "TextFrame",
  {
    autoSizeSetting: choice(
      "AutoSizeNone",
      "AutoSizeTextToFitShape",
      "AutoSizeShapeToFitText",
      "AutoSizeMixed",
    ),
    bottomMargin: amount(3.6),
    horizontalAlignment: choice(
      "Left",
      "Center",
      "Right",
      "Justify",
      "JustifyLow",
      "Distributed",
      "ThaiDistributed",
    ),
    horizontalOverflow: choice("Overflow", "Clip"),
    leftMargin: amount(7.2),
    orientation: choice(
      "Horizontal",
      "Vertical",
      "Vertical270",
      "WordArtVertical",
      "EastAsianVertical",
      "MongolianVertical",
      "WordArtVerticalRTL",
    ),
    readingOrder: choice("LeftToRight", "RightToLeft"),
    rightMargin: amount(7.2),
    topMargin: amount(3.6),
    verticalAlignment: choice("Top", "Middle", "Bottom", "Justified", "Distributed"),
    verticalOverflow: choice("Overflow", "Ellipsis", "Clip"),
  },
  { textRange: substring },
  {
    scalars: {
      hasText: read((part, cx) => Boolean(bagOf(cx, partOf(part, "textRange"))["text"])),
    },
    methods: {
      deleteText: method<Part, []>([], (part, cx) => setBag(cx, partOf(part, "textRange"), { text: "" })),
    },
  },
);

const length = choice("Medium", "Short", "Long");
const width = choice("Medium", "Narrow", "Wide");
const head = choice("None", "Triangle", "Stealth", "Diamond", "Oval", "Open");

/** What a line has of its own; the shapes it joins are declared with the shapes. */
export const line = partClass("Line", {
  beginArrowheadLength: length,
  beginArrowheadStyle: head,
  beginArrowheadWidth: width,
  endArrowheadLength: length,
  endArrowheadStyle: head,
  endArrowheadWidth: width,
  connectorType: choice("Straight", "Elbow", "Curve"),
});
