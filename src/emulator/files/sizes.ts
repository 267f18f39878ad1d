/**
 * Sizes in files and on screen. Files give heights in points and widths in characters of the widest digit of
 * the default font; Univer counts pixels at 96 dpi. The widest digit is taken as 7 pixels, that of Calibri 11.
 */
const digitPixels = 7;

export const pointsToPixels = (points: number): number => Math.round((points * 4 * 10000) / 3) / 10000;

export const pixelsToPoints = (pixels: number): number => Math.round(pixels * 0.75 * 10000) / 10000;

/** ECMA-376 part 1, 18.3.1.13 (`col`, `width`). */
export const widthToPixels = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digitPixels)) / 256) * digitPixels);

export const pixelsToWidth = (pixels: number): number => Math.trunc((pixels / digitPixels) * 256) / 256;

/** Pixels of a column where a file says nothing. */
export const defaultColumnPixels = 64;

/** English metric units of one pixel. */
export const emuPerPixel = 9525;
