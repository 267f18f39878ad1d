import { fromUtf8, utf8 } from "../bytes";
import { FileRefused } from "../refusal";
import { document, elements, type XmlElement } from "../xml/xml";
import { parseXml } from "../xml/parseXml";
import { unpack, type ZipEntry } from "../zip/readZip";
import { pack, writeZip } from "../zip/writeZip";
import { relationshipsPath, resolveTarget } from "./paths";
import { readRelationships, relationshipsXml, type Relationship } from "./relationships";

const typesPath = "[Content_Types].xml";

/** One part: packed as it came, or new bytes. */
type Part = ZipEntry | Uint8Array;

const isBytes = (part: Part): part is Uint8Array => part instanceof Uint8Array;

/**
 * An Open Packaging Conventions package (ECMA-376 part 2): parts, their content types and relationships.
 *
 * Paths have no leading slash and compare without case. Parts stay packed until they are read, and go back
 * into a saved package as they came.
 */
export class Package {
  private readonly parts = new Map<string, { path: string; part: Part }>();
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly relations = new Map<string, Relationship[]>();

  /** A package over the parts of an archive. Throws `FileRefused` when its directory is not readable. */
  static async open(entries: ReadonlyMap<string, ZipEntry>): Promise<Package> {
    const opened = new Package();
    for (const [path, entry] of entries) opened.parts.set(path.toLowerCase(), { path, part: entry });
    if (!opened.has(typesPath)) throw new FileRefused("notSpreadsheet", "no [Content_Types].xml");
    for (const type of elements(await opened.xml(typesPath))) {
      const kind = type.attributes.ContentType ?? "";
      if (type.attributes.Extension) opened.defaults.set(type.attributes.Extension.toLowerCase(), kind);
      if (type.attributes.PartName)
        opened.overrides.set(type.attributes.PartName.replace(/^\//, "").toLowerCase(), kind);
    }
    for (const { path } of [...opened.parts.values()]) await opened.loadRelations(path);
    opened.parts.delete(typesPath.toLowerCase());
    return opened;
  }

  private async loadRelations(path: string): Promise<void> {
    const match = /^(?:(.*)\/)?_rels\/(.*)\.rels$/i.exec(path);
    if (!match) return;
    const owner = `${match[1] ? `${match[1]}/` : ""}${match[2]}`;
    this.relations.set(owner.toLowerCase(), readRelationships(await this.xml(path)));
    this.parts.delete(path.toLowerCase());
  }

  /** A copy that can be changed without changing this one. */
  copy(): Package {
    const copied = new Package();
    for (const [key, part] of this.parts) copied.parts.set(key, part);
    for (const [key, type] of this.overrides) copied.overrides.set(key, type);
    for (const [key, type] of this.defaults) copied.defaults.set(key, type);
    for (const [key, list] of this.relations) copied.relations.set(key, [...list]);
    return copied;
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  /** Paths of all parts, relationship parts left out. */
  paths(): string[] {
    return [...this.parts.values()].map(({ path }) => path);
  }

  /** Bytes of a part. */
  async bytes(path: string): Promise<Uint8Array> {
    const found = this.parts.get(path.toLowerCase());
    if (!found) throw new FileRefused("broken", `${path} is missing`);
    return isBytes(found.part) ? found.part : unpack(found.part);
  }

  /** Text of a part; UTF-16 where its byte order mark says so. */
  async text(path: string): Promise<string> {
    const bytes = await this.bytes(path);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
    return fromUtf8(bytes);
  }

  /** Root element of an XML part. */
  async xml(path: string): Promise<XmlElement> {
    return parseXml(await this.text(path));
  }

  /** Content type of a part. */
  typeOf(path: string): string {
    const key = path.toLowerCase();
    return this.overrides.get(key) ?? this.defaults.get(key.slice(key.lastIndexOf(".") + 1)) ?? "";
  }

  /** Puts a part in, over one of the same path. */
  put(path: string, data: Uint8Array | string | XmlElement, type: string): void {
    const bytes = data instanceof Uint8Array ? data : utf8(typeof data === "string" ? data : document(data));
    this.parts.set(path.toLowerCase(), { path, part: bytes });
    this.overrides.set(path.toLowerCase(), type);
  }

  /** Takes a part out, with its relationships. */
  remove(path: string): void {
    this.parts.delete(path.toLowerCase());
    this.overrides.delete(path.toLowerCase());
    this.relations.delete(path.toLowerCase());
  }

  /** Relationships of a part, of the package itself for "". */
  relationships(path: string): readonly Relationship[] {
    return this.relations.get(path.toLowerCase()) ?? [];
  }

  /** Replaces the relationships of a part. */
  setRelationships(path: string, list: readonly Relationship[]): void {
    if (list.length > 0) this.relations.set(path.toLowerCase(), [...list]);
    else this.relations.delete(path.toLowerCase());
  }

  /** The related parts that exist, of one kind (the last step of the relationship's type). */
  related(path: string, kind: string): { id: string; path: string }[] {
    return this.relationships(path)
      .filter((relation) => relation.kind === kind && !relation.external)
      .map((relation) => ({ id: relation.id, path: resolveTarget(path, relation.target) }))
      .filter((target) => this.has(target.path));
  }

  /** A path that no part has yet: `pattern` with its `#` replaced by the lowest free number. */
  freePath(pattern: string): string {
    for (let n = 1; ; n++) {
      const path = pattern.replace("#", String(n));
      if (!this.has(path)) return path;
    }
  }

  /** Drops the parts that no relationship leads to from the package itself. */
  sweep(): void {
    const reached = new Set<string>();
    const waiting = [""];
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop())
      for (const relation of this.relationships(from)) {
        const to = resolveTarget(from, relation.target).toLowerCase();
        if (relation.external || reached.has(to) || !this.parts.has(to)) continue;
        reached.add(to);
        waiting.push(to);
      }
    for (const { path } of [...this.parts.values()]) if (!reached.has(path.toLowerCase())) this.remove(path);
  }

  private typesXml(): XmlElement {
    const extensions = new Map(this.defaults).set("rels", relationshipsType).set("xml", "application/xml");
    const parts = [...this.parts.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      name: "Types",
      attributes: { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      children: [
        ...[...extensions].map(([extension, type]) => ({
          name: "Default",
          attributes: { Extension: extension, ContentType: type },
          children: [],
        })),
        ...parts
          .filter(({ path }) => this.overrides.has(path.toLowerCase()))
          .map(({ path }) => ({
            name: "Override",
            attributes: { PartName: `/${path}`, ContentType: this.overrides.get(path.toLowerCase())! },
            children: [],
          })),
      ],
    };
  }

  /** The archive. Equal content gives equal bytes. */
  async save(): Promise<Uint8Array> {
    const entries: ZipEntry[] = [await pack(typesPath, utf8(document(this.typesXml())))];
    const owners = ["", ...this.paths()];
    for (const owner of owners) {
      const list = this.relationships(owner);
      if (list.length > 0)
        entries.push(await pack(relationshipsPath(owner), utf8(document(relationshipsXml(list)))));
      const found = this.parts.get(owner.toLowerCase());
      if (found) entries.push(isBytes(found.part) ? await pack(found.path, found.part) : found.part);
    }
    return writeZip(entries);
  }
}

const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
