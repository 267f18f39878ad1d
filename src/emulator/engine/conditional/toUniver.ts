import type { IConditionalFormattingRuleConfig } from "@univerjs/sheets-conditional-formatting";
import {
  CFNumberOperator as N,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
} from "@univerjs/sheets-conditional-formatting";
import { absoluteText, areaText } from "../address";
import type { Area } from "../area";
import { cellArea } from "../area";
import { toIconRule } from "./icons";
import { toStyle } from "./look";
import type { Bound, ConditionalFormat } from "./model";

const numberOperators: Record<string, N> = {
  Between: N.between,
  NotBetween: N.notBetween,
  EqualTo: N.equal,
  NotEqualTo: N.notEqual,
  GreaterThan: N.greaterThan,
  LessThan: N.lessThan,
  GreaterThanOrEqual: N.greaterThanOrEqual,
  LessThanOrEqual: N.lessThanOrEqual,
};

const comparisons: Record<string, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

const textOperators: Record<string, CFTextOperator> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const presetTexts: Record<string, CFTextOperator> = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};

const presetTimes: Record<string, CFTimePeriodOperator> = {
  Yesterday: CFTimePeriodOperator.yesterday,
  Today: CFTimePeriodOperator.today,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
};

const presetAverages: Record<string, N> = {
  AboveAverage: N.greaterThan,
  BelowAverage: N.lessThan,
  EqualOrAboveAverage: N.greaterThanOrEqual,
  EqualOrBelowAverage: N.lessThanOrEqual,
};

const deviations: Record<string, readonly [count: number, above: boolean]> = {
  OneStdDevAboveAverage: [1, true],
  OneStdDevBelowAverage: [1, false],
  TwoStdDevAboveAverage: [2, true],
  TwoStdDevBelowAverage: [2, false],
  ThreeStdDevAboveAverage: [3, true],
  ThreeStdDevBelowAverage: [3, false],
};

const boundTypes: Record<string, CFValueType> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

const asNumber = (text: string | undefined): number | undefined => {
  const plain = (text ?? "").replace(/^=/, "").trim();
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : undefined;
};

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);
const withoutEquals = (formula: string): string => formula.replace(/^=/, "");
const firstCell = (area: Area): string => areaText(cellArea(area.top, area.left));

/** A bound in Univer's form; `fallback` stands for "Automatic". */
export function toBound(bound: Bound, fallback: CFValueType) {
  const type = boundTypes[bound.type] ?? fallback;
  if (type === CFValueType.min || type === CFValueType.max) return { type };
  const number = asNumber(bound.formula);
  if (number !== undefined) return { type, value: number };
  return { type: CFValueType.formula, value: withEquals(bound.formula ?? "0") };
}

/** Univer's rule for a conditional format; undefined while the add-in has not said when it applies. */
export function toUniverRule(format: ConditionalFormat): IConditionalFormattingRuleConfig | undefined {
  const { criteria } = format;
  const style = toStyle(format.look);
  const highlight = { type: CFRuleType.highlightCell as const, style };
  const first = firstCell(format.areas[0]!);
  if (criteria.formula !== undefined) {
    return { ...highlight, subType: CFSubRuleType.formula, value: withEquals(criteria.formula) };
  }
  if (criteria.cellValue) return cellValueRule(criteria.cellValue, highlight, first);
  if (criteria.text) {
    const operator = textOperators[criteria.text.operator]!;
    return { ...highlight, subType: CFSubRuleType.text, operator, value: criteria.text.text };
  }
  if (criteria.topBottom) {
    const { rank, type } = criteria.topBottom;
    return {
      ...highlight,
      subType: CFSubRuleType.rank,
      isBottom: type.startsWith("Bottom"),
      isPercent: type.endsWith("Percent"),
      value: rank,
    };
  }
  if (criteria.preset) return presetRule(criteria.preset.criterion, highlight, first, format.areas);
  if (criteria.colorScale) return colorScaleRule(criteria.colorScale);
  if (criteria.iconSet) return toIconRule(criteria.iconSet);
  if (criteria.dataBar) {
    const { positive, negative, lowerBoundRule, upperBoundRule, showDataBarOnly } = criteria.dataBar;
    return {
      type: CFRuleType.dataBar,
      isShowValue: !showDataBarOnly,
      config: {
        min: toBound(lowerBoundRule, CFValueType.min),
        max: toBound(upperBoundRule, CFValueType.max),
        isGradient: positive.gradientFill,
        positiveColor: positive.fillColor,
        nativeColor: negative.matchPositiveFillColor ? positive.fillColor : negative.fillColor,
      },
    };
  }
  return undefined;
}

type Highlight = { type: CFRuleType.highlightCell; style: ReturnType<typeof toStyle> };

function cellValueRule(
  { formula1, formula2, operator }: NonNullable<ConditionalFormat["criteria"]["cellValue"]>,
  highlight: Highlight,
  cell: string,
): IConditionalFormattingRuleConfig {
  const [low, high] = [asNumber(formula1), asNumber(formula2)];
  const pair = operator === "Between" || operator === "NotBetween";
  if (pair) {
    if (low !== undefined && high !== undefined) {
      const between = operator === "Between" ? N.between : N.notBetween;
      return { ...highlight, subType: CFSubRuleType.number, operator: between, value: [low, high] };
    }
    const [a, b] = [withoutEquals(formula1), withoutEquals(formula2 ?? formula1)];
    const test = `AND(${cell}>=${a},${cell}<=${b})`;
    const value = operator === "Between" ? `=${test}` : `=NOT(${test})`;
    return { ...highlight, subType: CFSubRuleType.formula, value };
  }
  if (low !== undefined) {
    const own = numberOperators[operator] as Exclude<N, N.between | N.notBetween>;
    return { ...highlight, subType: CFSubRuleType.number, operator: own, value: low };
  }
  const value = `=${cell}${comparisons[operator]}${withoutEquals(formula1)}`;
  return { ...highlight, subType: CFSubRuleType.formula, value };
}

function presetRule(
  criterion: string,
  highlight: Highlight,
  cell: string,
  areas: readonly Area[],
): IConditionalFormattingRuleConfig | undefined {
  const text = presetTexts[criterion];
  if (text) return { ...highlight, subType: CFSubRuleType.text, operator: text };
  const period = presetTimes[criterion];
  if (period) return { ...highlight, subType: CFSubRuleType.timePeriod, operator: period };
  const average = presetAverages[criterion];
  if (average) {
    return {
      ...highlight,
      subType: CFSubRuleType.average,
      operator: average as Exclude<N, N.between | N.notBetween>,
    };
  }
  if (criterion === "UniqueValues") return { ...highlight, subType: CFSubRuleType.uniqueValues };
  if (criterion === "DuplicateValues") return { ...highlight, subType: CFSubRuleType.duplicateValues };
  const deviation = deviations[criterion];
  if (!deviation) return undefined;
  const [count, above] = deviation;
  const range = areas.map(absoluteText).join(",");
  const sign = above ? "+" : "-";
  const value = `=${cell}${above ? ">" : "<"}AVERAGE(${range})${sign}${count}*STDEV.P(${range})`;
  return { ...highlight, subType: CFSubRuleType.formula, value };
}

function colorScaleRule(
  scale: NonNullable<ConditionalFormat["criteria"]["colorScale"]>,
): IConditionalFormattingRuleConfig {
  const steps = [scale.minimum, scale.midpoint, scale.maximum].filter((step) => step !== undefined);
  return {
    type: CFRuleType.colorScale,
    config: steps.map((step, index) => ({
      index,
      color: step.color ?? "#FFFFFF",
      value: toBound(step, index === 0 ? CFValueType.min : CFValueType.max),
    })),
  };
}
