import { type CellValue, isErrorText } from "../table/grid";
import { fold } from "../text";
import { readAmount } from "./amount";
import { currencyOfSign } from "./currency";
import { isCompactDay, readParts } from "./date";
import { dateParts } from "./dateText";
import { isPlaceholder } from "./marks";
import { plainUnits } from "./plainUnits";

/** What a cell looks like by itself, before its column has a meaning. */
export const cellType = {
  empty: 0,
  placeholder: 1,
  error: 2,
  /** A day of the calendar in words or digits; a serial is a `number`. */
  date: 3,
  /** Digits that read as yyyymmdd. */
  compactDate: 4,
  /** A month or a year without a day. */
  period: 5,
  /** Digits that are a name: leading zero, twelve digits and more, letters among digits. */
  code: 6,
  number: 7,
  /** A number with a currency or a unit of money. */
  money: 8,
  flag: 9,
  /** A sentence. */
  prose: 10,
  text: 11,
} as const;
export type CellType = (typeof cellType)[keyof typeof cellType];

/** Texts longer than this are prose; headers of public forms reach 90. */
const PROSE_LENGTH = 90;
const CODE_DIGITS = 1e11;
const FLAGS = new Set(["true", "false", "是", "否", "yes", "no", "√", "×", "✓", "✗", "y", "n", "有"]);
const SENTENCE = /[a-z]{2,}\. [A-Z]|[.!?] [A-Z][a-z]+ .* /;
const PERIOD =
  /^(?:19|20)\d{2}(?:\s*[-/–]\s*(?:\d{2}|(?:19|20)\d{2}))?(?:\s*年度?|财年)?$|^(?:fy|q[1-4])\s*\d{2,4}$|^(?:第?[一二三四1-4]季度|[1-9]\d?月份?)$/;

/** A long code that a spreadsheet took for a number. */
const EXPONENT = /\de[-+]?\d/;

function typeOfNumber(value: number): CellType {
  if (isCompactDay(value)) return cellType.compactDate;
  return Number.isInteger(value) && (value >= CODE_DIGITS || value <= -CODE_DIGITS)
    ? cellType.code
    : cellType.number;
}

function isAllDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) ^ 48) > 9) return false;
  return true;
}

/** Type of text that is digits, groups, a point and a sign. */
function typeOfPlain(text: string, value: number): CellType {
  if (text.length < 2) return cellType.number;
  if (text.charCodeAt(0) === 48 && (text.charCodeAt(1) ^ 48) <= 9) return cellType.code;
  if (text.length >= 12 && isAllDigits(text.trim()) && text.trim().length >= 12) return cellType.code;
  return text.length >= 8 && isCompactDay(value) && isAllDigits(text.trim())
    ? cellType.compactDate
    : cellType.number;
}

/** Texts that start like this may be dates, months, quarters or amounts; others with digits are codes or words. */
const STARTS_LIKE_VALUE =
  /^(?:[\d\s('+\-−–—.,¥￥£€$]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|fy|q\d|第|负|[一二三四]季|人民币|[美日港欧韩澳加英新瑞台]|rmb|cn[yh]|usd|hk|us\$|nt|gbp|eur|jpy|krw|aud|cad|sgd|chf|twd|mop|[ac]\$)/i;

/** Type of folded text that starts like a value. */
function typeOfValue(text: string, letters: number, han: number): CellType | undefined {
  const parts = dateParts(text);
  if (parts) {
    const kind = readParts(parts, { year: 2000 }).kind;
    if (kind === "month") return cellType.period;
    if (kind !== "unreadable") return cellType.date;
  }
  if (PERIOD.test(text)) return cellType.period;
  if (han > 6 || letters > 4 || EXPONENT.test(text)) return undefined;
  const amount = readAmount(text);
  if (amount.kind === "value")
    return amount.currency !== undefined || han > 0 || letters > 0 ? cellType.money : cellType.number;
  return /^[-+]?[\d.,]+\s*[%‰]$/.test(text) ? cellType.number : undefined;
}

const charClass = { other: 0, digit: 1, letter: 2, han: 3, full: 4, stop: 5 } as const;

const CLASSES = new Uint8Array(0x10000);
const setClass = (from: number, to: number, value: number): void => void CLASSES.fill(value, from, to + 1);
setClass(0x30, 0x39, charClass.digit);
setClass(0xff10, 0xff19, charClass.digit);
setClass(0x41, 0x5a, charClass.letter);
setClass(0x61, 0x7a, charClass.letter);
setClass(0x4e00, 0x9fff, charClass.han);
for (const mark of ["。", "；"]) CLASSES[mark.charCodeAt(0)] = charClass.full;
for (const mark of [".", "!", "?"]) CLASSES[mark.charCodeAt(0)] = charClass.stop;

const counts = new Int32Array(6);

function countChars(value: string): void {
  counts.fill(0);
  for (let i = 0; i < value.length; i++) counts[CLASSES[value.charCodeAt(i)]!]!++;
}

/** Longest text that can be a date or an amount. */
const VALUE_LENGTH = 40;

/** Type of text with digits by its letters alone. */
function typeOfMixture(value: string, digits: number, letters: number, han: number): CellType {
  if (han > 0) return cellType.text;
  const isCode = digits >= 12 || (digits >= 0.3 * value.length && (letters > 0 || /[-/*_]/.test(value)));
  return isCode ? cellType.code : cellType.text;
}

/** Type of text without digits. */
function typeOfWords(value: string, isLong: boolean): CellType {
  if (isLong) return cellType.text;
  const text = fold(value);
  if (text === "") return cellType.empty;
  if (isPlaceholder(text)) return cellType.placeholder;
  return FLAGS.has(text) ? cellType.flag : cellType.text;
}

/** Type of text that is no plain number; `remembered` answers for texts whose grammar is worth remembering. */
function typeOfOther(value: string, remembered: (text: string, type: () => CellType) => CellType): CellType {
  countChars(value);
  const digits = counts[charClass.digit]!;
  const letters = counts[charClass.letter]!;
  const han = counts[charClass.han]!;
  if (counts[charClass.full]! > 0) return cellType.prose;
  if (counts[charClass.stop]! > 0 && value.length > (digits > 0 ? 40 : 6) && SENTENCE.test(value))
    return cellType.prose;
  if (digits === 0) return typeOfWords(value, value.length > 6 && letters + han > 0);
  if (value.length > VALUE_LENGTH || !STARTS_LIKE_VALUE.test(value))
    return typeOfMixture(value, digits, letters, han);
  return remembered(
    value,
    () => typeOfValue(fold(value), letters, han) ?? typeOfMixture(value, digits, letters, han),
  );
}

/** How many texts with digits a typer remembers; beyond it, texts repeat too seldom to pay. */
const MEMORY = 50_000;

/**
 * A function that tells the type of a cell. It remembers texts with digits, because ledgers repeat them,
 * so one typer serves one sheet.
 */
export function cellTyper(): (value: CellValue | undefined) => CellType {
  const known = new Map<string, CellType>();
  const remembered = (text: string, type: () => CellType): CellType => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const found = type();
    if (known.size < MEMORY) known.set(text, found);
    return found;
  };
  const typeOfText = (value: string): CellType => {
    if (value.length > PROSE_LENGTH && value.trim().length > PROSE_LENGTH) return cellType.prose;
    if (isErrorText(value)) return cellType.error;
    const first = value.charCodeAt(0);
    if (first <= 57) {
      const units = plainUnits(value);
      if (!Number.isNaN(units)) return typeOfPlain(value, units);
    } else if (currencyOfSign(first) !== undefined && !Number.isNaN(plainUnits(value, 1)))
      return cellType.money;
    return typeOfOther(value, remembered);
  };
  return (value) => {
    if (typeof value === "number") return typeOfNumber(value);
    if (typeof value === "string") return value === "" ? cellType.empty : typeOfText(value);
    return typeof value === "boolean" ? cellType.flag : cellType.empty;
  };
}

/** True for types that hold a figure that may be summed. */
export const isFigure = (type: CellType): boolean => type === cellType.number || type === cellType.money;
/** True for types made of digits: what headers are not and values are. */
export const isDigital = (type: CellType): boolean => type >= cellType.date && type <= cellType.money;
