import { crc32 } from "../bytes";
import { FileRefused } from "../refusal";
import { limits } from "./limits";

/** One part of an archive, still packed. `method` is 0 (stored) or 8 (deflated). */
export interface ZipEntry {
  path: string;
  method: number;
  crc: number;
  packed: Uint8Array;
  size: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64EndSignature = 0x06064b50;

const broken = (detail: string): FileRefused => new FileRefused("broken", detail);

/** Position of the end-of-directory record; searched from the end because a comment may follow it. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw broken("no end of the zip directory");
}

interface Directory {
  count: number;
  offset: number;
}

function readDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  const record = Number(view.getBigUint64(end - 20 + 8, true));
  if (view.getUint32(record, true) !== zip64EndSignature) throw broken("no zip64 directory");
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    offset: Number(view.getBigUint64(record + 48, true)),
  };
}

interface Sizes {
  packed: number;
  size: number;
  local: number;
}

/** Sizes of a central record, from its zip64 field where the 32-bit ones are full. */
function readSizes(view: DataView, at: number, extra: number, extraEnd: number): Sizes {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ["size", "packed", "local"] as const)
      if (sizes[key] === 0xffffffff) {
        sizes[key] = Number(view.getBigUint64(value, true));
        value += 8;
      }
  }
  return sizes;
}

function checkSize(path: string, sizes: Sizes): void {
  if (sizes.size > limits.entry) throw new FileRefused("bomb", `${path}: ${sizes.size} bytes`);
  if (sizes.size > limits.ratioFrom && sizes.size > sizes.packed * limits.ratio)
    throw new FileRefused("bomb", `${path}: ${sizes.packed} bytes give ${sizes.size}`);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== centralSignature) throw broken("a directory record is missing");
  if (view.getUint16(at + 8, true) & 1) throw new FileRefused("encrypted", "encrypted zip entry");
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const path = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll("\\", "/");
  const sizes = readSizes(view, at, nameEnd, extraEnd);
  checkSize(path, sizes);
  if (view.getUint32(sizes.local, true) !== localSignature) throw broken(`${path} is missing`);
  const data =
    sizes.local + 30 + view.getUint16(sizes.local + 26, true) + view.getUint16(sizes.local + 28, true);
  if (data + sizes.packed > bytes.length) throw broken(`${path} is cut off`);
  const entry: ZipEntry = {
    path: path.replace(/^\/+/, ""),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(data, data + sizes.packed),
    size: sizes.size,
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/**
 * The parts of a zip archive by path, still packed.
 *
 * Refuses an archive that is damaged, encrypted or over the limits; sizes are those that the directory
 * states, and `unpack` holds every part to them.
 */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  if (bytes.length > limits.file) throw new FileRefused("tooLarge", `${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset } = readDirectory(view);
    if (count > limits.entries) throw new FileRefused("bomb", `${count} entries`);
    const entries = new Map<string, ZipEntry>();
    let total = 0;
    for (let i = 0, at = offset; i < count; i++) {
      const { entry, next } = readEntry(bytes, view, at);
      at = next;
      total += entry.size;
      if (total > limits.total) throw new FileRefused("bomb", `${total} bytes in all`);
      if (!entry.path.endsWith("/")) entries.set(entry.path, entry);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new FileRefused("broken", "a record is cut off", { cause: error });
    throw error;
  }
}

async function inflate(entry: ZipEntry): Promise<Uint8Array> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const written = writer.write(entry.packed as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (at + value.length > entry.size) {
      const refusal = new FileRefused("bomb", `${entry.path} is longer than it says`);
      await reader.cancel(refusal);
      throw refusal;
    }
    whole.set(value, at);
    at += value.length;
  }
  await written;
  if (at < entry.size) throw broken(`${entry.path} is shorter than it says`);
  return whole;
}

/** The unpacked bytes of a part; refuses it when its length or checksum is not what the archive says. */
export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8)
    throw broken(`${entry.path} is packed by method ${entry.method}`);
  let data: Uint8Array;
  try {
    data = entry.method === 0 ? entry.packed : await inflate(entry);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("broken", `${entry.path} cannot be unpacked`, { cause: error });
  }
  if (crc32(data) !== entry.crc) throw broken(`${entry.path} has a wrong checksum`);
  return data;
}
