import type { NamesRead } from "../book/definedNames";
import type { FormatSource } from "../conditional/conditionalFormats";
import { FormulaCodec } from "../conditional/formulas";
import type { NoteSource } from "../comments/notes";
import type { Person } from "../comments/threads";
import type { DrawingRead } from "../drawing/readDrawing";
import { Package } from "../opc/package";
import type { ColumnSpan } from "../sheet/columns";
import type { TableSource } from "../sheet/readTable";
import type { ViewRead } from "../sheet/views";
import { StyleSheet } from "../styles/styleSheet";
import type { XmlElement } from "../xml/xml";

/** What an opened worksheet had, so that what did not change is saved as it was. */
export interface SheetOrigin {
  path: string;
  /** The part without its cells. */
  root: XmlElement;
  view: ViewRead;
  columns: ColumnSpan[];
  formats: Map<string, FormatSource>;
  tables: Map<string, TableSource>;
  filter?: { xml: XmlElement; json: string };
  notes: Map<string, NoteSource>;
  notesJson: string;
  threadsJson: string;
  drawing?: DrawingRead;
  /** Page set-up as canonical JSON. */
  layout: string;
  customProperties: string;
  defaultColumnPixels: number;
  defaultRowPixels: number;
}

/** One `sheet` element of an opened workbook; `id` is Univer's, absent for sheets that are no worksheets. */
export interface SheetEntry {
  xml: XmlElement;
  path: string;
  id?: string;
}

/**
 * What an opened workbook had beyond the book, kept by reference in `extras.opaque`.
 *
 * The rule of saving: what is the same as when it was read is written from here, what changed is written
 * anew, and what is not understood stays.
 */
export class Origin {
  readonly sheets = new Map<string, SheetOrigin>();
  entries: SheetEntry[] = [];
  names: NamesRead | undefined;
  persons: Person[] = [];

  constructor(
    readonly pack: Package,
    readonly workbookPath: string,
    readonly workbook: XmlElement,
    readonly styles: StyleSheet,
    readonly formulas: FormulaCodec,
  ) {}
}

const isOrigin = (value: unknown): value is Origin =>
  typeof value === "object" &&
  value !== null &&
  "workbookPath" in value &&
  "pack" in value &&
  "styles" in value;

/** The origin in a book's `opaque`; one that went through `structuredClone` gets its methods back. */
export function originOf(opaque: unknown): Origin | undefined {
  if (opaque instanceof Origin) return opaque;
  if (!isOrigin(opaque)) return undefined;
  Object.setPrototypeOf(opaque, Origin.prototype);
  Object.setPrototypeOf(opaque.pack, Package.prototype);
  Object.setPrototypeOf(opaque.styles, StyleSheet.prototype);
  Object.setPrototypeOf(opaque.formulas, FormulaCodec.prototype);
  return opaque;
}
