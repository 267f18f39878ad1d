import type { CellValue } from "../../../../src/core/table/grid";

/** A clean ledger to spoil. All names are invented. */
export interface Seed {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns whose figures a total row states. */
  readonly sums: readonly number[];
  /** Column in which a total row has its label. */
  readonly label: number;
  readonly fields: Readonly<Record<string, number>>;
  readonly totalWord: string;
  readonly subtotalWord: string;
}

const names = [
  "示例市蓝湖酒店",
  "示例市晨光印务部",
  "示例市云帆会展公司",
  "示例市知行培训中心",
  "示例市远山旅行社",
];
const kinds = ["会议费", "印刷费", "培训费", "差旅费"];
const suppliers = [
  "Northmoor Printing",
  "Alder & Finch Ltd",
  "Brookvale Hotel",
  "Quillmark Services",
  "TOTALLY FICTIONAL PLC",
];
const types = ["Room hire", "Printing", "Training", "Travel"];

/** Amounts of two decimals that no two of which add up to a third. */
const amounts = Array.from(
  { length: 40 },
  (_, i) => Math.round((137.31 + i * 211.17 + ((i * i * 37) % 101) * 3.07) * 100) / 100,
);
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const two = (n: number): string => String(n).padStart(2, "0");

const chinese: Seed = {
  name: "a Chinese ledger",
  header: ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额"],
  rows: amounts
    .slice(0, 24)
    .map((a, i) => [
      `2024-03-${two(1 + (i % 28))}`,
      `记-${two(i + 1)}`,
      `支付第${i + 1}次活动费用`,
      pick(names, i),
      pick(kinds, i),
      a,
    ]),
  sums: [5],
  label: 0,
  fields: { date: 0, voucher: 1, summary: 2, payee: 3, category: 4, amount: 5 },
  totalWord: "合计",
  subtotalWord: "小计",
};

const english: Seed = {
  name: "an English spend report",
  header: ["Date", "Supplier", "Expense type", "Transaction number", "Amount", "Description"],
  rows: amounts
    .slice(0, 30)
    .map((a, i) => [
      `${two(1 + (i % 27))}/05/2023`,
      pick(suppliers, i),
      pick(types, i),
      `PV${4100 + i * 7}`,
      a.toLocaleString("en-GB", { minimumFractionDigits: 2 }),
      `Invoice for item ${i + 1}`,
    ]),
  sums: [4],
  label: 1,
  fields: { date: 0, payee: 1, category: 2, voucher: 3, amount: 4, summary: 5 },
  totalWord: "Total",
  subtotalWord: "Subtotal",
};

const donors: Seed = {
  name: "two columns of donors",
  header: ["捐赠人", "金额"],
  rows: amounts.slice(0, 18).map((a, i) => [`示例捐赠人${two(i + 1)}`, a]),
  sums: [1],
  label: 0,
  fields: { payee: 0, amount: 1 },
  totalWord: "总计",
  subtotalWord: "小计",
};

const statement: Seed = {
  name: "a statement of account",
  header: ["交易日期", "摘要", "收入", "支出", "余额", "对方户名"],
  rows: amounts.slice(0, 20).map((a, i) => {
    const balance = 50000 - i * 13.5;
    return [
      20240100 + i + 1,
      pick(kinds, i),
      i % 4 === 0 ? a : null,
      i % 4 === 0 ? null : a,
      balance,
      pick(names, i),
    ];
  }),
  sums: [2, 3],
  label: 0,
  fields: { date: 0, summary: 1, income: 2, expense: 3, balance: 4, payee: 5 },
  totalWord: "合计",
  subtotalWord: "小计",
};

const wide: Seed = {
  name: "a wide ledger with serials and sparse remarks",
  header: ["序号", "记账日期", "学会名称", "资金来源", "收款单位", "不含税金额", "税额", "价税合计", "备注"],
  rows: amounts.slice(0, 26).map((a, i) => {
    const tax = Math.round(a * 6) / 100;
    const gross = Math.round((a + tax) * 100) / 100;
    return [
      i + 1,
      45300 + i,
      "示例市数学会",
      "奖建资金",
      pick(names, i),
      a,
      tax,
      gross,
      i % 6 === 0 ? "见附件" : null,
    ];
  }),
  sums: [5, 6, 7],
  label: 2,
  fields: { date: 1, society: 2, fundSource: 3, payee: 4, net: 5, tax: 6, amount: 7 },
  totalWord: "合计",
  subtotalWord: "小计",
};

export const seeds: readonly Seed[] = [chinese, english, donors, statement, wide];
