import type { Extras, SheetExtras } from "../../engine/book";
import { cellRange, readArea, type Area } from "../a1";
import { joinBytes, utf8 } from "../bytes";
import { reachesBottom } from "../cells/flagAreas";
import type { FilledArea } from "../cells/readCells";
import type { SharedStrings } from "../cells/sharedStrings";
import { areasOf, usedArea, writeCells, type CellSource } from "../cells/writeCells";
import { conditionalExtensionUri, writeConditionalFormats } from "../conditional/conditionalFormats";
import type { FormulaCodec } from "../conditional/formulas";
import { writeDrawing } from "../drawing/writeDrawing";
import type { Package } from "../opc/package";
import { loss } from "../refusal";
import { writeAutoFilter } from "../sheet/autoFilter";
import { writeColumns } from "../sheet/columns";
import { writeCustomProperties } from "../sheet/customProperties";
import { writeHyperlinks } from "../sheet/hyperlinks";
import { fitsPages, namedMembers, writePageLayout, type PageLayout } from "../sheet/pageLayout";
import { writeSheetProtection } from "../sheet/protection";
import { isListTooLong, validationExtensionUri, writeValidations } from "../sheet/validations";
import { writeView } from "../sheet/views";
import { defaultColumnPixels, pixelsToPoints, pixelsToWidth } from "../sizes";
import { cssToArgb, readColor } from "../styles/colors";
import type { XfFlags } from "../styles/styleSheet";
import type { StyleWriter } from "../styles/styleWriter";
import { canonical, type Resources, type SheetData, type Table } from "../univer";
import { replaceChildren } from "../xml/replaceChildren";
import { document, element, elements, make, type XmlElement } from "../xml/xml";
import type { Origin, SheetOrigin } from "./origin";
import { Relations } from "./relations";
import { replaceExtension, worksheetOrder } from "./worksheetXml";
import { writeSheetComments } from "./writeComments";
import { withHeaders, writeTables } from "./writeTables";

/** What the sheets of a workbook share while they are saved. */
export interface SheetTarget {
  pack: Package;
  origin: Origin;
  styles: StyleWriter;
  strings: SharedStrings;
  formulas: FormulaCodec;
  resources: Resources;
  extras: Extras;
  dynamicNumber: number;
  /** Gives a table its number in the workbook, the wanted one where it is free. */
  tableNumber: (wanted: number | undefined) => number;
  losses: Set<string>;
}

export interface SheetWritten {
  path: string;
  dynamicArrays: boolean;
  filter?: Area;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** One worksheet while it is saved. */
class SheetWriter {
  private readonly origin: SheetOrigin | undefined;
  private readonly extras: SheetExtras;
  private readonly relations: Relations;
  private readonly path: string;
  private readonly id: string;

  constructor(
    private readonly sheet: SheetData,
    private readonly target: SheetTarget,
    private readonly number: number,
  ) {
    const { pack, origin, extras } = target;
    this.id = sheet.id!;
    this.origin = origin.sheets.get(this.id);
    this.extras = extras.sheets[this.id] ?? {};
    this.path = this.origin?.path ?? pack.freePath("xl/worksheets/sheet#.xml");
    this.relations = new Relations(this.path, pack.relationships(this.path), [
      "hyperlink",
      "table",
      "drawing",
      "customProperty",
    ]);
  }

  async write(active: boolean): Promise<SheetWritten> {
    const { pack } = this.target;
    const filter = this.target.resources.SHEET_FILTER_PLUGIN[this.id];
    const cells = writeCells(this.cellSource(), {
      strings: this.target.strings,
      styles: this.target.styles,
      prefixes: this.target.formulas.prefixes,
      dynamicNumber: this.target.dynamicNumber,
      onCut: () => {
        this.target.losses.add(
          loss("超过 32,767 个字符的文字已截断。", "Texts of more than 32,767 characters were cut."),
        );
      },
    });
    const root = make(
      "worksheet",
      { xmlns: main, "xmlns:r": officeRelations, ...this.origin?.root.attributes },
      replaceChildren(this.origin?.root, worksheetOrder, await this.replacements(active)),
    );
    const [head, tail] = document(root).split("<sheetData/>");
    const around = [utf8(`${head}<sheetData>`), utf8(`</sheetData>${tail ?? ""}`)] as const;
    pack.put(this.path, joinBytes([around[0], cells.rows, around[1]]), worksheetType);
    this.relations.save(pack);
    return {
      path: this.path,
      dynamicArrays: cells.dynamicArrays,
      ...(filter ? { filter: filter.ref } : {}),
    };
  }

  private async replacements(active: boolean): Promise<Parameters<typeof replaceChildren>[2]> {
    const { formulas, resources } = this.target;
    const conditional = this.conditionalFormats();
    const validations = resources.SHEET_DATA_VALIDATION_PLUGIN[this.id] ?? [];
    if (validations.some(isListTooLong))
      this.target.losses.add(
        loss(
          "有数据验证的下拉列表超过 255 个字符，Excel 打不开这样的列表。",
          "A drop-down list of a data validation has over 255 characters, which Excel cannot open.",
        ),
      );
    const legacyDrawing = await this.comments();
    return {
      sheetPr: this.sheetProperties(),
      dimension: make("dimension", { ref: usedArea(this.sheet.cellData ?? {}) }),
      sheetViews: this.view(active),
      sheetFormatPr: this.formatDefaults(),
      cols: this.columns(),
      sheetData: make("sheetData"),
      sheetProtection: writeSheetProtection(this.extras.protection),
      autoFilter: writeAutoFilter(resources.SHEET_FILTER_PLUGIN[this.id], this.origin?.filter),
      mergeCells: this.merges(),
      conditionalFormatting: conditional.main,
      dataValidations: writeValidations(validations, formulas),
      hyperlinks: writeHyperlinks(this.extras.hyperlinks, (to) => this.relations.address("hyperlink", to)),
      ...this.pageLayout(),
      customProperties: writeCustomProperties(this.extras.customProperties ?? {}, this.target.pack, (path) =>
        this.relations.part("customProperty", path),
      ),
      drawing: this.drawing(),
      ...(legacyDrawing === "kept" ? {} : { legacyDrawing }),
      tableParts: this.tables(),
      extLst: this.extensions(conditional.extension),
    };
  }

  private get sheetTables(): readonly Table[] {
    return this.target.resources.SHEET_TABLE_PLUGIN[this.id]?.tables ?? [];
  }

  private cellSource(): CellSource {
    const { SHEET_FILTER_PLUGIN: filters, SHEET_TABLE_PLUGIN: tables } = this.target.resources;
    return {
      cellData: withHeaders(this.sheet.cellData ?? {}, this.sheetTables),
      rowData: this.sheet.rowData ?? {},
      filled: (this.extras.filled ?? []).flatMap(({ address, dynamic, values }): FilledArea[] => {
        const area = readArea(address);
        return area ? [{ area, dynamic, values }] : [];
      }),
      unlocked: areasOf(this.extras.unlocked),
      formulasHidden: areasOf(this.extras.formulasHidden),
      filteredOut: new Set([
        ...(filters[this.id]?.cachedFilteredOut ?? []),
        ...(tables[this.id]?.tableFilteredOutRows ?? []),
      ]),
      defaultRowPixels: this.sheet.defaultRowHeight ?? 20,
    };
  }

  private sheetProperties(): XmlElement | undefined {
    const old = element(this.origin?.root, "sheetPr");
    const color = this.sheet.tabColor ?? this.extras.tabColor ?? "";
    const oldTab = element(old, "tabColor");
    const sameTab = oldTab && readColor(oldTab, this.target.origin.styles.palette) === color;
    const argb = cssToArgb(color);
    const tab = sameTab ? oldTab : argb ? make("tabColor", { rgb: argb }) : undefined;
    const setup = element(old, "pageSetUpPr");
    const fits = fitsPages(this.layout());
    const { fitToPage: _fit, ...setupAttributes } = setup?.attributes ?? {};
    const pageSetup = make("pageSetUpPr", { ...setupAttributes, fitToPage: fits || undefined });
    const outline = elements(old, "outlinePr");
    const children = [
      ...(tab ? [tab] : []),
      ...outline,
      ...(Object.keys(pageSetup.attributes).length > 0 ? [pageSetup] : []),
    ];
    const attributes = old?.attributes ?? {};
    if (children.length === 0 && Object.keys(attributes).length === 0) return undefined;
    return make("sheetPr", attributes, children);
  }

  private view(active: boolean): XmlElement {
    const origin = element(this.origin?.root, "sheetViews");
    return writeView(this.sheet, this.extras, {
      active,
      ...(origin ? { origin } : {}),
      ...(this.origin ? { was: this.origin.view } : {}),
    });
  }

  private formatDefaults(): XmlElement {
    const old = element(this.origin?.root, "sheetFormatPr");
    const attributes: Record<string, string> = { ...old?.attributes };
    const height = this.sheet.defaultRowHeight ?? 20;
    const width = this.sheet.defaultColumnWidth ?? defaultColumnPixels;
    if (attributes.defaultRowHeight === undefined || height !== this.origin?.defaultRowPixels) {
      attributes.defaultRowHeight = String(pixelsToPoints(height));
      if (this.origin ? height !== this.origin.defaultRowPixels : height !== 20)
        attributes.customHeight = "1";
    }
    const stated = !this.origin && this.extras.standardWidth !== undefined;
    if (stated || width !== (this.origin?.defaultColumnPixels ?? defaultColumnPixels))
      attributes.defaultColWidth = String(pixelsToWidth(width));
    return make("sheetFormatPr", attributes);
  }

  private columns(): XmlElement | undefined {
    const count = this.sheet.columnCount ?? 26;
    const unlocked = areasOf(this.extras.unlocked).filter(reachesBottom);
    const hidden = areasOf(this.extras.formulasHidden).filter(reachesBottom);
    const covers = (areas: readonly Area[], column: number): boolean =>
      areas.some((area) => column >= area.startColumn && column <= area.endColumn);
    const flagsOf = (column: number): XfFlags => ({
      locked: !covers(unlocked, column),
      formulaHidden: covers(hidden, column),
      quoted: undefined,
    });
    const columnData = { ...this.sheet.columnData };
    for (const area of [...unlocked, ...hidden])
      for (let column = area.startColumn; column <= Math.min(area.endColumn, count - 1); column++)
        columnData[column] = { s: {}, ...columnData[column] };
    const known = this.origin?.columns ?? [];
    const beyond = [...unlocked, ...hidden]
      .filter((area) => area.endColumn >= count && !known.some((span) => span.to >= count))
      .map((area) => {
        const from = Math.max(area.startColumn, count);
        const style = this.target.styles.xf(undefined, flagsOf(from));
        const width = pixelsToWidth(this.sheet.defaultColumnWidth ?? defaultColumnPixels);
        return { from, to: area.endColumn, xml: make("col", { width, style }) };
      });
    return writeColumns(columnData, count, [...known, ...beyond], this.target.styles, flagsOf);
  }

  private merges(): XmlElement | undefined {
    const merges = (this.sheet.mergeData ?? []).map((area) => make("mergeCell", { ref: cellRange(area) }));
    return merges.length > 0 ? make("mergeCells", { count: merges.length }, merges) : undefined;
  }

  private conditionalFormats(): ReturnType<typeof writeConditionalFormats> {
    const formats = this.target.resources.SHEET_CONDITIONAL_FORMATTING_PLUGIN[this.id] ?? [];
    return writeConditionalFormats(formats, this.origin?.formats ?? new Map(), {
      styles: this.target.styles,
      formulas: this.target.formulas,
      sheetNumber: this.number,
    });
  }

  /** Page set-up without what stands in defined names. */
  private layout(): PageLayout {
    const entries = Object.entries(this.extras.pageLayout ?? {});
    return Object.fromEntries(entries.filter(([name]) => !namedMembers.includes(name)));
  }

  private pageLayout(): Record<string, XmlElement | undefined> {
    const layout = this.layout();
    if (this.origin && this.origin.layout === canonical(layout)) return {};
    const written = writePageLayout(layout);
    const replaced: Record<string, XmlElement | undefined> = {};
    for (const name of ["printOptions", "pageMargins", "pageSetup", "headerFooter"])
      replaced[name] = written.find((xml) => xml.name === name);
    const printer = element(this.origin?.root, "pageSetup")?.attributes["r:id"];
    if (printer && replaced.pageSetup) replaced.pageSetup.attributes["r:id"] = printer;
    return replaced;
  }

  private drawing(): XmlElement | undefined {
    const resource = this.target.resources.SHEET_DRAWING_PLUGIN[this.id];
    const pictures = (resource?.order ?? Object.keys(resource?.data ?? {})).flatMap(
      (drawingId) => resource?.data[drawingId] ?? [],
    );
    const { path, lost } = writeDrawing(
      pictures.filter((drawing) => drawing.drawingType === 0),
      this.origin?.drawing,
      { pack: this.target.pack, altTexts: this.extras.altTexts ?? {} },
    );
    if (lost > 0)
      this.target.losses.add(
        loss(
          "有图片来自网络地址，未能存入文件。",
          "Pictures from a network address could not be put into the file.",
        ),
      );
    return path === undefined ? undefined : make("drawing", { "r:id": this.relations.part("drawing", path) });
  }

  private comments(): Promise<XmlElement | "kept" | undefined> {
    const { resources, extras, pack } = this.target;
    const placed = resources.SHEET_NOTE_PLUGIN[this.id] ?? {};
    return writeSheetComments(
      {
        notes: Object.values(placed).flatMap((columns) => Object.values(columns)),
        threads: resources.SHEET_UNIVER_THREAD_COMMENT_PLUGIN[this.id] ?? [],
        authors: extras.noteAuthors ?? {},
      },
      this.origin,
      this.path,
      pack,
      this.relations,
    );
  }

  private tables(): XmlElement | undefined {
    return writeTables(this.sheetTables, this.sheet.cellData ?? {}, this.origin, this.target, this.relations);
  }

  private extensions(conditional: readonly XmlElement[]): XmlElement | undefined {
    const old = element(this.origin?.root, "extLst");
    const group = conditional.length > 0 ? make("x14:conditionalFormattings", {}, conditional) : undefined;
    const withFormats = replaceExtension(old, conditionalExtensionUri, group);
    return replaceExtension(withFormats, validationExtensionUri, undefined);
  }
}

/** Puts a worksheet with everything that hangs on it into the package. `number` is its place, from 1. */
export const writeSheet = (
  sheet: SheetData,
  target: SheetTarget,
  place: { number: number; active: boolean },
): Promise<SheetWritten> => new SheetWriter(sheet, target, place.number).write(place.active);
