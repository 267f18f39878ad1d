/** Pixels left and right of the content of a section. */
export const sides = 32;
/** Least width for which pictures are laid out, and the greatest of a view that stands alone. */
const least = 240;
export const mostAlone = 860;
/** Width from which further views stand beside the one of the tab. */
const twoColumns = 1000;
/** Greatest width of the page, and what lies between its columns. */
export const mostPage = 1600;
export const gap = 16;
/** Width of the second column: a share of the page within bounds. */
const share = 0.36;
const narrowest = 400;
const widest = 560;
export const sideColumn = `clamp(${narrowest}px, ${share * 100}%, ${widest}px)`;

/** Pixels that pictures may take in each column; no side where there is but one column. */
export interface Rooms {
  readonly main: number;
  readonly side: number | undefined;
}

/** Rooms of a page of so many pixels. */
export function roomsOf(width: number): Rooms {
  if (width < twoColumns)
    return { main: Math.max(least, Math.min(width - sides, mostAlone)), side: undefined };
  const page = Math.min(width, mostPage);
  const side = Math.floor(Math.min(Math.max(page * share, narrowest), widest));
  const borders = 2;
  return { main: page - side - gap - sides - borders, side: side - sides - borders };
}
