import type { Book, Extras } from "../../engine/book";
import { writeCustomXml } from "../book/customXml";
import { writeDefinedNames, type NamedSheet, type PrintNames } from "../book/definedNames";
import { withDynamicArrays } from "../book/metadata";
import { writeProperties } from "../book/properties";
import { writeSettings } from "../book/settings";
import { SharedStrings } from "../cells/sharedStrings";
import { writePersons } from "../comments/threads";
import type { Package } from "../opc/package";
import { freeId, relationship } from "../opc/relationships";
import { writeWorkbookProtection } from "../sheet/protection";
import { StyleWriter } from "../styles/styleWriter";
import { resource, type CellStyle, type Resources, type SheetData, type Snapshot } from "../univer";
import { replaceChildren } from "../xml/replaceChildren";
import { attribute, element, elements, make, numberAttribute, type XmlElement } from "../xml/xml";
import { blankOrigin } from "./blankOrigin";
import { originOf, type Origin } from "./origin";
import { placeSheets, type Placed } from "./placeSheets";
import { Relations } from "./relations";
import { writeSheet, type SheetTarget, type SheetWritten } from "./writeSheet";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** ECMA-376 part 1, 18.2.27: the elements of a workbook in their order. */
const workbookOrder = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
  "fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Kinds of relationships of the workbook that are not saved. */
const dropped = [
  "calcChain",
  "vbaProject",
  "revisionHeaders",
  "usernames",
  "attachedToolbars",
  "vbaProjectSignature",
];

const allResources = (snapshot: Snapshot): Resources => ({
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: resource(snapshot, "SHEET_CONDITIONAL_FORMATTING_PLUGIN"),
  SHEET_DATA_VALIDATION_PLUGIN: resource(snapshot, "SHEET_DATA_VALIDATION_PLUGIN"),
  SHEET_NOTE_PLUGIN: resource(snapshot, "SHEET_NOTE_PLUGIN"),
  SHEET_UNIVER_THREAD_COMMENT_PLUGIN: resource(snapshot, "SHEET_UNIVER_THREAD_COMMENT_PLUGIN"),
  SHEET_DEFINED_NAME_PLUGIN: resource(snapshot, "SHEET_DEFINED_NAME_PLUGIN"),
  SHEET_TABLE_PLUGIN: resource(snapshot, "SHEET_TABLE_PLUGIN"),
  SHEET_DRAWING_PLUGIN: resource(snapshot, "SHEET_DRAWING_PLUGIN"),
  SHEET_FILTER_PLUGIN: resource(snapshot, "SHEET_FILTER_PLUGIN"),
});

/** Gives tables numbers that no other has; those that the file had come first. */
function tableNumbers(origin: Origin): SheetTarget["tableNumber"] {
  const reserved = new Set<number>();
  for (const sheet of origin.sheets.values())
    for (const source of sheet.tables.values()) reserved.add(Number(source.root.attributes.id));
  const used = new Set<number>();
  return (wanted) => {
    let number = wanted !== undefined && !used.has(wanted) ? wanted : 1;
    while (used.has(number) || (number !== wanted && reserved.has(number))) number++;
    used.add(number);
    return number;
  };
}

/** The `sheet` element of a worksheet. */
function sheetXml(data: SheetData, extras: Extras, id: string, sheetId: number): XmlElement {
  const hidden = extras.sheets[data.id!]?.veryHidden ? "veryHidden" : "hidden";
  return make("sheet", {
    name: data.name ?? data.id,
    sheetId,
    state: data.hidden === 1 ? hidden : undefined,
    "r:id": id,
  });
}

/** One workbook while it is saved. */
class WorkbookWriter {
  private readonly origin: Origin;
  private readonly pack: Package;
  private readonly relations: Relations;
  private readonly target: SheetTarget;
  private readonly resources: Resources;
  private readonly sheetElements: XmlElement[] = [];
  private readonly named: NamedSheet[] = [];
  private usesDynamicArrays = false;
  readonly losses = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly metadata: { root: XmlElement; number: number },
    origin: Origin,
    private readonly properties: { base: CellStyle },
  ) {
    this.origin = origin;
    this.pack = origin.pack.copy();
    this.resources = allResources(book.snapshot);
    this.relations = new Relations(
      origin.workbookPath,
      this.pack.relationships(origin.workbookPath),
      dropped,
    );
    this.target = {
      pack: this.pack,
      origin,
      styles: new StyleWriter(origin.styles, book.snapshot.styles, this.properties.base),
      strings: new SharedStrings(),
      formulas: origin.formulas,
      resources: this.resources,
      extras: book.extras,
      dynamicNumber: metadata.number,
      tableNumber: tableNumbers(origin),
      losses: this.losses,
    };
  }

  async write(): Promise<Uint8Array> {
    const placed = placeSheets(this.book.snapshot, this.origin);
    this.dropRemoved(placed);
    const active = this.activeIndex(placed);
    for (let i = 0; i < placed.length; i++) await this.writePlaced(placed[i]!, i, i === active);
    this.writeShared();
    const { extras } = this.book;
    this.relations.save(this.pack);
    this.pack.setRelationships(
      this.origin.workbookPath,
      await writeCustomXml(this.pack, this.origin.workbookPath, extras.customXml ?? {}),
    );
    this.pack.put(this.origin.workbookPath, this.workbookXml(active), `${prefix}sheet.main+xml`);
    await this.writeRoot();
    this.pack.sweep();
    return this.pack.save();
  }

  private dropRemoved(placed: readonly Placed[]): void {
    const kept = new Set(placed.map(({ entry }) => entry?.path));
    const gone = this.origin.entries.filter((entry) => !kept.has(entry.path));
    const ids = new Set(gone.map((entry) => attribute(entry.xml, "id")));
    for (let i = this.relations.list.length - 1; i >= 0; i--)
      if (ids.has(this.relations.list[i]!.id)) this.relations.list.splice(i, 1);
    for (const entry of gone) this.pack.remove(entry.path);
  }

  /** Place of the sheet in front; a hidden sheet cannot be it. */
  private activeIndex(placed: readonly Placed[]): number {
    const wanted = placed.findIndex(
      ({ data }) => data && data.id === this.book.extras.activeSheet && data.hidden !== 1,
    );
    return wanted >= 0
      ? wanted
      : Math.max(
          0,
          placed.findIndex(({ data }) => data && data.hidden !== 1),
        );
  }

  private freeSheetId(): number {
    const taken = [...this.origin.entries.map(({ xml }) => xml), ...this.sheetElements];
    return Math.max(0, ...taken.map((xml) => numberAttribute(xml, "sheetId") ?? 0)) + 1;
  }

  private async writePlaced({ entry, data }: Placed, index: number, active: boolean): Promise<void> {
    if (!data) {
      this.sheetElements.push(entry!.xml);
      return;
    }
    const written = await writeSheet(data, this.target, { number: index + 1, active });
    const id = entry ? attribute(entry.xml, "id")! : this.relations.part("worksheet", written.path);
    const sheetId = entry ? Number(attribute(entry.xml, "sheetId")) : this.freeSheetId();
    this.sheetElements.push(sheetXml(data, this.book.extras, id, sheetId));
    this.named.push(this.namedSheet(data, index, written));
    if (written.dynamicArrays) this.usesDynamicArrays = true;
  }

  private namedSheet(data: SheetData, index: number, written: SheetWritten): NamedSheet {
    const print = (this.book.extras.sheets[data.id!]?.pageLayout ?? {}) as PrintNames;
    return {
      id: data.id!,
      name: data.name ?? data.id!,
      index,
      print,
      ...(written.filter ? { filter: written.filter } : {}),
    };
  }

  /** Puts a part that the workbook has at most one of, where it was or at its usual path. */
  private putRelated(kind: string, usual: string, data: Uint8Array | XmlElement, type: string): void {
    const [known] = this.pack.related(this.origin.workbookPath, kind);
    const path = known?.path ?? usual;
    this.pack.put(path, data, type);
    if (!known) this.relations.part(kind, path);
  }

  private writeShared(): void {
    const strings = this.target.strings.part();
    if (strings)
      this.putRelated("sharedStrings", "xl/sharedStrings.xml", strings, `${prefix}sharedStrings+xml`);
    else this.relations.drop("sharedStrings");
    this.putRelated("styles", "xl/styles.xml", this.target.styles.xml(), `${prefix}styles+xml`);
    if (this.usesDynamicArrays)
      this.putRelated("sheetMetadata", "xl/metadata.xml", this.metadata.root, `${prefix}sheetMetadata+xml`);
    const threads = Object.values(this.resources.SHEET_UNIVER_THREAD_COMMENT_PLUGIN).flat();
    const ids = threads.flatMap((thread) => [
      thread.personId,
      ...(thread.children ?? []).map((reply) => reply.personId),
    ]);
    if (ids.length > 0)
      this.putRelated(
        "person",
        "xl/persons/person.xml",
        writePersons(ids, this.origin.persons, this.book.extras.authors ?? {}),
        "application/vnd.ms-excel.person+xml",
      );
  }

  private workbookXml(active: number): XmlElement {
    const { workbook, names, formulas } = this.origin;
    const { extras } = this.book;
    const workbookPr = element(workbook, "workbookPr");
    const { date1904: _date1904, ...attributes } = workbookPr?.attributes ?? {};
    const root = make(
      "workbook",
      { xmlns: main, "xmlns:r": officeRelations, ...workbook.attributes },
      replaceChildren(workbook, workbookOrder, {
        workbookPr: make(
          "workbookPr",
          { date1904: extras.date1904 || undefined, ...attributes },
          elements(workbookPr),
        ),
        workbookProtection: writeWorkbookProtection(extras.protection),
        bookViews: this.bookViews(active),
        sheets: make("sheets", {}, this.sheetElements),
        definedNames: writeDefinedNames(
          this.resources.SHEET_DEFINED_NAME_PLUGIN,
          this.named,
          names,
          formulas,
        ),
      }),
    );
    return root;
  }

  private bookViews(active: number): XmlElement {
    const [view, ...others] = elements(element(this.origin.workbook, "bookViews"), "workbookView");
    const { activeTab: _active, firstSheet: _first, ...attributes } = view?.attributes ?? {};
    const written = make("workbookView", { ...attributes, activeTab: active || undefined }, elements(view));
    return make("bookViews", {}, written, others);
  }

  /** The parts that the package itself leads to. */
  private async writeRoot(): Promise<void> {
    const { extras } = this.book;
    const root = this.pack.relationships("").filter(({ kind }) => kind !== "origin");
    this.pack.setRelationships("", root);
    for (const { kind, path } of await writeProperties(this.pack, {
      properties: extras.properties,
      types: extras.propertyTypes ?? {},
    })) {
      const now = this.pack.relationships("");
      if (!now.some((relation) => relation.kind === kind))
        this.pack.setRelationships("", [...now, relationship(freeId(now), kind, path)]);
    }
    if (Object.keys(extras.properties).every((name) => !name.startsWith("custom:")))
      this.pack.setRelationships(
        "",
        this.pack.relationships("").filter(({ kind }) => kind !== "custom-properties"),
      );
    await writeSettings(this.pack, extras.settings);
  }
}

/** Writes a book as an .xlsx workbook; `losses` says what could not be kept. */
export async function writeWorkbook(book: Book): Promise<{ bytes: Uint8Array; losses: string[] }> {
  const { snapshot, extras } = book;
  const origin = originOf(extras.opaque) ?? blankOrigin(snapshot);
  const [metadataPart] = origin.pack.related(origin.workbookPath, "sheetMetadata");
  const metadata = withDynamicArrays(metadataPart && (await origin.pack.xml(metadataPart.path)));
  const base =
    typeof snapshot.defaultStyle === "object" && snapshot.defaultStyle
      ? snapshot.defaultStyle
      : origin.styles.defaultStyle;
  const writer = new WorkbookWriter(book, metadata, origin, { base });
  const bytes = await writer.write();
  return { bytes, losses: [...writer.losses] };
}
