import { type AmountOptions, readAmount } from "../cell/amount";
import { decimalCommaOf } from "../cell/grouping";
import { fenOf } from "../money";
import { valueAt } from "./scan";
import { sampleRows, type Stretch } from "./stretch";

/** What became of a cell of an amount column. */
export const figureState = { blank: 0, placeholder: 1, value: 2, unreadable: 3, error: 4 } as const;

/** The amounts of a column over the whole body of a stretch; `k` counts its rows from the first. */
export interface Figures {
  readonly column: number;
  /** NaN where there is no amount. */
  readonly fen: Float64Array;
  readonly state: Uint8Array;
  /** Cells by the currency named in them. */
  readonly currencies: ReadonlyMap<string, number>;
  /** Cells whose amount carries a remark, as 12.50(退3.00). */
  readonly annotated: number;
}

/** Whether a column writes decimal commas, from a sample of its texts. */
export function hasDecimalComma(stretch: Stretch, column: number): boolean {
  const texts: string[] = [];
  for (const i of sampleRows(stretch, 1000)) {
    const value = valueAt(stretch.region.scan, stretch.region.ats[i]!, column);
    if (typeof value === "string" && value.includes(",")) texts.push(value.trim());
  }
  return texts.length > 0 && decimalCommaOf(texts);
}

/** Reads a column of amounts whole. */
export function readFigures(stretch: Stretch, column: number, options: AmountOptions): Figures {
  const { region, from, to } = stretch;
  const factor = options.factor ?? 1;
  const fen = new Float64Array(to - from).fill(NaN);
  const state = new Uint8Array(to - from);
  const currencies = new Map<string, number>();
  let annotated = 0;
  for (let k = 0; k < fen.length; k++) {
    const value = valueAt(region.scan, region.ats[from + k]!, column);
    if (typeof value === "number" && Math.abs(value) < 1e12) {
      fen[k] = fenOf(value * factor);
      state[k] = figureState.value;
      continue;
    }
    const reading = readAmount(value, options);
    state[k] = figureState[reading.kind];
    if (reading.kind !== "value") continue;
    fen[k] = reading.fen;
    if (reading.note !== undefined) annotated++;
    if (reading.currency !== undefined)
      currencies.set(reading.currency, (currencies.get(reading.currency) ?? 0) + 1);
  }
  return { column, fen, state, currencies, annotated };
}
