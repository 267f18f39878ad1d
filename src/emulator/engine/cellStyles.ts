import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import { BorderStyleTypes as B } from "@univerjs/core";
import { areaText, parseArea } from "./address";
import type { Area } from "./area";
import { intersect, subtract } from "./area";
import type { Engine } from "./engine";
import type { StoredObject } from "./objects";
import { removeObject, storedObjects, storeObject } from "./objects";
import type { StylePatch } from "./styles";
import { patchStyle } from "./styles";

/** Parts of a look that a style may leave as they are. */
export const styleGroups = {
  includeFont: ["ff", "fs", "cl", "bl", "it", "st", "ul", "va"],
  includePatterns: ["bg"],
  includeBorder: ["bd"],
  includeAlignment: ["ht", "vt", "tb", "tr", "pd", "td"],
  includeNumber: ["n"],
} as const;
export type StyleGroup = keyof typeof styleGroups;

/** A cell style: its look, and the parts of a look it gives. */
export interface CellStyle {
  name: string;
  builtIn: boolean;
  look: IStyleData;
  groups: readonly StyleGroup[];
}

const shade = (rgb: string): { rgb: string } => ({ rgb: `#${rgb}` });
const line = (s: B, rgb: string): IBorderStyleData => ({ s, cl: shade(rgb) });
const box = (s: B, rgb: string): IStyleData["bd"] => {
  const side = line(s, rgb);
  return { t: side, b: side, l: side, r: side };
};
const toned = (text: string, fill: string): IStyleData => ({ cl: shade(text), bg: shade(fill) });
const heading = (fs: number, bd?: IStyleData["bd"]): IStyleData => ({
  bl: 1,
  fs,
  cl: shade("44546A"),
  ...(bd && { bd }),
});
const numbers = (pattern: string): IStyleData => ({ n: { pattern } });

const accents = [
  ["4472C4", "D9E1F2", "B4C6E7", "8EA9DB"],
  ["ED7D31", "FCE4D6", "F8CBAD", "F4B084"],
  ["A5A5A5", "EDEDED", "DBDBDB", "C9C9C9"],
  ["FFC000", "FFF2CC", "FFE699", "FFD966"],
  ["5B9BD5", "DDEBF7", "BDD7EE", "9BC2E6"],
  ["70AD47", "E2EFDA", "C6E0B4", "A9D08E"],
] as const;

/** Looks of the built-in styles under the standard theme. */
const builtInLooks: Record<string, IStyleData> = {
  Normal: {},
  Comma: numbers('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'),
  "Comma [0]": numbers('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'),
  Currency: numbers('_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)'),
  "Currency [0]": numbers('_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)'),
  Percent: numbers("0%"),
  Good: toned("006100", "C6EFCE"),
  Bad: toned("9C0006", "FFC7CE"),
  Neutral: toned("9C5700", "FFEB9C"),
  Calculation: { ...toned("FA7D00", "F2F2F2"), bl: 1, bd: box(B.THIN, "7F7F7F") },
  "Check Cell": { ...toned("FFFFFF", "A5A5A5"), bl: 1, bd: box(B.DOUBLE, "3F3F3F") },
  "Explanatory Text": { cl: shade("7F7F7F"), it: 1 },
  Input: { ...toned("3F3F76", "FFCC99"), bd: box(B.THIN, "7F7F7F") },
  "Linked Cell": { cl: shade("FA7D00"), bd: { b: line(B.DOUBLE, "FF8001") } },
  Note: { bg: shade("FFFFCC"), bd: box(B.THIN, "B2B2B2") },
  Output: { ...toned("3F3F3F", "F2F2F2"), bl: 1, bd: box(B.THIN, "3F3F3F") },
  "Warning Text": { cl: shade("FF0000") },
  Hyperlink: { cl: shade("0563C1"), ul: { s: 1 } },
  "Followed Hyperlink": { cl: shade("954F72"), ul: { s: 1 } },
  "Heading 1": heading(15, { b: line(B.THICK, "4472C4") }),
  "Heading 2": heading(13, { b: line(B.THICK, "A2B8E1") }),
  "Heading 3": heading(11, { b: line(B.MEDIUM, "8EA9DB") }),
  "Heading 4": heading(11),
  Title: { fs: 18, ff: "Calibri Light", cl: shade("44546A") },
  Total: { bl: 1, bd: { t: line(B.THIN, "4472C4"), b: line(B.DOUBLE, "4472C4") } },
  ...Object.fromEntries(
    accents.flatMap(([full, ...tints], i) => [
      [`Accent${i + 1}`, toned("FFFFFF", full)],
      ...tints.map((tint, t) => [`${20 * (t + 1)}% - Accent${i + 1}`, toned("000000", tint)]),
    ]),
  ),
};

const allGroups = Object.keys(styleGroups) as StyleGroup[];
const groupsIn = (look: IStyleData): StyleGroup[] =>
  allGroups.filter((group) => styleGroups[group].some((key) => key in look));

const builtIn = (name: string): CellStyle => {
  const look = builtInLooks[name]!;
  return { name, builtIn: true, look, groups: name === "Normal" ? allGroups : groupsIn(look) };
};

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const nameOf = ({ parts }: StoredObject): string => String(parts[""]?.["name"]);

const storedStyle = (engine: Engine, name: string): [string, StoredObject] | undefined =>
  storedObjects(engine, "style").find(([, object]) => sameName(nameOf(object), name));

const fromStored = (object: StoredObject): CellStyle => ({
  name: nameOf(object),
  builtIn: nameOf(object) in builtInLooks,
  look: object.parts["look"] as IStyleData,
  groups: object.parts[""]!["groups"] as StyleGroup[],
});

/** The styles there are: the built-in ones, then those that were added. */
export function cellStyles(engine: Engine): CellStyle[] {
  const own = storedObjects(engine, "style").map(([, object]) => fromStored(object));
  const changed = new Map(own.map((style) => [style.name, style]));
  return [
    ...Object.keys(builtInLooks).map((name) => changed.get(name) ?? builtIn(name)),
    ...own.filter((style) => !style.builtIn),
  ];
}

export const findStyle = (engine: Engine, name: string): CellStyle | undefined =>
  cellStyles(engine).find((style) => sameName(style.name, name));

/** Adds a style, or changes one together with the cells that have it. */
export function putStyle(engine: Engine, { name, look, groups }: Omit<CellStyle, "builtIn">): void {
  const known = storedStyle(engine, name);
  if (known) known[1].parts = { "": { name, groups }, look: { ...look } };
  else {
    const parts = { "": { name, groups }, look: { ...look } };
    storeObject(engine, { kind: "style", parts, ranges: {} });
  }
  engine.dirty = true;
  restyle(engine, name, name);
}

/** Removes a style; its cells become normal. */
export function removeStyle(engine: Engine, name: string): void {
  const known = storedStyle(engine, name);
  if (!known) return;
  restyle(engine, name, "Normal");
  removeObject(engine, known[0]);
}

/** Gives areas a style: what it includes replaces what they had. */
export function applyStyle(engine: Engine, sheetId: string, areas: readonly Area[], name: string): void {
  const style = findStyle(engine, name);
  if (!style) return;
  const cleared = style.groups.flatMap((group) => styleGroups[group].map((key) => [key, null]));
  const given = Object.entries(style.look).filter(([key]) => cleared.some(([own]) => own === key));
  patchStyle(engine, sheetId, areas, Object.fromEntries([...cleared, ...given]) as StylePatch);
  nameStyle(engine, sheetId, areas, style.name);
}

/** Notes which style areas have; Univer keeps looks alone. */
export function nameStyle(engine: Engine, sheetId: string, areas: readonly Area[], name: string): void {
  if (name === "Normal" && !engine.sheetExtras(sheetId).styleNames) return;
  const names = (engine.sheetExtras(sheetId).styleNames ??= {});
  for (const known of Object.keys(names)) {
    const left = areas.reduce(
      (parts, area) => parts.flatMap((part) => subtract(part, area)),
      styledAreas(engine, sheetId, known),
    );
    if (left.length > 0) names[known] = left.map(areaText);
    else Reflect.deleteProperty(names, known);
  }
  if (name !== "Normal") names[name] = [...(names[name] ?? []), ...areas.map(areaText)];
}

const styledAreas = (engine: Engine, sheetId: string, name: string): Area[] =>
  (engine.sheetExtras(sheetId).styleNames?.[name] ?? []).map(parseArea).filter((area) => area !== undefined);

/** The style all cells of the areas have, or null where they differ. */
export function styleNameOf(engine: Engine, sheetId: string, areas: readonly Area[]): string | null {
  for (const name of Object.keys(engine.sheetExtras(sheetId).styleNames ?? {})) {
    const styled = styledAreas(engine, sheetId, name);
    if (!styled.some((one) => areas.some((area) => intersect(one, area)))) continue;
    const rest = styled.reduce((parts, one) => parts.flatMap((part) => subtract(part, one)), [...areas]);
    return rest.length === 0 ? name : null;
  }
  return "Normal";
}

function restyle(engine: Engine, name: string, now: string): void {
  for (const sheet of engine.workbook.getSheets()) {
    const id = sheet.getSheetId();
    const styled = styledAreas(engine, id, name);
    if (styled.length > 0) applyStyle(engine, id, styled, now);
  }
}
