const day = 86_400_000;
const iso = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** 1899-12-30, so that serials from 1900-03-01 on are right; Excel's day of 1900-02-29 is taken out below. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** Days in a calendar month; `month` 1 to 12. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Excel serial of a calendar date, or undefined when there is no such day or Excel cannot hold it.
 * With 1900 dates, days before 1900-03-01 are one less, because Excel counts a 29 February 1900.
 */
export function dateToSerial(
  year: number,
  month: number,
  date: number,
  date1904 = false,
): number | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month) || year > 9999) return undefined;
  const at = Date.UTC(year, month - 1, date);
  const serial = Math.round((at - (date1904 ? epoch1904 : epoch1900)) / day);
  if (date1904) return serial < 0 ? undefined : serial;
  const excel = serial < 61 ? serial - 1 : serial;
  return excel < 1 ? undefined : excel;
}

/** Excel serial of an ISO 8601 date, time or both; undefined for anything else. */
export function isoToSerial(text: string, date1904 = false): number | undefined {
  const match = iso.exec(text);
  if (!match || (!match[1] && !match[4])) return undefined;
  const days = match[1] ? dateToSerial(Number(match[1]), Number(match[2]), Number(match[3]), date1904) : 0;
  if (days === undefined) return undefined;
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return days + seconds / 86_400;
}
