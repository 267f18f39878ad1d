import { UnreadableFile } from "./fileError";

interface Entry {
  readonly method: number;
  readonly compressed: number;
  readonly uncompressed: number;
  readonly offset: number;
}

/** A zip archive whose entries are unpacked when asked for. */
export interface Zip {
  readonly has: (path: string) => boolean;
  readonly names: readonly string[];
  /** Unpacked bytes of an entry, in pieces. */
  readonly stream: (path: string) => ReadableStream<Uint8Array>;
  /** Whole text of a UTF-8 entry; "" when there is none. */
  readonly text: (path: string) => Promise<string>;
}

/** Unpacked, all entries together may be this large. */
const MOST_BYTES = 1.5 * 1024 ** 3;
/** A file that unpacks to this many times its size is a trap, unless it stays small. */
const MOST_RATIO = 500;
const SMALL = 256 * 1024 ** 2;
/** Longest text that is held as one. */
const MOST_TEXT = 400 * 1024 ** 2;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL_32 = 0xffffffff;

const broken = (detail: string): UnreadableFile => new UnreadableFile("broken", detail);

/** Position and number of the entries of the central directory. */
function directory(view: DataView): { offset: number; count: number } {
  let at = view.byteLength - 22;
  for (const last = Math.max(0, at - 65535); at >= last; at--) if (view.getUint32(at, true) === END) break;
  if (at < 0 || view.getUint32(at, true) !== END) throw broken("no end of the archive");
  const count = view.getUint16(at + 10, true);
  const offset = view.getUint32(at + 16, true);
  if (count !== 0xffff && offset !== FULL_32) return { offset, count };
  if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) throw broken("no end of the large archive");
  const end = Number(view.getBigUint64(at - 12, true));
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64)
    throw broken("no end of the large archive");
  return {
    offset: Number(view.getBigUint64(end + 48, true)),
    count: Number(view.getBigUint64(end + 32, true)),
  };
}

/** Sizes and place of an entry from its large-archive field, in the order in which they are missing. */
function largeSizes(view: DataView, from: number, to: number, entry: Entry): Entry {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const take = (value: number): number => {
      if (value !== FULL_32) return value;
      next += 8;
      return next <= to ? Number(view.getBigUint64(next - 8, true)) : value;
    };
    const uncompressed = take(entry.uncompressed);
    return {
      method: entry.method,
      uncompressed,
      compressed: take(entry.compressed),
      offset: take(entry.offset),
    };
  }
  return entry;
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const names = new TextDecoder();
  const { offset, count } = directory(view);
  let at = offset;
  let total = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken("a damaged directory");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const plain: Entry = {
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      uncompressed: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const entry = largeSizes(view, nameEnd, Math.min(extraEnd, bytes.length), plain);
    entries.set(names.decode(bytes.subarray(at + 46, nameEnd)), entry);
    total += entry.uncompressed;
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (total > MOST_BYTES || (total > SMALL && total > MOST_RATIO * bytes.length))
    throw new UnreadableFile("tooLarge", `unpacks to ${total} bytes`);
  return entries;
}

/** Ends a stream with an error once it gives more than it declared. */
function limited(most: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(piece, controller) {
      seen += piece.length;
      if (seen > most) throw new UnreadableFile("tooLarge", "an entry is larger than it declares");
      controller.enqueue(piece);
    },
  });
}

function packed(bytes: Uint8Array, view: DataView, { offset, compressed }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw broken("a lost entry");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressed > bytes.length) throw broken("an entry cut short");
  return bytes.subarray(start, start + compressed);
}

const asStream = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** Reading past the end of the bytes means that they are cut short. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw broken(error.message);
    throw error;
  }
}

/**
 * Opens a zip archive. Throws UnreadableFile when it is damaged, or when its entries declare, or turn out to have,
 * more bytes than a workbook has.
 */
export function openZip(bytes: Uint8Array): Zip {
  if (bytes.length < 22) throw broken("too short for an archive");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => readDirectory(bytes, view));
  const stream = (path: string): ReadableStream<Uint8Array> => {
    const entry = entries.get(path);
    if (!entry) throw broken(`no entry ${path}`);
    const data = guarded(() => packed(bytes, view, entry));
    if (entry.method === 0) return asStream(data);
    if (entry.method !== 8) throw broken(`packing method ${entry.method}`);
    const unpack = new DecompressionStream("deflate-raw") as unknown as TransformStream<
      Uint8Array,
      Uint8Array
    >;
    return asStream(data)
      .pipeThrough(unpack)
      .pipeThrough(limited(entry.uncompressed || MOST_BYTES));
  };
  const text = async (path: string): Promise<string> => {
    const entry = entries.get(path);
    if (!entry) return "";
    if (entry.uncompressed > MOST_TEXT)
      throw new UnreadableFile("tooLarge", `${path} has ${entry.uncompressed} bytes`);
    const decoder = new TextDecoder();
    let out = "";
    for await (const piece of pieces(stream(path))) out += decoder.decode(piece, { stream: true });
    return out + decoder.decode();
  };
  return { has: (path) => entries.has(path), names: [...entries.keys()], stream, text };
}

/** The pieces of a stream one after another; what cannot be unpacked is broken. */
export async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown): never => {
      throw error instanceof UnreadableFile ? error : broken(String(error));
    });
    if (done) return;
    yield value;
  }
}
