import fc from "fast-check";
import type { Kind } from "../../src/core/schema/fields";
import type { CellValue } from "../../src/core/table/grid";

/** A sheet of a random workbook: fields in the header, then rows of cells. */
export interface RandomSheet {
  readonly sheet: string;
  readonly kind: Kind;
  readonly fields: readonly string[];
  readonly rows: CellValue[][];
}

const of = (...values: CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);

const day = fc.integer({ min: 45658, max: 45700 });
const digital = fc.integer({ min: 1, max: 30 }).map((n) => `254120000000${String(n).padStart(8, "0")}`);

/** Cells by field, from small pools, so that rows meet in groups; now and then something odd. */
const expenseCells: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  date: fc.oneof({ weight: 8, arbitrary: day }, of("", "2025-03-14", "待定", 45731)),
  voucher: fc.integer({ min: 1, max: 40 }).map((n) => `记-${n}`),
  summary: of("学术年会场地", "会议纪念品", "缴纳滞纳金", "", "赴郑州住宿费", "罚款管理制度培训"),
  payee: of("示例甲店", "示例甲店有限公司", "示例乙酒店", " 示例丙", "示例市蓝天酒店", "示例市兰天酒店", ""),
  account: of("6200000000000011", "6200000000000022", "6200000000000033", ""),
  amount: fc.oneof(
    { weight: 8, arbitrary: of(100, 600, 990, 1000, 1200.5, 3200, 8000, 25000) },
    of(-600, -3200, 0, "", "１，２００", "待定", 10.125, "#REF!"),
  ),
  invoice: fc.oneof(
    { weight: 6, arbitrary: digital },
    of("", "12345678", 12345679, 25412000000000123000, "收据"),
  ),
  invoiceCode: of("", "041001900104"),
  invoiceDate: fc.oneof({ weight: 4, arbitrary: day }, of("", 45300, "2024-12-24")),
  category: of(
    "会议费",
    "培训费",
    "差旅费",
    "住宿费",
    "伙食补助",
    "讲课费",
    "劳务费",
    "办公用品",
    "印刷费",
    "",
  ),
  fundSource: of("奖建资金", "奖建资金", "奖建资金", "会费", ""),
  budgetLine: of("学术交流", "科普", "车辆", ""),
  society: of("示例市农学会", "示例市医学会"),
  payment: of("转账", "现金", ""),
  evidence: of("审批单、通知、签到表、明细、发票", "发票", "审批、车票", ""),
  person: of("示例甲", "示例乙", ""),
  people: of(10, 20, "三十", ""),
  days: of(1, 2, 0.5, ""),
  nights: of(1, 2, ""),
  hours: of(2, 4, ""),
  rank: of("处级", "厅级", ""),
  title: of("教授", "副教授", ""),
  place: of("郑州", "洛阳市", "鲁山县", ""),
  transport: of("高铁二等座", "一等座", ""),
  startDate: day,
  endDate: day,
  net: of("", 2000),
  online: of("", 500),
};

const taskBook = {
  sheet: "任务书",
  kind: "taskBook",
  cells: {
    society: of("示例市农学会", "示例市医学会"),
    budgetLine: of("学术交流", "科普"),
    budget: of(5000, 20000, ""),
  },
} as const;
const award = {
  sheet: "获奖名单",
  kind: "award",
  cells: { society: of("示例市农学会", "示例市医学会"), year: of(2024, 2025), amount: of(10000, 50000, "") },
} as const;
const judge = { sheet: "评委", kind: "judge", cells: { judge: of("示例甲", "示例丁") } } as const;
const application = {
  sheet: "申报",
  kind: "application",
  cells: {
    year: of(2025, ""),
    society: of("示例市农学会", "示例市医学会", ""),
    uscc: of("514104001000000320", "51410400123456789J", "91110000600037341L", ""),
    contact: of("示例乙", ""),
    phone: of("13800000000", "1380000", ""),
    date: of(45730, "2025-03-14", "三月"),
    members: of(600, -1, "若干"),
    councillors: of(45, 700),
    plan: of("规划", ""),
    planYears: of("2025-2027", "2025"),
    fundUse: of("学术交流", "对外投资", ""),
    requested: of(25000, ""),
    vetoCase: of("否", "是", ""),
  },
} as const;

interface Plan {
  readonly sheet: string;
  readonly kind: Kind;
  readonly cells: Readonly<Record<string, fc.Arbitrary<CellValue>>>;
}

const sheetOf = ({ sheet, kind, cells }: Plan, most: number): fc.Arbitrary<RandomSheet> =>
  fc
    .array(fc.tuple(...Object.values(cells)), { maxLength: most })
    .map((rows) => ({ sheet, kind, fields: Object.keys(cells), rows: rows as CellValue[][] }));

/** Leaves columns out, so that rules are skipped as well. */
const someColumns = (arbitrary: fc.Arbitrary<RandomSheet>): fc.Arbitrary<RandomSheet> =>
  fc.tuple(arbitrary, fc.infiniteStream(fc.nat(9))).map(([book, stream]) => {
    const kept = book.fields.map(() => stream.next().value !== 0);
    const pick = <T>(list: readonly T[]): T[] => list.filter((_, index) => kept[index]);
    return { ...book, fields: pick(book.fields), rows: book.rows.map((row) => pick(row)) };
  });

/** Workbooks of two ledgers and the sheets that rules look up. */
export const randomBook = (most = 40): fc.Arbitrary<RandomSheet[]> =>
  fc.tuple(
    someColumns(sheetOf({ sheet: "2025年台账", kind: "expense", cells: expenseCells }, most)),
    someColumns(sheetOf({ sheet: "2024年台账", kind: "expense", cells: expenseCells }, Math.ceil(most / 4))),
    sheetOf(taskBook, 4),
    sheetOf(award, 3),
    sheetOf(judge, 2),
    sheetOf(application, 4),
  );
