import { areaText, parseArea } from "../engine/address";
import type { Area } from "../engine/area";
import { containsCell, intersect } from "../engine/area";
import type { Hyperlink } from "../engine/book";
import { SheetReader } from "../engine/reader";
import { patchStyle } from "../engine/styles";
import { writeInputs } from "../engine/writer";
import type { Context } from "../host/context";
import { requireArgument } from "../host/errors";
import { optional, record, text } from "../host/kinds";
import type { Cells } from "./support";
import { areaOf, requireAllowed, requireEditable, sheetOf } from "./support";

const linksOf = (cx: Context, sheetId: string): Hyperlink[] =>
  (cx.engine.sheetExtras(sheetId).hyperlinks ??= []);

const touches = (link: Hyperlink, area: Area): boolean => {
  const own = parseArea(link.address);
  return own !== undefined && intersect(own, area) !== undefined;
};

/** The link of a range's first cell; null where it has none. */
export function hyperlinkOf(cells: Cells, cx: Context): object | null {
  sheetOf(cx, cells.sheetId);
  const { top, left } = areaOf(cells);
  const link = linksOf(cx, cells.sheetId).find(({ address }) => {
    const area = parseArea(address);
    return area !== undefined && containsCell(area, top, left);
  });
  if (!link) return null;
  return {
    ...(link.target === undefined ? {} : { address: link.target }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tip === undefined ? {} : { screenTip: link.tip }),
    textToDisplay: new SheetReader(cx.engine, cells.sheetId).text(top, left),
  };
}

/** Takes the links of an area away. */
export function clearHyperlinks(cx: Context, sheetId: string, area: Area): void {
  const extras = cx.engine.sheetExtras(sheetId);
  extras.hyperlinks = (extras.hyperlinks ?? []).filter((link) => !touches(link, area));
}

/** Links a range to an address or a place in the workbook; a blank cell gets the link's text. */
export function setHyperlink(cells: Cells, cx: Context, value: unknown): void {
  requireAllowed(cx, cells.sheetId, "allowInsertHyperlinks");
  requireEditable(cx, cells);
  const area = areaOf(cells);
  clearHyperlinks(cx, cells.sheetId, area);
  if (value === null || value === undefined) return;
  const fields = record.read(value, cx);
  const target = optional(text).read(fields["address"], cx);
  const location = optional(text).read(fields["documentReference"], cx);
  const tip = optional(text).read(fields["screenTip"], cx);
  const shown = optional(text).read(fields["textToDisplay"], cx);
  requireArgument(target !== undefined || location !== undefined);
  linksOf(cx, cells.sheetId).push({
    address: areaText(area),
    ...(target === undefined ? {} : { target }),
    ...(location === undefined ? {} : { location }),
    ...(tip === undefined ? {} : { tip }),
  });
  const blank = new SheetReader(cx.engine, cells.sheetId).type(area.top, area.left) === "Empty";
  const display = shown ?? (blank ? (target ?? location) : undefined);
  if (display !== undefined) {
    const first = { ...area, bottom: area.top, right: area.left };
    writeInputs(cx.engine, cells.sheetId, first, [[{ value: display }]]);
  }
  patchStyle(cx.engine, cells.sheetId, [area], { cl: { rgb: "#0563C1" }, ul: { s: 1 } });
}
