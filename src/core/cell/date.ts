import { DAYS_1904, type Day, dayOf, isCalendarDay } from "../day";
import { type CellValue, isErrorText } from "../table/grid";
import { fold } from "../text";
import { type DateParts, dateParts } from "./dateText";
import { blank, errorValue, isPlaceholder, type NoValue, placeholder, unreadable } from "./marks";

export type DateReading =
  | { readonly kind: "value"; readonly day: Day }
  /** A month whose day is not told; no first of the month is invented. */
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  /** Day and month cannot be told apart and the order was not given. */
  | { readonly kind: "ambiguous"; readonly dmy: Day; readonly mdy: Day }
  | NoValue;

export interface DateOptions {
  /** Order of `5/3/2024`; `ambiguous` and undefined leave it open. */
  readonly order?: "ymd" | "dmy" | "mdy" | "ambiguous";
  /** Year of dates that tell none. */
  readonly year?: number;
  readonly date1904?: boolean;
  /** True when the cell's number format shows a date, so that any serial is one. */
  readonly native?: boolean;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const isDay = (year: number, month: number, day: number): boolean =>
  year >= FIRST_YEAR && year <= LAST_YEAR && isCalendarDay(year, month, day);

const reading = (year: number, month: number, day: number): DateReading =>
  isDay(year, month, day) ? { kind: "value", day: dayOf(year, month, day) } : unreadable;

/** True for a whole number that reads as a day yyyymmdd of 1900–2100. */
export function isCompactDay(value: number): boolean {
  if (!(value >= 19000101 && value <= 21001231) || !Number.isInteger(value)) return false;
  return isDay(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
}

/** Bounds of serials taken for dates where the number format does not tell: 1954-10-03 to 2064-04-08. */
const SERIALS = { first: 20000, last: 60000 } as const;

/** True for a serial of the 1900 system that is plausible as a date of a ledger. */
export const isLikelySerial = (value: number): boolean => value >= SERIALS.first && value < SERIALS.last + 1;

function readNumber(value: number, options: DateOptions): DateReading {
  if (isCompactDay(value))
    return reading(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
  const serial = options.date1904 === true ? value + DAYS_1904 : value;
  if (!isLikelySerial(serial) && !(options.native === true && serial >= 1 && serial < 73416))
    return unreadable;
  return { kind: "value", day: Math.floor(serial) };
}

function readEither(first: number, second: number, year: number, order: DateOptions["order"]): DateReading {
  if (order === "dmy") return reading(year, second, first);
  if (order === "mdy") return reading(year, first, second);
  const dmy = isDay(year, second, first);
  const mdy = isDay(year, first, second);
  if (dmy && mdy && first !== second)
    return { kind: "ambiguous", dmy: dayOf(year, second, first), mdy: dayOf(year, first, second) };
  return dmy ? reading(year, second, first) : reading(year, first, second);
}

/** Reading of the parts of a date. */
export function readParts(parts: DateParts, options: DateOptions = {}): DateReading {
  switch (parts.shape) {
    case "day":
      return reading(parts.year, parts.month, parts.day);
    case "either":
      return readEither(parts.first, parts.second, parts.year, options.order);
    case "month":
      return isDay(parts.year, parts.month, 1)
        ? { kind: "month", year: parts.year, month: parts.month }
        : unreadable;
    case "noYear":
      return options.year === undefined ? unreadable : reading(options.year, parts.month, parts.day);
    case "noYearEither":
      if (options.year === undefined) return unreadable;
      return readEither(parts.first, parts.second, options.year, options.order === "dmy" ? "dmy" : "mdy");
  }
}

/**
 * Reads a cell as a day of the calendar, years 1900–2100.
 *
 * Numbers are yyyymmdd or serials (1900 or 1904 system) and lose their time of day; text may be 2024-03-05, 2024.3.5,
 * 2024年3月5日, 20240305, 5/3/2024 (see `order`), 05-Aug-13, `4th March, 2012`, Mar-24 (a month) or 3月5日 (see `year`),
 * with a time behind it. Impossible dates are unreadable and never mended.
 */
export function readDate(value: CellValue | undefined, options: DateOptions = {}): DateReading {
  if (typeof value === "number") return readNumber(value, options);
  if (typeof value !== "string") return value === null || value === undefined ? blank : unreadable;
  const text = fold(value);
  if (text === "") return blank;
  if (isErrorText(value)) return errorValue;
  if (isPlaceholder(text)) return placeholder;
  const parts = dateParts(text);
  return parts ? readParts(parts, options) : unreadable;
}
