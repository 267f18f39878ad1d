/** Parts of a date as a text gives them; `first` and `second` stand where the order of day and month is not told. */
export type DateParts =
  | { readonly shape: "day"; readonly year: number; readonly month: number; readonly day: number }
  | { readonly shape: "either"; readonly first: number; readonly second: number; readonly year: number }
  | { readonly shape: "month"; readonly year: number; readonly month: number }
  | { readonly shape: "noYear"; readonly month: number; readonly day: number }
  | { readonly shape: "noYearEither"; readonly first: number; readonly second: number };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSeparator = (code: number): boolean => code === 45 || code === 47 || code === 46;

/** Two-digit years up to 69 are of this century. */
const fullYear = (year: number, digits: number): number =>
  digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?|[上下]午\s*\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[时点]\d{1,2}分(?:\d{1,2}秒)?`;
const ZONE = String.raw`(?:z|[+-]\d{2}:?\d{2}|utc|gmt)`;
const AFTER = new RegExp(
  String.raw`^(?:\s*(?:t|,)?\s*(?:${CLOCK})\s*${ZONE}?|\s*(?:\(?(?:周|星期)[一二三四五六日天]\)?))*$`,
);

/** True when what follows a date is a time of day, a zone or a weekday, or nothing. */
const isTail = (text: string, from: number): boolean => from === text.length || AFTER.test(text.slice(from));

/** Three runs of digits with the same separator: 2024-03-05, 5/3/2024, 05.03.24; anything else is undefined. */
function digitDate(text: string): DateParts | undefined {
  const numbers = [0, 0, 0];
  const widths = [0, 0, 0];
  let part = 0;
  let separator = 0;
  let i = 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      numbers[part] = numbers[part]! * 10 + code - 48;
      widths[part]!++;
    } else if (isSeparator(code) && part < 2 && widths[part]! > 0 && (part === 0 || code === separator)) {
      separator = code;
      part++;
    } else break;
  }
  if (part < 2 || !isTail(text, i)) return undefined;
  const [a, b, c] = numbers as [number, number, number];
  const [wa, wb, wc] = widths as [number, number, number];
  if (wa === 4 && wb <= 2 && wc >= 1 && wc <= 2) return { shape: "day", year: a, month: b, day: c };
  if (wa <= 2 && wb <= 2 && (wc === 4 || wc === 2))
    return { shape: "either", first: a, second: b, year: fullYear(c, wc) };
  return undefined;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?`;
const GAP = String.raw`[\s,./-]*`;
const YEAR = String.raw`'?(\d{4}|\d{2})`;
const ORDINAL = "(?:st|nd|rd|th)?";
const DAY_MONTH_YEAR = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})${ORDINAL}${GAP}(?:of\s+)?${MONTH}${GAP}${YEAR}(?!\d)`,
);
const MONTH_DAY_YEAR = new RegExp(
  String.raw`^${WEEKDAY}${MONTH}${GAP}(\d{1,2})${ORDINAL}(?:,\s*|\s+)(\d{4})(?!\d)`,
);
const YEAR_MONTH_DAY = new RegExp(String.raw`^(\d{4})${GAP}${MONTH}${GAP}(\d{1,2})(?!\d)`);
const MONTH_YEAR = new RegExp(String.raw`^${MONTH}${GAP}${YEAR}$`);
const YEAR_MONTH = new RegExp(String.raw`^(\d{4})${GAP}${MONTH}$`);
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})${ORDINAL}${GAP}${MONTH}$`);

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const yearOfText = (text: string): number => fullYear(Number(text), text.length);

function namedMonth(text: string): DateParts | undefined {
  let m = DAY_MONTH_YEAR.exec(text);
  if (m && isTail(text, m[0].length))
    return { shape: "day", year: yearOfText(m[3]!), month: monthOf(m[2]!), day: Number(m[1]) };
  m = MONTH_DAY_YEAR.exec(text);
  if (m && isTail(text, m[0].length))
    return { shape: "day", year: Number(m[3]), month: monthOf(m[1]!), day: Number(m[2]) };
  m = YEAR_MONTH_DAY.exec(text);
  if (m && isTail(text, m[0].length))
    return { shape: "day", year: Number(m[1]), month: monthOf(m[2]!), day: Number(m[3]) };
  m = MONTH_YEAR.exec(text);
  if (m) return { shape: "month", year: yearOfText(m[2]!), month: monthOf(m[1]!) };
  m = YEAR_MONTH.exec(text);
  if (m) return { shape: "month", year: Number(m[1]), month: monthOf(m[2]!) };
  m = DAY_MONTH.exec(text);
  return m ? { shape: "noYear", month: monthOf(m[2]!), day: Number(m[1]) } : undefined;
}

const CHINESE = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:份|(\d{1,2})[日号])?/;

function chinese(text: string): DateParts | undefined {
  const compact = text.replace(/\s*([年月日号])\s*/g, "$1");
  const m = CHINESE.exec(compact);
  if (!m || !isTail(compact, m[0].length)) return undefined;
  const month = Number(m[2]);
  if (m[1] === undefined)
    return m[3] === undefined ? undefined : { shape: "noYear", month, day: Number(m[3]) };
  const year = yearOfText(m[1]);
  return m[3] === undefined
    ? { shape: "month", year, month }
    : { shape: "day", year, month, day: Number(m[3]) };
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\s*\d{6}|\s+.*)?$/;
const YEAR_DOT_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_SLASH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const TWO = /^(\d{1,2})([/-])(\d{1,2})$/;
const NAMED = /[a-z]{3}/;

function other(text: string): DateParts | undefined {
  let m = COMPACT.exec(text);
  if (m && isTail(text, text.length > 8 && text[8] === " " ? 8 : text.length))
    return { shape: "day", year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  m = YEAR_DOT_MONTH.exec(text);
  if (m) return { shape: "month", year: Number(m[1]), month: Number(m[2]) };
  m = MONTH_SLASH_YEAR.exec(text);
  if (m) return { shape: "month", year: Number(m[2]), month: Number(m[1]) };
  m = TWO.exec(text);
  return m ? { shape: "noYearEither", first: Number(m[1]), second: Number(m[3]) } : undefined;
}

/**
 * Parts of a date written in folded text, or undefined when the text has no shape of a date.
 * The parts are not checked against the calendar; a time of day, a zone and a weekday after the date are passed over.
 */
export function dateParts(text: string): DateParts | undefined {
  if (text.length < 3 || text.length > 40) return undefined;
  const digits = isDigit(text.charCodeAt(0)) ? digitDate(text) : undefined;
  if (digits) return digits;
  if (text.includes("月")) return chinese(text);
  return NAMED.test(text) ? (namedMonth(text) ?? other(text)) : other(text);
}
