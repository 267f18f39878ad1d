import type { Fen } from "../money";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];

const VALUE: Readonly<Record<string, number>> = Object.fromEntries(
  [DIGITS, "〇一二三四五六七八九", "○壹貳參肆伍陸柒捌玖", "０壹弍叄肆伍陆柒捌玖"].flatMap((row) =>
    [...row].map((word, i) => [word, i] as const),
  ),
);

const PLACE: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** Whole number of a run of numerals below 万 (`壹仟零伍拾`, `拾伍`, `廿`), or NaN. */
function section(text: string): number {
  let sum = 0;
  let digit = -1;
  let lowest = 10000;
  for (const ch of text) {
    const place = PLACE[ch];
    const tens = TENS[ch];
    if (VALUE[ch] !== undefined) {
      if (digit > 0) return NaN;
      digit = VALUE[ch]!;
    } else if (place !== undefined) {
      if (place >= lowest) return NaN;
      sum += (digit < 0 ? 1 : digit) * place;
      lowest = place;
      digit = -1;
    } else if (tens !== undefined && lowest > 10) {
      sum += tens;
      lowest = 10;
      digit = -1;
    } else return NaN;
  }
  return sum + Math.max(digit, 0);
}

/** Whole number of Chinese numerals up to 万亿, or NaN. */
function whole(text: string): number {
  const big = text.lastIndexOf("亿");
  if (big >= 0)
    return whole(text.slice(0, big)) * 1e8 + (big + 1 < text.length ? whole(text.slice(big + 1)) : 0);
  const ten = text.lastIndexOf("万");
  if (ten < 0) return section(text);
  const high = section(text.slice(0, ten));
  return (high || NaN) * 1e4 + (ten + 1 < text.length ? section(text.slice(ten + 1)) : 0);
}

const SHAPE =
  /^(?:人民币)?(?:大写)?[:：]?(负)?(?:([^元圆角分整正]*)[元圆])?(?:零?([^元圆角分整正])角)?(?:零?([^元圆角分整正])分)?[整正]?$/u;

/**
 * Fen of an amount in Chinese words, as `人民币壹仟贰佰元整`, `叁拾元零伍分` or `零元整`; NaN when the text is none.
 * Small numerals (一千二百元) are read too; a leading 负 makes it negative.
 */
export function fenOfRmbWords(text: string): Fen {
  const clean = text.replace(/\s/g, "").replace(/萬/g, "万").replace(/億/g, "亿").replace(/[圓]/g, "元");
  const match = SHAPE.exec(clean);
  if (!match) return NaN;
  const [, minus, units, jiao, fen] = match;
  if (units === undefined && jiao === undefined && fen === undefined) return NaN;
  const total =
    (units === undefined ? 0 : units === "" ? NaN : whole(units)) * 100 +
    (jiao === undefined ? 0 : (VALUE[jiao] ?? NaN)) * 10 +
    (fen === undefined ? 0 : (VALUE[fen] ?? NaN));
  return minus === undefined ? total : -total;
}

/** Words of a number below 10000, with 零 for a gap inside. */
function sectionWords(value: number): string {
  let out = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = out !== "";
    else {
      out += (gap ? "零" : "") + DIGITS[digit]! + PLACES[place]!;
      gap = false;
    }
  }
  return out;
}

const GROUPS = [
  [1e8, "亿"],
  [1e4, "万"],
] as const;

/** Words of a whole number of units; 零 stands where a thousands place between two groups is empty. */
function unitWords(units: number): string {
  for (const [size, name] of GROUPS) {
    if (units < size) continue;
    const rest = units % size;
    const tail = rest === 0 ? "" : (rest < size / 10 ? "零" : "") + unitWords(rest);
    return unitWords(Math.floor(units / size)) + name + tail;
  }
  return sectionWords(units);
}

/**
 * The amount in capital words as vouchers and cheques ask for it: `壹仟贰佰元整`, `叁拾元零伍分`, `伍角整`, `负壹元整`.
 * Whole fen within the safe integers; throws RangeError on anything else.
 */
export function rmbWordsOf(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`);
  const value = Math.abs(fen);
  const units = Math.floor(value / 100);
  const jiao = Math.floor(value / 10) % 10;
  const cents = value % 10;
  const sign = fen < 0 ? "负" : "";
  const head = units > 0 ? unitWords(units) + "元" : "";
  if (jiao === 0 && cents === 0) return sign + (head === "" ? "零元" : head) + "整";
  const gap = head !== "" && (jiao === 0 || units % 10 === 0) ? "零" : "";
  const tenths = jiao > 0 ? DIGITS[jiao]! + "角" : "";
  return sign + head + gap + tenths + (cents > 0 ? DIGITS[cents]! + "分" : "整");
}
