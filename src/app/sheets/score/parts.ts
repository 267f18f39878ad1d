import type { Area } from "../../../core/table/grid";
import type { AreaLook, FormulaCell, SheetCell } from "../../../workbook/port";
import { cellName, columnName } from "../../../core/text";
import { quotedSheet } from "../../../report/address";
import { area, titleHeight } from "../areas";

/** Row of the headings of every sheet of scoring; above stand the title and a note. */
export const HEADING_ROW = 2;
export const FIRST_ROW = HEADING_ROW + 1;

export { area, titleHeight };

export const formula = (text: string): FormulaCell => ({ formula: text });

/** Title, note and headings of a sheet. */
export const head = (
  title: string,
  note: string,
  headings: readonly SheetCell[],
): readonly (readonly SheetCell[])[] => [[title], [note], headings];

/** Looks of the title, the note, the headings and the cells to be filled in. */
export const looksOf = (
  columns: number,
  inputs: readonly Area[],
): readonly { readonly area: Area; readonly look: AreaLook }[] => [
  { area: area(0, 0, 0, 0), look: "title" },
  { area: area(1, 0, 1, 0), look: "note" },
  { area: area(HEADING_ROW, 0, HEADING_ROW, columns - 1), look: "heading" },
  ...inputs.map((one) => ({ area: one, look: "input" as const })),
];

/** Absolute address of a cell, with its sheet where one is given: `'Jury'!$A$4`. */
export const absolute = (row: number, column: number, sheet?: string): string =>
  `${sheet === undefined ? "" : `${quotedSheet(sheet)}!`}$${columnName(column)}$${row + 1}`;

/** Absolute address of an area. */
export const absoluteArea = ({ top, left, bottom, right }: Area, sheet?: string): string =>
  `${absolute(top, left, sheet)}:${absolute(bottom, right)}`;

/** Address whose column stays and whose row moves with the formula: `$A4`. */
export const inRow = (row: number, column: number): string => `$${cellName(row, column)}`;

/** A cell that repeats another one, and stays blank while that is blank. */
export const repeated = (address: string): FormulaCell => formula(`=IF(${address}="","",${address})`);

/** Number of characters a list of choices may have in Excel. */
const MOST_CHARACTERS = 250;

/** True when the choices fit into the list of an entry rule; a comma would part them. */
export const fitsList = (choices: readonly string[]): boolean =>
  choices.length > 0 &&
  choices.join(",").length <= MOST_CHARACTERS &&
  choices.every((choice) => choice !== "" && !choice.includes(","));
