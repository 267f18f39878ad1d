const leastRest = 2;
/** Signs that end the name of a place. */
const placeEnd = /[省市区县州旗]/g;

/**
 * The name of a place with which every name begins, such as 示例市; blank where fewer than two names share one or where
 * too little of a name would be left.
 */
export function sharedPrefix(names: readonly string[]): string {
  const [first, ...rest] = [...new Set(names)];
  if (first === undefined || rest.length === 0) return "";
  const ends = [...first.matchAll(placeEnd)].map(({ index }) => index + 1).reverse();
  const fits = (end: number): boolean =>
    [first, ...rest].every((name) => name.startsWith(first.slice(0, end)) && name.length >= end + leastRest);
  const end = ends.find(fits);
  return end === undefined ? "" : first.slice(0, end);
}

/** A name without the shared beginning. */
export const withoutPrefix = (name: string, prefix: string): string =>
  prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
