/** Univer calls iterator helpers that Node 20 does not have; import this before any Univer package. */
type Helpers = IterableIterator<unknown> & { some?: (test: (value: unknown) => boolean) => boolean };

const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Helpers;

prototype.some ??= function some(this: Iterable<unknown>, test) {
  for (const value of this) if (test(value)) return true;
  return false;
};
