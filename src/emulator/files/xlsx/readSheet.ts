import type { FilledFormula, SheetExtras, TableExtras } from "../../engine/book";
import { areaAddress } from "../a1";
import type { CellContext, CellsRead } from "../cells/readCells";
import { notesJson, readNotes } from "../comments/notes";
import { readThreads, threadIds } from "../comments/threads";
import { readNoteBoxes } from "../comments/vml";
import { conditionalExtensionUri, readConditionalFormats } from "../conditional/conditionalFormats";
import type { FormulaCodec } from "../conditional/formulas";
import { geometryOf } from "../drawing/geometry";
import { readDrawing } from "../drawing/readDrawing";
import type { Package } from "../opc/package";
import { filterJson, readAutoFilter } from "../sheet/autoFilter";
import { readCustomProperties } from "../sheet/customProperties";
import { readHyperlinks } from "../sheet/hyperlinks";
import { readPageLayout } from "../sheet/pageLayout";
import { readSheetProtection } from "../sheet/protection";
import { readTable, type TableRead } from "../sheet/readTable";
import { readValidations, validationExtensionUri } from "../sheet/validations";
import { readView } from "../sheet/views";
import { pixelsToPoints } from "../sizes";
import { readColor } from "../styles/colors";
import type { StyleSheet } from "../styles/styleSheet";
import {
  canonical,
  type AutoFilter,
  type ConditionalFormat,
  type Drawing,
  type Note,
  type SheetData,
  type Table,
  type ThreadComment,
  type Validation,
} from "../univer";
import { attribute, element, type XmlElement } from "../xml/xml";
import type { SheetOrigin } from "./origin";
import { readGrid, type GridRead } from "./readGrid";
import { extensionOf, splitWorksheet } from "./worksheetXml";

/** What a sheet needs from its workbook. */
export interface SheetContext {
  pack: Package;
  styles: StyleSheet;
  formulas: FormulaCodec;
  strings: CellContext["strings"];
  date1904: boolean;
  unitId: string;
  dynamicArrays: ReadonlySet<number>;
}

/** A worksheet as it was read. */
export interface SheetRead {
  data: SheetData;
  extras: SheetExtras;
  origin: SheetOrigin;
  styleKeys: Set<string>;
  formats: ConditionalFormat[];
  validations: Validation[];
  notes: Note[];
  noteAuthors: Record<string, string>;
  threads: ThreadComment[];
  tables: Table[];
  tableExtras: Record<string, TableExtras>;
  filteredByTables: number[];
  filter?: AutoFilter;
  drawings: Drawing[];
  dataTables: boolean;
}

const isHidden = (data: SheetData, row: number): boolean => data.rowData?.[row]?.hd === 1;

/** Gives hidden rows over to the filter that hides them. */
function show(data: SheetData, rows: readonly number[]): void {
  for (const row of rows) {
    const kept = data.rowData![row]!;
    delete kept.hd;
    if (Object.keys(kept).length === 0) Reflect.deleteProperty(data.rowData!, row);
  }
}

async function readTables(
  path: string,
  id: string,
  data: SheetData,
  context: SheetContext,
): Promise<{ tables: TableRead[]; hidden: number[] }> {
  const tables: TableRead[] = [];
  const hidden: number[] = [];
  for (const part of context.pack.related(path, "table")) {
    const read = readTable(
      part.path,
      await context.pack.xml(part.path),
      `${id}-table${tables.length + 1}`,
      context.formulas,
    );
    if (!read) continue;
    tables.push(read);
    if (read.filters !== "known") continue;
    const { startRow, endRow } = read.table.range;
    for (let row = startRow + 1; row <= endRow; row++) if (isHidden(data, row)) hidden.push(row);
  }
  show(data, hidden);
  return { tables, hidden };
}

async function readComments(
  path: string,
  id: string,
  context: SheetContext,
): Promise<Pick<SheetRead, "notes" | "noteAuthors" | "threads"> & { sources: SheetOrigin["notes"] }> {
  const { pack, unitId } = context;
  const [threaded] = pack.related(path, "threadedComment");
  const [legacy] = pack.related(path, "comments");
  const [drawing] = pack.related(path, "vmlDrawing");
  const threads = threaded ? readThreads(await pack.xml(threaded.path), unitId, id) : [];
  const boxes = drawing ? readNoteBoxes(await pack.text(drawing.path)) : [];
  const read = legacy
    ? readNotes(await pack.xml(legacy.path), boxes, threadIds(threads), `${id}-note`)
    : { notes: [], authors: {}, sources: new Map() };
  return { threads, notes: read.notes, noteAuthors: read.authors, sources: read.sources };
}

const filledFormulas = (read: CellsRead): FilledFormula[] =>
  read.filled.map(({ area, dynamic, values }) => ({ address: areaAddress(area), dynamic, values }));

/** What a sheet holds beside Univer's data. */
async function readExtras(
  root: XmlElement,
  path: string,
  cells: GridRead,
  context: SheetContext,
): Promise<SheetExtras> {
  const { pack, styles } = context;
  const extras: SheetExtras = {};
  const view = readView(root);
  const tab = readColor(element(element(root, "sheetPr"), "tabColor"), styles.palette);
  const protection = readSheetProtection(element(root, "sheetProtection"));
  const unlocked = cells.read.unlocked.addresses();
  const formulasHidden = cells.read.formulasHidden.addresses();
  const links = readHyperlinks(element(root, "hyperlinks"), pack.relationships(path));
  const layout = readPageLayout(root);
  const properties = await readCustomProperties(root, path, pack);
  const filled = filledFormulas(cells.read);
  if (tab) extras.tabColor = tab;
  if (protection) extras.protection = protection;
  if (unlocked.length > 0) extras.unlocked = unlocked;
  if (formulasHidden.length > 0) extras.formulasHidden = formulasHidden;
  if (links.length > 0) extras.hyperlinks = links;
  if (Object.keys(layout).length > 0) extras.pageLayout = layout;
  if (Object.keys(properties).length > 0) extras.customProperties = properties;
  if (filled.length > 0) extras.filled = filled;
  if (!view.showGridlines) extras.showGridlines = false;
  if (!view.showHeadings) extras.showHeadings = false;
  if (view.selection) extras.selection = view.selection;
  if (attribute(element(root, "sheetFormatPr"), "defaultColWidth") !== undefined)
    extras.standardWidth = pixelsToPoints(cells.data.defaultColumnWidth!);
  return extras;
}

/** Reads a worksheet part with everything that hangs on it. `id` is the sheet's id in Univer. */
export async function readSheet(
  path: string,
  id: string,
  name: string,
  context: SheetContext,
): Promise<SheetRead> {
  const { pack, formulas, styles, unitId } = context;
  const xml = splitWorksheet(await pack.text(path));
  const { root } = xml;
  const cells = readGrid(xml, context);
  const { data } = cells;
  const view = readView(root);
  const extras = await readExtras(root, path, cells, context);
  Object.assign(data, {
    id,
    name,
    tabColor: extras.tabColor ?? "",
    freeze: view.freeze,
    zoomRatio: view.zoomRatio,
    showGridlines: view.showGridlines ? 1 : 0,
    rightToLeft: view.rightToLeft ? 1 : 0,
  });
  const layout = canonical(extras.pageLayout ?? {});
  const { tables, hidden } = await readTables(path, id, data, context);
  const filterXml = element(root, "autoFilter");
  const filter = readAutoFilter(filterXml, (row) => isHidden(data, row));
  show(data, filter?.cachedFilteredOut ?? []);
  const formats = readConditionalFormats(root, extensionOf(root, conditionalExtensionUri), {
    styles,
    formulas,
    idPrefix: `${id}-cf`,
  });
  const validations = readValidations(root, extensionOf(root, validationExtensionUri), {
    formulas,
    idPrefix: `${id}-dv`,
  });
  const comments = await readComments(path, id, context);
  const [drawingPart] = pack.related(path, "drawing");
  const ids = { unitId, subUnitId: id };
  const drawing = drawingPart && (await readDrawing(drawingPart.path, pack, ids, geometryOf(data)));
  if (drawing && drawing.drawings.length > 0) extras.altTexts = drawing.altTexts;

  const origin: SheetOrigin = {
    path,
    root,
    view,
    columns: cells.spans,
    formats: formats.sources,
    tables: new Map(tables.map(({ table, source }) => [table.id, source])),
    notes: comments.sources,
    notesJson: notesJson(comments.notes),
    threadsJson: canonical(comments.threads),
    layout,
    customProperties: canonical(extras.customProperties ?? {}),
    defaultColumnPixels: data.defaultColumnWidth!,
    defaultRowPixels: data.defaultRowHeight!,
    ...(filterXml && filter ? { filter: { xml: filterXml, json: filterJson(filter) } } : {}),
    ...(drawing ? { drawing } : {}),
  };
  return {
    data,
    extras,
    origin,
    styleKeys: new Set([...cells.columnKeys, ...cells.read.rowStyleKeys]),
    formats: formats.formats,
    validations,
    notes: comments.notes,
    noteAuthors: comments.noteAuthors,
    threads: comments.threads,
    tables: tables.map(({ table }) => table),
    tableExtras: Object.fromEntries(tables.map(({ table, extras: own }) => [table.id, own])),
    filteredByTables: hidden,
    ...(filter ? { filter } : {}),
    drawings: drawing?.drawings ?? [],
    dataTables: cells.read.dataTables,
  };
}
