import { dayOf, weekdayOf, yearOf, type Day } from "../day";
import { holidayYears, type HolidayYear } from "./holidayYears";

/** `makeUp` is a weekend day that is worked; `unknown` is a day of a year without a calendar. */
export type DayKind = "workday" | "weekend" | "holiday" | "makeUp" | "unknown";

interface SpecialDay {
  readonly off: boolean;
  readonly name: string;
}

/** Days off and make-up workdays of one year. */
type Calendar = ReadonlyMap<Day, SpecialDay>;

const dayIn = (year: number, monthDay: string): Day =>
  dayOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2, 4)));

function parse({ year, days }: HolidayYear): Calendar {
  const calendar = new Map<Day, SpecialDay>();
  for (const holiday of days.split(";")) {
    const [name = "", ...spans] = holiday.trim().split(/\s+/);
    for (const span of spans) {
      if (span.startsWith("+")) {
        calendar.set(dayIn(year, span.slice(1)), { off: false, name });
        continue;
      }
      const [first = "", last = first] = span.split("-");
      for (let day = dayIn(year, first); day <= dayIn(year, last); day++)
        calendar.set(day, { off: true, name });
    }
  }
  return calendar;
}

const parsed = new WeakMap<HolidayYear, Calendar>();

function calendarOf(year: number, extra: readonly HolidayYear[]): Calendar | undefined {
  const entry = extra.find((one) => one.year === year) ?? holidayYears.find((one) => one.year === year);
  if (!entry) return undefined;
  const known = parsed.get(entry) ?? parse(entry);
  parsed.set(entry, known);
  return known;
}

/**
 * What a day is in the official calendar, make-up workdays considered.
 *
 * Source: the notices of the State Council listed in `holidayYears`, 2015–2026. The last days of December
 * may still be moved by the next year's notice.
 * @param extra - Calendars of further years, or in place of a built-in one.
 */
export function dayKind(day: Day, extra: readonly HolidayYear[] = []): DayKind {
  const whole = Math.floor(day);
  const calendar = calendarOf(yearOf(whole), extra);
  if (!calendar) return "unknown";
  const special = calendar.get(whole);
  if (special) return special.off ? "holiday" : "makeUp";
  const weekday = weekdayOf(whole);
  return weekday === 0 || weekday === 6 ? "weekend" : "workday";
}

/** Name of the holiday that a day off or a make-up workday belongs to, else undefined. */
export function holidayName(day: Day, extra: readonly HolidayYear[] = []): string | undefined {
  const whole = Math.floor(day);
  return calendarOf(yearOf(whole), extra)?.get(whole)?.name;
}

/** A day whose year has no calendar stood in the way. */
export interface NoCalendar {
  readonly kind: "noCalendar";
  readonly year: number;
}

/** A value, or the year that has no calendar. */
export type Counted =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly error: NoCalendar };

const counted = (value: number): Counted => ({ ok: true, value });
const without = (year: number): Counted => ({ ok: false, error: { kind: "noCalendar", year } });

const isWorked = (kind: DayKind): boolean => kind === "workday" || kind === "makeUp";

/**
 * The day that lies `count` workdays after a day (before it when negative); the day itself does not count.
 * @param count - Whole number; 0 gives the day itself.
 */
export function addWorkdays(start: Day, count: number, extra: readonly HolidayYear[] = []): Counted {
  const step = count < 0 ? -1 : 1;
  let day = Math.floor(start);
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    const kind = dayKind(day, extra);
    if (kind === "unknown") return without(yearOf(day));
    if (isWorked(kind)) left--;
  }
  return counted(day);
}

/**
 * Last day of a period of `count` workdays that begins on `start`: the first day counts when it is worked.
 * A publicity of 5 workdays from 2022-08-15 ends on 2022-08-19.
 * @param count - Whole number from 1.
 */
export const periodEnd = (start: Day, count: number, extra: readonly HolidayYear[] = []): Counted =>
  addWorkdays(Math.floor(start) - 1, count, extra);

/** Workdays from `first` to `last`, both included; negative when `last` comes first. */
export function workdaysBetween(first: Day, last: Day, extra: readonly HolidayYear[] = []): Counted {
  if (last < first) {
    const back = workdaysBetween(last, first, extra);
    return back.ok ? counted(-back.value) : back;
  }
  let count = 0;
  for (let day = Math.floor(first); day <= last; day++) {
    const kind = dayKind(day, extra);
    if (kind === "unknown") return without(yearOf(day));
    if (isWorked(kind)) count++;
  }
  return counted(count);
}
