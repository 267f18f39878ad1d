/** Where a picture stands: its row below the first, and the side. */
export interface Placed {
  readonly row: number;
  readonly side: 0 | 1;
}

export interface Arrangement {
  /** Pictures beside each other. */
  readonly sides: 1 | 2;
  readonly places: readonly Placed[];
  /** Rows down to the end of the lowest picture. */
  readonly rows: number;
}

interface Page {
  /** Rows of the table, and those above and below the table and the pictures. */
  readonly tableRows: number;
  readonly otherRows: number;
  /** Width with one picture in a row and with two, as a number of rows. */
  readonly width: readonly [number, number];
}

/** Width of the printed part of a page by its height. */
const landscape = 728 / 482;
/** A second column of pictures may cost so much of the size of the print. */
const worth = 0.9;

/** Each picture stands on the side that is shorter so far; the title of one takes a row, and a row stays free. */
function stack(pictureRows: readonly number[], sides: 1 | 2): Arrangement {
  const ends: [number, number] = [0, sides === 1 ? Infinity : 0];
  const places = pictureRows.map((rows): Placed => {
    const side = ends[1] < ends[0] ? 1 : 0;
    const row = ends[side];
    ends[side] += rows + 2;
    return { row, side };
  });
  return { sides, places, rows: Math.max(ends[0], sides === 1 ? 0 : ends[1]) };
}

/** How large a page is printed when it is fitted to one sheet of paper; 1 / rows that would fill its height. */
function scaleOf({ rows }: Arrangement, { tableRows, otherRows }: Page, width: number): number {
  return Math.min(landscape / width, 1 / (Math.max(rows, tableRows) + otherRows));
}

/** Pictures in one column beside the table, or in two where the page would else be too high for its width. */
export function arrange(pictureRows: readonly number[], page: Page): Arrangement {
  const one = stack(pictureRows, 1);
  if (pictureRows.length < 2) return one;
  const two = stack(pictureRows, 2);
  const [narrow, broad] = page.width;
  const isHigh = scaleOf(one, page, narrow) < landscape / narrow;
  return isHigh && scaleOf(two, page, broad) >= worth * scaleOf(one, page, narrow) ? two : one;
}
