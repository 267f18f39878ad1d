/** Picture formats that a page can draw, by the extension of their part. */
const types: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  webp: "image/webp",
  svg: "image/svg+xml",
};

/** Media type of a picture part; undefined for formats that a page cannot draw. */
export const pictureType = (path: string): string | undefined =>
  types[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];

/** Extension for a media type. */
export const pictureExtension = (type: string): string =>
  Object.keys(types).find((extension) => types[extension] === type) ?? "png";
