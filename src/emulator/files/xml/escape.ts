const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with its entities and line ends read as XML wants it; unknown entities stay as they stand. */
export function unescape(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (entity[0] !== "#") return named[entity] ?? whole;
    const code =
      entity[1] === "x" || entity[1] === "X" ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Characters that XML 1.0 cannot hold: most controls, lone surrogates, U+FFFE and U+FFFF. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const needsEscape = /[&<>\r]/;

/** Text ready to stand between tags; characters that XML cannot hold are dropped. */
export function escapeText(text: string): string {
  const allowed = text.replace(forbidden, "");
  if (!needsEscape.test(allowed)) return allowed;
  return allowed.replace(/[&<>\r]/g, (char) =>
    char === "&" ? "&amp;" : char === "<" ? "&lt;" : char === ">" ? "&gt;" : "&#13;",
  );
}

/** Text ready to stand in double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/["\n\t]/g, (char) =>
    char === '"' ? "&quot;" : char === "\n" ? "&#10;" : "&#9;",
  );

/** Reads the `_xHHHH_` escapes of spreadsheet strings (ECMA-376 part 1, 22.9.2.19). */
export const readXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const controls = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;
const literalEscape = /_(?=x[0-9a-f]{4}_)/gi;

/** Writes what XML cannot hold, and text that looks like an escape, in the `_xHHHH_` form. */
export function writeXstring(text: string): string {
  const kept = text.includes("_x") || text.includes("_X") ? text.replace(literalEscape, "_x005F_") : text;
  return kept.replace(
    controls,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}
