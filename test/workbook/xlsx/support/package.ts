import { deflateRawSync } from "node:zlib";

/** A zip archive of texts; `declare` puts another unpacked size into its directory for the last entry. */
export function zipOf(files: Readonly<Record<string, string>>, declare?: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const names = Object.keys(files);
  names.forEach((name, n) => {
    const raw = Buffer.from(files[name]!);
    const packed = deflateRawSync(raw);
    const label = Buffer.from(name);
    const size = declare !== undefined && n === names.length - 1 ? declare : raw.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, label, packed);
    directory.push(entry, label);
    offset += local.length + label.length + packed.length;
  });
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

/** XML of a worksheet with the given rows. */
export const sheetXml = (rows: string, after = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="m"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** XML of the styles of a workbook: number formats of its own, and the format of each cell style. */
export const styles = (formats: readonly string[], cells: readonly number[]): string =>
  `<styleSheet><numFmts>${formats.join("")}</numFmts><cellStyleXfs><xf numFmtId="99"/></cellStyleXfs><cellXfs>${cells
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join("")}</cellXfs></styleSheet>`;

interface Parts {
  readonly strings?: readonly string[];
  readonly stringsXml?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly hidden?: readonly string[];
  readonly declare?: number;
}

/** Bytes of a workbook; a sheet without XML is a chart sheet. */
export function workbookBytes(
  sheets: Readonly<Record<string, string | null>>,
  parts: Parts = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const state = (name: string) => (parts.hidden?.includes(name) ? ' state="hidden"' : "");
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const strings =
    parts.stringsXml ?? `<sst>${(parts.strings ?? []).map((s) => `<si><t>${s}</t></si>`).join("")}</sst>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relation("r", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook><workbookPr${parts.date1904 ? ' date1904="1"' : ""}/><sheets>${names
      .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}"${state(name)} r:id="s${n}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((name, n) =>
        sheets[name] === null
          ? relation(`s${n}`, "chartsheet", `chartsheets/c${n}.xml`)
          : relation(`s${n}`, "worksheet", `worksheets/w${n}.xml`),
      )
      .join(
        "",
      )}${relation("ss", "sharedStrings", "sharedStrings.xml")}${relation("st", "styles", "styles.xml")}</Relationships>`,
    "xl/sharedStrings.xml": strings,
    "xl/styles.xml": parts.styles ?? styles([], [0]),
  };
  names.forEach((name, n) => {
    const xml = sheets[name];
    files[xml === null ? `xl/chartsheets/c${n}.xml` : `xl/worksheets/w${n}.xml`] = xml ?? "<chartsheet/>";
  });
  return zipOf(files, parts.declare);
}
