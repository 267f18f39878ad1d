import { rowsWhere } from "./rows";

/**
 * Of some rows those whose pair of number and amount another of them has too, in their order.
 * An open hash table of two cells a slot: the hash of a pair, and the place of its first row and one.
 */
export function rowsInPairs(rows: Int32Array, numbers: Int32Array, amounts: Float64Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * rows.length + 2)));
  const mask = slots.length - 1;
  const isRepeated = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const [number, amount] = [numbers[rows[place]!]!, amounts[rows[place]!]!];
    let hash = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(amount | 0, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = (2 * hash) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      if (slots[slot] !== hash) continue;
      const first = slots[slot + 1]! - 1;
      if (numbers[rows[first]!] === number && amounts[rows[first]!] === amount) {
        isRepeated[first] = isRepeated[place] = 1;
        break;
      }
    }
    if (isRepeated[place] === 1) continue;
    slots[slot] = hash;
    slots[slot + 1] = place + 1;
  }
  let place = 0;
  return rowsWhere(rows, () => isRepeated[place++] === 1);
}
