import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isPage, mediaType } from "./mediaTypes";

/** What is answered to a request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

const isInside = (folder: string, file: string): boolean =>
  file === folder || file.startsWith(folder + path.sep);

/**
 * The file of a folder that a request's path means; undefined when there is none or it lies outside, also through a
 * symbolic link.
 */
export async function findFile(folder: string, urlPath: string): Promise<string | undefined> {
  if (/[\0\\]/.test(urlPath)) return undefined;
  const root = path.resolve(folder);
  const wanted = path.resolve(root, `.${path.posix.normalize(`/${urlPath}`)}`);
  if (!isInside(root, wanted)) return undefined;
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(wanted)]);
    return isInside(realRoot, real) && (await stat(real)).isFile() ? real : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
    throw error;
  }
}

const tagOf = (body: Uint8Array | string): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** An answer with a body of a type; pages are never kept by the browser, other files are asked for again. */
export function answer(
  body: Uint8Array | string,
  name: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const fresh = isPage(name) ? { "Cache-Control": "no-store" } : { ETag: tagOf(body) };
  const base = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
  return { status: 200, headers: { "Content-Type": mediaType(name), ...base, ...headers, ...fresh }, body };
}

/** A file as an answer; `change` may change the text of a page. */
export async function fileAnswer(
  file: string,
  headers: Readonly<Record<string, string>> = {},
  change?: (html: string) => string,
): Promise<Answer> {
  const bytes = await readFile(file);
  return answer(change && isPage(file) ? change(bytes.toString("utf8")) : bytes, file, headers);
}
