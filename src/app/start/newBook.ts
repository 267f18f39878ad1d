/** Jobs whose sheets a new workbook gets. */
export const bookParts = ["check", "score", "fund"] as const;
export type BookPart = (typeof bookParts)[number];

/** Sheets of scoring that a new workbook gets; those with a row for each society only once societies are named. */
export const scoreSheetsFor = (societies: readonly string[]) =>
  societies.length > 0
    ? (["plan", "roster", "jury", "self", "scores"] as const)
    : (["plan", "roster", "jury"] as const);

/** What the user says of a new workbook. */
export interface NewBookForm {
  readonly year: number;
  readonly judges: number;
  /** Names of the societies; blank lines where there are none. */
  readonly societies: readonly string[];
  readonly parts: readonly BookPart[];
}
