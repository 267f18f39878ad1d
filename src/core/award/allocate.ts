import type { Fen } from "../money";
import { err, ok, type Result } from "../result";

/** Somebody who takes part in a budget. */
export interface Claim {
  /** Tells the claims apart and decides last between equals. */
  readonly key: string;
  /** Share in proportion, such as an amount in fen or a score; 0 or more, read to six decimals. */
  readonly weight: number;
}

export interface Allocation {
  /** Whole fen per claim, in the order given. */
  readonly shares: readonly Fen[];
  /** Budget less the sum of the shares: always 0. */
  readonly checkFen: Fen;
}

export type AllocationError = "budget" | "weight" | "noWeight" | "repeatedKey";

const decimals = 1e6;

interface Part {
  readonly index: number;
  readonly key: string;
  readonly weight: bigint;
  readonly whole: bigint;
  readonly rest: bigint;
}

/** Larger remainder first, then larger weight, then the key, so that the order given decides nothing. */
function before(a: Part, b: Part): number {
  if (a.rest !== b.rest) return a.rest > b.rest ? -1 : 1;
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function refusal(budgetFen: Fen, claims: readonly Claim[]): AllocationError | undefined {
  if (!Number.isSafeInteger(budgetFen) || budgetFen < 0) return "budget";
  if (claims.some(({ weight }) => !(weight >= 0 && Number.isSafeInteger(Math.round(weight * decimals)))))
    return "weight";
  if (new Set(claims.map((claim) => claim.key)).size < claims.length) return "repeatedKey";
  return claims.some(({ weight }) => Math.round(weight * decimals) > 0) ? undefined : "noWeight";
}

/**
 * Divides a budget in proportion to weights, in whole fen and without a remainder: every claim gets the
 * fen below its exact share, and the fen left over go to the largest remainders (Hamilton's method).
 *
 * @param budgetFen - Whole fen, 0 or more.
 * @returns Shares that differ from the exact ones by less than a fen and add up to the budget.
 */
export function allocate(budgetFen: Fen, claims: readonly Claim[]): Result<Allocation, AllocationError> {
  const refused = refusal(budgetFen, claims);
  if (refused) return err(refused);
  const weights = claims.map(({ weight }) => BigInt(Math.round(weight * decimals)));
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const parts = claims.map(({ key }, index): Part => {
    const product = BigInt(budgetFen) * weights[index]!;
    return { index, key, weight: weights[index]!, whole: product / sum, rest: product % sum };
  });
  const shares = parts.map((part) => Number(part.whole));
  const left = budgetFen - shares.reduce((total, share) => total + share, 0);
  for (const { index } of [...parts].sort(before).slice(0, left)) shares[index]! += 1;
  return ok({ shares, checkFen: budgetFen - shares.reduce((total, share) => total + share, 0) });
}
