import { createHash } from "node:crypto";
import path from "node:path";
import type { Element } from "./plainBook";
import { all, child, partsOfZip, plain, xmlOf } from "./plainBook";

/** What a workbook holds, by feature; each entry by sheet and cell, area or name. */
export type Features = Record<string, Record<string, unknown>>;

type Parts = Map<string, Buffer>;

interface Target {
  path: string;
  type: string;
}

/** Relations of a part: id to the path and kind of what it points at. */
function relationsOf(parts: Parts, part: string): Map<string, Target> {
  const { dir, base } = path.posix.parse(part);
  const list = all(xmlOf(parts, `${dir}/_rels/${base}.rels`), "Relationship");
  return new Map(
    list.map((one) => {
      const target = one.attributes["Target"] ?? "";
      const outside = one.attributes["TargetMode"] === "External";
      const whole = outside
        ? target
        : path.posix.join("/", target.startsWith("/") ? "" : dir, target).slice(1);
      return [
        one.attributes["Id"] ?? "",
        { path: whole, type: (one.attributes["Type"] ?? "").split("/").at(-1)! },
      ];
    }),
  );
}

const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .filter(({ name }) => name !== "rPh")
    .map((one) => (one.name === "t" ? one.text : textOf(one)))
    .join("");

/** Styles by their number in `cellXfs`, each resolved to what it says. */
function stylesOf(parts: Parts): Record<string, unknown>[] {
  const sheet = xmlOf(parts, "xl/styles.xml");
  const formats = new Map(
    all(child(sheet, "numFmts"), "numFmt").map((one) => [
      one.attributes["numFmtId"],
      one.attributes["formatCode"],
    ]),
  );
  const list = (name: string): unknown[] => (child(sheet, name)?.children ?? []).map(plain);
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const at = (one: Element, name: string): number => Number(one.attributes[name] ?? 0);
  return all(child(sheet, "cellXfs"), "xf").map((xf) => {
    const format = xf.attributes["numFmtId"] ?? "0";
    return {
      "number format": formats.get(format) ?? `built-in ${format}`,
      font: fonts[at(xf, "fontId")],
      fill: fills[at(xf, "fillId")],
      border: borders[at(xf, "borderId")],
      alignment: plain(child(xf, "alignment")),
      protection: plain(child(xf, "protection")),
    };
  });
}

const letters = (name: string): number =>
  [...name].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
const lettersOf = (index: number): string =>
  index === 0 ? "" : lettersOf(Math.floor((index - 1) / 26)) + String.fromCharCode(65 + ((index - 1) % 26));

/** A formula as it reads in a cell that many rows and columns away. */
function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /"[^"]*"|'[^']*'|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])/g,
    (text, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) =>
      column === undefined || row === undefined
        ? text
        : `${fixedColumn}${fixedColumn ? column : lettersOf(letters(column) + columns)}${fixedRow}${fixedRow ? row : Number(row) + rows}`,
  );
}

const placeOf = (address: string): [row: number, column: number] => {
  const [, column = "A", row = "1"] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  return [Number(row), letters(column)];
};

/** Formulas by cell, those that are shared written out. */
function formulasOf(sheet: Element | undefined): Record<string, unknown> {
  const shared = new Map<string, { formula: string; place: [number, number] }>();
  const found: Record<string, unknown> = {};
  for (const cell of all(sheet, "c")) {
    const formula = child(cell, "f");
    if (!formula) continue;
    const address = cell.attributes["r"] ?? "";
    const text = formula.text;
    const group = formula.attributes["t"] === "shared" ? formula.attributes["si"]! : undefined;
    if (group !== undefined && text) shared.set(group, { formula: text, place: placeOf(address) });
    const first = group === undefined ? undefined : shared.get(group);
    const [row, column] = placeOf(address);
    const whole = first ? moved(first.formula, row - first.place[0], column - first.place[1]) : text;
    const area = formula.attributes["t"] === "array" ? ` in ${formula.attributes["ref"]}` : "";
    found[address] = `${whole}${area}`;
  }
  return found;
}

/** Characters that XML has no place for are written as `_x0007_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function valueOf(cell: Element, strings: readonly string[]): unknown {
  const kind = cell.attributes["t"] ?? "n";
  const text = child(cell, "v")?.text;
  if (kind === "inlineStr") return `text ${textOf(child(cell, "is"))}`;
  if (text === undefined || text === null) return undefined;
  if (kind === "s") return `text ${strings[Number(text)]}`;
  if (kind === "n") return Number(Number(text).toPrecision(12));
  return kind === "str" ? `text ${unescaped(text)}` : `${kind} ${text}`;
}

const byPlace = (list: readonly Element[], attribute: string): Record<string, unknown> =>
  Object.fromEntries(list.map((one, i) => [`${one.attributes[attribute] ?? ""}#${i}`, plain(one)]));

/** Widths and hidden columns, one entry for each column up to the last one that differs from the others. */
function columnsOf(sheet: Element | undefined): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const one of all(child(sheet, "cols"), "col")) {
    const [min, max] = [Number(one.attributes["min"]), Number(one.attributes["max"])];
    for (let column = min; column <= Math.min(max, 300); column++) {
      const hidden = /^(1|true)$/.test(one.attributes["hidden"] ?? "");
      found[lettersOf(column)] = `${Number(one.attributes["width"]).toFixed(2)}${hidden ? " hidden" : ""}`;
    }
  }
  return found;
}

function rowsOf(sheet: Element | undefined): Record<string, unknown> {
  const rows = all(sheet, "row").flatMap((row): [string, string][] => {
    const own = /^(1|true)$/.test(row.attributes["customHeight"] ?? "");
    const hidden = /^(1|true)$/.test(row.attributes["hidden"] ?? "");
    const height = own ? Number(row.attributes["ht"]).toFixed(1) : "";
    return height || hidden ? [[row.attributes["r"] ?? "", `${height}${hidden ? " hidden" : ""}`]] : [];
  });
  return Object.fromEntries(rows);
}

const hash = (data: Buffer | undefined): string =>
  createHash("sha256")
    .update(data ?? "missing")
    .digest("hex")
    .slice(0, 12);

/** What hangs on a sheet by relations: tables, comments, drawings with their pictures. */
function attached(parts: Parts, sheetPath: string): Features {
  const features: Features = { tables: {}, comments: {}, drawings: {} };
  for (const { path: target, type } of relationsOf(parts, sheetPath).values()) {
    if (type === "table") {
      const table = xmlOf(parts, target);
      features["tables"]![table?.attributes["displayName"] ?? target] = plain(table);
    }
    if (type === "comments") {
      for (const one of all(xmlOf(parts, target), "comment")) {
        features["comments"]![one.attributes["ref"] ?? ""] = textOf(one);
      }
    }
    if (type === "drawing") {
      const media = [...relationsOf(parts, target).values()].map(
        (one) => `${one.type} ${hash(parts.get(one.path))}`,
      );
      const anchors = (xmlOf(parts, target)?.children ?? []).map((one) => plain(child(one, "from")));
      features["drawings"]![target] = { anchors, media: media.sort() };
    }
  }
  return features;
}

const within = (prefix: string, entries: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [`${prefix}!${key}`, value]));

/** Everything of one sheet. */
function sheetFeatures(
  parts: Parts,
  sheetPath: string,
  strings: readonly string[],
  styles: Record<string, unknown>[],
): Features {
  const sheet = xmlOf(parts, sheetPath);
  const cells = all(sheet, "c");
  const at = (cell: Element): string => cell.attributes["r"] ?? "";
  const styled = (what: string): Record<string, unknown> =>
    Object.fromEntries(cells.map((cell) => [at(cell), styles[Number(cell.attributes["s"] ?? 0)]?.[what]]));
  const relations = relationsOf(parts, sheetPath);
  const links = all(sheet, "hyperlink").map((one): [string, unknown] => [
    one.attributes["ref"] ?? "",
    {
      to: relations.get(one.attributes["r:id"] ?? "")?.path,
      place: one.attributes["location"],
      tip: one.attributes["tooltip"],
    },
  ]);
  return {
    values: Object.fromEntries(cells.map((cell) => [at(cell), valueOf(cell, strings)])),
    formulas: formulasOf(sheet),
    ...Object.fromEntries(
      ["number format", "font", "fill", "border", "alignment", "protection"].map((what) => [
        `${what}s`,
        styled(what),
      ]),
    ),
    "column widths": columnsOf(sheet),
    "row heights": rowsOf(sheet),
    merges: Object.fromEntries(all(sheet, "mergeCell").map((one) => [one.attributes["ref"], true])),
    "conditional formats": byPlace(all(sheet, "conditionalFormatting"), "sqref"),
    validations: byPlace(all(sheet, "dataValidation"), "sqref"),
    hyperlinks: Object.fromEntries(links),
    views: Object.fromEntries([
      ["pane", plain(all(sheet, "pane")[0])],
      ["tab", plain(all(sheet, "tabColor")[0])],
      ["filter", plain(child(sheet, "autoFilter"))],
    ]),
    "sheet protection": { sheet: plain(child(sheet, "sheetProtection")) },
    "page layout": Object.fromEntries(
      ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"].map((name) => [
        name,
        plain(child(sheet, name)),
      ]),
    ),
    ...attached(parts, sheetPath),
  };
}

/** What a workbook (.xlsx) holds by feature, read from its XML with nothing of what is tested. */
export function featuresOf(bytes: Uint8Array): Features {
  const parts = partsOfZip(bytes);
  const relations = relationsOf(parts, "xl/workbook.xml");
  const workbook = xmlOf(parts, "xl/workbook.xml");
  const strings = all(xmlOf(parts, "xl/sharedStrings.xml"), "si").map(textOf);
  const styles = stylesOf(parts);
  const features: Features = {
    sheets: {},
    names: Object.fromEntries(
      all(workbook, "definedName").map((one) => [
        `${one.attributes["localSheetId"] ?? "workbook"}!${one.attributes["name"]}`,
        one.text,
      ]),
    ),
    workbook: {
      date1904: /^(1|true)$/.test(child(workbook, "workbookPr")?.attributes["date1904"] ?? ""),
      protection: plain(
        all(workbook, "workbookProtection").find(({ attributes }) => Object.keys(attributes).length > 0),
      ),
    },
  };
  for (const one of all(workbook, "sheet")) {
    const [name, target] = [one.attributes["name"] ?? "", relations.get(one.attributes["r:id"] ?? "")];
    features["sheets"]![name] = `${target?.type} ${one.attributes["state"] ?? "visible"}`;
    if (target?.type !== "worksheet") continue;
    for (const [feature, entries] of Object.entries(sheetFeatures(parts, target.path, strings, styles))) {
      Object.assign((features[feature] ??= {}), within(name, entries));
    }
  }
  return features;
}

/** Where two workbooks differ, feature by feature. */
export function differences(
  before: Features,
  after: Features,
): Record<string, [place: string, before: unknown, after: unknown][]> {
  const found: Record<string, [string, unknown, unknown][]> = {};
  for (const feature of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [one, other] = [before[feature] ?? {}, after[feature] ?? {}];
    for (const place of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (JSON.stringify(one[place]) !== JSON.stringify(other[place]))
        (found[feature] ??= []).push([place, one[place], other[place]]);
    }
  }
  return found;
}
