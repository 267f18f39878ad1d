import type { AltText } from "../../engine/book";
import { toBase64 } from "../bytes";
import type { Package } from "../opc/package";
import { emuPerPixel } from "../sizes";
import { canonical, type Corner, type Drawing } from "../univer";
import {
  attribute,
  descend,
  element,
  elements,
  localName,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml";
import type { Geometry } from "./geometry";
import { pictureType } from "./pictureTypes";

/** One anchor of a drawing part as the file had it; `drawingId` is set for pictures that Univer holds. */
export interface AnchorSource {
  xml: XmlElement;
  drawingId?: string;
  /** Place and source of the picture in Univer's words. */
  json?: string;
  source?: string;
  altText?: AltText;
}

export interface DrawingRead {
  path: string;
  root: XmlElement;
  anchors: AnchorSource[];
  drawings: Drawing[];
  altTexts: Record<string, AltText>;
}

const pixels = (emu: number): number => Math.round((emu / emuPerPixel) * 100) / 100;

function readCorner(corner: XmlElement | undefined): Corner {
  const number = (name: string): number => Number(textOf(element(corner, name))) || 0;
  return {
    column: number("col"),
    columnOffset: pixels(number("colOff")),
    row: number("row"),
    rowOffset: pixels(number("rowOff")),
  };
}

/** The two corners of an anchor of any kind. */
function readPlace(anchor: XmlElement, geometry: Geometry): { from: Corner; to: Corner } | undefined {
  const kind = localName(anchor.name);
  if (kind === "twoCellAnchor")
    return { from: readCorner(element(anchor, "from")), to: readCorner(element(anchor, "to")) };
  const ext = element(anchor, "ext");
  const width = pixels(numberAttribute(ext, "cx") ?? 0);
  const height = pixels(numberAttribute(ext, "cy") ?? 0);
  const pos = element(anchor, "pos");
  const from =
    kind === "oneCellAnchor"
      ? readCorner(element(anchor, "from"))
      : geometry.at(pixels(numberAttribute(pos, "x") ?? 0), pixels(numberAttribute(pos, "y") ?? 0));
  const x = geometry.left(from.column) + from.columnOffset;
  const y = geometry.top(from.row) + from.rowOffset;
  return { from, to: geometry.at(x + width, y + height) };
}

/** Univer's word for how a picture follows the cells. */
function anchorType(anchor: XmlElement): string {
  const kind = localName(anchor.name);
  if (kind === "absoluteAnchor") return "2";
  if (kind === "oneCellAnchor") return "0";
  const edit = attribute(anchor, "editAs") ?? "twoCell";
  return edit === "absolute" ? "2" : edit === "oneCell" ? "0" : "1";
}

/** The place of a drawing in words that compare. */
export const placeJson = (drawing: Drawing): string =>
  canonical([drawing.sheetTransform.from, drawing.sheetTransform.to, drawing.anchorType ?? "1"]);

function readAltText(properties: XmlElement | undefined): AltText {
  const alt: AltText = {};
  const title = attribute(properties, "title");
  const description = attribute(properties, "descr");
  const name = attribute(properties, "name");
  if (title) alt.title = title;
  if (description) alt.description = description;
  if (name) alt.name = name;
  return alt;
}

interface Ids {
  unitId: string;
  subUnitId: string;
}

function toDrawing(
  anchor: XmlElement,
  source: string,
  drawingId: string,
  ids: Ids,
  geometry: Geometry,
): Drawing | undefined {
  const place = readPlace(anchor, geometry);
  if (!place) return undefined;
  const rotation = numberAttribute(descend(anchor, "pic", "spPr", "xfrm"), "rot") ?? 0;
  const angle = rotation / 60_000;
  const left = geometry.left(place.from.column) + place.from.columnOffset;
  const top = geometry.top(place.from.row) + place.from.rowOffset;
  const right = geometry.left(place.to.column) + place.to.columnOffset;
  const bottom = geometry.top(place.to.row) + place.to.rowOffset;
  return {
    ...ids,
    drawingId,
    drawingType: 0,
    imageSourceType: "BASE64",
    source,
    transform: { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top), angle },
    sheetTransform: { ...place, angle },
    axisAlignSheetTransform: place,
    anchorType: anchorType(anchor),
  };
}

/** The pictures of a drawing part; everything else in it is kept as it stands. */
export async function readDrawing(
  path: string,
  pack: Package,
  ids: Ids,
  geometry: Geometry,
): Promise<DrawingRead> {
  const root = await pack.xml(path);
  const media = new Map(pack.related(path, "image").map((related) => [related.id, related.path]));
  const read: DrawingRead = { path, root, anchors: [], drawings: [], altTexts: {} };
  for (const xml of elements(root)) {
    const picture = element(xml, "pic");
    const embed = attribute(descend(picture, "blipFill", "blip"), "embed");
    const part = embed === undefined ? undefined : media.get(embed);
    const type = part && pictureType(part);
    if (!part || !type) {
      read.anchors.push({ xml });
      continue;
    }
    const source = `data:${type};base64,${toBase64(await pack.bytes(part))}`;
    const drawingId = `${ids.subUnitId}-picture${read.drawings.length + 1}`;
    const drawing = toDrawing(xml, source, drawingId, ids, geometry);
    if (!drawing) {
      read.anchors.push({ xml });
      continue;
    }
    const altText = readAltText(descend(picture, "nvPicPr", "cNvPr"));
    read.drawings.push(drawing);
    read.altTexts[drawingId] = altText;
    read.anchors.push({ xml, drawingId, json: placeJson(drawing), source, altText });
  }
  return read;
}
