import { numfmt } from "@univerjs/core";
import { outsideLiterals } from "./reference";
import type { CellValue } from "./reader";
import { isErrorText } from "./reader";

/** What an input puts into a cell. */
export interface Input {
  /** With "=". */
  formula?: string;
  value?: CellValue;
  /** The text stays text although it looks like something else. */
  forced?: boolean;
  /** Number format the input brings along, for a cell that has none. */
  pattern?: string;
}

/** An input that empties the cell. */
export const nothing: Input = { value: "" };

const chineseDate = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;
const looksNumeric = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * Reads an input as Excel reads it: numbers, dates, times, percentages, currency, booleans, errors and
 * formulas from text; an apostrophe in front makes text of everything.
 * @param pattern - Number format of the cell; "@" keeps text as it is.
 * @param culture - A person types in zh-CN, a program writes in en-US.
 */
export function readInput(
  input: string | number | boolean,
  pattern = "General",
  culture: "zh-CN" | "en-US" = "en-US",
): Input {
  if (typeof input !== "string") return { value: input };
  if (input === "") return nothing;
  if (pattern === "@") return textInput(input);
  if (input.startsWith("'")) return textInput(input.slice(1));
  if (input.startsWith("=") && input.length > 1) return { formula: canonicalFormula(input) };
  return parsed(input, culture) ?? textInput(input);
}

function textInput(text: string): Input {
  if (text === "") return nothing;
  const special = looksNumeric.test(text.trim()) || isErrorText(text) || /^(true|false)$/i.test(text);
  return special || text.startsWith("=") ? { value: text, forced: true } : { value: text };
}

function parsed(input: string, culture: "zh-CN" | "en-US"): Input | undefined {
  const text = input.trim();
  if (isErrorText(text.toUpperCase())) return { value: text.toUpperCase() };
  if (culture === "zh-CN") {
    const match = chineseDate.exec(text);
    if (match) return chineseDay(match);
  }
  const found = numfmt.parseValue(text) as { v: number | boolean; z?: string } | null;
  if (!found || (typeof found.v === "number" && !Number.isFinite(found.v))) return undefined;
  if (!found.z) return { value: found.v };
  return { value: found.v, pattern: excelPattern(found.z, culture) };
}

function chineseDay([, year, month, day]: RegExpExecArray): Input | undefined {
  const found = numfmt.parseDate(`${year}-${month}-${day ?? 1}`) as { v: number } | null;
  if (!found) return undefined;
  return { value: found.v, pattern: day ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"' };
}

/** Excel gives every full date the short date of the culture, whatever way it was written. */
function excelPattern(pattern: string, culture: "zh-CN" | "en-US"): string {
  const short = culture === "zh-CN" ? "yyyy/m/d" : "m/d/yyyy";
  const [date, ...time] = pattern.split(" ");
  const isFullDate = /y/.test(date!) && /d/.test(date!) && /^[ymd/.-]+$/.test(date!) && !/mmm/.test(date!);
  if (isFullDate) return time.length > 0 ? `${short} h:mm` : short;
  if (/^hh?:mm/.test(pattern)) return pattern.replace(/^hh/, "h");
  return pattern;
}

/** A formula as Excel shows it: names of functions and references in capitals. */
export const canonicalFormula = (formula: string): string =>
  outsideLiterals(formula, (code) =>
    code
      .replace(/(?<![\p{L}\p{N}_.!])[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu, (name) => name.toUpperCase())
      .replace(/(?<![\p{L}\p{N}_.$!])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])/gu, (ref) =>
        ref.toUpperCase(),
      ),
  );
