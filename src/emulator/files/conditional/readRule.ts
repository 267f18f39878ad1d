import { cellAddress, cellRange, type Area } from "../a1";
import { readColor, type Palette } from "../styles/colors";
import type { CfRule, CfValue, HighlightStyle, NumberOperator } from "../univer";
import { attribute, element, elements, flag, numberAttribute, textOf, type XmlElement } from "../xml/xml";
import { plainNumber, quotedText, type FormulaCodec } from "./formulas";
import { iconCount, toIconSteps, type Threshold } from "./icons";

/** What a rule needs to be understood. */
export interface RuleContext {
  palette: Palette;
  style: HighlightStyle;
  formulas: FormulaCodec;
  /** Cells of the rule. */
  ranges: readonly Area[];
}

/** The formulas of a rule, `formula` in the main part and `xm:f` in the extension. */
const formulasOf = (rule: XmlElement, context: RuleContext): string[] =>
  [...elements(rule, "formula"), ...elements(rule, "f")].map((found) => context.formulas.read(textOf(found)));

const topLeft = ({ ranges }: RuleContext): string =>
  cellAddress(Math.min(...ranges.map((r) => r.startRow)), Math.min(...ranges.map((r) => r.startColumn)));

const byFormula = (value: string, style: HighlightStyle): CfRule => ({
  type: "highlightCell",
  subType: "formula",
  value: `=${value}`,
  style,
});

const signs: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** A comparison with formulas, which Univer has only as a formula. */
function comparison(operator: string, at: string, [first = "0", second = "0"]: string[]): string {
  if (operator === "between") return `AND(${at}>=${first},${at}<=${second})`;
  if (operator === "notBetween") return `OR(${at}<${first},${at}>${second})`;
  return `${at}${signs[operator] ?? "="}${first}`;
}

function readCellIs(rule: XmlElement, context: RuleContext): CfRule {
  const operator = (attribute(rule, "operator") ?? "equal") as NumberOperator;
  const formulas = formulasOf(rule, context);
  const numbers = formulas.map(plainNumber);
  const text = quotedText(formulas[0] ?? "");
  const { style } = context;
  const isPair = operator === "between" || operator === "notBetween";
  if (numbers[0] !== undefined && (!isPair || numbers[1] !== undefined)) {
    const value: number | [number, number] = isPair ? [numbers[0], numbers[1]!] : numbers[0];
    return { type: "highlightCell", subType: "number", operator, value, style };
  }
  if (text !== undefined && (operator === "equal" || operator === "notEqual"))
    return { type: "highlightCell", subType: "text", operator, value: text, style };
  return byFormula(comparison(operator, topLeft(context), formulas), style);
}

function readAverage(rule: XmlElement, context: RuleContext): CfRule {
  const above = flag(rule, "aboveAverage", true);
  const deviations = numberAttribute(rule, "stdDev");
  const { style } = context;
  if (deviations) {
    const areas = context.ranges.map((area) => cellRange(area).replace(/[A-Z]+|\d+/g, "$$$&")).join(",");
    const limit = `AVERAGE(${areas})${above ? "+" : "-"}${deviations}*STDEV.P(${areas})`;
    return byFormula(`${topLeft(context)}${above ? ">" : "<"}${limit}`, style);
  }
  const equal = flag(rule, "equalAverage") ? "OrEqual" : "";
  const operator = `${above ? "greaterThan" : "lessThan"}${equal}` as NumberOperator;
  return { type: "highlightCell", subType: "average", operator, style };
}

function readTextRule(rule: XmlElement, kind: string, context: RuleContext): CfRule {
  const value = attribute(rule, "text");
  const [formula = ""] = formulasOf(rule, context);
  if (value === undefined) return byFormula(formula, context.style);
  return { type: "highlightCell", subType: "text", operator: kind, value, style: context.style };
}

/** A `cfvo` element: where a colour, bar or icon begins. */
function readValue(cfvo: XmlElement | undefined, context: RuleContext): CfValue {
  const type = attribute(cfvo, "type") ?? "min";
  const text = attribute(cfvo, "val") ?? textOf(element(cfvo, "f"));
  if (type === "min" || type === "autoMin") return { type: "min" };
  if (type === "max" || type === "autoMax") return { type: "max" };
  const number = plainNumber(text);
  if (type === "formula" || number === undefined)
    return { type: "formula", value: `=${context.formulas.read(text.replace(/^=/, ""))}` };
  return { type: type as CfValue["type"], value: number };
}

function readColorScale(rule: XmlElement, context: RuleContext): CfRule {
  const scale = element(rule, "colorScale");
  const colors = elements(scale, "color");
  return {
    type: "colorScale",
    config: elements(scale, "cfvo").map((cfvo, index) => ({
      index,
      color: readColor(colors[index], context.palette) ?? "#FFFFFF",
      value: readValue(cfvo, context),
    })),
  };
}

const defaultNegative = "#FF0000";

function readDataBar(rule: XmlElement, extension: XmlElement | undefined, context: RuleContext): CfRule {
  const bar = element(rule, "dataBar");
  const extended =
    element(extension, "dataBar") ?? (attribute(bar, "gradient") !== undefined ? bar : undefined);
  const [min, max] = elements(extended ?? bar, "cfvo");
  const color = element(bar, "color") ?? element(extended, "fillColor");
  const positiveColor = readColor(color, context.palette) ?? "#638EC6";
  const sameNegative = flag(extended, "negativeBarColorSameAsPositive");
  const negative = readColor(element(extended, "negativeFillColor"), context.palette) ?? defaultNegative;
  return {
    type: "dataBar",
    isShowValue: flag(bar ?? extended, "showValue", true),
    config: {
      min: readValue(min, context),
      max: readValue(max, context),
      isGradient: flag(extended, "gradient", true),
      positiveColor,
      nativeColor: sameNegative || !extended ? positiveColor : negative,
    },
  };
}

function readIconSet(rule: XmlElement, context: RuleContext): CfRule {
  const icons = element(rule, "iconSet");
  const set = attribute(icons, "iconSet") ?? "3TrafficLights1";
  const own = elements(icons, "cfIcon");
  const thresholds = elements(icons, "cfvo").map((cfvo, step): Threshold => {
    const icon = own[step];
    const iconSet = attribute(icon, "iconSet");
    const threshold = { value: readValue(cfvo, context), inclusive: flag(cfvo, "gte", true) };
    if (!icon || !iconSet || iconSet === "NoIcons") return threshold;
    const rank = Math.min(numberAttribute(icon, "iconId") ?? 0, iconCount(iconSet) - 1);
    return { ...threshold, icon: { set: iconSet, rank } };
  });
  return {
    type: "iconSet",
    isShowValue: flag(icons, "showValue", true),
    config: toIconSteps(set, thresholds, flag(icons, "reverse")),
  };
}

const comparesText = new Set(["containsText", "notContainsText", "beginsWith", "endsWith"]);
const comparesContent = new Set([
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
]);

/**
 * The Univer rule of a `cfRule` element; `extension` is the `x14:cfRule` that goes with it.
 *
 * What Univer lacks is expressed by a formula where one can say it: comparisons with other cells and
 * standard deviations.
 */
export function readRule(rule: XmlElement, extension: XmlElement | undefined, context: RuleContext): CfRule {
  const { style } = context;
  const kind = attribute(rule, "type") ?? "expression";
  if (comparesText.has(kind)) return readTextRule(rule, kind, context);
  if (comparesContent.has(kind)) return { type: "highlightCell", subType: "text", operator: kind, style };
  switch (kind) {
    case "cellIs":
      return readCellIs(rule, context);
    case "top10":
      return {
        type: "highlightCell",
        subType: "rank",
        isBottom: flag(rule, "bottom"),
        isPercent: flag(rule, "percent"),
        value: numberAttribute(rule, "rank") ?? 10,
        style,
      };
    case "aboveAverage":
      return readAverage(rule, context);
    case "duplicateValues":
    case "uniqueValues":
      return { type: "highlightCell", subType: kind, style };
    case "timePeriod":
      return {
        type: "highlightCell",
        subType: "timePeriod",
        operator: attribute(rule, "timePeriod") ?? "today",
        style,
      };
    case "colorScale":
      return readColorScale(rule, context);
    case "dataBar":
      return readDataBar(rule, extension, context);
    case "iconSet":
      return readIconSet(rule, context);
    default:
      return byFormula(formulasOf(rule, context)[0] ?? "FALSE", style);
  }
}
