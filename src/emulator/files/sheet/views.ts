import { cellAddress, readArea } from "../a1";
import type { SheetExtras } from "../../engine/book";
import { canonical, type SheetData } from "../univer";
import {
  attribute,
  element,
  elements,
  flag,
  localName,
  make,
  numberAttribute,
  type XmlElement,
} from "../xml/xml";

type Freeze = NonNullable<SheetData["freeze"]>;

/** What the first view of a sheet says. */
export interface ViewRead {
  freeze: Freeze;
  zoomRatio: number;
  showGridlines: boolean;
  showHeadings: boolean;
  rightToLeft: boolean;
  selection?: string;
}

const noFreeze: Freeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

function readFreeze(view: XmlElement | undefined): Freeze {
  const pane = element(view, "pane");
  const state = attribute(pane, "state");
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return noFreeze;
  const xSplit = numberAttribute(pane, "xSplit") ?? 0;
  const ySplit = numberAttribute(pane, "ySplit") ?? 0;
  const first = readArea(attribute(view, "topLeftCell") ?? "A1");
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? (first?.startRow ?? 0) + ySplit : -1,
    startColumn: xSplit > 0 ? (first?.startColumn ?? 0) + xSplit : -1,
  };
}

function readSelection(view: XmlElement | undefined): string | undefined {
  const selections = elements(view, "selection");
  const pane = attribute(element(view, "pane"), "activePane") ?? "topLeft";
  const active =
    selections.find((selection) => (attribute(selection, "pane") ?? "topLeft") === pane) ?? selections[0];
  return attribute(active, "sqref");
}

/** Reads the first `sheetView`. */
export function readView(root: XmlElement): ViewRead {
  const view = element(element(root, "sheetViews"), "sheetView");
  const selection = readSelection(view);
  return {
    freeze: readFreeze(view),
    zoomRatio: (numberAttribute(view, "zoomScale") ?? 100) / 100,
    showGridlines: flag(view, "showGridLines", true),
    showHeadings: flag(view, "showRowColHeaders", true),
    rightToLeft: flag(view, "rightToLeft"),
    ...(selection ? { selection } : {}),
  };
}

const paneName = (freeze: Freeze): string =>
  freeze.ySplit > 0 ? (freeze.xSplit > 0 ? "bottomRight" : "bottomLeft") : "topRight";

/** Whether the sheet is frozen; Univer also says so by -1. */
const isFrozen = (freeze: Freeze): boolean => freeze.xSplit > 0 || freeze.ySplit > 0;

function paneXml(freeze: Freeze): XmlElement {
  return make("pane", {
    xSplit: freeze.xSplit > 0 ? freeze.xSplit : undefined,
    ySplit: freeze.ySplit > 0 ? freeze.ySplit : undefined,
    topLeftCell: cellAddress(Math.max(0, freeze.startRow), Math.max(0, freeze.startColumn)),
    activePane: paneName(freeze),
    state: "frozen",
  });
}

function selectionXml(sqref: string | undefined, pane: string | undefined): XmlElement | undefined {
  if (!sqref) return pane ? make("selection", { pane }) : undefined;
  const first = readArea(sqref.split(" ")[0]!);
  const activeCell = first ? cellAddress(first.startRow, first.startColumn) : undefined;
  return make("selection", { pane, activeCell, sqref });
}

/** First visible cell of the frozen part, where it is not A1. */
function frozenCorner(freeze: Freeze): string | undefined {
  const row = freeze.ySplit > 0 ? freeze.startRow - freeze.ySplit : 0;
  const column = freeze.xSplit > 0 ? freeze.startColumn - freeze.xSplit : 0;
  return row > 0 || column > 0 ? cellAddress(Math.max(0, row), Math.max(0, column)) : undefined;
}

function setFlag(attributes: Record<string, string>, name: string, value: boolean, usual: boolean): void {
  if (value === usual) Reflect.deleteProperty(attributes, name);
  else attributes[name] = value ? "1" : "0";
}

/** The panes and selections of a view, as they were where nothing about them changed. */
function viewChildren(
  view: XmlElement | undefined,
  was: ViewRead | undefined,
  freeze: Freeze,
  selection: string | undefined,
): XmlElement[] {
  const others = elements(view).filter((child) => !["pane", "selection"].includes(localName(child.name)));
  const sameFreeze = was !== undefined && canonical(was.freeze) === canonical(freeze);
  const keepsSplit = was !== undefined && !isFrozen(was.freeze) && !isFrozen(freeze);
  const keepPanes = sameFreeze || keepsSplit;
  if (keepPanes && was?.selection === selection)
    return [...elements(view, "pane"), ...elements(view, "selection"), ...others];
  const panes = keepPanes ? elements(view, "pane") : isFrozen(freeze) ? [paneXml(freeze)] : [];
  const selected = selectionXml(selection, panes[0] ? attribute(panes[0], "activePane") : undefined);
  return [...panes, ...(selected ? [selected] : []), ...others];
}

/** The `sheetViews` element, made from the one of the opened file where there is one. */
export function writeView(
  sheet: SheetData,
  extras: SheetExtras,
  options: { origin?: XmlElement; was?: ViewRead; active: boolean },
): XmlElement {
  const [view, ...otherViews] = elements(options.origin, "sheetView");
  const freeze = sheet.freeze && isFrozen(sheet.freeze) ? sheet.freeze : noFreeze;
  const attributes: Record<string, string> = {
    ...view?.attributes,
    workbookViewId: view?.attributes.workbookViewId ?? "0",
  };
  setFlag(attributes, "showGridLines", extras.showGridlines ?? sheet.showGridlines !== 0, true);
  setFlag(attributes, "showRowColHeaders", extras.showHeadings ?? true, true);
  setFlag(attributes, "rightToLeft", sheet.rightToLeft === 1, false);
  setFlag(attributes, "tabSelected", options.active, false);
  const zoom = Math.round((sheet.zoomRatio ?? 1) * 100);
  if (zoom === 100) delete attributes.zoomScale;
  else attributes.zoomScale = String(zoom);
  if (canonical(options.was?.freeze) !== canonical(freeze)) {
    const corner = frozenCorner(freeze);
    if (corner) attributes.topLeftCell = corner;
    else delete attributes.topLeftCell;
  }
  const children = viewChildren(view, options.was, freeze, extras.selection);
  return make("sheetViews", {}, { name: "sheetView", attributes, children }, otherViews);
}
