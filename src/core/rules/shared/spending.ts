import { memo } from "../../lint/memo";
import { fold } from "../../text";
import type { Fen } from "../../money";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;

const received = /^(?:收入?|已?收款|进账|入账|存入|转入|贷方?|income|credit|cr|in|received?|deposit|\+)$/;
const spent = /^(?:支出?|付|付款|已?支出|支取|转出|借方?|expense|debit|dr|out|paid|withdrawal|-)$/;

/** Sign that a word of direction gives: −1 for money received, 1 for money spent, 0 where it says neither. */
function signs(table: Ledger): ((row: number) => number) | undefined {
  if (!table.has("direction")) return undefined;
  const words = table.column("direction").values;
  const known = new Map<string, number>();
  return (row) => {
    const word = words[row];
    if (!word) return 0;
    let sign = known.get(word);
    if (sign === undefined) {
      const folded = fold(word);
      sign = received.test(folded) ? -1 : spent.test(folded) ? 1 : 0;
      known.set(word, sign);
    }
    return sign;
  };
}

/** Fewer amounts below 0 than this say nothing about the sign of spending. */
const fewest = 5;

/** True where more amounts are below 0 than above: the sign marks money that leaves, as on statements. */
function isMostlyNegative(amounts: Float64Array): boolean {
  let [above, below] = [0, 0];
  for (const fen of amounts) {
    if (fen > 0) above++;
    else if (fen < 0) below++;
  }
  return below >= fewest && below > above;
}

/** True where a ledger without a word for the direction writes spending with a minus. */
const isFlipped = memo(
  (table: Ledger): boolean =>
    !table.has("direction") &&
    !table.has("income") &&
    !table.has("expense") &&
    isMostlyNegative(table.column("amount").values),
);

/** What rules on single rows take from the whole ledger when they read `spendingOf`. */
export const signPremise = (table: Ledger): string => (isFlipped(table) ? "flipped" : "");

/**
 * Amounts of a ledger as spending, in fen: positive what was spent, negative what came back or in; NaN where a cell
 * gave none. A column that says 收 or 支 decides; without one the more frequent sign is spending.
 */
export const spendingOf = memo((table: Ledger): Float64Array => {
  const amounts = table.column("amount").values;
  const sign = signs(table);
  if (sign)
    return amounts.map((fen, row) => {
      const side = sign(row);
      return side === 0 ? fen : side * Math.abs(fen);
    });
  return isFlipped(table) ? amounts.map((fen) => -fen) : amounts;
});

/** True where amounts below 0 are money received and not takings back: the ledger books income as well. */
export const booksIncome = memo((table: Ledger): boolean => {
  if (table.has("income")) return true;
  const amounts = spendingOf(table);
  if (table.has("direction") && amounts.some((fen) => fen < 0)) return true;
  let negative = 0;
  let filled = 0;
  for (const fen of amounts) {
    if (fen !== fen || fen === 0) continue;
    filled++;
    if (fen < 0) negative++;
  }
  return negative >= fewest && negative > 0.2 * filled;
});

/** The sum of the amounts of some rows; NaN entries do not count. */
export const sumOf = (amounts: Float64Array, rows: readonly number[]): Fen =>
  rows.reduce((sum, row) => (amounts[row] === amounts[row] ? sum + amounts[row]! : sum), 0);
