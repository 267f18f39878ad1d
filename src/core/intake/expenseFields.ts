import { readAmount } from "../cell/amount";
import { type Assigned, candidatesOf, type Column } from "./columns";
import { valueAt } from "./scan";
import { type Stretch } from "./stretch";

const has = (list: readonly Assigned[], field: string): boolean => list.some((a) => a.field === field);

const rename = (list: readonly Assigned[], from: string, to: string): Assigned[] =>
  list.map((a) => (a.field === from ? { ...a, field: to } : a));

/** The column that stands in for a field nobody has, as the invoice date for the date of a ledger. */
function standIns(list: readonly Assigned[]): Assigned[] {
  let out = [...list];
  const noAmount = (): boolean => !has(out, "amount") && !has(out, "income");
  if (!has(out, "date")) out = rename(out, "invoiceDate", "date");
  if (noAmount() && has(out, "expense")) out = rename(out, "expense", "amount");
  if (noAmount() && has(out, "gross")) out = rename(out, "gross", "amount");
  if (noAmount() && has(out, "net")) out = rename(out, "net", "amount");
  return out;
}

/** Score of a column that was taken by its cells alone. */
export const GUESS = 0.35;
const isFree = (list: readonly Assigned[], column: Column): boolean => !list.some((a) => a.column === column);

/** Columns taken by their cells alone, where the table has no header at all or none that says what holds the money. */
function guesses(list: readonly Assigned[], columns: readonly Column[], headerless: boolean): Assigned[] {
  const out = [...list];
  const give = (field: string, fits: (c: Column) => boolean): void => {
    if (has(out, field)) return;
    const column = columns.find((c) => isFree(out, c) && (c.matches[0]?.score ?? 0) < 0.5 && fits(c));
    if (column) out.push({ field, column, score: GUESS });
  };
  if (headerless) give("date", (c) => c.profile.dates + c.profile.formatted >= 0.8 && c.profile.fill >= 0.6);
  const isMoney = (c: Column): boolean =>
    c.profile.figures >= 0.9 &&
    c.profile.fill >= 0.5 &&
    (c.profile.money >= 0.5 || (c.header === "" && c.profile.decimals >= 0.3));
  const hasContext = has(out, "date") || has(out, "payee") || has(out, "voucher");
  if (hasContext && !["amount", "income", "expense"].some((f) => has(out, f))) give("amount", isMoney);
  if (headerless && has(out, "amount"))
    give("payee", (c) => c.profile.words >= 0.8 && c.profile.distinct > 0.3);
  return out;
}

/** Settles the fields of a ledger: stand-ins, then what the cells alone show. */
export function settleExpense(
  list: readonly Assigned[],
  columns: readonly Column[],
  headerless: boolean,
): Assigned[] {
  const out = guesses(standIns(list), columns, headerless);
  if (!(has(out, "income") && has(out, "expense"))) return out;
  const amount = out.find((a) => a.field === "amount");
  return amount && amount.score < 0.9 ? out.filter((a) => a !== amount) : out;
}

const IDENTITY_ROWS = 2000;
const HOLDS = 0.95;

/** Fen of the first rows of a column; NaN where there is no amount. */
function fenOfColumn(stretch: Stretch, column: number): Float64Array {
  const rows = Math.min(IDENTITY_ROWS, stretch.to - stretch.from);
  const fen = new Float64Array(rows);
  for (let k = 0; k < rows; k++) {
    const { region, from } = stretch;
    const reading = readAmount(valueAt(region.scan, region.ats[from + k]!, column));
    fen[k] = reading.kind === "value" ? reading.fen : NaN;
  }
  return fen;
}

function holds(length: number, test: (k: number) => boolean | undefined): boolean {
  let yes = 0;
  let asked = 0;
  for (let k = 0; k < length; k++) {
    const answer = test(k);
    if (answer === undefined) continue;
    asked++;
    if (answer) yes++;
  }
  return asked >= 3 && yes >= HOLDS * asked;
}

const known = (...values: number[]): boolean => values.every((v) => !Number.isNaN(v));

const isEqual = (a: Float64Array, b: Float64Array): boolean =>
  holds(a.length, (k) => (known(a[k]!, b[k]!) ? a[k] === b[k] : undefined));

const isSum = (sum: Float64Array, a: Float64Array, b: Float64Array): boolean =>
  holds(sum.length, (k) =>
    known(sum[k]!, a[k]!, b[k]!) && (a[k] !== 0 || b[k] !== 0)
      ? Math.abs(sum[k]! - a[k]! - b[k]!) < 0.5
      : undefined,
  );

/** True when each figure of `running` is the one before plus or minus the figure of `step`, down or up the rows. */
const isRunning = (running: Float64Array, step: Float64Array): boolean => {
  const moves = (offset: 0 | 1): boolean =>
    holds(running.length - 1, (k) => {
      const move = Math.abs(running[k + 1]! - running[k]!);
      const by = Math.abs(step[k + 1 - offset]!);
      return known(move, by) ? Math.abs(move - by) < 0.5 : undefined;
    });
  return moves(0) || moves(1);
};

const CLOSE = 0.9;

/**
 * Headers of columns that have as good a claim to be the amount as the one taken and are not explained by arithmetic:
 * equal to it, its running sum, its sum with a third column, or quantity times price.
 */
export function rivalAmounts(
  stretch: Stretch,
  columns: readonly Column[],
  assigned: readonly Assigned[],
): Column[] {
  const amount = assigned.find((a) => a.field === "amount");
  if (!amount) return [];
  const rivals = candidatesOf("expense", columns).filter(
    (c) =>
      c.field === "amount" &&
      c.column !== amount.column &&
      isFree(assigned, c.column) &&
      c.score >= CLOSE * amount.score,
  );
  if (rivals.length === 0) return [];
  const own = fenOfColumn(stretch, amount.column.column);
  const others = columns
    .filter((c) => c !== amount.column && c.profile.figures >= 0.5)
    .slice(0, 20)
    .map((c) => ({ column: c, fen: fenOfColumn(stretch, c.column) }));
  return rivals
    .map((rival) => rival.column)
    .filter((column) => {
      const fen = others.find((o) => o.column === column)?.fen ?? fenOfColumn(stretch, column.column);
      if (isEqual(own, fen) || isRunning(fen, own)) return false;
      return !others.some((o) => o.column !== column && (isSum(fen, own, o.fen) || isSum(own, fen, o.fen)));
    });
}

/** Net, tax and gross found by arithmetic among columns without a field: two figures of each row add up to a third. */
export function taxByArithmetic(
  stretch: Stretch,
  columns: readonly Column[],
  assigned: readonly Assigned[],
): Assigned[] {
  const amount = assigned.find((a) => a.field === "amount");
  if (!amount || has(assigned, "tax")) return [];
  const own = fenOfColumn(stretch, amount.column.column);
  const free = columns
    .filter(
      (c) =>
        isFree(assigned, c) && c.profile.figures >= 0.9 && c.profile.decimals > 0 && !c.profile.consecutive,
    )
    .slice(0, 12)
    .map((column) => ({ column, fen: fenOfColumn(stretch, column.column) }));
  for (const tax of free)
    for (const gross of free) {
      if (tax === gross || !isSum(gross.fen, own, tax.fen)) continue;
      const found: Assigned[] = [{ field: "tax", column: tax.column, score: GUESS }];
      if (!has(assigned, "gross")) found.push({ field: "gross", column: gross.column, score: GUESS });
      return found;
    }
  return [];
}
