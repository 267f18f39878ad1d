import type { Fen } from "../money";

/** A band of the withholding on fees for labour, by the taxable part. */
interface Band {
  /** Highest taxable part of the band, in fen. */
  readonly upTo: number;
  readonly rate01: number;
  readonly quickFen: Fen;
}

const bands: readonly Band[] = [
  { upTo: 2_000_000, rate01: 0.2, quickFen: 0 },
  { upTo: 5_000_000, rate01: 0.3, quickFen: 200_000 },
  { upTo: Infinity, rate01: 0.4, quickFen: 700_000 },
];

/** Up to this a fixed sum is free of tax, above it a share. */
const smallFen = 400_000;
const freeFen = 80_000;
const freeShare01 = 0.2;

const bandOf = (taxable: Fen): Band => bands.find(({ upTo }) => taxable <= upTo) ?? bands[2]!;

/**
 * Tax withheld from a single fee for labour, in fen, not rounded.
 * Fees up to 4,000 yuan are taxed less 800 yuan, higher ones less a fifth; 20, 30 and 40 per cent of the rest
 * with quick deductions of 0, 2,000 and 7,000 yuan.
 */
export function labourTax(gross: Fen): Fen {
  const taxable = gross <= smallFen ? Math.max(0, gross - freeFen) : gross * (1 - freeShare01);
  const { rate01, quickFen } = bandOf(taxable);
  return taxable * rate01 - quickFen;
}

/** What is left of a fee after the tax withheld, rounded to the fen; NaN for NaN. */
export const netOfGross = (gross: Fen): Fen => Math.round(gross - labourTax(gross));

/** The fee before tax that leaves this much, rounded to the fen. */
export function grossOfNet(net: Fen): Fen {
  if (net <= freeFen) return net;
  const small = (net - freeFen * 0.2) / 0.8;
  if (small <= smallFen) return Math.round(small);
  const base = 1 - freeShare01;
  const gross = bands
    .map(({ rate01, quickFen }) => (net - quickFen) / (1 - base * rate01))
    .find((value, index) => bandOf(value * base) === bands[index]);
  return Math.round(gross!);
}
