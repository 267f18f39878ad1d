import { type Fen, fenOf } from "../money";
import { type CellValue, isErrorText } from "../table/grid";
import { fold } from "../text";
import { currencyOf, currencyOfSign, currencySource } from "./currency";
import { groupedNumber } from "./grouping";
import { blank, errorValue, isPlaceholder, type NoValue, placeholder, unreadable } from "./marks";
import { plainUnits } from "./plainUnits";
import { fenOfRmbWords } from "./rmbWords";

/** An amount that was read. */
export interface AmountValue {
  readonly kind: "value";
  readonly fen: Fen;
  /** ISO code of a currency named in the cell. */
  readonly currency?: string;
  /** Remark after the figure, as the bracket of `12.50(退3.00)`. */
  readonly note?: string;
  /** Figure inside the remark; it is not in `fen`. */
  readonly adjustmentFen?: Fen;
}

export type AmountReading = AmountValue | NoValue;

export interface AmountOptions {
  /** What one of the column is worth in units: 10000 for 万元. A unit in the cell overrides it. */
  readonly factor?: number;
  /** True where the column writes 1.234,56. */
  readonly decimalComma?: boolean;
  /** Sign of an amount marked CR; −1 unless told. DR has the other. */
  readonly creditSign?: 1 | -1;
}

/** Amounts of 10 billion units and more are codes or damage. */
const LIMIT = 1e13;

const UNITS: Readonly<Record<string, number>> = {
  元: 1,
  圆: 1,
  块: 1,
  千: 1e3,
  千元: 1e3,
  k: 1e3,
  万: 1e4,
  万元: 1e4,
  百万: 1e6,
  百万元: 1e6,
  m: 1e6,
  千万: 1e7,
  千万元: 1e7,
  亿: 1e8,
  亿元: 1e8,
};

const CURRENCY = `(${currencySource})?`;
const AMOUNT = new RegExp(
  String.raw`^(\()?([-+负])?${CURRENCY}[:']?([-+])?(\()?(\d[\d,.'’]*|[.,]\d+)(e[-+]?\d{1,2}(?!\d))?${CURRENCY}(百万元?|千万元?|[千万亿]元?|[元圆块km])?${CURRENCY}([整正])?(\))?(-|cr|dr)?(.*)$`,
);

const GROUP_SPACE = /(\d) (?=\d{3}(?!\d))/g;
const SPLIT_DIGITS = /\d \d/;
const NUMERALS = /[壹贰叁肆伍陆柒捌玖拾佰仟元圆角]/;

/** Text without spaces; undefined where a space stands between digits and separates no group of three. */
function withoutSpaces(text: string): string | undefined {
  const joined = text.replace(GROUP_SPACE, "$1");
  return SPLIT_DIGITS.test(joined) ? undefined : joined.replace(/ /g, "");
}

/** Annotation in the rest of a cell: its text and the figure in it. */
function annotation(rest: string): { note: string; adjustmentFen?: Fen } | undefined {
  const note = /^[(\[](.*)[)\]]$/.exec(rest)?.[1];
  if (note === undefined || note === "") return undefined;
  const figure = /\d[\d,]*(?:\.\d+)?/.exec(note)?.[0];
  return figure === undefined ? { note } : { note, adjustmentFen: fenOf(groupedNumber(figure, false)) };
}

/** +1 or −1 from the signs, brackets and CR or DR around a figure; undefined where a bracket lacks its partner. */
function signOf(parts: RegExpExecArray, creditSign: 1 | -1): number | undefined {
  const [, open, sign, , signAgain, openAgain, , , , , , , close, mark] = parts;
  const bracket = open ?? openAgain;
  if ((bracket === undefined) !== (close === undefined)) return undefined;
  if (open !== undefined && openAgain !== undefined) return undefined;
  const minus = bracket !== undefined || [sign, signAgain, mark].some((s) => s === "-" || s === "负");
  const side = mark === "cr" ? creditSign : mark === "dr" ? -creditSign : 1;
  return minus ? -side : side;
}

function scan(text: string, options: AmountOptions): AmountReading {
  const bare = withoutSpaces(text.replace(/[−–—‐]/g, "-"));
  const parts = bare === undefined ? null : AMOUNT.exec(bare);
  const sign = parts ? signOf(parts, options.creditSign ?? -1) : undefined;
  if (!parts || sign === undefined) return unreadable;
  const [, , , before, , , digits, power, middle, unit, after, , , , rest] = parts;
  const scale = power === undefined ? 1 : Number("1" + power);
  const factor = unit === undefined ? (options.factor ?? 1) : UNITS[unit]!;
  const units = groupedNumber(digits!, options.decimalComma ?? false) * scale * factor;
  const note = rest === "" ? {} : annotation(rest!);
  if (!(units < LIMIT) || !note) return unreadable;
  const named = before ?? middle ?? after;
  const currency = named === undefined ? undefined : currencyOf(named);
  return {
    kind: "value",
    fen: fenOf(units * sign) + 0,
    ...(currency === undefined ? {} : { currency }),
    ...note,
  };
}

/** Reads the text of a cell as an amount; see `readAmount`. */
function readText(value: string, options: AmountOptions): AmountReading {
  if (options.decimalComma !== true) {
    const currency = currencyOfSign(value.charCodeAt(0));
    const units = plainUnits(value, currency === undefined ? 0 : 1) * (options.factor ?? 1);
    if (Math.abs(units) < LIMIT)
      return currency === undefined
        ? { kind: "value", fen: fenOf(units) }
        : { kind: "value", fen: fenOf(units), currency };
  }
  const text = fold(value);
  if (text === "") return blank;
  if (isErrorText(value)) return errorValue;
  if (isPlaceholder(text)) return placeholder;
  const reading = scan(text, options);
  if (reading.kind === "value" || !NUMERALS.test(text)) return reading;
  const fen = fenOfRmbWords(text);
  return Number.isNaN(fen) ? unreadable : { kind: "value", fen, currency: "CNY" };
}

/**
 * Reads a cell as an amount of money.
 *
 * Text may carry brackets or a minus before or after, a currency, full-width signs, NBSP, groups of three or the
 * Indian way, a decimal comma (per column, see `decimalCommaOf`), a unit (千元, 万元, 亿元, k, m), 整 or 正, CR or DR,
 * a remark in brackets, or be in Chinese capitals. Exact in fen; blanks, placeholders, error values and what
 * cannot be read are told apart and are never zero.
 */
export function readAmount(value: CellValue | undefined, options: AmountOptions = {}): AmountReading {
  if (typeof value === "number") {
    const units = value * (options.factor ?? 1);
    return Math.abs(units) < LIMIT ? { kind: "value", fen: fenOf(units) } : unreadable;
  }
  if (typeof value === "string") return readText(value, options);
  return value === null || value === undefined ? blank : unreadable;
}
