import { crc32, joinBytes, utf8 } from "../bytes";
import type { ZipEntry } from "./readZip";

async function deflate(data: Uint8Array): Promise<Uint8Array> {
  const stream = new CompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const written = writer.write(data as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
  }
  await written;
  return joinBytes(pieces);
}

/** A part packed for an archive; data that does not shrink is stored. */
export async function pack(path: string, data: Uint8Array): Promise<ZipEntry> {
  const deflated = await deflate(data);
  const smaller = deflated.length < data.length;
  return {
    path,
    method: smaller ? 8 : 0,
    crc: crc32(data),
    packed: smaller ? deflated : data,
    size: data.length,
  };
}

/** 1980-01-01 00:00 in the DOS form of zip: equal input gives equal bytes. */
const dosDate = 0x21;
const utf8Flag = 0x0800;

function commonFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Flag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function localRecord(entry: ZipEntry, name: Uint8Array): Uint8Array {
  const record = new Uint8Array(30);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x04034b50, true);
  commonFields(view, 4, entry, name.length);
  return record;
}

function centralRecord(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const record = new Uint8Array(46);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  commonFields(view, 6, entry, name.length);
  view.setUint32(42, offset, true);
  return record;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

/** A zip archive of the parts, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = utf8(entry.path);
    directory.push(centralRecord(entry, name, offset), name);
    pieces.push(localRecord(entry, name), name, entry.packed);
    offset += 30 + name.length + entry.packed.length;
  }
  const central = joinBytes(directory);
  return joinBytes([...pieces, central, endRecord(entries.length, central.length, offset)]);
}
