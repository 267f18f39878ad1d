import { fold } from "../text";
import { figureState } from "./figures";
import type { Reading } from "./reading";
import { cellText, rowOf } from "./region";
import { amountSaid, type Found } from "./said";
import { textAt } from "./scan";
import { valueOf } from "./sums";
import { compareTotals, type SumColumn, type Totals } from "./totals";
import { remembered } from "./words";

/** Positions in the body of the data rows. */
export function dataRowsOf(reading: Reading): Int32Array {
  const { from, to } = reading.stretch;
  const rows = new Int32Array(to - from);
  let count = 0;
  for (let k = 0; k < rows.length; k++) if (!reading.roles.excluded.has(k)) rows[count++] = k;
  return rows.slice(0, count);
}

const IN = /^(?:收入|收|贷|贷方|存|存入|转入|进账|c|cr|credit|in|income|receipt)$/;
const OUT = /^(?:支出|支|付|借|借方|取|支取|转出|d|dr|debit|out|expense|payment)$/;

/** Direction of money of each row of the body, +1 in, −1 out, 0 neither; undefined where no column tells. */
export function directionsOf(reading: Reading): Int8Array | undefined {
  const column = reading.assigned.find((a) => a.field === "direction")?.column.column;
  if (column === undefined) return undefined;
  const { region, from, to } = reading.stretch;
  const sign = remembered((text) => (IN.test(fold(text)) ? 1 : OUT.test(fold(text)) ? -1 : 0));
  const signs = new Int8Array(to - from);
  for (let k = 0; k < signs.length; k++) signs[k] = sign(textAt(region.scan, region.ats[from + k]!, column));
  return signs;
}

/** The stated totals of a table; none where two currencies meet. */
export function totalsOf(reading: Reading, data: Int32Array, signs: Int8Array | undefined): Totals {
  const { stretch, summed, roles, currencies } = reading;
  if (currencies.mixed && new Set(summed.map((m) => m.unit.currency)).size <= 1)
    return { rows: [], parts: new Set() };
  const columns = summed.map((m): SumColumn => ({
    field: m.field,
    figures: m.figures,
    saidAt: (k) => amountSaid(cellText(stretch.region, stretch.from + k, m.column.column)),
    ...(signs && m.field === "amount" ? { signs } : {}),
  }));
  const sheetRow = (k: number): number => rowOf(stretch.region, stretch.from + k);
  return compareTotals(roles, reading.parents, columns, sheetRow, data[data.length - 1] ?? -1);
}

type ByDirection = { -readonly [D in keyof Found["byDirection"]]: Found["byDirection"][D] };

/** Rows and amounts by the column that tells the direction. */
function byColumn(fen: Float64Array, signs: Int8Array, data: Int32Array): ByDirection {
  const sums = {
    in: { count: 0, amount: 0 },
    out: { count: 0, amount: 0 },
    neutral: { count: 0, amount: 0 },
  };
  for (const k of data) {
    const sum = signs[k] === 1 ? sums.in : signs[k] === -1 ? sums.out : sums.neutral;
    sum.count++;
    if (fen[k] === fen[k]) sum.amount += fen[k]!;
  }
  return sums;
}

/** Sums and counts of the data rows against which statements are held. */
export function foundOf(reading: Reading, data: Int32Array, signs: Int8Array | undefined): Found {
  const { summed, roles, currencies } = reading;
  const indexOf = (field: string): number => summed.findIndex((m) => m.field === field);
  const sum = (index: number): number | undefined =>
    index < 0 || currencies.mixed ? undefined : valueOf(roles.running[index]!.total);
  const amount = indexOf("amount");
  const byDirection: ByDirection =
    signs && amount >= 0 ? byColumn(summed[amount]!.figures.fen, signs, data) : {};
  for (const [name, field] of [
    ["in", "income"],
    ["out", "expense"],
  ] as const) {
    const index = indexOf(field);
    if (index < 0) continue;
    const { state } = summed[index]!.figures;
    const count = data.filter((k) => state[k] === figureState.value).length;
    byDirection[name] = { count, amount: sum(index) ?? 0 };
  }
  return {
    count: data.length,
    amount: sum(amount) ?? (summed.length === 1 ? sum(0) : undefined),
    byDirection,
  };
}
