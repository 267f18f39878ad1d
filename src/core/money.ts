/**
 * Money is counted in whole 分 (fen, 1/100 of the currency unit) inside.
 * A cell that holds more decimals gives a fraction of a fen, which rules report and sums keep.
 */
export type Fen = number;

/** Excel shows and compares 15 significant digits; anything beyond them is noise of binary arithmetic. */
const cleaned = (value: number): number => Number(value.toPrecision(15));

/**
 * Fen of an amount given in units (元), exact for amounts of at most two decimals.
 * An amount of more decimals gives fen with a fraction, rounded to six decimals of the unit.
 */
export function fenOf(units: number): Fen {
  if (Number.isInteger(units)) return units * 100;
  const whole = Math.round(units * 100);
  if (whole / 100 === units) return whole;
  const clean = cleaned(units);
  const again = Math.round(clean * 100);
  if (again / 100 === clean) return again;
  return Math.round(clean * 1e6) / 1e4;
}

/** Amount in units (元) of an amount in fen. */
export const unitsOf = (fen: Fen): number =>
  Number.isInteger(fen) ? fen / 100 : Number((fen / 100).toFixed(6));

export const isWholeFen = (fen: Fen): boolean => Number.isInteger(fen);

/** Exact sum of amounts in fen; NaN entries (blank or unreadable) do not count. */
export function sumFen(amounts: ArrayLike<Fen>): Fen {
  let whole = 0;
  let parts = 0n;
  let fractional = false;
  for (let i = 0; i < amounts.length; i++) {
    const fen = amounts[i]!;
    if (fen !== fen) continue;
    if (Number.isInteger(fen)) whole += fen;
    else {
      fractional = true;
      parts += BigInt(Math.round(fen * 1e4));
    }
  }
  return fractional ? Number(BigInt(Math.round(whole)) * 10000n + parts) / 1e4 : whole;
}

/** Half of an amount in whole fen, rounded half-up to the fen. */
export const halfUp = (fen: Fen): Fen => Math.floor((fen + 1) / 2);
