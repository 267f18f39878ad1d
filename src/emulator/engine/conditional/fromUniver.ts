import type {
  IColorScale,
  IConditionalFormattingRuleConfig,
  IDataBar,
  IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import { parseColor } from "../colors";
import { fromIconRule } from "./icons";
import { fromStyle } from "./look";
import type { Bound, ConditionalCriteria, ConditionalLook, ConditionalType } from "./model";

/** What a rule means to Excel, as far as the rule alone tells. */
export interface RuleMeaning {
  type: ConditionalType;
  look: ConditionalLook;
  criteria: ConditionalCriteria;
}

const boundNames = new Map<CFValueType, string>([
  [CFValueType.min, "LowestValue"],
  [CFValueType.max, "HighestValue"],
  [CFValueType.num, "Number"],
  [CFValueType.percent, "Percent"],
  [CFValueType.percentile, "Percentile"],
  [CFValueType.formula, "Formula"],
]);

const fromBound = ({ type, value }: IValueConfig): Bound => ({
  type: boundNames.get(type) ?? "Number",
  ...(value === undefined ? {} : { formula: typeof value === "number" ? `=${value}` : value }),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const cellValueNames: Record<string, string> = { equal: "EqualTo", notEqual: "NotEqualTo" };

const presetTexts: Record<string, string> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
};

const textNames: Record<string, string> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

const averages: Record<string, string> = {
  greaterThan: "AboveAverage",
  lessThan: "BelowAverage",
  greaterThanOrEqual: "EqualOrAboveAverage",
  lessThanOrEqual: "EqualOrBelowAverage",
};

/** Reads a rule that carries no note of ours, e.g. one from a file or made by hand. */
export function meaningOf(rule: IConditionalFormattingRuleConfig): RuleMeaning {
  if (rule.type === CFRuleType.colorScale) return colorScale(rule as IColorScale);
  if (rule.type === CFRuleType.dataBar) return dataBar(rule as IDataBar);
  if (rule.type === CFRuleType.iconSet) {
    return { type: "IconSet", look: {}, criteria: { iconSet: fromIconRule(rule as never) } };
  }
  return highlight(rule as Highlight);
}

type Highlight = Extract<IConditionalFormattingRuleConfig, { subType: CFSubRuleType }>;

function highlight(rule: Highlight): RuleMeaning {
  const look = fromStyle(rule.style);
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { type: "Custom", look, criteria: { formula: rule.value } };
    case CFSubRuleType.number: {
      const operator = cellValueNames[rule.operator] ?? capital(rule.operator);
      const [low, high] = Array.isArray(rule.value) ? rule.value : [rule.value];
      const cellValue = {
        formula1: `=${low ?? 0}`,
        operator,
        ...(high === undefined ? {} : { formula2: `=${high}` }),
      };
      return { type: "CellValue", look, criteria: { cellValue } };
    }
    case CFSubRuleType.text: {
      const preset = presetTexts[rule.operator];
      if (preset) return { type: "PresetCriteria", look, criteria: { preset: { criterion: preset } } };
      const operator = textNames[rule.operator];
      if (operator)
        return { type: "ContainsText", look, criteria: { text: { operator, text: rule.value ?? "" } } };
      const cellValue = {
        formula1: `="${(rule.value ?? "").replaceAll('"', '""')}"`,
        operator: rule.operator === "notEqual" ? "NotEqualTo" : "EqualTo",
      };
      return { type: "CellValue", look, criteria: { cellValue } };
    }
    case CFSubRuleType.timePeriod: {
      const criterion = rule.operator === "last7Days" ? "LastSevenDays" : capital(rule.operator);
      return { type: "PresetCriteria", look, criteria: { preset: { criterion } } };
    }
    case CFSubRuleType.average: {
      const criterion = averages[rule.operator] ?? "AboveAverage";
      return { type: "PresetCriteria", look, criteria: { preset: { criterion } } };
    }
    case CFSubRuleType.rank: {
      const type = `${rule.isBottom ? "Bottom" : "Top"}${rule.isPercent ? "Percent" : "Items"}`;
      return { type: "TopBottom", look, criteria: { topBottom: { rank: rule.value, type } } };
    }
    default:
      return { type: "PresetCriteria", look, criteria: { preset: { criterion: capital(rule.subType) } } };
  }
}

function colorScale(rule: IColorScale): RuleMeaning {
  const steps = [...rule.config]
    .sort((a, b) => a.index - b.index)
    .map((step) => ({ ...fromBound(step.value), color: parseColor(step.color) ?? "#FFFFFF" }));
  const three = steps.length > 2;
  return {
    type: "ColorScale",
    look: {},
    criteria: {
      colorScale: { minimum: steps[0], midpoint: three ? steps[1] : undefined, maximum: steps.at(-1) },
    },
  };
}

function dataBar(rule: IDataBar): RuleMeaning {
  const { config, isShowValue } = rule;
  const fillColor = parseColor(config.positiveColor) ?? "#638EC6";
  const negative = parseColor(config.nativeColor) ?? "#FF0000";
  return {
    type: "DataBar",
    look: {},
    criteria: {
      dataBar: {
        showDataBarOnly: !isShowValue,
        barDirection: "Context",
        axisFormat: "Automatic",
        axisColor: "#000000",
        lowerBoundRule: fromBound(config.min),
        upperBoundRule: fromBound(config.max),
        positive: { fillColor, gradientFill: config.isGradient, borderColor: "" },
        negative: {
          fillColor: negative,
          matchPositiveFillColor: negative === fillColor,
          borderColor: "",
          matchPositiveBorderColor: true,
        },
      },
    },
  };
}
