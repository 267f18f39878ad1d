import { currenciesIn } from "../cell/currency";
import { currencyOfFormat } from "../cell/numberFormat";
import { fold } from "../text";
import type { Assigned } from "./columns";
import type { Figures } from "./figures";
import { rowOf } from "./region";
import { textAt } from "./scan";
import { sampleRows, type Stretch } from "./stretch";
import { currencyOfTitles } from "./units";

/** The currencies of a table: those of each amount column, and the rows that each has where they are mixed. */
export interface Currencies {
  /** The one currency of the table, where one is named and no other. */
  readonly single: string | undefined;
  /** Rows or cells by currency, where there are several. */
  readonly mixed: ReadonlyMap<string, number> | undefined;
}

const FORMAT_SAMPLE = 500;

const count = (map: Map<string, number>, code: string, by = 1): void =>
  void map.set(code, (map.get(code) ?? 0) + by);

/** Currencies in a column that names one for each row. */
function byColumn(stretch: Stretch, column: number, isData: (k: number) => boolean): Map<string, number> {
  const found = new Map<string, number>();
  const { region, from, to } = stretch;
  for (let i = from; i < to; i++) {
    if (!isData(i - from)) continue;
    const text = fold(textAt(region.scan, region.ats[i]!, column));
    if (text === "" || text === "-") continue;
    const code = currenciesIn(text)[0] ?? (/^[a-z]{3}$/.test(text) ? text.toUpperCase() : undefined);
    if (code !== undefined) count(found, code);
  }
  return found;
}

/** Currencies shown by the number formats of an amount column, over a sample of its rows. */
function byFormat(stretch: Stretch, column: number, into: Map<string, number>): void {
  const format = stretch.region.scan.grid.format;
  if (!format) return;
  for (const i of sampleRows(stretch, FORMAT_SAMPLE)) {
    const code = currencyOfFormat(format(rowOf(stretch.region, i), column));
    if (code !== undefined) count(into, code);
  }
}

/**
 * The currency of a table. Several currencies are never taken for one: by rows (a currency column or signs in the
 * cells) or by columns (金额（美元） beside 金额（元）), the table has none and says which there are.
 */
export function currenciesOf(
  stretch: Stretch,
  assigned: readonly Assigned[],
  figures: readonly Figures[],
  ofHeaders: readonly (string | undefined)[],
  isData: (k: number) => boolean,
): Currencies {
  const column = assigned.find((a) => a.field === "currency");
  const cells = new Map<string, number>();
  for (const f of figures) {
    for (const [code, n] of f.currencies) count(cells, code, n);
    if (f.currencies.size === 0) byFormat(stretch, f.column, cells);
  }
  const rows = column ? byColumn(stretch, column.column.column, isData) : new Map<string, number>();
  const found = rows.size > 0 ? rows : cells;
  for (const code of ofHeaders) if (code !== undefined && !found.has(code)) count(found, code);
  if (found.size > 1) return { single: undefined, mixed: found };
  return { single: [...found.keys()][0] ?? currencyOfTitles(stretch), mixed: undefined };
}
