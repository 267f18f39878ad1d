/** Jobs whose sheets a new workbook gets. */
export const bookParts = ["check", "score", "fund"] as const;
export type BookPart = (typeof bookParts)[number];

/** What the user says of a new workbook. */
export interface NewBookForm {
  readonly year: number;
  readonly judges: number;
  /** Names of the societies; blank lines where there are none. */
  readonly societies: readonly string[];
  readonly parts: readonly BookPart[];
}
