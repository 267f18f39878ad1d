import type { Fen } from "../money";
import { parseSaid, type Said } from "./saidText";
import { cellText, rowOf } from "./region";
import type { Stretch } from "./stretch";
import type { SaidTotal } from "./types";

/** What the rows of the table come to, against which statements are held. */
export interface Found {
  readonly count: number;
  /** Sum of the amount column in fen; undefined where there is none. */
  readonly amount: number | undefined;
  readonly byDirection: {
    readonly [D in "in" | "out" | "neutral"]?: { readonly count: number; readonly amount: number };
  };
}

/** The one amount that a cell states as a total in words, or NaN. */
export function amountSaid(text: string): Fen {
  const amounts = parseSaid(text).filter((said) => said.what === "amount" && !said.cumulative);
  return amounts.length === 1 ? amounts[0]!.stated : NaN;
}

function compare(said: Said, found: Found): number | undefined {
  const part = said.direction === undefined ? undefined : found.byDirection[said.direction];
  if (said.what === "count") return part?.count ?? found.count;
  return part?.amount ?? found.amount;
}

/**
 * Totals and counts said in the words of rows that are no data, held against the rows of the table.
 * They are often about something else and are only reported.
 */
export function saidTotals(stretch: Stretch, rows: readonly number[], found: Found): SaidTotal[] {
  const { region } = stretch;
  const out: SaidTotal[] = [];
  for (const i of rows)
    for (const column of region.view(i).columns)
      for (const said of parseSaid(cellText(region, i, column))) {
        const value = compare(said, found);
        if (value === undefined) continue;
        out.push({
          row: rowOf(region, i),
          column,
          text: said.text,
          what: said.what,
          stated: said.stated,
          found: value,
          difference: said.stated - value,
          tolerance: said.tolerance,
          cumulative: said.cumulative,
        });
      }
  return out;
}
