import type { Spec } from "../../../charts/spec";

/** Points that a pixel takes on a sheet, and points of a plain row. */
const POINTS_A_PIXEL = 0.75;
const ROW_POINTS = 15;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Size of a picture on a sheet in points, at most so high. */
export function pictureSize(spec: Spec, mostPoints = Infinity): PictureSize {
  const { left, right, top, bottom } = spec["padding"] as Record<"left" | "right" | "top" | "bottom", number>;
  const width = Number(spec["width"]) + left + right;
  const height = Number(spec["height"]) + top + bottom;
  const scale = Math.min(POINTS_A_PIXEL, mostPoints / height);
  return { width: width * scale, height: height * scale };
}

/** Rows of a sheet that a picture covers. */
export const rowsFor = (spec: Spec, mostPoints?: number): number =>
  Math.ceil(pictureSize(spec, mostPoints).height / ROW_POINTS);
