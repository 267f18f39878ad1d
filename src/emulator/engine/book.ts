import type { IWorkbookData } from "@univerjs/core";
import type { StoredObject } from "./objects";

/**
 * A document as it is opened and saved.
 *
 * `snapshot` is Univer's own (conditional formats, validation, notes, comments, tables, names and drawings
 * stand in its `resources`, in Univer's format); `extras` is what Univer does not hold.
 */
export interface Book {
  /** File name with its extension. */
  name: string;
  snapshot: IWorkbookData;
  extras: Extras;
}

/** What a workbook holds beside the Univer snapshot. */
export interface Extras {
  /** Serial 0 is 1904-01-01 instead of 1899-12-31. */
  date1904: boolean;
  /** By Univer sheet id. */
  sheets: Record<string, SheetExtras>;
  /** Office document settings of the add-in: name to JSON text. */
  settings: Record<string, string>;
  /** Document properties such as title, author, subject; a custom property has the prefix `custom:`. */
  properties: Record<string, string>;
  /** Kinds of custom properties that are no texts. */
  propertyTypes?: Record<string, "number" | "boolean" | "date">;
  /** Protection of the workbook's structure. */
  protection?: Protection;
  /** Tables by Univer table id: what Univer's table does not hold. */
  tables?: Record<string, TableExtras>;
  /** Display names of comment authors by Univer person id. */
  authors?: Record<string, string>;
  /** Custom XML parts by id. */
  customXml?: Record<string, string>;
  /** Univer id of the sheet in front. */
  activeSheet?: string;
  /** Authors of notes by Univer note id. */
  noteAuthors?: Record<string, string>;
  /** Charts, styles and other objects that are kept and not drawn, by id. */
  objects?: Record<string, StoredObject>;
  /** What the opened file holds beyond this, for saving. Hand it on as the same object, never copied. */
  opaque?: unknown;
}

/** What a worksheet holds beside the Univer snapshot. Addresses are A1 without a sheet name. */
export interface SheetExtras {
  veryHidden?: boolean;
  /** `#RRGGBB`. */
  tabColor?: string;
  protection?: Protection;
  /** Areas whose cells are not locked. */
  unlocked?: string[];
  /** Areas whose formulas are hidden while the sheet is protected. */
  formulasHidden?: string[];
  /** Areas whose cells have a cell style other than Normal, by its name. */
  styleNames?: Record<string, string[]>;
  /** Groups of rows and columns an add-in made, as whole rows and columns. */
  rowGroups?: string[];
  columnGroups?: string[];
  hyperlinks?: Hyperlink[];
  /** Page set-up by the member names of Office's PageLayout, e.g. `orientation`, `printArea`. */
  pageLayout?: Record<string, unknown>;
  customProperties?: Record<string, string>;
  /** Alternative texts of pictures by Univer drawing id. */
  altTexts?: Record<string, AltText>;
  /** Default column width in points, where the file states one. */
  standardWidth?: number;
  showGridlines?: boolean;
  showHeadings?: boolean;
  /** Selected area. */
  selection?: string;
  /** Formulas that fill more than their own cell; the other cells of the area are empty in the snapshot. */
  filled?: FilledFormula[];
}

/** A dynamic array or (`dynamic` false) an array formula, whose formula stands in the first cell of the area. */
export interface FilledFormula {
  address: string;
  dynamic: boolean;
  /** Cached results row by row; "" where there is none. */
  values: (string | number | boolean)[][];
}

/** A protection as Excel stores it: what is allowed, and the password as its hash. */
export interface Protection {
  /** By the member names of Office's WorksheetProtectionOptions, e.g. `allowFormatCells`. */
  options: Record<string, boolean | string>;
  /** The legacy 16-bit hash, hexadecimal. */
  passwordHash?: string;
  /** The attributes of a modern hash: algorithmName, hashValue, saltValue, spinCount. */
  passwordAttributes?: Record<string, string>;
}

/** A hyperlink of an area. `target` is a URL or file, `location` a place in the workbook. */
export interface Hyperlink {
  address: string;
  target?: string;
  location?: string;
  tip?: string;
  text?: string;
}

/** The alternative text of a picture. */
export interface AltText {
  title?: string;
  description?: string;
  /** Name of the shape as the selection pane shows it. */
  name?: string;
  /** Width and height change together unless false. */
  lockAspectRatio?: boolean;
}

/** What a table holds beside Univer's own table. */
export interface TableExtras {
  style?: string;
  showTotals?: boolean;
  showHeaders?: boolean;
  showBandedRows?: boolean;
  showBandedColumns?: boolean;
  highlightFirstColumn?: boolean;
  highlightLastColumn?: boolean;
  showFilterButton?: boolean;
  /** Function of the totals row by column name, e.g. `sum`, or a formula. */
  totals?: Record<string, string>;
}

/** Extras of a workbook that has none. */
export const noExtras = (): Extras => ({ date1904: false, sheets: {}, settings: {}, properties: {} });
