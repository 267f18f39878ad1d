import type { Result } from "../core/result";
import type { Severity } from "../core/lint/types";
import type { Area, CellValue } from "../core/table/grid";

/** Why the spreadsheet did not do as asked; the code is for diagnosis only, never for the user. */
export interface HostError {
  readonly kind: HostErrorKind;
  /** Error code of the host. */
  readonly code: string;
  /** Sheet the request was about, by name. */
  readonly sheet?: string;
  /** True when it is known that no cell was changed. */
  readonly nothingWritten: boolean;
}

export type HostErrorKind =
  | "editing"
  | "protected"
  | "readOnly"
  | "tooLarge"
  | "missing"
  | "exists"
  | "otherWorkbook"
  | "merged"
  | "conflict"
  | "oldExcel"
  | "busy"
  | "other";

export type HostResult<T> = Promise<Result<T, HostError>>;

export interface SheetInfo {
  /** Stable while the workbook is open, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** Rows and columns from A1 to the last used cell; 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
}

/** Marks of one look on one sheet. */
export interface SheetMarks {
  readonly sheet: string;
  readonly look: MarkLook;
  readonly areas: readonly Area[];
}

export type MarkLook = Severity | "explained" | "stale";

/** What became of the marks of each sheet. */
export interface MarkReport {
  readonly marked: number;
  /** Sheets that could not be marked, and why. */
  readonly refused: readonly HostError[];
}

/** What became of marks that were to be taken away. */
export interface ClearReport {
  /** Sheets that had marks and have none now. */
  readonly cleaned: number;
  /** Sheets that keep theirs, and why. */
  readonly refused: readonly HostError[];
}

/** A formula and the cells it fills: its own alone, or those it spills into. */
export interface FormulaArea extends CellPlace {
  readonly formula: string;
  /** What the cells show, row-major from the formula's own. */
  readonly values: readonly (readonly CellValue[])[];
}

/** What became of formulas that were to be turned into values, or back. */
export interface FormulaReport {
  readonly done: readonly FormulaArea[];
  /** Those whose cells hold something else meanwhile. */
  readonly refused: readonly FormulaArea[];
}

/** A cell, 0-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell holds. */
export interface CellState {
  readonly value: CellValue;
  readonly format: string;
  /** The formula that gives the value; undefined for a plain value. */
  readonly formula?: string;
}

/** One cell to write; refused when the cell no longer holds `from`. */
export interface CellWrite extends CellPlace {
  readonly from: CellValue;
  readonly to: CellValue;
  /** Number format to set with the value; the cell's own where it is not given. */
  readonly format?: string;
  /** Number format the cell has now, as far as it is known. */
  readonly formatNow?: string;
}

/** What became of cells that were to be written. */
export interface WriteReport {
  /** What puts each written cell back, with its number format. */
  readonly undo: readonly CellWrite[];
  /** Cells that no longer held what they had held, or hold a formula. */
  readonly refused: readonly CellWrite[];
}

/** A formula of ours; text of users never becomes one. */
export interface FormulaCell {
  readonly formula: string;
}

export type SheetCell = CellValue | FormulaCell;

/** True for a cell that holds a formula of ours. */
export const isFormulaCell = (cell: SheetCell): cell is FormulaCell =>
  typeof cell === "object" && cell !== null;

/** What may be entered in an area. */
export type EntryRule =
  | {
      readonly kind: "list";
      readonly area: Area;
      readonly choices: readonly string[];
      readonly isStrict: boolean;
    }
  | {
      readonly kind: "number";
      readonly area: Area;
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
    }
  /** Values of another area are offered, and others are taken too. */
  | {
      readonly kind: "offer";
      readonly area: Area;
      readonly source: { readonly sheet: string; readonly area: Area };
    }
  | { readonly kind: "date"; readonly area: Area };

/** Looks of an area of a sheet of ours; the sheet stays readable without colour. */
export type AreaLook =
  | "title"
  | "note"
  | "heading"
  | "input"
  | "total"
  | "wrap"
  | "right"
  | "center"
  /** Parts of a printed document, in the type and size that official papers use. */
  | "documentTitle"
  | "documentText"
  | "documentTable";

/** How cells with a number from `from` on and less than `below` look; an end that is not given is open. */
export interface CellBand {
  readonly from?: number;
  readonly below?: number;
  readonly fill: string;
  readonly font: string;
}

/** A sheet of ours to be laid out whole. */
export interface SheetSpec {
  readonly name: string;
  /** Row-major from A1. Texts that start like a formula are written as text. */
  readonly values: readonly (readonly SheetCell[])[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  /** 0-based row of the table's heading; rows above are titles. It is printed on every page. */
  readonly headingRow: number;
  /** Whether the rows down to the heading stay in view; true where it is not given. */
  readonly isFrozen?: boolean;
  /** Heights of rows that do not fit their text by themselves, such as merged ones. */
  readonly heights?: readonly { readonly row: number; readonly count?: number; readonly points: number }[];
  /** Foot of each printed page, with the codes of Excel; page and pages where it is not given. */
  readonly footer?: string;
  /** Number formats of areas. */
  readonly formats?: readonly { readonly area: Area; readonly format: string }[];
  readonly looks?: readonly { readonly area: Area; readonly look: AreaLook }[];
  readonly entries?: readonly EntryRule[];
  readonly merges?: readonly Area[];
  /** Looks that follow the numbers of an area. */
  readonly bands?: readonly { readonly area: Area; readonly bands: readonly CellBand[] }[];
  /** What is cleared of an earlier sheet; all of it where it is not given. */
  readonly cleared?: Area;
  /** True for a sheet that is printed on one page. */
  readonly isOnePage?: boolean;
  /** Protected without a password but for these areas; undefined leaves the sheet open. */
  readonly open?: readonly Area[];
  readonly landscape: boolean;
  /** True where pictures are still to come: until the last of them its name says that it is not finished. */
  readonly hasMore?: boolean;
  /** Area that is printed; the whole sheet where it is not given. */
  readonly printArea?: Area;
  /** Colour of the sheet's tab. */
  readonly tab?: string;
}

/** Picture to be laid on a sheet, in place of an earlier one of the same name. */
export interface SheetPicture {
  readonly sheet: string;
  /** Name that the sheet gets with this picture, the last that was to come. */
  readonly finishes?: string;
  readonly name: string;
  /** PNG, base64 without a prefix. */
  readonly png: string;
  readonly altText: string;
  /** Cell whose top left corner it stands at, 0-based. */
  readonly row: number;
  readonly column: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Cells that somebody or something has changed. */
export interface CellChange {
  readonly sheetId: string;
  /** Undefined when rows or columns moved, so that everything may have changed. */
  readonly area: Area | undefined;
  /** True when another author changed them. */
  readonly remote: boolean;
  /** True when this add-in changed them. */
  readonly own: boolean;
}

/** Everything the product asks of a spreadsheet. Each method is one request of bounded size. */
export interface WorkbookPort {
  /** Name of the file, as far as the host tells it. */
  readonly fileName: string | undefined;
  sheets(): HostResult<readonly SheetInfo[]>;
  /** True where serials of dates count from 1904; undefined where the host does not tell. */
  is1904(): HostResult<boolean | undefined>;
  /** Values of `count` rows from row `first`, `columns` wide, 0-based. */
  readRows(
    sheetId: string,
    first: number,
    count: number,
    columns: number,
  ): HostResult<readonly (readonly CellValue[])[]>;
  /** Number formats of an area, row-major. */
  readFormats(sheetId: string, area: Area): HostResult<readonly (readonly string[])[]>;
  /** Merged areas of a sheet; empty where the host cannot tell. */
  readMerges(sheetId: string): HostResult<readonly Area[]>;
  /** The sheet in front and the selected area; of several the first. */
  selection(): HostResult<{ readonly sheetId: string; readonly area: Area }>;
  /** Selects an area and scrolls to it. */
  select(sheetId: string, area: Area): HostResult<void>;
  /** Lays marks over cells without touching them, one look after the other; replaces marks shown before. */
  showMarks(
    marks: readonly SheetMarks[],
    onBatch?: (done: number, of: number) => void,
  ): HostResult<MarkReport>;
  /** Takes away every mark of ours, also of an earlier session. */
  clearMarks(): HostResult<ClearReport>;
  /** Lays out a sheet of ours, over an earlier one of the same name if `replace`. */
  putSheet(spec: SheetSpec, replace: boolean): HostResult<void>;
  /** Lays a picture on a sheet. */
  putPicture(picture: SheetPicture): HostResult<void>;
  /** Rows written below the last row of a sheet of ours. */
  appendRows(sheet: string, rows: readonly (readonly SheetCell[])[]): HostResult<void>;
  /** Formulas of all sheets that are asked for, with what they show. */
  formulasOf(isWanted: (formula: string) => boolean): HostResult<readonly FormulaArea[]>;
  /** Turns formulas into what they were read to show. */
  freezeFormulas(areas: readonly FormulaArea[]): HostResult<FormulaReport>;
  /** Puts formulas back in place of the values they were turned into. */
  reviveFormulas(areas: readonly FormulaArea[]): HostResult<FormulaReport>;
  /** Copies a sheet with all it holds to the end of the workbook. */
  copySheet(sheet: string, name: string): HostResult<void>;
  /** Takes sheets away. */
  removeSheets(names: readonly string[]): HostResult<void>;
  /** What single cells hold, in the order asked. */
  readCells(cells: readonly CellPlace[]): HostResult<readonly CellState[]>;
  /** Writes cells that still hold what they held. */
  writeCells(writes: readonly CellWrite[]): HostResult<WriteReport>;
  /** Tells of changed cells until the returned function is called. */
  onChanged(listener: (change: CellChange) => void): HostResult<() => void>;
  /** Tells of the selected area until the returned function is called. */
  onSelected(listener: (sheetId: string, area: Area) => void): HostResult<() => void>;
  /** Tells of sheets whose formulas have calculated, custom functions too, until the returned function is called. */
  onCalculated(listener: (sheetId: string) => void): HostResult<() => void>;
  /** Tells of added, deleted and renamed sheets until the returned function is called. */
  onSheetsChanged(listener: () => void): HostResult<() => void>;
}
