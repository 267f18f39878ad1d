/** Share of the font size that a character takes: a Chinese one its whole, others about half. */
function widthOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x2e80) return 1;
  if (/[A-Z%＋−＝@mwMW]/.test(character)) return 0.7;
  return /[\s.,:;'|!ilj·]/.test(character) ? 0.32 : 0.56;
}

/** Width of a text in pixels, near enough to lay out by without a page. */
export const textWidth = (text: string, fontSize: number): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * fontSize;

/** The text, or its beginning with an ellipsis, within so many pixels. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const room = width - textWidth("…", fontSize);
  let fitted = "";
  for (const character of text) {
    if (textWidth(fitted + character, fontSize) > room) break;
    fitted += character;
  }
  return `${fitted}…`;
}

/** Maps numbers of a domain onto a range. */
export interface Linear {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly at: (value: number) => number;
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): Linear {
  const [a, b] = domain;
  const [from, to] = range;
  return { domain, range, at: (value) => from + ((value - a) / (b - a || 1)) * (to - from) };
}

/** Position rounded to a tenth of a pixel. */
export const pixel = (value: number): number => Math.round(value * 10) / 10;

/**
 * Moves positions apart until neighbours are so many pixels apart, within a range; the order is kept.
 * @returns One per position, in the order given.
 */
export function dodge(
  positions: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const placed = new Array<number>(positions.length);
  let last = -Infinity;
  for (const { at, index } of order) {
    last = Math.max(at, last + gap, low);
    placed[index] = last;
  }
  let next = Infinity;
  for (const { index } of order.reverse()) {
    next = Math.min(placed[index]!, next - gap, high);
    placed[index] = next;
  }
  return placed.map(pixel);
}

const niceSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/** Even ticks around values, about as many as asked for; the first and the last are the ends of the scale. */
export function ticksAround(values: readonly number[], about: number): number[] {
  if (values.length === 0) return [0, 50, 100];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const needs = (step: number): number => Math.ceil(high / step) - Math.floor(low / step);
  const step = niceSteps.find((one) => needs(one) <= about) ?? Math.ceil((high - low) / about);
  const first = Math.floor(low / step);
  const count = Math.max(needs(step), 1);
  return Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
