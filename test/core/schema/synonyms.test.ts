import { describe, expect, test } from "vitest";
import { kinds, schema } from "../../../src/core/schema/fields";
import { readHeader } from "../../../src/core/schema/header";
import { headerness, matchHeader } from "../../../src/core/schema/synonyms";

/** Best field of a header within a kind. */
const fieldOf = (header: string, kind = "expense"): string | undefined =>
  matchHeader(header).find((match) => match.kind === kind && match.score >= 0.5)?.field;

describe("readHeader", () => {
  test.each([
    ["金额（万元）", "金额", ["万元"]],
    ["当日捐款 万元", "当日捐款", ["万元"]],
    ["FIN_TRANSACTION.AMOUNT", "fin transaction amount", []],
    ["TransactionDate", "transaction date", []],
    ["Amount £", "amount", ["£"]],
    ["总费用(含差旅支出)", "总费用", ["含差旅支出"]],
    ["交易金额(收入)", "交易金额收入", []],
    ["收 / 支", "收/支", []],
    [" 金 额 ", "金额", []],
  ])("%j", (header, text, remarks) => {
    expect(readHeader(header)).toEqual({ text, remarks });
  });
});

describe("matchHeader", () => {
  test.each([
    ["日期", "date"],
    ["入账日期", "date"],
    ["Clearing Date", "date"],
    ["凭证号", "voucher"],
    ["交易订单号", "voucher"],
    ["Transaction Numbers", "voucher"],
    ["Document No", "voucher"],
    ["收款单位", "payee"],
    ["捐款单位及个人", "payee"],
    ["Supplier Name", "payee"],
    ["MCH.MERCHANT NAME", "payee"],
    ["金额（元）", "amount"],
    ["折算金额（万元）", "amount"],
    ["Payment Value", "amount"],
    ["交易金额(收入)", "income"],
    ["记账金额(支出)", "expense"],
    ["贷方金额", "income"],
    ["账户余额", "balance"],
    ["本年累计", "cumulative"],
    ["价税合计", "gross"],
    ["Amount Excl. VAT", "net"],
    ["税额", "tax"],
    ["发票号码", "invoice"],
    ["发票代码", "invoiceCode"],
    ["开票日期", "invoiceDate"],
    ["费用类别", "category"],
    ["Expense type", "category"],
    ["资金使用方向", "budgetLine"],
    ["资金来源/项目代码", "fundSource"],
    ["收/支", "direction"],
    ["收/付款方式", "payment"],
    ["会议类别", "eventClass"],
    ["参会人数", "people"],
    ["税率", "rate"],
    ["大写金额", "amountInWords"],
    ["学会名称", "society"],
  ])("%s heads %s of a ledger", (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  test.each([
    ["申报年度", "application", "year"],
    ["业务主管单位", "application", "supervisor"],
    ["党工组文号", "application", "partyGroupNo"],
    ["是否建有党工组", "application", "partyGroup"],
    ["近三年发展规划", "application", "plan"],
    ["45岁以下会员数", "application", "young"],
    ["自评分", "application", "selfScore"],
    ["目标值", "target", "target"],
    ["完成时限", "target", "due"],
    ["预算金额", "taskBook", "budget"],
    ["评委", "score", "judge"],
    ["回避", "score", "recused"],
    ["得分", "score", "points"],
    ["总分", "score", "total"],
    ["名次", "score", "place"],
    ["工作单位", "judge", "affiliation"],
    ["考核结果", "assessment", "result"],
    ["获评年度", "assessment", "cohort"],
    ["公示结果", "publicity", "objection"],
    ["公示开始日期", "publicity", "start"],
    ["首次奖建资金", "award", "amount"],
    ["取消称号日期", "award", "revoked"],
    ["拨款金额", "payment", "amount"],
    ["拨付日期", "payment", "date"],
    ["服务科技创新之星", "result", "innovation"],
    ["成立日期", "society", "founded"],
    ["统一社会信用代码", "society", "uscc"],
  ])("%s heads %s.%s", (header, kind, field) => {
    expect(fieldOf(header, kind)).toBe(field);
  });

  test.each([
    ["VAT registration number", "tax"],
    ["供应商编号", "payee"],
    ["Vendor ID", "payee"],
    ["余额", "amount"],
    ["单价", "amount"],
    ["累计金额", "amount"],
    ["商家订单号", "voucher"],
    ["发票日期", "invoice"],
    ["支出类别", "expense"],
    ["总费用(含差旅支出)", "expense"],
  ])("%s does not head %s", (header, field) => {
    const score = matchHeader(header).find((m) => m.kind === "expense" && m.field === field)?.score ?? 0;
    expect(score).toBeLessThan(0.5);
  });

  test("every field of every kind has a word that heads it and nothing else of its kind better", () => {
    const lost: string[] = [];
    for (const kind of kinds)
      for (const field of Object.keys(schema[kind]))
        if (matchHeader(wordFor(kind, field)).find((m) => m.kind === kind)?.field !== field)
          lost.push(`${kind}.${field}`);
    expect(lost).toEqual([]);
  });

  test("a usual header without a field still looks like one; a name does not", () => {
    expect(headerness("序号")).toBeGreaterThan(0.9);
    expect(headerness("VAT registration number")).toBeGreaterThan(0.9);
    expect(headerness("示例市示例科技发展有限公司")).toBeLessThan(0.5);
    expect(headerness("")).toBe(0);
  });
});

/** A header that a person would write for a field: the locale of the sheets the add-in lays out. */
function wordFor(kind: string, field: string): string {
  return words[`${kind}.${field}`] ?? words[field] ?? field;
}

const words: Readonly<Record<string, string>> = {
  year: "年度",
  society: "学会名称",
  uscc: "统一社会信用代码",
  cohort: "获评年度",
  remark: "备注",
  date: "日期",
  voucher: "凭证号",
  amount: "金额",
  members: "会员数",
  legalPerson: "法定代表人",
  contact: "联系人",
  phone: "联系电话",
  indicator: "指标",
  indicatorName: "指标名称",
  fullMark: "分值",
  selfScore: "自评分",
  total: "总分",
  stars: "星级",
  budgetLine: "资金使用方向",
  signed: "签订日期",
  evidence: "证明材料",
  field: "学科领域",
  size: "规模",
  invoice: "发票号码",
  invoiceCode: "发票代码",
  invoiceDate: "开票日期",
  payee: "收款方",
  account: "账号",
  gross: "价税合计",
  net: "不含税金额",
  tax: "税额",
  rate: "税率",
  income: "收入",
  expense: "支出",
  balance: "余额",
  cumulative: "累计",
  amountInWords: "大写金额",
  qty: "数量",
  price: "单价",
  category: "费用类别",
  subjectCode: "科目编码",
  summary: "摘要",
  direction: "收/支",
  dept: "部门",
  project: "项目名称",
  fundSource: "资金来源",
  currency: "币种",
  fx: "汇率",
  payment: "付款方式",
  status: "状态",
  handler: "经办人",
  person: "出差人",
  idNumber: "身份证号",
  rank: "职级",
  title: "职称",
  eventClass: "会议类别",
  people: "人数",
  staff: "工作人员数",
  days: "天数",
  nights: "晚数",
  hours: "学时",
  place: "地点",
  transport: "交通工具",
  startDate: "开始日期",
  endDate: "结束日期",
  online: "线上费用",
  lecturer: "师资费",
  "application.date": "填报日期",
  supervisor: "业务主管单位",
  mobile: "手机",
  postcode: "邮编",
  email: "电子邮箱",
  deadline: "截止日期",
  councillors: "理事数",
  fullTime: "专职人员数",
  young: "45岁以下会员数",
  partyGroup: "党工组",
  partyGroupNo: "党工组文号",
  partyGroupDate: "党工组日期",
  partyBranch: "党支部",
  partyBranchNo: "党支部文号",
  partyBranchDate: "党支部日期",
  plan: "近三年发展规划",
  planYears: "规划年度",
  approach: "工作思路",
  focus: "发展重点",
  progress: "工作进度安排",
  goals: "发展规划及目标",
  fundUse: "资金使用方向",
  requested: "申请金额",
  rulesAttached: "资金管理制度",
  vetoInspection: "年检",
  vetoPenalty: "行政处罚",
  vetoCase: "立案调查",
  vetoCredit: "失信名单",
  "application.indicator": "指标编号",
  target: "目标值",
  unit: "计量单位",
  due: "完成时限",
  done: "完成值",
  section: "章节",
  content: "内容",
  budget: "预算金额",
  "score.indicator": "指标编号",
  judge: "评委",
  points: "得分",
  recused: "回避",
  "score.place": "名次",
  role: "类别",
  affiliation: "工作单位",
  "judge.society": "所属学会",
  result: "考核结果",
  "assessment.date": "考核日期",
  start: "公示开始",
  end: "公示结束",
  objection: "异议",
  decided: "处理日期",
  award: "称号",
  revoked: "取消日期",
  founded: "成立日期",
  party: "学会党建之星",
  innovation: "服务科技创新之星",
  service: "服务社会和政府之星",
  "result.people": "服务科技工作者之星",
  growth: "学会自我发展之星",
  "result.rank": "名次",
  judges: "评委数",
  "payment.date": "拨款日期",
};
