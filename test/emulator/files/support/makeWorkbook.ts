import { utf8 } from "../../../../src/emulator/files/bytes";
import { pack, writeZip } from "../../../../src/emulator/files/zip/writeZip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A relationship from a part: kind or whole type, and target. */
export interface Rel {
  id: string;
  kind: string;
  target: string;
  external?: boolean;
}

export interface SheetParts {
  name?: string;
  /** What stands inside `worksheet`. */
  xml?: string;
  /** Further attributes of `worksheet`. */
  attributes?: string;
  state?: string;
  rels?: Rel[];
  /** `chartsheet` instead of a worksheet. */
  kind?: string;
}

export interface WorkbookParts {
  sheets?: SheetParts[];
  /** What stands in `workbook` before and after `sheets`. */
  before?: string;
  after?: string;
  /** Inside of `styleSheet`. */
  styles?: string;
  /** `si` elements. */
  strings?: string;
  rels?: Rel[];
  rootRels?: Rel[];
  parts?: Record<string, { data: string | Uint8Array; type?: string; rels?: Rel[] }>;
  workbookType?: string;
}

const relsXml = (rels: Rel[]): string =>
  `<Relationships xmlns="${packageRelations}">${rels
    .map(({ id, kind, target, external }) => {
      const type = kind.includes("/") ? kind : `${office}/${kind}`;
      return `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
    })
    .join("")}</Relationships>`;

const relsPath = (path: string): string => path.replace(/([^/]*)$/, "_rels/$1.rels");

/** A plain style sheet: Calibri 11, and two formats beside the first. */
export const plainStyles =
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
  '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>';

/** Builds the bytes of a workbook from pieces of XML, by hand, so that tests do not depend on a writer. */
export async function makeWorkbook(parts: WorkbookParts = {}): Promise<Uint8Array> {
  const sheets = parts.sheets ?? [{}];
  const files = new Map<string, string | Uint8Array>();
  const types: string[] = [];
  const add = (path: string, data: string | Uint8Array, type?: string, rels?: Rel[]): void => {
    files.set(path, data);
    if (type) types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
    if (rels?.length) files.set(relsPath(path), relsXml(rels));
  };
  const rels: Rel[] = [
    ...sheets.map((sheet, i) => ({
      id: `s${i + 1}`,
      kind: sheet.kind ?? "worksheet",
      target: `${sheet.kind ?? "worksheet"}s/sheet${i + 1}.xml`,
    })),
    { id: "st", kind: "styles", target: "styles.xml" },
    ...(parts.strings === undefined
      ? []
      : [{ id: "ss", kind: "sharedStrings", target: "sharedStrings.xml" }]),
    ...(parts.rels ?? []),
  ];
  const entries = sheets
    .map(({ name, state }, i) => {
      const attributes = `name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""}`;
      return `<sheet ${attributes} r:id="s${i + 1}"/>`;
    })
    .join("");
  add(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}">${parts.before ?? ""}<sheets>${entries}</sheets>${parts.after ?? ""}</workbook>`,
    parts.workbookType ?? `${prefix}.sheet.main+xml`,
    rels,
  );
  sheets.forEach((sheet, i) => {
    const kind = sheet.kind ?? "worksheet";
    const root = `<${kind} xmlns="${main}" xmlns:r="${office}"${sheet.attributes ?? ""}>${sheet.xml ?? "<sheetData/>"}</${kind}>`;
    add(`xl/${kind}s/sheet${i + 1}.xml`, root, `${prefix}.${kind}+xml`, sheet.rels);
  });
  add(
    "xl/styles.xml",
    `<styleSheet xmlns="${main}">${parts.styles ?? plainStyles}</styleSheet>`,
    `${prefix}.styles+xml`,
  );
  if (parts.strings !== undefined)
    add("xl/sharedStrings.xml", `<sst xmlns="${main}">${parts.strings}</sst>`, `${prefix}.sharedStrings+xml`);
  for (const [path, { data, type, rels: own }] of Object.entries(parts.parts ?? {}))
    add(path, data, type, own);
  files.set(
    "_rels/.rels",
    relsXml([{ id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" }, ...(parts.rootRels ?? [])]),
  );
  files.set(
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.join("")}</Types>`,
  );
  const packed = [...files].map(([path, data]) => pack(path, typeof data === "string" ? utf8(data) : data));
  return writeZip(await Promise.all(packed));
}

/** A workbook of one sheet from what stands inside `sheetData`. */
export const makeCells = (cells: string, more: WorkbookParts = {}): Promise<Uint8Array> =>
  makeWorkbook({ sheets: [{ xml: `<sheetData>${cells}</sheetData>` }], ...more });
