import { pixel } from "../layout";

export interface Box {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** Slanted lines that fill a box, cut off at its sides. */
export function hatch({ x, x2, y, y2 }: Box, step = 7): Box[] {
  const height = y2 - y;
  const lines: Box[] = [];
  for (let foot = x + step; foot < x2 + height; foot += step) {
    const [left, right] = [Math.max(foot - height, x), Math.min(foot, x2)];
    if (right <= left) continue;
    lines.push({
      x: pixel(left),
      x2: pixel(right),
      y: pixel(y2 - (left - (foot - height))),
      y2: pixel(y + (foot - right)),
    });
  }
  return lines;
}
