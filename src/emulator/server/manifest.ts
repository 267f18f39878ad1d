/** Where a manifest says that its add-in is. */
export interface AddinPlace {
  /** Such as `https://localhost:3000`. */
  origin: string;
  /** Folder of the first page, with slashes around it, mostly `/`. */
  folder: string;
}

const sourceLocation = /<SourceLocation\b[^>]*\bDefaultValue\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** The place of the first page that a manifest names. Throws when it names none. */
export function addinPlace(manifest: string): AddinPlace {
  const match = sourceLocation.exec(manifest);
  const address = (match?.[1] ?? match?.[2] ?? "").replaceAll("&amp;", "&");
  if (!URL.canParse(address)) throw new Error("The manifest names no page (SourceLocation).");
  const { origin, pathname } = new URL(address);
  return { origin, folder: pathname.slice(0, pathname.lastIndexOf("/") + 1) };
}

/** A manifest whose addresses at one origin are at another; other origins stay. */
export function withOrigin(manifest: string, from: string, to: string): string {
  if (from === to) return manifest;
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return manifest.replace(new RegExp(`${escaped}(?=[/"'<?#])`, "g"), to);
}
