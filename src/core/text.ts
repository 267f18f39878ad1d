const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n\v\f]/g;
const NEEDS_CARE =
  /[\u0000-\u001f\u00a0\u00ad\u1680\u2000-\u200f\u2060\u202f\u205f\u3000\ufeff\uff01-\uff5e\uffe0-\uffe6]/;

/** Full-width ASCII, ideographic space and full-width currency signs made half width. */
export function halfWidth(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  let out = "";
  for (const ch of text) {
    const code = ch.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000) out += " ";
    else if (code === 0xffe5) out += "¥";
    else if (code === 0xffe1) out += "£";
    else if (code === 0xffe0) out += "¢";
    else out += ch;
  }
  return out;
}

/** Text without zero-width signs, with plain single spaces and none outside. */
export function tidy(text: string): string {
  if (!NEEDS_CARE.test(text) && !text.includes("  ")) return text.trim();
  return text.replace(ZERO_WIDTH, "").replace(ODD_SPACE, " ").replace(/ {2,}/g, " ").trim();
}

/** Text for comparison: tidy, half width, lower case. */
export const fold = (text: string): string => tidy(halfWidth(text)).toLowerCase();

/** 32-bit FNV-1a hash of text, as an unsigned whole number. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h >>> 0;
}

/** Letters of a 0-based column: 0 is A, 27 is AB. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a 0-based cell. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Whole number without an exponent, as Excel keeps it: 15 digits, zeros for the rest. */
export function wholeDigits(value: number): string {
  const [digits = "", power = "0"] = Math.abs(Math.trunc(value)).toPrecision(15).split("e+");
  const plain = digits.replace(/\..*$/, (rest) => (power === "0" ? "" : rest.slice(1)));
  return power === "0" ? plain : plain.padEnd(Number(power) + 1, "0").slice(0, Number(power) + 1);
}
