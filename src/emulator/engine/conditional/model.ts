import type { Area } from "../area";

/** Kinds of conditional formats, by Excel's names. */
export const conditionalTypes = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export type ConditionalType = (typeof conditionalTypes)[number];

/** A line of a conditional format. */
export interface ConditionalLine {
  style: string;
  color: string;
}

export const conditionalSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
export type ConditionalSide = (typeof conditionalSides)[number];

/** What a conditional format changes; what is missing stays as the cell has it. Colours are `#RRGGBB`. */
export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: "None" | "Single" | "Double";
  strikethrough?: boolean;
  numberFormat?: string;
  borders?: Partial<Record<ConditionalSide, ConditionalLine>>;
}

/** A bound of a bar or a step of a scale or an icon set. */
export interface Bound {
  type: string;
  formula?: string;
}

/** When a conditional format applies, by its kind; fields have Excel's names. */
export interface ConditionalCriteria {
  /** Custom: with "=", as seen from the first cell of the first area. */
  formula?: string;
  cellValue?: { formula1: string; formula2?: string; operator: string };
  text?: { operator: string; text: string };
  topBottom?: { rank: number; type: string };
  preset?: { criterion: string };
  colorScale?: Record<"minimum" | "midpoint" | "maximum", (Bound & { color?: string }) | undefined>;
  iconSet?: {
    style: string;
    reverseIconOrder: boolean;
    showIconOnly: boolean;
    criteria: (Bound & { operator: string; customIcon?: { set: string; index: number } | null })[];
  };
  dataBar?: DataBar;
}

/** A data bar, with the names of Excel's members. */
export interface DataBar {
  showDataBarOnly: boolean;
  barDirection: string;
  axisFormat: string;
  axisColor: string;
  lowerBoundRule: Bound;
  upperBoundRule: Bound;
  positive: { fillColor: string; gradientFill: boolean; borderColor: string };
  negative: {
    fillColor: string;
    matchPositiveFillColor: boolean;
    borderColor: string;
    matchPositiveBorderColor: boolean;
  };
}

/** One conditional format as the add-in sees it; it may lie over many areas. */
export interface ConditionalFormat {
  id: string;
  sheetId: string;
  areas: Area[];
  type: ConditionalType;
  stopIfTrue: boolean;
  look: ConditionalLook;
  criteria: ConditionalCriteria;
}
