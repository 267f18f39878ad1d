import { benford as benfordOf, type BenfordDigits, type BenfordTest } from "../core/audit/benford";
import { numbers, choice } from "./arguments";
import { fail } from "./errors";
import { text } from "./language";

const words = ["first", "second", "first-two", "1", "2"] as const;
const digitsOf: Readonly<Record<(typeof words)[number], BenfordDigits>> = {
  first: "first",
  second: "second",
  "first-two": "first-two",
  "1": "first",
  "2": "first-two",
};

function verdict({ enough, mad, madLimit, fewest }: BenfordTest): string {
  if (!enough) return text("benfordFew", { fewest });
  return mad > madLimit ? text("benfordAbove") : text("benfordWithin");
}

/**
 * Digit test after Benford: how often each digit leads, and the mean absolute deviation beside its limit for this number
 * of amounts. A hint where to look, never a finding; leave out amounts that caps or rates produce.
 * @customfunction BENFORD
 * @param amounts Amounts, in any shape. Zero and blank cells do not count.
 * @param [digits] first (default, or 1), second, or first-two (or 2).
 * @returns Table of digits, then number of amounts, MAD, its limit and χ².
 */
export function benford(amounts: unknown[][], digits?: unknown): unknown[][] {
  const test = benfordOf(numbers(amounts, "amounts").values, digitsOf[choice(digits, "digits", words)]);
  if (test.n === 0) fail("#VALUE!", "noNumbers", { argument: "amounts" });
  const blank = ["", "", "", ""];
  return [
    [text("digit"), text("count"), text("share"), text("expected"), text("difference"), "Z"],
    ...test.rows.map((row) => [
      row.digit,
      row.count,
      row.share,
      row.expected,
      row.share - row.expected,
      row.z,
    ]),
    [text("n"), test.n, ...blank],
    [text("mad"), test.mad, ...blank],
    [text("madLimit"), test.madLimit, verdict(test), ...blank.slice(1)],
    [text("chiSquare", { degrees: test.degrees }), test.chiSquare, ...blank],
  ];
}
