import { literal, orBlank, ref, type Refs } from "./refs";

/** A stretch of a ledger: cells of society, date (or year), amount and use of funds. */
export interface LedgerPiece {
  /** Fields `when` and `amount`, and `society` and `direction` where there are such columns. */
  readonly refs: Refs;
  /** Society of a ledger without a column for it. */
  readonly society?: string;
}

const rowsOf = ({ first, last }: Refs): number => last - first + 1;

/** A field of one stretch; a row without an amount is blank throughout. */
function columnOf({ refs, society }: LedgerPiece, field: string): string {
  if (refs.columns[field] !== undefined) return orBlank(ref(refs, field));
  const text = field === "society" ? (society ?? "") : "";
  return `IF(${ref(refs, "amount")}="","",${literal(text)})`;
}

/**
 * A field of several stretches below one another. Excel 2021 has no function that stacks, so each row looks up its place
 * in its own stretch.
 */
export function stacked(pieces: readonly LedgerPiece[], field: string): string {
  const [only] = pieces;
  if (pieces.length === 1 && only) return columnOf(only, field);
  const all = pieces.reduce((sum, { refs }) => sum + rowsOf(refs), 0);
  let before = all;
  return [...pieces].reverse().reduce((rest, piece) => {
    const count = rowsOf(piece.refs);
    before -= count;
    const here = `LOOKUP(SEQUENCE(${all})-${before},SEQUENCE(${count}),${columnOf(piece, field)})`;
    return rest === "" ? here : `IF(SEQUENCE(${all})<=${before + count},${here},${rest})`;
  }, "");
}
