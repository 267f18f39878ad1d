/**
 * The parts of Univer's snapshot that this folder reads and writes, as plain data: cell types, and the JSON
 * that its plugins keep in `resources`. Names and values are Univer's own.
 */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Area } from "./a1";

export type CellStyle = IStyleData;
export type CellData = ICellData;
export type SheetData = Partial<IWorksheetData>;
export type Snapshot = IWorkbookData;

/** `ICellData.t`. */
export const cellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

export type HighlightStyle = IStyleData;

export type NumberOperator =
  | "greaterThan"
  | "greaterThanOrEqual"
  | "lessThan"
  | "lessThanOrEqual"
  | "notBetween"
  | "between"
  | "equal"
  | "notEqual";

export interface CfValue {
  type: "num" | "min" | "max" | "percent" | "percentile" | "formula";
  value?: number | string;
}

export type CfRule =
  | { type: "highlightCell"; subType: "uniqueValues" | "duplicateValues"; style: HighlightStyle }
  | {
      type: "highlightCell";
      subType: "rank";
      isBottom: boolean;
      isPercent: boolean;
      value: number;
      style: HighlightStyle;
    }
  | { type: "highlightCell"; subType: "text"; operator: string; value?: string; style: HighlightStyle }
  | { type: "highlightCell"; subType: "timePeriod"; operator: string; style: HighlightStyle }
  | {
      type: "highlightCell";
      subType: "number";
      operator: NumberOperator;
      value?: number | [number, number];
      style: HighlightStyle;
    }
  | { type: "highlightCell"; subType: "average"; operator: NumberOperator; style: HighlightStyle }
  | { type: "highlightCell"; subType: "formula"; value: string; style: HighlightStyle }
  | {
      type: "dataBar";
      isShowValue: boolean;
      config: {
        min: CfValue;
        max: CfValue;
        isGradient: boolean;
        positiveColor: string;
        nativeColor: string;
      };
    }
  | { type: "colorScale"; config: { index: number; color: string; value: CfValue }[] }
  | {
      type: "iconSet";
      isShowValue: boolean;
      config: { operator: NumberOperator; value: CfValue; iconType: string; iconId: string }[];
    };

/** One conditional format; earlier ones in a sheet's list come first. */
export interface ConditionalFormat {
  cfId: string;
  ranges: Area[];
  stopIfTrue: boolean;
  rule: CfRule;
}

export interface Validation {
  uid: string;
  type: string;
  ranges: Area[];
  operator?: NumberOperator;
  formula1?: string;
  formula2?: string;
  allowBlank?: boolean;
  imeMode?: number;
  showDropDown?: boolean;
  showErrorMessage?: boolean;
  error?: string;
  /** 0 information, 1 stop, 2 warning. */
  errorStyle?: number;
  errorTitle?: string;
  showInputMessage?: boolean;
  prompt?: string;
  promptTitle?: string;
}

export interface Note {
  id: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
  show?: boolean;
}

export interface CommentText {
  dataStream: string;
  customRanges?: {
    startIndex: number;
    endIndex: number;
    rangeId: string;
    rangeType: number;
    properties?: Record<string, unknown>;
  }[];
}

export interface ThreadComment {
  id: string;
  threadId: string;
  ref: string;
  dT: string;
  personId: string;
  text: CommentText;
  parentId?: string;
  resolved?: boolean;
  unitId: string;
  subUnitId: string;
  children?: ThreadComment[];
}

export interface DefinedName {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment?: string;
  /** A sheet id, or `AllDefaultWorkbook`. */
  localSheetId?: string;
  hidden?: boolean;
}

export const workbookScope = "AllDefaultWorkbook";

export interface TableColumn {
  id: string;
  displayName: string;
  dataType: string;
  formula: string;
  meta: Record<string, unknown>;
  style: Record<string, unknown>;
}

export type TableFilter = { filterType: "manual"; values: string[]; isAllSelected?: boolean };

export interface Table {
  id: string;
  name: string;
  range: Area;
  options: { showHeader?: boolean; showFooter?: boolean; tableStyleId?: string };
  filters: { tableColumnFilterList?: (TableFilter | null)[]; tableSortInfo?: unknown };
  columns: TableColumn[];
  meta: Record<string, unknown>;
}

export interface AutoFilter {
  ref: Area;
  filterColumns?: {
    /** Zero-based column of the sheet. */
    colId: number;
    filters?: { blank?: true; filters?: string[] };
    customFilters?: { and?: 1; customFilters: { val: string | number; operator?: string }[] };
  }[];
  cachedFilteredOut?: number[];
}

export interface Corner {
  column: number;
  columnOffset: number;
  row: number;
  rowOffset: number;
}

export interface Drawing {
  unitId: string;
  subUnitId: string;
  drawingId: string;
  /** 0 is a picture. */
  drawingType: number;
  imageSourceType: string;
  source: string;
  transform: { left: number; top: number; width: number; height: number; angle?: number };
  sheetTransform: { from: Corner; to: Corner; angle?: number };
  axisAlignSheetTransform: { from: Corner; to: Corner };
  /** "0" moves with cells, "1" moves and sizes, "2" stays. */
  anchorType?: string;
}

/** What each plugin keeps in `resources`, by sheet id unless said otherwise. */
export interface Resources {
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: Record<string, ConditionalFormat[]>;
  SHEET_DATA_VALIDATION_PLUGIN: Record<string, Validation[]>;
  /** By sheet id, row and column. */
  SHEET_NOTE_PLUGIN: Record<string, Record<string, Record<string, Note>>>;
  SHEET_UNIVER_THREAD_COMMENT_PLUGIN: Record<string, ThreadComment[]>;
  /** By the id of the name. */
  SHEET_DEFINED_NAME_PLUGIN: Record<string, DefinedName>;
  SHEET_TABLE_PLUGIN: Record<string, { tables: Table[]; tableFilteredOutRows: number[] }>;
  SHEET_DRAWING_PLUGIN: Record<string, { data: Record<string, Drawing>; order: string[] }>;
  SHEET_FILTER_PLUGIN: Record<string, AutoFilter>;
}

/** What a plugin keeps; an empty record when the snapshot has none. */
export function resource<Name extends keyof Resources>(snapshot: Snapshot, name: Name): Resources[Name] {
  const data = snapshot.resources?.find((entry) => entry.name === name)?.data;
  return (data ? JSON.parse(data) : {}) as Resources[Name];
}

/** JSON with the keys of every object in order, so that equal values give equal texts; blanks are left out. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part === null) return undefined;
    if (typeof part !== "object" || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part as Record<string, unknown>)
        .filter(([, inner]) => inner !== null && inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
