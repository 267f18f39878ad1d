/** Moves the k-th smallest value of the first n to place k, smaller ones before it (Hoare's selection). */
function select(values: Float64Array, n: number, k: number): number {
  let [low, high] = [0, n - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swap = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swap;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k]!;
}

/** Median of the first n values, none of them NaN; their order is changed. */
export function medianInPlace(values: Float64Array, n = values.length): number {
  if (n === 0) return NaN;
  const half = n >> 1;
  const upper = select(values, n, half);
  if (n % 2 === 1) return upper;
  let lower = -Infinity;
  for (let i = 0; i < half; i++) if (values[i]! > lower) lower = values[i]!;
  return (lower + upper) / 2;
}

/** The value below which a share of the values lies, none of them NaN; their order is changed. */
export const quantileInPlace = (values: Float64Array, share01: number): number =>
  values.length === 0
    ? NaN
    : select(values, values.length, Math.min(values.length - 1, Math.floor(share01 * values.length)));
