import { areaText, parseArea } from "../engine/address";
import type { Area } from "../engine/area";
import type { Context } from "../host/context";
import type { Handle, Scalar } from "../host/define";
import { defineClass, method, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { either, flag, numberWithin, objectOf, oneOf, optional, record, text } from "../host/kinds";
import { range, rangeAreas, worksheet } from "./classes";
import { areasOf } from "./rangeAreas";
import type { SheetState } from "./support";
import { cellsAt, sheetOf } from "./support";

const layoutOf = (cx: Context, { id }: SheetState): Record<string, unknown> => {
  sheetOf(cx, id);
  return (cx.engine.sheetExtras(id).pageLayout ??= {});
};

const property = <V>(name: string, standard: V, kind: Kind<V>): Scalar<SheetState> =>
  readWrite(
    (sheet: SheetState, cx) => layoutOf(cx, sheet)[name] ?? standard,
    kind,
    (sheet, cx, value) => {
      layoutOf(cx, sheet)[name] = value;
    },
  );

const margin = (name: string, standard: number) => property(name, standard, numberWithin(0, 10_000));

const papers = oneOf(
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
);

/** Texts of headers and footers, kept under one key per page and part. */
const headerFooter = defineClass<SheetState & { page: string }>("HeaderFooter", {
  scalars: Object.fromEntries(
    ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"].map((name) => [
      name,
      readWrite<SheetState & { page: string }, string>(
        (state, cx) => pageTexts(cx, state)[name] ?? "",
        text,
        (state, cx, value) => {
          pageTexts(cx, state)[name] = value;
        },
      ),
    ]),
  ),
});

function pageTexts(cx: Context, state: SheetState & { page: string }): Record<string, string> {
  const layout = layoutOf(cx, state);
  const all = (layout["headersFooters"] ??= {}) as Record<string, Record<string, string>>;
  return (all[state.page] ??= {});
}

const groupProperty = <V>(name: string, standard: V, kind: Kind<V>): Scalar<SheetState> =>
  readWrite(
    (sheet: SheetState, cx) =>
      ((layoutOf(cx, sheet)["headersFooters"] ?? {}) as Record<string, unknown>)[name] ?? standard,
    kind,
    (sheet, cx, value) => {
      ((layoutOf(cx, sheet)["headersFooters"] ??= {}) as Record<string, unknown>)[name] = value;
    },
  );

const page = (name: string) => (sheet: SheetState) => headerFooter.of({ ...sheet, page: name });

const headerFooterGroup = defineClass<SheetState>("HeaderFooterGroup", {
  scalars: {
    state: groupProperty(
      "state",
      "Default",
      oneOf("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"),
    ),
    useSheetMargins: groupProperty("useSheetMargins", true, flag),
    useSheetScale: groupProperty("useSheetScale", true, flag),
  },
  children: {
    defaultForAllPages: page("defaultForAllPages"),
    evenPages: page("evenPages"),
    firstPage: page("firstPage"),
    oddPages: page("oddPages"),
  },
});

const place = either(either(objectOf(range), objectOf(rangeAreas)), text);

function areasOfPlace(cx: Context, sheet: SheetState, argument: { areas: Area[] } | string): Area[] {
  return typeof argument === "string" ? areasOf(cx, sheet.id, argument) : argument.areas;
}

function kept(cx: Context, sheet: SheetState, name: string): Area[] {
  const value = layoutOf(cx, sheet)[name];
  return typeof value === "string"
    ? value
        .split(",")
        .map(parseArea)
        .filter((area) => area !== undefined)
    : [];
}

const printArea = (cx: Context, sheet: SheetState): Handle | null => {
  const areas = kept(cx, sheet, "printArea");
  return areas.length > 0 ? rangeAreas.of({ sheetId: sheet.id, areas }) : null;
};

const titles = (cx: Context, sheet: SheetState, name: string): Handle | null => {
  const [area] = kept(cx, sheet, name);
  return area ? range.of(cellsAt(sheet.id, area)) : null;
};

const orNotFound = (handle: Handle | null): Handle => {
  if (!handle) throw new OfficeError("ItemNotFound");
  return handle;
};

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const pageLayout = defineClass<SheetState>("PageLayout", {
  scalars: {
    orientation: property("orientation", "Portrait", oneOf("Portrait", "Landscape")),
    paperSize: property("paperSize", "A4", papers),
    blackAndWhite: property("blackAndWhite", false, flag),
    centerHorizontally: property("centerHorizontally", false, flag),
    centerVertically: property("centerVertically", false, flag),
    draftMode: property("draftMode", false, flag),
    firstPageNumber: readWrite(
      (sheet, cx) => layoutOf(cx, sheet)["firstPageNumber"] ?? "",
      either(numberWithin(-32_767, 32_767), text),
      (sheet, cx, value) => {
        layoutOf(cx, sheet)["firstPageNumber"] = value;
      },
    ),
    printComments: property("printComments", "NoComments", oneOf("NoComments", "EndSheet", "InPlace")),
    printErrors: property(
      "printErrors",
      "AsDisplayed",
      oneOf("AsDisplayed", "Blank", "Dash", "NotAvailable"),
    ),
    printGridlines: property("printGridlines", false, flag),
    printHeadings: property("printHeadings", false, flag),
    printOrder: property("printOrder", "DownThenOver", oneOf("DownThenOver", "OverThenDown")),
    zoom: property<Record<string, unknown>>("zoom", { scale: 100 }, record),
    leftMargin: margin("leftMargin", 50.4),
    rightMargin: margin("rightMargin", 50.4),
    topMargin: margin("topMargin", 54),
    bottomMargin: margin("bottomMargin", 54),
    headerMargin: margin("headerMargin", 21.6),
    footerMargin: margin("footerMargin", 21.6),
  },
  children: { headersFooters: (sheet) => headerFooterGroup.of(sheet) },
  methods: {
    setPrintArea: method([place], (sheet, cx, argument) => {
      layoutOf(cx, sheet)["printArea"] = areasOfPlace(cx, sheet, argument).map(areaText).join(",");
    }),
    getPrintArea: method([], (sheet, cx) => orNotFound(printArea(cx, sheet))),
    getPrintAreaOrNullObject: method([], (sheet, cx) => printArea(cx, sheet)),
    setPrintTitleRows: method([place], (sheet, cx, argument) => {
      const [area] = areasOfPlace(cx, sheet, argument);
      layoutOf(cx, sheet)["printTitleRows"] = areaText({ ...area!, left: 0, right: 16_383 });
    }),
    getPrintTitleRows: method([], (sheet, cx) => orNotFound(titles(cx, sheet, "printTitleRows"))),
    getPrintTitleRowsOrNullObject: method([], (sheet, cx) => titles(cx, sheet, "printTitleRows")),
    setPrintTitleColumns: method([place], (sheet, cx, argument) => {
      const [area] = areasOfPlace(cx, sheet, argument);
      layoutOf(cx, sheet)["printTitleColumns"] = areaText({ ...area!, top: 0, bottom: 1_048_575 });
    }),
    getPrintTitleColumns: method([], (sheet, cx) => orNotFound(titles(cx, sheet, "printTitleColumns"))),
    getPrintTitleColumnsOrNullObject: method([], (sheet, cx) => titles(cx, sheet, "printTitleColumns")),
    setPrintMargins: method(
      [oneOf("Points", "Inches", "Centimeters"), record],
      (sheet, cx, unit, margins) => {
        for (const side of ["left", "right", "top", "bottom", "header", "footer"]) {
          const value = optional(numberWithin(0, 10_000)).read(margins[side], cx);
          if (value !== undefined) layoutOf(cx, sheet)[`${side}Margin`] = value * pointsPer[unit];
        }
      },
    ),
  },
});

worksheet.declare({ children: { pageLayout: (sheet) => pageLayout.of(sheet) } });
