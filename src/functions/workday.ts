import { addWorkdays } from "../core/standards/holidays";
import { dayArgument, optionalNumber, required } from "./arguments";
import { fail } from "./errors";

const MOST_DAYS = 10_000;

/**
 * The workday that lies so many workdays after a date, holidays and make-up days of the State Council counted.
 * @customfunction WORKDAY
 * @param start Date; it does not count itself.
 * @param days Workdays to go on, whole; back if negative.
 * @returns Date as a serial number.
 */
export function workday(start: unknown, days: unknown): number {
  const from = required(dayArgument(start, "start"), "start");
  const count = required(optionalNumber(days, "days"), "days");
  if (!Number.isInteger(count))
    fail("#VALUE!", "notCount", { argument: "days", least: -MOST_DAYS, value: count });
  if (Math.abs(count) > MOST_DAYS) fail("#VALUE!", "tooManyDays", { value: count, most: MOST_DAYS });
  const result = addWorkdays(from, count);
  return result.ok ? result.value : fail("#N/A", "noCalendar", { year: result.error.year });
}
