/** What is unpacked at most, so that a small file cannot fill the memory. Sizes in bytes. */
export const limits = {
  /** The file itself. */
  file: 256 * 2 ** 20,
  entries: 20_000,
  /** One part, unpacked; below the longest string of the JavaScript engines. */
  entry: 400 * 2 ** 20,
  /** All parts together, unpacked. */
  total: 800 * 2 ** 20,
  /** Unpacked to packed, of a part that unpacks to more than `ratioFrom`. */
  ratio: 250,
  ratioFrom: 16 * 2 ** 20,
  /** Characters that the shared formulas of a sheet become when every cell gets its own. */
  sharedFormulas: 200 * 2 ** 20,
} as const;
