import { UnreadableFile } from "./fileError";
import { attribute, cellText, innerOf, runText, tagsOf } from "./xml";
import type { Zip } from "./zip";

/** A worksheet of a workbook; chart sheets and dialogs are none. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** What the parts of a workbook beside its sheets tell. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly strings: readonly string[];
  /** Number format of each cell style; undefined for General. */
  readonly formats: readonly (string | undefined)[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

async function relationsOf(zip: Zip, path: string): Promise<Relation[]> {
  const folder = folderOf(path);
  const name = path.slice(folder === "" ? 0 : folder.length + 1);
  const xml = await zip.text(`${folder === "" ? "" : `${folder}/`}_rels/${name}.rels`);
  return tagsOf(xml, "Relationship").map((tag) => ({
    id: attribute(tag, "Id") ?? "",
    type: (attribute(tag, "Type") ?? "").split("/").pop()!,
    path: resolve(folder, attribute(tag, "Target") ?? ""),
  }));
}

/** Formats that a style may name by number alone; those of dates in the form in which they are shown here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

function readFormats(xml: string): (string | undefined)[] {
  const own = new Map<number, string>();
  for (const tag of tagsOf(xml, "numFmt"))
    own.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
  const styles = innerOf(xml, "cellXfs")[0] ?? "";
  return tagsOf(styles, "xf").map((tag) => {
    const id = Number(attribute(tag, "numFmtId") ?? "0");
    const format = own.get(id) ?? BUILT_IN[id];
    return format === "General" ? undefined : format;
  });
}

/** Text of a string item: a single run is taken as it is, anything else run by run. */
function itemText(xml: string, prefix: string): string {
  const start = xml.indexOf(`<${prefix}t`);
  const open = xml.indexOf(">", start);
  const close = xml.indexOf("</", open);
  if (start !== 0 || open < 0 || xml.charCodeAt(open - 1) === 47 || close + prefix.length + 4 !== xml.length)
    return runText(xml);
  return cellText(xml.slice(open + 1, close));
}

/** The shared strings, one after another; long tables of them make patterns too slow. */
function readStrings(xml: string): string[] {
  const prefix = /<((?:[\w.-]+:)?)sst[\s>]/.exec(xml)?.[1] ?? "";
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  const strings: string[] = [];
  for (let at = xml.indexOf(open); at >= 0;) {
    const tagEnd = xml.indexOf(">", at);
    if (xml.charCodeAt(tagEnd - 1) === 47) {
      strings.push("");
      at = xml.indexOf(open, tagEnd);
      continue;
    }
    const end = xml.indexOf(close, tagEnd);
    if (end < 0) break;
    strings.push(itemText(xml.slice(tagEnd + 1, end), prefix));
    at = xml.indexOf(open, end);
  }
  return strings;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Reads what the sheets of a workbook need. Throws UnreadableFile when it is none. */
export async function readParts(zip: Zip): Promise<WorkbookParts> {
  const root = (await relationsOf(zip, "")).find((r) => r.type === "officeDocument");
  if (!root) throw new UnreadableFile("notSpreadsheet", "an archive without a document");
  if (root.path.endsWith(".bin")) throw new UnreadableFile("oldFormat", "xlsb");
  const workbook = await zip.text(root.path);
  if (!/<(?:[\w.-]+:)?workbook[\s>]/.test(workbook)) throw new UnreadableFile("notSpreadsheet", root.path);
  const relations = await relationsOf(zip, root.path);
  const pathOf = (type: string): string => relations.find((r) => r.type === type)?.path ?? "";
  const sheets = tagsOf(workbook, "sheet").flatMap((tag): SheetPart[] => {
    const id = /[\w.-]+:id=["']([^"']*)/.exec(tag)?.[1];
    const relation = relations.find((r) => r.id === id);
    if (relation?.type !== "worksheet" || !zip.has(relation.path)) return [];
    return [
      {
        name: attribute(tag, "name") ?? "",
        path: relation.path,
        hidden: attribute(tag, "state") !== undefined && attribute(tag, "state") !== "visible",
      },
    ];
  });
  return {
    sheets,
    date1904: tagsOf(workbook, "workbookPr").some((tag) => isTrue(attribute(tag, "date1904"))),
    strings: readStrings(await zip.text(pathOf("sharedStrings"))),
    formats: readFormats(await zip.text(pathOf("styles"))),
  };
}
