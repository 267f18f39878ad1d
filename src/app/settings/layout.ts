/** Row of the heading on the settings sheet, 0-based; titles stand above. */
export const HEADING_ROW = 2;
/** Widths of its columns, in characters. */
export const WIDTHS: readonly number[] = [14, 34, 18, 10, 52, 24];
