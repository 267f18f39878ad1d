import { addWorkdays } from "../../core/standards/holidays";
import { dayOf, type Day } from "../../core/day";
import { randomFrom, type Random } from "../../core/scoring/random";
import type { CellValue } from "../../core/table/grid";
import { cellName } from "../../core/text";

/**
 * A fictional ledger of award money with planted errors, the same for the same seed.
 * Everything in it is made up.
 */
export interface FictionalBook {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly CellValue[])[];
    readonly widths?: readonly number[];
  }[];
  readonly planted: readonly Planted[];
}

/** An error that was put in on purpose, and where it must be found. */
export interface Planted {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** What was done, for people who practise. */
  readonly what: string;
}

export const columns = [
  "记账日期",
  "凭证号",
  "摘要",
  "收款方",
  "费用类别",
  "金额（元）",
  "发票号码",
  "付款方式",
  "资金使用方向",
  "经办人",
] as const;
const [DATE, VOUCHER, SUMMARY, PAYEE, CATEGORY, AMOUNT, INVOICE, PAYMENT, LINE, HANDLER] = columns.keys();

type Row = CellValue[];

interface Purpose {
  readonly category: string;
  readonly line: string;
  readonly summaries: readonly string[];
  readonly payees: readonly string[];
  /** Lowest and highest amount, in whole units. */
  readonly from: number;
  readonly to: number;
}

const purposes: readonly Purpose[] = [
  {
    category: "会议费",
    line: "学术交流",
    summaries: ["学术年会场地", "学术沙龙场地", "专题研讨会场地", "青年论坛场地"],
    payees: ["示例蓝天会展中心", "示例科技馆", "示例大学会议中心"],
    from: 2600,
    to: 5200,
  },
  {
    category: "印刷费",
    line: "学术交流",
    summaries: ["论文集印刷", "会议手册印刷", "科普折页印刷", "会刊印刷"],
    payees: ["示例文印社", "示例新印务", "示例图文快印"],
    from: 1300,
    to: 2500,
  },
  {
    category: "科普活动费",
    line: "科学普及",
    summaries: ["社区科普展板制作", "中学科普讲座器材", "科普日活动布置", "科普视频制作"],
    payees: ["示例展览服务部", "示例传媒工作室", "示例器材行"],
    from: 1800,
    to: 3500,
  },
  {
    category: "交通费",
    line: "服务基层",
    summaries: ["基层义诊租车", "下乡服务租车", "企业走访租车"],
    payees: ["示例客运公司", "示例汽车租赁行"],
    from: 1100,
    to: 2100,
  },
  {
    category: "资料费",
    line: "人才培养",
    summaries: ["培训教材", "专业书籍", "数据库年费"],
    payees: ["示例书城", "示例数据服务公司"],
    from: 1200,
    to: 2300,
  },
];

const handlers = ["经办人甲", "经办人乙", "经办人丙"];
const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)]!;

/** 20 digits: year, province code, channel, sequence. */
const invoiceOf = (year: number, sequence: number): string =>
  `${String(year).slice(2)}41${String(sequence).padStart(16, "2000000000000000")}`;

/** Rows of which a year has room at one to three a day apart; more share their days. */
const FEW_ROWS = 100;
const WORKDAYS = 230;

/** A workday after the last, so that entries stand in order and in the year. */
function nextDay(random: Random, day: Day, row: number, count: number): Day {
  const step =
    count <= FEW_ROWS
      ? random.below(3)
      : Math.floor((row * WORKDAYS) / count) - Math.floor(((row - 1) * WORKDAYS) / count);
  const next = addWorkdays(day, step);
  if (!next.ok) throw new Error(`no calendar for ${next.error.year}`);
  return next.value;
}

/** Amounts end in figures that are neither round nor equal to another. */
function amountOf(random: Random, { from, to }: Purpose, used: Set<number>): number {
  for (;;) {
    const fen = (from + random.below(to - from)) * 100 + 10 + random.below(89);
    if (fen % 100 !== 0 && !used.has(fen)) {
      used.add(fen);
      return fen / 100;
    }
  }
}

function cleanRows(random: Random, year: number, count: number): Row[] {
  const rows: Row[] = [];
  const used = new Set<number>();
  let day = dayOf(year, 1, 8);
  let sequence = 310_000 + random.below(1000);
  for (let n = 1; n <= count; n++) {
    const purpose = purposes[(n + random.below(2)) % purposes.length]!;
    const row: Row = [];
    if (n > 1) day = nextDay(random, day, n, count);
    sequence += 7 + random.below(40);
    row[DATE!] = day;
    row[VOUCHER!] = `记-${String(n).padStart(4, "0")}`;
    row[SUMMARY!] = pick(random, purpose.summaries);
    row[PAYEE!] = pick(random, purpose.payees);
    row[CATEGORY!] = purpose.category;
    row[AMOUNT!] = amountOf(random, purpose, used);
    row[INVOICE!] = invoiceOf(year, sequence);
    row[PAYMENT!] = "转账";
    row[LINE!] = purpose.line;
    row[HANDLER!] = pick(random, handlers);
    rows.push(row);
  }
  return rows;
}

const SHEET_ROWS_ABOVE = 7;

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The number a cell holds, also as full-width text; 0 where it holds none. */
function numberOf(value: CellValue | undefined): number {
  const number = typeof value === "string" ? Number(halfWidth(value)) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : 0;
}

/** Changes a data row and notes what must be found there. */
type Plant = (row: number, column: number, code: string, what: string, change: (cells: Row) => void) => void;

function plantErrors(rows: readonly Row[], plant: Plant): void {
  plant(5, SUMMARY!, "EXP-01", "摘要没有填", (cells) => (cells[SUMMARY!] = ""));
  plant(9, AMOUNT!, "EXP-01b", "金额写成文字", (cells) => (cells[AMOUNT!] = "待报销"));
  plant(14, CATEGORY!, "EXP-03", "对外借款", (cells) => {
    cells[CATEGORY!] = "对外借款";
    cells[SUMMARY!] = "周转";
    cells[PAYEE!] = "示例商贸有限公司";
  });
  plant(18, CATEGORY!, "EXP-03", "日常办公用品", (cells) => {
    cells[CATEGORY!] = "办公用品";
    cells[SUMMARY!] = "打印纸、硒鼓";
    cells[PAYEE!] = "示例文具店";
  });
  plant(22, SUMMARY!, "EXP-03", "摘要含“滞纳金”", (cells) => (cells[SUMMARY!] = "补缴场地费滞纳金"));
  plant(
    27,
    INVOICE!,
    "EXP-12",
    "发票号存成数字，末位变成 0",
    (cells) => (cells[INVOICE!] = Number(cells[INVOICE!])),
  );
  plant(31, INVOICE!, "EXP-13", "同一张发票记了两次", () => (rows[52]![INVOICE!] = rows[31]![INVOICE!]!));
  plant(36, AMOUNT!, "EXP-15", "同一收款方 30 天内两笔同额", (cells) => {
    for (const column of [SUMMARY!, PAYEE!, CATEGORY!, AMOUNT!, LINE!]) rows[40]![column] = cells[column]!;
    rows[40]![INVOICE!] = "";
    cells[INVOICE!] = "";
  });
  plant(
    33,
    PAYEE!,
    "FMT-03",
    "收款方前多一个全角空格",
    (cells) => (cells[PAYEE!] = `\u3000${String(cells[PAYEE!])}`),
  );
  plant(42, AMOUNT!, "FMT-01", "金额是全角文本", (cells) => {
    cells[AMOUNT!] = fullWidth(numberOf(cells[AMOUNT!]).toFixed(2));
  });
  plant(45, AMOUNT!, "EXP-20", "现金付款超过结算起点", (cells) => (cells[PAYMENT!] = "现金"));
  plant(49, DATE!, "EXP-25", "星期六记账", (cells) => {
    const day = cells[DATE!] as number;
    cells[DATE!] = day - (((day + 6) % 7) + 1);
  });
  plant(57, AMOUNT!, "EXP-32", "红字没有对应的原支出", (cells) => (cells[AMOUNT!] = -466.6));
}

/** First row from which the spending stays above the award. */
function crossingRow(rows: readonly Row[], awardFen: number): number {
  let spent = 0;
  let crossing = -1;
  for (const [index, row] of rows.entries()) {
    spent += Math.round(numberOf(row[AMOUNT!]) * 100);
    if (spent <= awardFen) crossing = -1;
    else if (crossing < 0) crossing = index;
  }
  return crossing;
}

/** The practice workbook: a ledger with planted errors, the award list and task book behind it, and sheets that hold no table. */
export function practiceBook(seed = 20250101, year = 2025, count = 64): FictionalBook {
  const random = randomFrom(seed);
  const sheet = `${year}年经费台账`;
  const rows = cleanRows(random, year, count);
  const planted: Planted[] = [];
  const at = (dataRow: number, column: number) => {
    const row = SHEET_ROWS_ABOVE + dataRow;
    return { cell: cellName(row, column), row, column };
  };
  plantErrors(rows, (row, column, code, what, change) => {
    change(rows[row]!);
    planted.push({ code, sheet, ...at(row, column), what });
  });
  const sum = rows.reduce((total, row) => total + Math.round(numberOf(row[AMOUNT!]) * 100), 0);
  planted.push({ code: "TOT-01", sheet, ...at(count, AMOUNT!), what: "合计比明细多 80 元" });
  const award = Math.floor((sum - 500_000) / 1_000_000) * 10_000;
  const crossing = crossingRow(rows, award * 100);
  planted.push({
    code: "EXP-05",
    sheet,
    ...at(crossing, AMOUNT!),
    what: `累计支出超过奖建资金 ${award} 元`,
  });
  const society = "示例市护理学会";
  return {
    planted,
    sheets: [
      {
        name: "封面",
        rows: [
          ["示例市五星学会奖建资金"],
          [],
          [`${society} ${year}年度`],
          [],
          ["本工作簿全部内容均为虚构，供演练使用。"],
        ],
      },
      {
        name: sheet,
        widths: [12, 10, 20, 20, 12, 13, 24, 10, 14, 10],
        rows: [
          [`${society}${year}年五星学会奖建资金经费台账`],
          [],
          ["单位名称：", society],
          ["资金来源：", "五星学会奖建资金"],
          ["", "", "", "", "", "", "", "", "", "单位：元"],
          [],
          [...columns],
          ...rows,
          ["合计", "", "", "", "", (sum + 8000) / 100],
          [],
          ["制表：", "示例出纳", "", "复核：", "示例会计"],
        ],
      },
      {
        name: "获奖名单",
        widths: [20, 10, 16, 14],
        rows: [
          ["学会名称", "获奖年度", "首次奖建资金（元）", "任务书签订日期"],
          [society, year, award, dayOf(year, 1, 6)],
        ],
      },
      {
        name: "任务书",
        widths: [20, 10, 16, 16],
        rows: [
          ["学会名称", "年度", "资金使用方向", "预算金额（元）"],
          ...["学术交流", "科学普及", "服务基层", "人才培养"].map((line) => [society, year, line, award]),
        ],
      },
      { name: "Sheet3", rows: [] },
    ],
  };
}

/** The planted errors as a list for people: cell, code, what. */
export const plantedList = (book: FictionalBook): readonly string[] =>
  book.planted.map(({ sheet, cell, code, what }) => `${sheet}!${cell} ${code} ${what}`);
