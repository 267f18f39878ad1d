import { UnreadableFile } from "./fileError";

const MOST_BYTES = 500 * 1024 ** 2;
const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2018-\u201d\u2026\u2014\u00b7\u00d7\u2460-\u2473]/;

/** Share of the bytes above 127 that stand in pairs, as those of Chinese text do. */
function pairShare(bytes: Uint8Array): number {
  let pairs = 0;
  let singles = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    if ((bytes[i + 1] ?? 0) >= 0x80) {
      pairs++;
      i++;
    } else singles++;
  }
  return pairs + singles === 0 ? 0 : pairs / (pairs + singles);
}

/** Share of the characters beyond ASCII that are Chinese or its punctuation; 0 when any could not be decoded. */
function hanShare(text: string): number {
  let others = 0;
  let han = 0;
  for (const ch of text) {
    if (ch === "\ufffd") return 0;
    if (ch.charCodeAt(0) < 0x80) continue;
    if (HAN.test(ch)) han++;
    else others++;
  }
  return han + others === 0 ? 0 : han / (han + others);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** UTF-16 without a mark shows in its zero bytes: every other one of Western text. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  if (odd > 0.3 * (head.length / 2) && even === 0) return "utf-16le";
  return even > 0.3 * (head.length / 2) && odd === 0 ? "utf-16be" : undefined;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return utf16WithoutMark(bytes);
}

const SAMPLE = 1 << 20;

/**
 * Text of a file: by its mark, else as UTF-8, else as GB18030 where the bytes and what they give look Chinese,
 * else as Windows-1252. Throws UnreadableFile for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new UnreadableFile("tooLarge", `${bytes.length} bytes of text`);
  const marked = encodingOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new UnreadableFile("notSpreadsheet", "binary");
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const gb = new TextDecoder("gb18030");
  const sample = bytes.subarray(0, SAMPLE);
  if (pairShare(sample) >= 0.8 && hanShare(gb.decode(sample, { stream: true })) >= 0.9)
    return new TextDecoder("gb18030").decode(bytes);
  return new TextDecoder("windows-1252").decode(bytes);
}
