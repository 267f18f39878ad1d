import type { Figures } from "./figures";
import type { BodyRoles, TotalMark } from "./body";
import { type Fen } from "../money";
import { sameSize, type Snapshot, valueOf } from "./sums";
import type { TotalRow } from "./types";

type Scope = TotalRow["scope"];

/** A column of figures with the field it was given; "" where it has none. */
export interface SumColumn {
  readonly field: string;
  readonly figures: Figures;
  /** +1 money in, −1 money out, 0 neutral, by row of the body, where a column tells. */
  readonly signs?: Int8Array;
  /** Amount said in words in the cell of a row, as 总金额1,200.00, or NaN. */
  readonly saidAt: (k: number) => Fen;
}

const sumOf = (scope: Scope, at: Snapshot): Fen =>
  scope === "table" ? at.total : scope === "section" ? at.since : at.subtotals;

/** A sum with the sign of what is stated when the two are of the same size: totals of spending are often positive. */
const signed = (sum: Fen, stated: Fen): Fen => (sameSize(sum, stated) ? stated : sum);

/** Sums of the data rows by direction of money: in, out and net. */
function directed(column: SumColumn, excluded: BodyRoles["excluded"]): Fen[] {
  if (!column.signs) return [];
  let paidIn = 0;
  let paidOut = 0;
  column.figures.fen.forEach((fen, k) => {
    if (fen !== fen || excluded.has(k)) return;
    if (column.signs![k] === 1) paidIn += fen;
    if (column.signs![k] === -1) paidOut += fen;
  });
  return [paidIn, paidOut, paidIn - paidOut];
}

function statedIn({ figures, saidAt }: SumColumn, k: number): Fen {
  const fen = figures.fen[k]!;
  return fen === fen ? fen : saidAt(k);
}

/** The totals of a table, row by row and column by column. */
export interface Totals {
  readonly rows: readonly TotalRow[];
  /** Rows (from the first of the body) whose total is of a part of the table only. */
  readonly parts: ReadonlySet<number>;
}

interface Judged {
  readonly mark: TotalMark;
  readonly isLast: boolean;
}

/** Scopes in the order in which they are believed for a row. */
function scopesFor({ mark, isLast }: Judged, hasSubtotals: boolean): Scope[] {
  if (!isLast) return ["section", "table", "subtotals"];
  if (mark.word?.what === "subtotal") return ["section", "table", "subtotals"];
  return hasSubtotals ? ["table", "subtotals", "section"] : ["table", "section"];
}

/**
 * Compares every stated total with the sums of the rows, exactly, in fen.
 *
 * A row is of the scope that at least one of its columns bears out; where none does, a row with more data below is of
 * its section and the last one of the table. A total above the first row is of the whole table.
 */
export function compareTotals(
  roles: BodyRoles,
  parents: ReadonlySet<number>,
  columns: readonly SumColumn[],
  sheetRow: (k: number) => number,
  lastData: number,
): Totals {
  const rows: TotalRow[] = [];
  const parts = new Set<number>();
  const finals = roles.running.map((r): Snapshot => {
    const total = valueOf(r.total);
    return { total, since: total, subtotals: total, subtotalCount: 0 };
  });
  for (const mark of roles.totals) {
    const isTop = mark.at.every((at) => at.total === 0 && at.subtotalCount === 0) && mark.k < lastData;
    const at = isTop ? finals : mark.at;
    const stated = columns
      .map((column, f) => ({ column, at: at[f]!, stated: statedIn(column, mark.k) }))
      .filter((s) => s.stated === s.stated);
    const isLast = isTop || mark.k > lastData;
    const scopes = scopesFor(
      { mark, isLast },
      mark.at.some((s) => s.subtotalCount > 0),
    );
    const scope =
      scopes.find((s) => stated.some((c) => c.stated !== 0 && sameSize(sumOf(s, c.at), c.stated))) ??
      scopes[0]!;
    if (!isLast || scope === "section") parts.add(mark.k);
    for (const { column, at: sums, stated: fen } of stated) {
      const byDirection = isLast ? directed(column, roles.excluded).find((d) => sameSize(d, fen)) : undefined;
      const sum = byDirection === undefined ? signed(sumOf(scope, sums), fen) : fen;
      rows.push({
        row: sheetRow(mark.k),
        column: column.figures.column,
        field: column.field,
        stated: fen,
        sum,
        difference: Math.round((fen - sum) * 1e4) / 1e4,
        scope,
        labelled: mark.word !== undefined,
      });
    }
  }
  for (const k of parents)
    for (const { field, figures } of columns) {
      const stated = figures.fen[k]!;
      if (stated !== stated) continue;
      const { column } = figures;
      rows.push({
        row: sheetRow(k),
        column,
        field,
        stated,
        sum: stated,
        difference: 0,
        scope: "section",
        labelled: true,
      });
    }
  return { rows: rows.sort((a, b) => a.row - b.row || a.column - b.column), parts };
}
