import { dayOf } from "../../src/core/day";
import type { FoundTable } from "../../src/core/intake/types";
import { randomFrom } from "../../src/core/scoring/random";
import type { CellValue, Grid } from "../../src/core/table/grid";
import type { Table } from "../../src/core/table/table";
import { tableOf } from "../../src/core/table/tableOf";

/** A row of the ledger as the spreadsheet hands it over, cells in the order of `fields`. */
export type Row = readonly CellValue[];

/** What one of the nine checks found: how many, and the sum of the 0-based rows they lie in. */
export interface Answer {
  readonly count: number;
  readonly rowSum: number;
}

/** Names of the nine checks, in the order every side answers them. */
export const checks = [
  "blank cell",
  "amount is no number",
  "amount out of range",
  "forbidden word",
  "sums against a budget",
  "repeated invoice",
  "same payee and amount within 7 days",
  "date outside the year",
  "gap in the vouchers",
] as const;

export const fields =
  "date|voucher|society|category|payee|amount|invoice|summary|payment|people|price|tax".split("|");
/** Position of each field in a row. */
export const at = {
  date: 0,
  voucher: 1,
  society: 2,
  category: 3,
  payee: 4,
  amount: 5,
  invoice: 6,
  summary: 7,
};

export const year = { first: dayOf(2025, 1, 1), last: dayOf(2025, 12, 31) };
/** Largest amount in range, in yuan. */
export const most = 1_000_000;
export const nearDays = 7;
export const words = ["购物卡", "滞纳金", "旅游费"] as const;
/** Budget of a society for a category, in yuan: a share of what the rows come to on average. */
export const budgetOf = (rows: number): number => Math.round((rows / 400) * 1900);

const categories = ["会议费", "培训费", "差旅费", "资料费", "印刷费", "劳务费", "租赁费", "宣传费"];
const purposes = ["学术年会", "科普活动", "会员培训", "论文评选", "专家咨询", "资料装订"];

function rowsFrom(first: number, count: number, of: number): Row[] {
  const random = randomFrom(977 + first);
  const isOne = (share: number): boolean => random.next() < share;
  const rows: CellValue[][] = [];
  let gaps = 0;
  for (let i = first; i < first + count; i++) {
    if (isOne(0.001)) gaps++;
    const day = isOne(0.001) ? year.first - 40 : year.first + Math.floor((i * 365) / of);
    const repeated = isOne(0.003) && i > first + 10;
    const near = isOne(0.001) ? rows[rows.length - 1 - random.below(9)] : undefined;
    const plain = Math.round(500 + random.next() * 300_000) / 100;
    const amount = near ? near[at.amount]! : amountOf(plain, random.next());
    rows.push([
      day,
      `V${String(2 * first + (i - first) + gaps).padStart(8, "0")}`,
      isOne(0.0005) ? "" : `示例市第${1 + random.below(50)}学会`,
      isOne(0.0005) ? "" : categories[random.below(8)]!,
      near ? near[at.payee]! : isOne(0.0005) ? "" : `示例第${1 + random.below(20_000)}服务社`,
      amount,
      isOne(0.002) ? "" : `INV${String(repeated ? i - 1 - random.below(9) : i).padStart(9, "0")}`,
      isOne(0.002)
        ? `${words[random.below(3)]!}${random.below(500)}号`
        : `${purposes[random.below(6)]!}${random.below(5000)}号`,
      "转账",
      1 + random.below(60),
      Math.round(random.next() * 10_000) / 100,
      Math.round(plain * 6) / 100,
    ]);
  }
  // Cells come to the tool out of a message, each text by itself.
  return JSON.parse(JSON.stringify(rows)) as Row[];
}

function amountOf(plain: number, chance: number): CellValue {
  if (chance < 0.002) return "";
  if (chance < 0.004) return "１２３元";
  if (chance < 0.006) return -plain;
  return chance < 0.007 ? plain + most : plain;
}

/** So many fictional rows of a ledger, the same every time. */
export function ledgerRows(count: number): Row[] {
  const rows: Row[] = [];
  const step = 50_000;
  for (let first = 0; first < count; first += step)
    for (const row of rowsFrom(first, Math.min(step, count - first), count)) rows.push(row);
  return rows;
}

/** The rows below a header, as a sheet. */
export const gridOf = (rows: readonly Row[]): Grid => ({ sheet: "台账", values: [fields, ...rows] });

/** The table of a sheet whose first row names the fields; its columns are read when a check first asks for them. */
export function tableFrom(grid: Grid): Table {
  const names = (grid.values[0] ?? []).map(String);
  const found: FoundTable = {
    kind: "expense",
    headerRows: [0],
    rows: Int32Array.from({ length: grid.values.length - 1 }, (_, row) => row + 1),
    left: 0,
    right: names.length - 1,
    columns: names.map((field, column) => ({ field, column, header: field, confidence: 1, factor: 1 })),
    unmapped: [],
    totals: [],
    said: [],
    excluded: [],
    unreadable: [],
    dates: [],
    confidence: 1,
    verdict: "accept",
    doubts: [],
  };
  return tableOf(grid, found, "expense", 0);
}
