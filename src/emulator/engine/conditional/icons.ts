import type { IIconSet, iconMap } from "@univerjs/sheets-conditional-formatting";
import { CFNumberOperator, CFRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { Bound, ConditionalCriteria } from "./model";

type IconSet = NonNullable<ConditionalCriteria["iconSet"]>;
type IconType = keyof typeof iconMap;

/** Excel's icon sets and Univer's. */
const sets: Record<string, IconType> = {
  ThreeArrows: "3Arrows" as IconType,
  ThreeArrowsGray: "3ArrowsGray" as IconType,
  ThreeFlags: "3Flags" as IconType,
  ThreeTrafficLights1: "3TrafficLights1" as IconType,
  ThreeTrafficLights2: "3TrafficLights2" as IconType,
  ThreeSigns: "3Signs" as IconType,
  ThreeSymbols: "3Symbols" as IconType,
  ThreeSymbols2: "3Symbols2" as IconType,
  FourArrows: "4Arrows" as IconType,
  FourArrowsGray: "4ArrowsGray" as IconType,
  FourRedToBlack: "4RedToBlack" as IconType,
  FourRating: "4Rating" as IconType,
  FourTrafficLights: "4TrafficLights" as IconType,
  FiveArrows: "5Arrows" as IconType,
  FiveArrowsGray: "5ArrowsGray" as IconType,
  FiveRating: "5Rating" as IconType,
  FiveQuarters: "5Quarters" as IconType,
  ThreeStars: "3Stars" as IconType,
  ThreeTriangles: "3Triangles" as IconType,
  FiveBoxes: "5Boxes" as IconType,
};

/** Names of the icon sets Excel has. */
export const iconSetNames = Object.keys(sets);

/** Icons of a set. */
export const iconCountOf = (style: string): number =>
  style.startsWith("Five") ? 5 : style.startsWith("Four") ? 4 : 3;

/** The steps Excel gives a new icon set: equal shares in percent, the first open below. */
export const defaultIconCriteria = (style: string): IconSet["criteria"] => {
  const count = iconCountOf(style);
  return Array.from({ length: count }, (_, i) => ({
    type: i === 0 ? "Invalid" : "Percent",
    formula: i === 0 ? "" : `=${Math.round((100 * i) / count)}`,
    operator: i === 0 ? "Invalid" : "GreaterThanOrEqual",
    customIcon: null,
  }));
};

/** Icons Univer lists from the lowest up; the others go from the highest down. */
const ascending = new Set(["4Rating", "5Rating"]);

const valueTypes: Record<string, CFValueType> = {
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function valueOf(bound: Bound) {
  const text = (bound.formula ?? "").replace(/^=/, "");
  const number = Number(text);
  const type = valueTypes[bound.type] ?? CFValueType.percent;
  if (text !== "" && Number.isFinite(number)) return { type, value: number };
  return { type: CFValueType.formula, value: `=${text}` };
}

/** Univer's rule for an icon set: from the highest step down. */
export function toIconRule(set: IconSet): IIconSet {
  const iconType = sets[set.style] ?? ("3Arrows" as IconType);
  const last = set.criteria.length - 1;
  const config = set.criteria.map((step, i) => {
    const rank = set.reverseIconOrder ? last - i : i;
    const iconId = String(ascending.has(iconType) ? rank : last - rank);
    const lowest = i === 0;
    const bound = lowest ? (set.criteria[1] ?? step) : step;
    const inclusive = bound.operator !== "GreaterThan";
    const operator = lowest
      ? inclusive
        ? CFNumberOperator.lessThan
        : CFNumberOperator.lessThanOrEqual
      : inclusive
        ? CFNumberOperator.greaterThanOrEqual
        : CFNumberOperator.greaterThan;
    return { operator, value: valueOf(bound), iconType, iconId };
  });
  return {
    type: CFRuleType.iconSet,
    isShowValue: !set.showIconOnly,
    config: config.reverse(),
  } as unknown as IIconSet;
}

/** Excel's view of Univer's icon set. */
export function fromIconRule(rule: IIconSet): IconSet {
  const steps = [...rule.config].reverse();
  const type = steps[0]?.iconType as string | undefined;
  const style = Object.keys(sets).find((name) => sets[name] === type) ?? "ThreeArrows";
  const lowestFirst = steps[0]?.iconId === (ascending.has(type ?? "") ? "0" : String(steps.length - 1));
  const names = new Map(Object.entries(valueTypes).map(([name, value]) => [value, name]));
  return {
    style,
    reverseIconOrder: !lowestFirst,
    showIconOnly: !rule.isShowValue,
    criteria: steps.map((step, i) =>
      i === 0
        ? { type: "Invalid", formula: "", operator: "Invalid", customIcon: null }
        : {
            type: names.get(step.value.type) ?? "Percent",
            formula: `=${String(step.value.value ?? 0).replace(/^=/, "")}`,
            operator: step.operator === CFNumberOperator.greaterThan ? "GreaterThan" : "GreaterThanOrEqual",
            customIcon: null,
          },
    ),
  };
}
