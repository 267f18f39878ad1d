/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** In [0, 1), in steps of 2⁻³². */
  readonly next: () => number;
  /** Whole number in [0, below). */
  readonly below: (below: number) => number;
}

/** Generator xoshiro128** of Blackman and Vigna (2018) from a state of four words, not all zero. */
export function randomOfState(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  const bits = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const next = (): number => bits() / 4294967296;
  return { next, below: (below) => Math.floor(next() * below) };
}

/**
 * Generator whose state splitmix32 fills from a seed.
 * @param seed - Any whole number; its lowest 32 bits count.
 */
export function randomFrom(seed: number): Random {
  let fill = seed | 0;
  const word = (): number => {
    fill = (fill + 0x9e3779b9) | 0;
    let mixed = fill ^ (fill >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return randomOfState([word(), word(), word(), word()]);
}
