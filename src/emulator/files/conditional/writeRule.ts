import { cellAddress, type Area } from "../a1";
import { cssToArgb } from "../styles/colors";
import type { StyleWriter } from "../styles/styleWriter";
import type { CfRule, CfValue, HighlightStyle } from "../univer";
import { make, type XmlElement } from "../xml/xml";
import { quoteText, textFormula, timePeriodFormula, type FormulaCodec } from "./formulas";
import { fromIconSteps } from "./icons";

/** What a rule needs to be written. */
export interface RuleTarget {
  styles: StyleWriter;
  formulas: FormulaCodec;
  ranges: readonly Area[];
  priority: number;
  stopIfTrue: boolean;
  /** Id for the extension of a data bar. */
  extensionId: string;
}

/** A rule for the main part and, for data bars, its extension without the `xm:sqref`. */
export interface WrittenRule {
  rule: XmlElement;
  extension?: XmlElement;
}

type Highlight = Extract<CfRule, { type: "highlightCell" }>;

const atCell = ({ ranges }: RuleTarget): string =>
  cellAddress(Math.min(...ranges.map((r) => r.startRow)), Math.min(...ranges.map((r) => r.startColumn)));

const formula = (text: string): XmlElement => make("formula", {}, text);

type Part = { attributes: Record<string, string | number | boolean | undefined>; formulas: string[] };

function textPart(operator: string, value: string, at: string): Part {
  if (operator === "equal" || operator === "notEqual")
    return { attributes: { type: "cellIs", operator }, formulas: [quoteText(value)] };
  const byText = !operator.endsWith("Blanks") && !operator.endsWith("Errors");
  const kind = operator === "notContainsText" ? "notContains" : operator;
  return {
    attributes: { type: operator, ...(byText ? { operator: kind, text: value } : {}) },
    formulas: [textFormula(operator, at, value)],
  };
}

function highlightPart(rule: Highlight, target: RuleTarget): Part {
  const at = atCell(target);
  switch (rule.subType) {
    case "uniqueValues":
    case "duplicateValues":
      return { attributes: { type: rule.subType }, formulas: [] };
    case "rank": {
      const { isPercent, isBottom, value } = rule;
      const attributes = {
        type: "top10",
        percent: isPercent || undefined,
        bottom: isBottom || undefined,
        rank: value,
      };
      return { attributes, formulas: [] };
    }
    case "text":
      return textPart(rule.operator, rule.value ?? "", at);
    case "timePeriod":
      return {
        attributes: { type: "timePeriod", timePeriod: rule.operator },
        formulas: [timePeriodFormula(rule.operator, at)],
      };
    case "number":
      return {
        attributes: { type: "cellIs", operator: rule.operator },
        formulas: (Array.isArray(rule.value) ? rule.value : [rule.value ?? 0]).map(String),
      };
    case "average":
      return {
        attributes: {
          type: "aboveAverage",
          aboveAverage: rule.operator.startsWith("lessThan") ? false : undefined,
          equalAverage: rule.operator.endsWith("OrEqual") ? true : undefined,
        },
        formulas: [],
      };
    default:
      return { attributes: { type: "expression" }, formulas: [target.formulas.write(rule.value)] };
  }
}

function highlightXml(rule: Highlight, target: RuleTarget): XmlElement {
  const { attributes, formulas } = highlightPart(rule, target);
  const dxfId = isEmpty(rule.style) ? undefined : target.styles.dxf(rule.style);
  const { type, ...rest } = attributes;
  return make(
    "cfRule",
    { type, dxfId, priority: target.priority, stopIfTrue: target.stopIfTrue || undefined, ...rest },
    formulas.map(formula),
  );
}

const isEmpty = (style: HighlightStyle | undefined): boolean => !style || Object.keys(style).length === 0;

function valueXml(name: string, value: CfValue, target: RuleTarget, inclusive = true): XmlElement {
  const text = value.type === "formula" ? target.formulas.write(String(value.value ?? "0")) : value.value;
  const val = value.type === "min" || value.type === "max" ? undefined : text;
  return make(name, { type: value.type, val, gte: inclusive ? undefined : false });
}

function extensionValueXml(value: CfValue, target: RuleTarget): XmlElement {
  const text = value.type === "formula" ? target.formulas.write(String(value.value ?? "0")) : value.value;
  const bounded = value.type === "min" || value.type === "max";
  const type = value.type === "min" ? "autoMin" : value.type === "max" ? "autoMax" : value.type;
  return make("x14:cfvo", { type }, bounded ? undefined : make("xm:f", {}, String(text ?? 0)));
}

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

function dataBarXml(rule: Extract<CfRule, { type: "dataBar" }>, target: RuleTarget): WrittenRule {
  const { min, max, isGradient, positiveColor, nativeColor } = rule.config;
  const rgb = cssToArgb(positiveColor) ?? "FF638EC6";
  const bar = make(
    "dataBar",
    { showValue: rule.isShowValue ? undefined : false },
    valueXml("cfvo", min, target),
    valueXml("cfvo", max, target),
    make("color", { rgb }),
  );
  const link = make(
    "extLst",
    {},
    make(
      "ext",
      { "xmlns:x14": x14, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" },
      make("x14:id", {}, target.extensionId),
    ),
  );
  const extension = make(
    "x14:cfRule",
    { type: "dataBar", id: target.extensionId },
    make(
      "x14:dataBar",
      { minLength: 0, maxLength: 100, gradient: isGradient ? undefined : false },
      extensionValueXml(min, target),
      extensionValueXml(max, target),
      make("x14:negativeFillColor", { rgb: cssToArgb(nativeColor) ?? "FFFF0000" }),
      make("x14:axisColor", { rgb: "FF000000" }),
    ),
  );
  return { rule: make("cfRule", { type: "dataBar", priority: target.priority }, bar, link), extension };
}

function iconSetXml(rule: Extract<CfRule, { type: "iconSet" }>, target: RuleTarget): XmlElement {
  const { set, reversed, thresholds } = fromIconSteps(rule.config);
  const icons = make(
    "iconSet",
    {
      iconSet: set,
      showValue: rule.isShowValue ? undefined : false,
      reverse: reversed || undefined,
    },
    thresholds.map(({ value, inclusive }) => valueXml("cfvo", value, target, inclusive)),
  );
  return make("cfRule", { type: "iconSet", priority: target.priority }, icons);
}

/** The `cfRule` element of a Univer rule. */
export function writeRule(rule: CfRule, target: RuleTarget): WrittenRule {
  switch (rule.type) {
    case "dataBar":
      return dataBarXml(rule, target);
    case "iconSet":
      return { rule: iconSetXml(rule, target) };
    case "colorScale": {
      const steps = [...rule.config].sort((a, b) => a.index - b.index);
      const scale = make(
        "colorScale",
        {},
        steps.map(({ value }) => valueXml("cfvo", value, target)),
        steps.map(({ color }) => make("color", { rgb: cssToArgb(color) ?? "FFFFFFFF" })),
      );
      return { rule: make("cfRule", { type: "colorScale", priority: target.priority }, scale) };
    }
    default:
      return { rule: highlightXml(rule, target) };
  }
}
