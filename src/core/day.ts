/**
 * A calendar day as a whole number: the serial Excel's 1900 date system gives it (1900-03-01 = 61).
 * Days before 1900-03-01 follow the calendar and not Excel's fictitious 1900-02-29.
 */
export type Day = number;

export interface DayParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const EPOCH_OFFSET = 25569; // serial of 1970-01-01
/** Days between the 1900 and the 1904 date systems of Excel. */
export const DAYS_1904 = 1462;

/** The day of a calendar date of the proleptic Gregorian calendar; the parts are not checked. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + EPOCH_OFFSET;
}

/** Year, month and day of a day; a fraction (time of day) is ignored. */
export function partsOf(day: Day): DayParts {
  const z = Math.floor(day) - EPOCH_OFFSET + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

export const yearOf = (day: Day): number => partsOf(day).year;

/** Day of the week: 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => (((Math.floor(day) + 6) % 7) + 7) % 7;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True when year, month and day name a day of the calendar. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  const { year, month, day: d } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`;
}

/** The day of an ISO date `YYYY-MM-DD`, or undefined when the text is not one. */
export function dayOfIso(text: string): Day | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isCalendarDay(year, month, day) ? dayOf(year, month, day) : undefined;
}
