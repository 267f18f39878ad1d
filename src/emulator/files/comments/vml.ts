import { columnIndex } from "../a1";
import { escapeAttribute } from "../xml/escape";

/** Size and visibility of a note's box; sizes in pixels. */
export interface NoteBox {
  row: number;
  column: number;
  width: number;
  height: number;
  show: boolean;
}

export const usualBox = { width: 144, height: 79 };

/** The elements of a name in a VML drawing, whole; the search ends at one that has no end. */
function elementsNamed(vml: string, name: string): string[] {
  const found: string[] = [];
  const opening = new RegExp(`<((?:\\w+:)?)${name}[\\s>]`, "gi");
  for (let match = opening.exec(vml); match; match = opening.exec(vml)) {
    const close = `</${match[1]}${name}>`;
    const end = vml.indexOf(close, match.index);
    if (end < 0) break;
    found.push(vml.slice(match.index, end + close.length));
    opening.lastIndex = end + close.length;
  }
  return found;
}

const within = (text: string, tag: string): string | undefined =>
  new RegExp(`<(?:\\w+:)?${tag}[^>]*>\\s*([^<]*?)\\s*</`, "i").exec(text)?.[1];

const isNote = (shape: string): boolean => /ObjectType\s*=\s*["']Note["']/i.test(shape);

function styleSize(shape: string, name: string): number | undefined {
  const match = new RegExp(`[;"'\\s]${name}\\s*:\\s*([\\d.]+)(pt|px)?`, "i").exec(shape);
  if (!match) return undefined;
  const value = Number(match[1]);
  return Math.round(match[2] === "px" ? value : (value * 4) / 3);
}

/** The boxes of the notes in a VML drawing. */
export function readNoteBoxes(vml: string): NoteBox[] {
  return elementsNamed(vml, "shape").flatMap((shape) => {
    const row = within(shape, "Row");
    const column = within(shape, "Column");
    if (!isNote(shape) || row === undefined || column === undefined) return [];
    return [
      {
        row: Number(row),
        column: Number(column),
        width: styleSize(shape, "width") ?? usualBox.width,
        height: styleSize(shape, "height") ?? usualBox.height,
        show: /<(?:\w+:)?Visible\s*\/?>/i.test(shape) && !/<(?:\w+:)?Visible>\s*false/i.test(shape),
      },
    ];
  });
}

/** The shapes of a VML drawing that are no notes: buttons and other controls of forms. */
export const otherShapes = (vml: string): string[] =>
  elementsNamed(vml, "shape").filter((shape) => !isNote(shape));

/** Definitions of shape types in a VML drawing, that of notes left out. */
const otherTypes = (vml: string): string[] =>
  elementsNamed(vml, "shapetype").filter((type) => !/o:spt\s*=\s*["']202["']/.test(type));

const noteType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function noteShape(box: NoteBox, number: number): string {
  const points = (pixels: number): number => Math.round(pixels * 75) / 100;
  const style =
    `position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${points(box.width)}pt;` +
    `height:${points(box.height)}pt;z-index:${number};visibility:${box.show ? "visible" : "hidden"}`;
  const from = `${box.column + 1}, 15, ${Math.max(0, box.row - 1)}, 10`;
  const columns = Math.max(1, Math.ceil(box.width / 64));
  const rows = Math.max(1, Math.ceil(box.height / 20));
  const to = `${box.column + 1 + columns}, 15, ${Math.max(0, box.row - 1) + rows}, 4`;
  return (
    `<v:shape id="_x0000_s${1024 + number}" type="#_x0000_t202" style="${escapeAttribute(style)}" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${from}, ${to}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${box.row}</x:Row>` +
    `<x:Column>${box.column}</x:Column>${box.show ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`
  );
}

/** A VML drawing with the boxes of notes, and with the other shapes of the one that the file had. */
export function writeVml(boxes: readonly NoteBox[], old = ""): string {
  const types = [...otherTypes(old), ...(boxes.length > 0 ? [noteType] : [])];
  const first = 1000;
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" ' +
    `data="1"/></o:shapelayout>${types.join("")}${otherShapes(old).join("")}` +
    `${boxes.map((box, i) => noteShape(box, first + i)).join("")}</xml>`
  );
}

/** Zero-based place of an A1 reference to one cell. */
export function cellOf(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  return match ? { row: Number(match[2]) - 1, column: columnIndex(match[1]!) } : undefined;
}
