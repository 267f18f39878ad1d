/** Share of the bytes above 0x7f that must stand in pairs of Chinese characters for a text to be GB 18030. */
const enoughPairs = 0.7;

const inHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xa1 && byte <= 0xfe;

/** Share of the high bytes that stand in pairs as GB 2312 has them; 0 when there is none. */
function pairShare(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    if (inHigh(bytes[i]) && inHigh(bytes[i + 1])) {
      high += 2;
      paired += 2;
      i++;
    } else high++;
  }
  return high === 0 ? 0 : paired / high;
}

/** The text of the bytes in an encoding, or undefined when they are not valid in it. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What windows-1252 has between 0x80 and 0x9f; some decoders give controls there. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80]!);

/** Encoding named by a byte order mark. */
function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * The text of a file without a stated encoding: by its byte order mark, else UTF-8 when it is valid, else
 * GB 18030 when its high bytes stand in pairs, else windows-1252.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const mark = marked(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark };
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  const chinese = pairShare(bytes) >= enoughPairs ? decode(bytes, "gb18030") : undefined;
  if (chinese !== undefined) return { text: chinese, encoding: "gb18030" };
  return { text: decodeWindows1252(bytes), encoding: "windows-1252" };
}
