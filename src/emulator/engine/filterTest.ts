import { parseColor } from "./colors";
import type { CellValue } from "./reader";

/** What a column is filtered by, with the fields of Excel's FilterCriteria. */
export interface Criteria {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  values?: unknown[];
  color?: string;
  dynamicCriteria?: string;
}

/** A cell of the filtered column. */
export interface FilterCell {
  value: CellValue;
  text: string;
  fill: string | undefined;
  font: string | undefined;
}

const wildcard = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (all, escaped?: string, wild?: string) =>
      escaped === undefined ? (wild === undefined ? `\\${all}` : wild === "*" ? ".*" : ".") : `\\${escaped}`,
    )}$`,
    "isu",
  );

/** A test such as `>5`, `=a*`, `<>`, `abc`. */
function comparison(criterion: string): (cell: FilterCell) => boolean {
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const pattern = wildcard(operand);
    const equal = ({ value, text }: FilterCell) =>
      Number.isNaN(number) ? pattern.test(text) : value === number || text === operand;
    return operator === "=" ? equal : (cell) => !equal(cell);
  }
  const order = ({ value, text }: FilterCell): number | undefined => {
    if (!Number.isNaN(number)) return typeof value === "number" ? value - number : undefined;
    return typeof value === "string" && value !== "" ? text.localeCompare(operand, "zh-CN") : undefined;
  };
  const tests: Record<string, (n: number) => boolean> = {
    "<": (n) => n < 0,
    "<=": (n) => n <= 0,
    ">": (n) => n > 0,
    ">=": (n) => n >= 0,
  };
  return (cell) => {
    const n = order(cell);
    return n !== undefined && tests[operator]!(n);
  };
}

/** The numbers that are among the top or bottom ones. */
function ranked(cells: readonly FilterCell[], count: number, top: boolean): (cell: FilterCell) => boolean {
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
  const sorted = [...numbers].sort((a, b) => (top ? b - a : a - b));
  const limit = sorted[Math.min(count, sorted.length) - 1];
  return ({ value }) =>
    typeof value === "number" && limit !== undefined && (top ? value >= limit : value <= limit);
}

function average(cells: readonly FilterCell[]): number {
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/**
 * The test a column's criteria mean; undefined for those that are not known here.
 * @param cells - All cells of the column, for those that compare with the others.
 */
export function filterTest(
  criteria: Criteria,
  cells: readonly FilterCell[],
): ((cell: FilterCell) => boolean) | undefined {
  const count = Number(criteria.criterion1);
  const share = Math.max(1, Math.floor((cells.length * count) / 100));
  switch (criteria.filterOn) {
    case "Values": {
      const texts = new Set((criteria.values ?? []).filter((value) => typeof value === "string"));
      return ({ text }) => texts.has(text);
    }
    case "Custom": {
      const first = comparison(criteria.criterion1 ?? "");
      if (criteria.criterion2 === undefined) return first;
      const second = comparison(criteria.criterion2);
      return criteria.operator === "Or"
        ? (cell) => first(cell) || second(cell)
        : (cell) => first(cell) && second(cell);
    }
    case "TopItems":
      return ranked(cells, count, true);
    case "BottomItems":
      return ranked(cells, count, false);
    case "TopPercent":
      return ranked(cells, share, true);
    case "BottomPercent":
      return ranked(cells, share, false);
    case "CellColor":
      return ({ fill }) => fill === parseColor(criteria.color ?? "");
    case "FontColor":
      return ({ font }) => font === parseColor(criteria.color ?? "");
    case "Dynamic": {
      const mean = average(cells);
      if (criteria.dynamicCriteria === "AboveAverage")
        return ({ value }) => typeof value === "number" && value > mean;
      if (criteria.dynamicCriteria === "BelowAverage")
        return ({ value }) => typeof value === "number" && value < mean;
      return undefined;
    }
    default:
      return undefined;
  }
}
