import { addPrefixes, stripPrefixes } from "../formula/prefixes";

/** How the formulas of a workbook are read and written; carries the prefixes seen in the file. */
export class FormulaCodec {
  readonly prefixes = new Map<string, string>();

  /** A formula of the file as Excel shows it, without `=`. */
  read(formula: string): string {
    return stripPrefixes(formula, this.prefixes);
  }

  /** A formula with or without `=` as a file has it. */
  write(formula: string): string {
    return addPrefixes(formula.replace(/^=/, ""), this.prefixes);
  }
}

/** Text as a formula has it, in quotation marks. */
export const quoteText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The text of a formula that is one text in quotation marks; undefined for other formulas. */
export function quotedText(formula: string): string | undefined {
  const match = /^"((?:[^"]|"")*)"$/.exec(formula.trim());
  return match ? match[1]!.replaceAll('""', '"') : undefined;
}

/** The number that a formula is; undefined for other formulas. */
export function plainNumber(formula: string | undefined): number | undefined {
  if (formula === undefined || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(formula.trim()))
    return undefined;
  return Number(formula);
}

/** The test of a time period on the cell `at`, as Excel writes it beside the rule. */
export function timePeriodFormula(period: string, at: string): string {
  const week = `WEEKDAY(TODAY())`;
  const day = `ROUNDDOWN(${at},0)`;
  const month = (shift: string): string =>
    `AND(MONTH(${at})=MONTH(EDATE(TODAY(),${shift})),YEAR(${at})=YEAR(EDATE(TODAY(),${shift})))`;
  const formulas: Record<string, string> = {
    today: `FLOOR(${at},1)=TODAY()`,
    yesterday: `FLOOR(${at},1)=TODAY()-1`,
    tomorrow: `FLOOR(${at},1)=TODAY()+1`,
    last7Days: `AND(TODAY()-FLOOR(${at},1)<=6,FLOOR(${at},1)<=TODAY())`,
    thisMonth: `AND(MONTH(${at})=MONTH(TODAY()),YEAR(${at})=YEAR(TODAY()))`,
    lastMonth: month("0-1"),
    nextMonth: month("0+1"),
    thisWeek: `AND(TODAY()-${day}<=${week}-1,${day}-TODAY()<=7-${week})`,
    lastWeek: `AND(TODAY()-${day}>=(${week}),TODAY()-${day}<(${week}+7))`,
    nextWeek: `AND(${day}-TODAY()>(7-${week}),${day}-TODAY()<(15-${week}))`,
  };
  return formulas[period] ?? "FALSE";
}

/** The test of a text rule on the cell `at`, as Excel writes it beside the rule. */
export function textFormula(operator: string, at: string, value: string): string {
  const text = quoteText(value);
  const formulas: Record<string, string> = {
    containsText: `NOT(ISERROR(SEARCH(${text},${at})))`,
    notContainsText: `ISERROR(SEARCH(${text},${at}))`,
    beginsWith: `LEFT(${at},LEN(${text}))=${text}`,
    endsWith: `RIGHT(${at},LEN(${text}))=${text}`,
    containsBlanks: `LEN(TRIM(${at}))=0`,
    notContainsBlanks: `LEN(TRIM(${at}))>0`,
    containsErrors: `ISERROR(${at})`,
    notContainsErrors: `NOT(ISERROR(${at}))`,
  };
  return formulas[operator] ?? `${at}=${text}`;
}
