import type { AltText } from "../../engine/book";
import { fromBase64, utf8 } from "../bytes";
import type { Package } from "../opc/package";
import { relativeTarget } from "../opc/paths";
import { freeId, relationship, type Relationship } from "../opc/relationships";
import { emuPerPixel } from "../sizes";
import { canonical, type Corner, type Drawing } from "../univer";
import { element, everyElement, localName, make, numberAttribute, type XmlElement } from "../xml/xml";
import { pictureExtension } from "./pictureTypes";
import { placeJson, type AnchorSource, type DrawingRead } from "./readDrawing";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const emu = (pixels: number): string => String(Math.round(pixels * emuPerPixel));

const cornerXml = (name: string, corner: Corner): XmlElement =>
  make(
    `xdr:${name}`,
    {},
    make("xdr:col", {}, String(corner.column)),
    make("xdr:colOff", {}, emu(corner.columnOffset)),
    make("xdr:row", {}, String(corner.row)),
    make("xdr:rowOff", {}, emu(corner.rowOffset)),
  );

const editAs = (drawing: Drawing): string | undefined =>
  drawing.anchorType === "0" ? "oneCell" : drawing.anchorType === "2" ? "absolute" : undefined;

/** Bytes and media type of a picture's source; undefined for a source that is no data address. */
function pictureBytes(source: string): { type: string; bytes: Uint8Array } | undefined {
  const match = /^data:([\w/+.-]+)(;[\w=-]+)*?(;base64)?,(.*)$/s.exec(source);
  if (!match) return undefined;
  const [, type, , base64, body] = match;
  return { type: type!, bytes: base64 ? fromBase64(body!) : utf8(decodeURIComponent(body!)) };
}

function namedXml(xml: XmlElement, alt: AltText | undefined): XmlElement {
  const { descr: _descr, title: _title, name, ...rest } = xml.attributes;
  return {
    ...xml,
    attributes: {
      ...rest,
      name: alt?.name ?? name ?? "",
      ...(alt?.description ? { descr: alt.description } : {}),
      ...(alt?.title ? { title: alt.title } : {}),
    },
  };
}

/** A copy of an element with one kind of descendant replaced. */
function replaced(xml: XmlElement, local: string, by: (found: XmlElement) => XmlElement): XmlElement {
  if (localName(xml.name) === local) return by(xml);
  return {
    ...xml,
    children: xml.children.map((child) => (typeof child === "string" ? child : replaced(child, local, by))),
  };
}

function pictureXml(id: number, drawing: Drawing, embed: string, alt: AltText | undefined): XmlElement {
  const { width, height, angle } = drawing.transform;
  const frame = make(
    "a:xfrm",
    { rot: angle ? Math.round(angle * 60_000) : undefined },
    make("a:off", { x: 0, y: 0 }),
    make("a:ext", { cx: emu(width), cy: emu(height) }),
  );
  const properties = make("xdr:cNvPr", {
    id,
    name: alt?.name ?? `Picture ${id}`,
    descr: alt?.description,
    title: alt?.title,
  });
  return make(
    "xdr:pic",
    {},
    make(
      "xdr:nvPicPr",
      {},
      properties,
      make("xdr:cNvPicPr", {}, make("a:picLocks", { noChangeAspect: true })),
    ),
    make("xdr:blipFill", {}, make("a:blip", { "r:embed": embed }), make("a:stretch", {}, make("a:fillRect"))),
    make("xdr:spPr", {}, frame, make("a:prstGeom", { prst: "rect" }, make("a:avLst"))),
  );
}

function anchorXml(drawing: Drawing, picture: XmlElement, client: XmlElement | undefined): XmlElement {
  const { from, to } = drawing.sheetTransform;
  return make(
    "xdr:twoCellAnchor",
    { editAs: editAs(drawing) },
    cornerXml("from", from),
    cornerXml("to", to),
    picture,
    client ?? make("xdr:clientData"),
  );
}

/** An anchor of the opened file with what changed about its picture. */
function keptAnchor(anchor: AnchorSource, drawing: Drawing, alt: AltText | undefined): XmlElement {
  const sameAlt = canonical(alt ?? {}) === canonical(anchor.altText ?? {});
  const named = sameAlt ? anchor.xml : replaced(anchor.xml, "cNvPr", (xml) => namedXml(xml, alt));
  if (placeJson(drawing) === anchor.json) return named;
  return anchorXml(drawing, element(named, "pic")!, element(named, "clientData"));
}

/** What a sheet's pictures are saved with. */
export interface DrawingTarget {
  pack: Package;
  altTexts: Readonly<Record<string, AltText>>;
}

/** Writes pictures beside what a drawing part of the opened file keeps. */
class DrawingWriter {
  private readonly relations: Relationship[];
  private nextId: number;

  constructor(
    private readonly path: string,
    private readonly target: DrawingTarget,
    root: XmlElement | undefined,
  ) {
    this.relations = [...target.pack.relationships(path)];
    const ids = everyElement(root, "cNvPr").map((xml) => numberAttribute(xml, "id") ?? 0);
    this.nextId = Math.max(1, ...ids) + 1;
  }

  private embed(drawing: Drawing): string | undefined {
    const picture = pictureBytes(drawing.source);
    if (!picture) return undefined;
    const { pack } = this.target;
    const part = pack.freePath(`xl/media/image#.${pictureExtension(picture.type)}`);
    pack.put(part, picture.bytes, picture.type);
    const id = freeId(this.relations);
    this.relations.push(relationship(id, "image", relativeTarget(this.path, part)));
    return id;
  }

  anchor(drawing: Drawing): XmlElement | undefined {
    const embed = this.embed(drawing);
    if (!embed) return undefined;
    const alt = this.target.altTexts[drawing.drawingId];
    return anchorXml(drawing, pictureXml(this.nextId++, drawing, embed, alt), undefined);
  }

  save(root: XmlElement): void {
    this.target.pack.put(this.path, root, drawingType);
    this.target.pack.setRelationships(this.path, this.relations);
  }
}

/**
 * Saves the drawing part of a sheet and answers its path; undefined when nothing is drawn.
 *
 * Charts and shapes of the opened file stay as they are and in their order; so do pictures that did not
 * change. Pictures whose source is no data address are left out and counted in `lost`.
 */
export function writeDrawing(
  drawings: readonly Drawing[],
  origin: DrawingRead | undefined,
  target: DrawingTarget,
): { path?: string; lost: number } {
  const kept = new Map(drawings.map((drawing) => [drawing.drawingId, drawing]));
  const path = origin?.path ?? target.pack.freePath("xl/drawings/drawing#.xml");
  const writer = new DrawingWriter(path, target, origin?.root);
  const done = new Set<string>();
  let lost = 0;
  const add = (drawing: Drawing): XmlElement[] => {
    const xml = writer.anchor(drawing);
    if (!xml) lost++;
    return xml ? [xml] : [];
  };
  const old = (origin?.anchors ?? []).flatMap((anchor) => {
    if (anchor.drawingId === undefined) return [anchor.xml];
    const drawing = kept.get(anchor.drawingId);
    done.add(anchor.drawingId);
    if (!drawing) return [];
    return drawing.source === anchor.source
      ? [keptAnchor(anchor, drawing, target.altTexts[drawing.drawingId])]
      : add(drawing);
  });
  const fresh = drawings.filter((drawing) => !done.has(drawing.drawingId)).flatMap(add);
  const anchors = [...old, ...fresh];
  if (anchors.length === 0) return { lost };
  const namespaces = {
    "xmlns:xdr": spreadsheetDrawing,
    "xmlns:a": drawingMain,
    "xmlns:r": officeRelations,
  };
  const root = make(origin?.root.name ?? "xdr:wsDr", { ...namespaces, ...origin?.root.attributes }, anchors);
  writer.save(root);
  return { path, lost };
}
