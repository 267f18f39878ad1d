import { dateToSerial } from "../cells/dates";
import { isError } from "../cells/errors";

/** A value with the number format that Excel gives it. */
export interface Typed {
  value: string | number | boolean;
  format?: string;
}

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const scientific = /^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d{1,3}$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const percent = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/;
const money = /^([+-]?)[¥￥]\s?(\d[\d,]*(?:\.\d*)?)$/;
const date = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Digits that a number keeps in Excel. */
const exactDigits = 15;

/** Whether turning the text into a number would lose a digit: zeros in front, or more than 15 digits. */
function losesDigits(text: string): boolean {
  const digits = text.replace(/^[+-]/, "").replace(/[,.]/g, "");
  if (/^[+-]?0\d/.test(text)) return true;
  return digits.replace(/^0+/, "").replace(/0+$/, "").length > exactDigits || digits.length > 20;
}

const decimals = (text: string): boolean => text.includes(".");

function typeNumber(text: string): Typed | undefined {
  if (plain.test(text)) return losesDigits(text) ? undefined : { value: Number(text) };
  if (grouped.test(text)) {
    if (losesDigits(text)) return undefined;
    return { value: Number(text.replaceAll(",", "")), format: decimals(text) ? "#,##0.00" : "#,##0" };
  }
  const share = percent.exec(text);
  if (share) {
    // 12.3 % is 0.123, not 12.3 / 100 = 0.12300000000000001.
    return { value: Number(`${share[1]}e-2`), format: decimals(text) ? "0.00%" : "0%" };
  }
  const amount = money.exec(text);
  if (amount && !losesDigits(amount[2]!))
    return {
      value: Number(amount[1]! + amount[2]!.replaceAll(",", "")),
      format: decimals(text) ? '"¥"#,##0.00' : '"¥"#,##0',
    };
  if (scientific.test(text) && Number.isFinite(Number(text)))
    return { value: Number(text), format: "0.00E+00" };
  return undefined;
}

function dayPart(hour = "0", minute = "0", second = "0"): number | undefined {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  return h < 24 && m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / 86_400 : undefined;
}

function typeDate(text: string): Typed | undefined {
  const found = date.exec(text);
  if (found) {
    const day = dateToSerial(Number(found[1]), Number(found[3]), Number(found[4]));
    const part = dayPart(found[5], found[6], found[7]);
    if (day === undefined || part === undefined) return undefined;
    if (found[5] === undefined) return { value: day, format: "yyyy/m/d" };
    return { value: day + part, format: found[7] === undefined ? "yyyy/m/d h:mm" : "yyyy/m/d h:mm:ss" };
  }
  const clock = time.exec(text);
  const part = clock && dayPart(clock[1], clock[2], clock[3]);
  return part === undefined || part === null
    ? undefined
    : { value: part, format: clock![3] === undefined ? "h:mm" : "h:mm:ss" };
}

/**
 * The value that Excel (zh-CN) gives a field of a .csv.
 *
 * Numbers, percentages, amounts in yuan, times and dates in year-month-day order become values; TRUE, FALSE and
 * error values too. Unlike Excel's first setting, as with its automatic conversions switched off, text stays
 * text where a number would lose digits: zeros in front, or more than 15 digits. Dates in other orders stay text.
 */
export function typeField(field: string): Typed {
  const text = field.replace(/^ +| +$/g, "");
  if (text === "") return { value: field };
  const number = typeNumber(text) ?? typeDate(text);
  if (number) return number;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  return isError(upper) ? { value: upper } : { value: field };
}
