const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8");

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Text of UTF-8 bytes; a byte order mark is dropped, wrong bytes become U+FFFD. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The pieces in one array. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Collects text as UTF-8; long texts never stand in memory as one string. */
export class Utf8Sink {
  private readonly pieces: Uint8Array[] = [];
  private waiting: string[] = [];
  private length = 0;

  add(text: string): void {
    this.waiting.push(text);
    this.length += text.length;
    if (this.length > 100_000) this.flush();
  }

  private flush(): void {
    if (this.length === 0) return;
    this.pieces.push(encoder.encode(this.waiting.join("")));
    this.waiting = [];
    this.length = 0;
  }

  /** All that was added. */
  bytes(): Uint8Array {
    this.flush();
    return joinBytes(this.pieces);
  }
}

/** Four tables, so that four bytes are folded in at a time. */
const crcTables = ((): Uint32Array[] => {
  const first = new Uint32Array(256).map((_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    return c;
  });
  const tables = [first];
  for (let t = 1; t < 4; t++) {
    const before = tables[t - 1]!;
    tables.push(before.map((c) => (c >>> 8) ^ first[c & 0xff]!));
  }
  return tables;
})();

/** CRC-32 as ZIP uses it. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let c = 0xffffffff;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    c = t3[c & 0xff]! ^ t2[(c >>> 8) & 0xff]! ^ t1[(c >>> 16) & 0xff]! ^ t0[c >>> 24]!;
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ t0[(c ^ bytes[i]!) & 0xff]!;
  return (c ^ 0xffffffff) >>> 0;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of bytes, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i]!;
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    parts.push(
      alphabet[a >> 2]! +
        alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)]! +
        (b === undefined ? "=" : alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)]!) +
        (c === undefined ? "=" : alphabet[c & 63]!),
    );
  }
  return parts.join("");
}

/** Bytes of base64 text; throws on text that is none. */
export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/\s+/g, "")), (char) => char.charCodeAt(0));
