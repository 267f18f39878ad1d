import type { Book, Extras } from "../../engine/book";
import { readCustomXml } from "../book/customXml";
import { readDefinedNames } from "../book/definedNames";
import { dynamicArrayNumbers } from "../book/metadata";
import { readProperties } from "../book/properties";
import { readSettings } from "../book/settings";
import { readSharedStrings } from "../cells/sharedStrings";
import { notesByPlace } from "../comments/notes";
import { readPersons } from "../comments/threads";
import { FormulaCodec } from "../conditional/formulas";
import { Package } from "../opc/package";
import { resolveTarget } from "../opc/paths";
import { FileRefused, loss } from "../refusal";
import { readWorkbookProtection } from "../sheet/protection";
import { makeSnapshot, unitId } from "../snapshot";
import { readPalette } from "../styles/colors";
import { blankStyleSheet, StyleSheet } from "../styles/styleSheet";
import type { Resources } from "../univer";
import { attribute, descend, element, elements, flag, numberAttribute, type XmlElement } from "../xml/xml";
import { readZip } from "../zip/readZip";
import { Origin, type SheetEntry } from "./origin";
import { readSheet, type SheetContext, type SheetRead } from "./readSheet";

/** The workbook part; refuses packages of other programs. */
function findWorkbook(pack: Package): string {
  const [main] = pack.related("", "officeDocument");
  if (!main) throw new FileRefused(pack.has("mimetype") ? "otherDocument" : "broken", "no main part");
  const type = pack.typeOf(main.path);
  if (/ms-excel\.sheet\.binary/i.test(type)) throw new FileRefused("binaryWorkbook");
  if (!/sheet|ms-excel|template|addin/i.test(type)) throw new FileRefused("otherDocument", type);
  return main.path;
}

/** The XML of a part related to the workbook, if there is one. */
async function relatedXml(pack: Package, from: string, kind: string): Promise<XmlElement | undefined> {
  const [part] = pack.related(from, kind);
  return part && pack.xml(part.path);
}

/** The sheets in order; those that are no worksheets have no id. */
function readEntries(pack: Package, workbookPath: string, workbook: XmlElement): SheetEntry[] {
  const relations = new Map(pack.relationships(workbookPath).map((relation) => [relation.id, relation]));
  return elements(element(workbook, "sheets"), "sheet").map((xml, i) => {
    const relation = relations.get(attribute(xml, "id") ?? "");
    const path = relation ? resolveTarget(workbookPath, relation.target) : "";
    if (!relation || !pack.has(path))
      throw new FileRefused("broken", `the part of sheet ${attribute(xml, "name")} is missing`);
    const entry: SheetEntry = { xml, path };
    return relation.kind === "worksheet"
      ? { ...entry, id: `sheet${attribute(xml, "sheetId") ?? `-${i}`}` }
      : entry;
  });
}

function resourcesOf(
  sheets: readonly SheetRead[],
  names: Resources["SHEET_DEFINED_NAME_PLUGIN"],
): Partial<Resources> {
  const bySheet = <T>(pick: (sheet: SheetRead) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      sheets.flatMap((sheet) => {
        const value = pick(sheet);
        return value === undefined ? [] : [[sheet.data.id!, value]];
      }),
    );
  const list = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);
  return {
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet((sheet) => list(sheet.formats)),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet((sheet) => list(sheet.validations)),
    SHEET_NOTE_PLUGIN: bySheet((sheet) => list(sheet.notes) && notesByPlace(sheet.notes)),
    SHEET_UNIVER_THREAD_COMMENT_PLUGIN: bySheet((sheet) => list(sheet.threads)),
    SHEET_DEFINED_NAME_PLUGIN: names,
    SHEET_TABLE_PLUGIN: bySheet((sheet) =>
      sheet.tables.length > 0
        ? { tables: sheet.tables, tableFilteredOutRows: sheet.filteredByTables }
        : undefined,
    ),
    SHEET_DRAWING_PLUGIN: bySheet((sheet) =>
      sheet.drawings.length > 0
        ? {
            data: Object.fromEntries(sheet.drawings.map((drawing) => [drawing.drawingId, drawing])),
            order: sheet.drawings.map((drawing) => drawing.drawingId),
          }
        : undefined,
    ),
    SHEET_FILTER_PLUGIN: bySheet((sheet) => sheet.filter),
  };
}

/** What saving cannot keep. */
function findLosses(pack: Package, sheets: readonly SheetRead[], phonetics: boolean): string[] {
  const paths = pack.paths().map((path) => path.toLowerCase());
  const has = (start: string): boolean => paths.some((path) => path.startsWith(start));
  const checks: [boolean, string, string][] = [
    [
      paths.some((path) => path.endsWith("vbaproject.bin")),
      "宏不会保存到 .xlsx。",
      "Macros are not saved in .xlsx.",
    ],
    [
      has("_xmlsignatures/"),
      "数字签名在保存后失效，将被移除。",
      "The digital signature ends with saving and is removed.",
    ],
    [
      has("xl/revisions/"),
      "共享工作簿的修订记录不会保存。",
      "The change history of the shared workbook is not saved.",
    ],
    [phonetics, "文字上方的拼音（注音）不会保存。", "Phonetic guides above text are not saved."],
    [
      sheets.some((sheet) => sheet.dataTables),
      "模拟运算表只保留计算结果。",
      "Of what-if data tables only the results are kept.",
    ],
  ];
  return checks.filter(([found]) => found).map(([, zh, en]) => loss(zh, en));
}

const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";

async function readStyles(pack: Package, workbookPath: string): Promise<StyleSheet> {
  const theme = await relatedXml(pack, workbookPath, "theme");
  const root = await relatedXml(pack, workbookPath, "styles");
  const palette = readPalette(theme, element(root, "colors"));
  return root ? new StyleSheet(root, palette) : blankStyleSheet({ ff: "Calibri", fs: 11 }, palette);
}

/** Reads what a workbook holds beside its sheets. */
async function readBookExtras(pack: Package, workbookPath: string, workbook: XmlElement): Promise<Extras> {
  const protection = readWorkbookProtection(element(workbook, "workbookProtection"));
  const customXml = await readCustomXml(pack, workbookPath);
  const { properties, types } = await readProperties(pack);
  return {
    date1904: flag(element(workbook, "workbookPr"), "date1904"),
    sheets: {},
    settings: await readSettings(pack),
    properties,
    ...(Object.keys(types).length > 0 ? { propertyTypes: types } : {}),
    ...(protection ? { protection } : {}),
    ...(Object.keys(customXml).length > 0 ? { customXml } : {}),
  };
}

function addSheetExtras(extras: Extras, sheets: readonly SheetRead[], entries: readonly SheetEntry[]): void {
  for (const sheet of sheets) {
    const id = sheet.data.id!;
    const state = attribute(entries.find((entry) => entry.id === id)?.xml, "state") ?? "visible";
    sheet.data.hidden = state === "visible" ? 0 : 1;
    if (state === "veryHidden") sheet.extras.veryHidden = true;
    extras.sheets[id] = sheet.extras;
    if (Object.keys(sheet.tableExtras).length > 0) extras.tables = { ...extras.tables, ...sheet.tableExtras };
    if (Object.keys(sheet.noteAuthors).length > 0)
      extras.noteAuthors = { ...extras.noteAuthors, ...sheet.noteAuthors };
  }
}

/**
 * Reads an Office Open XML workbook (.xlsx, .xlsm, .xltx).
 *
 * Formulas keep the results that the file has; nothing is calculated. Chart sheets are not shown but saved
 * again. Throws `FileRefused`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
): Promise<{ book: Book; losses: string[] }> {
  const pack = await Package.open(readZip(bytes));
  const workbookPath = findWorkbook(pack);
  const workbook = await pack.xml(workbookPath);
  const styles = await readStyles(pack, workbookPath);
  const formulas = new FormulaCodec();
  const origin = new Origin(pack, workbookPath, workbook, styles, formulas);
  origin.entries = readEntries(pack, workbookPath, workbook);
  const [stringsPart] = pack.related(workbookPath, "sharedStrings");
  const { strings, phonetics } = stringsPart
    ? readSharedStrings(await pack.text(stringsPart.path))
    : { strings: [], phonetics: false };
  const extras = await readBookExtras(pack, workbookPath, workbook);
  const context: SheetContext = {
    pack,
    styles,
    formulas,
    strings,
    date1904: extras.date1904,
    unitId,
    dynamicArrays: dynamicArrayNumbers(await relatedXml(pack, workbookPath, "sheetMetadata")),
  };

  const sheets: SheetRead[] = [];
  for (const { id, path, xml } of origin.entries)
    if (id !== undefined) sheets.push(await readSheet(path, id, attribute(xml, "name") ?? id, context));
  if (sheets.length === 0) throw new FileRefused("notSpreadsheet", "no worksheet");

  const [personsPart] = pack.related(workbookPath, "person");
  origin.persons = personsPart ? readPersons(await pack.xml(personsPart.path)) : [];
  origin.names = readDefinedNames(
    element(workbook, "definedNames"),
    origin.entries.map((entry) => entry.id),
    formulas,
  );
  for (const [id, print] of origin.names.print) {
    const sheet = sheets.find(({ data }) => data.id === id);
    if (sheet) sheet.extras.pageLayout = { ...sheet.extras.pageLayout, ...print };
  }
  addSheetExtras(extras, sheets, origin.entries);
  for (const sheet of sheets) origin.sheets.set(sheet.data.id!, sheet.origin);
  if (origin.persons.length > 0)
    extras.authors = Object.fromEntries(origin.persons.map((person) => [person.id, person.name]));
  const active =
    origin.entries[numberAttribute(descend(workbook, "bookViews", "workbookView"), "activeTab") ?? 0];
  extras.activeSheet =
    active?.id ?? sheets.find(({ data }) => data.hidden !== 1)?.data.id ?? sheets[0]!.data.id!;

  const losses = findLosses(pack, sheets, phonetics);
  const strict = workbook.attributes.xmlns === strictNamespace;
  if (strict)
    losses.push(
      loss(
        "文件为“严格 Open XML”格式，保存为普通 .xlsx；图表等部分不会保留。",
        "The file is in Strict Open XML; it is saved as an ordinary .xlsx without charts and the like.",
      ),
    );
  else extras.opaque = origin;
  const resetKeys = new Set(sheets.flatMap((sheet) => [...sheet.styleKeys]));
  const snapshot = makeSnapshot({
    name: name.replace(/\.[^.]*$/, ""),
    sheets: sheets.map(({ data }) => data),
    styles: styles.table(resetKeys),
    defaultStyle: styles.defaultStyle,
    resources: resourcesOf(sheets, origin.names.names),
  });
  return { book: { name, snapshot, extras }, losses };
}
