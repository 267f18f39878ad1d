import { type CellValue, isErrorText } from "../table/grid";
import { fold } from "../text";
import { groupedNumber } from "./grouping";
import { blank, errorValue, isPlaceholder, type NoValue, placeholder, unreadable } from "./marks";
import { plainUnits } from "./plainUnits";

export type NumberReading =
  | {
      readonly kind: "value";
      readonly value: number;
      /** Measure word behind the figure, as 人 of `12人`. */
      readonly unit?: string;
    }
  | NoValue;

const NUMBER =
  /^([-+])?(\d[\d,.]*|\.\d+)(e[-+]?\d{1,2})?\s*(%|‰)?(万|亿)?\s*([\p{Script=Han}]{1,3}|[a-z]{1,6}\.?)?$/u;
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const PARTS: Readonly<Record<string, number>> = { "%": 100, "‰": 1000 };

function readText(value: string, decimalComma: boolean): NumberReading {
  const plain = decimalComma ? NaN : plainUnits(value);
  if (!Number.isNaN(plain)) return { kind: "value", value: plain };
  const text = fold(value);
  if (text === "") return blank;
  if (isErrorText(value)) return errorValue;
  if (isPlaceholder(text)) return placeholder;
  const m = NUMBER.exec(text.replace(/[−–—]/g, "-"));
  if (!m) return unreadable;
  const [, sign, digits, power, part, scale, unit] = m;
  const number =
    (groupedNumber(digits!, decimalComma) *
      (power === undefined ? 1 : Number("1" + power)) *
      (SCALE[scale ?? ""] ?? 1)) /
    (PARTS[part ?? ""] ?? 1);
  if (!Number.isFinite(number)) return unreadable;
  return { kind: "value", value: sign === "-" ? -number : number, ...(unit === undefined ? {} : { unit }) };
}

/**
 * Reads a cell as a plain number: `1,200`, `12人`, `1.5天`, `85%` (0.85), `3万`.
 * Blanks, placeholders, error values and what cannot be read are told apart and are never zero.
 */
export function readNumber(value: CellValue | undefined, decimalComma = false): NumberReading {
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "value", value } : unreadable;
  if (typeof value === "string") return readText(value, decimalComma);
  return value === null || value === undefined ? blank : unreadable;
}
