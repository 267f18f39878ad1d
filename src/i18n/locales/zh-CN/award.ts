import type { MoneyState, Title } from "../../../core/award/machine";
import type {
  FieldId,
  FundingSlots,
  ProblemSlots,
  ReasonSlots,
  ReleaseSlots,
  SpendingSlots,
} from "../../../core/award/phrases";
import type { AwardSettings } from "../../../core/award/settings";

/** Name of a setting, and of each of its values where they are a choice. */
interface SettingWords {
  readonly name: string;
  readonly note: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** All words of the award cycle in one language. */
export interface AwardTexts {
  readonly states: Readonly<Record<MoneyState, string>>;
  readonly titles: Readonly<Record<Title, string>>;
  /** First, second and third year. */
  readonly years: readonly [string, string, string];
  readonly pending: string;
  readonly reasons: Readonly<Record<keyof ReasonSlots, string>>;
  readonly releases: Readonly<Record<keyof ReleaseSlots, string>>;
  readonly problems: Readonly<Record<keyof ProblemSlots, string>>;
  readonly funding: Readonly<Record<keyof FundingSlots, string>>;
  readonly spending: Readonly<Record<keyof SpendingSlots, string>>;
  readonly fields: Readonly<Record<FieldId, string>>;
  readonly settings: Readonly<Record<keyof AwardSettings, SettingWords>>;
  readonly headings: {
    readonly number: string;
    readonly schedule: readonly string[];
    readonly commitments: readonly string[];
    readonly balance: readonly string[];
  };
  readonly functions: Readonly<
    Record<
      | "place"
      | "also"
      | "more"
      | "width"
      | "widths"
      | "cells"
      | "years"
      | "yearArgument"
      | "asOf"
      | "range"
      | "noRows"
      | "separator"
      | "awardColumns"
      | "assessmentColumns"
      | "released"
      | "noFirstAward",
      string
    >
  >;
}

const waitForDecision = (who: string): string => `异议不成立即转应拨；成立的由${who}决定`;

export const award: AwardTexts = {
  states: { due: "应拨", hold: "暂缓", stopped: "停拨", notAssessed: "待考核", toCorrect: "需要更正" },
  titles: { held: "称号保留", revoked: "称号已取消", unclear: "称号待核实" },
  years: ["首年", "次年", "第三年"],
  pending: "待定",
  reasons: {
    firstDue: "首次奖建资金 {first:money}，任务书已于 {signed:date}签订",
    firstUnasked: "首次奖建资金，签订任务书后拨付（方案五（三））",
    unsigned: "还没有签订任务书",
    halfOfFirst: "{cohort}年首次奖建 {first:money}的一半（方案五（三））",
    halfOfPaid: "{cohort}年首年实拨 {base:money}的一半（方案五（三），按设置）",
    roundedUp: "一半是 {exact:money}，四舍五入到分为 {half:money}",
    roundedDown: "一半是 {exact:money}，按设置舍到分为 {half:money}",
    passed: "{year}年考核合格，公示无异议",
    dismissed: "{year}年考核合格，公示异议不成立",
    notPublic: "{year}年考核合格，还没有录入公示结果。称号保留",
    objected: "{year}年考核合格；公示期内收到异议，尚未办结。称号保留",
    upheld: "{year}年考核合格；公示异议成立，尚未决定。称号保留",
    refused: "{year}年考核合格；公示异议成立，按设置不拨付。称号保留",
    notAssessed: "计划 {plan:money}，还没有录入 {year}年考核结果",
    earlierNotAssessed: "请留意：还没有录入 {year}年考核结果",
    failed: "{year}年考核不合格：取消称号，停止资金（方案三（三））",
    failedBefore: "{failed}年考核不合格，已取消称号，停止资金（方案三（三））",
    revoked: "{revoked:date}已取消称号，停止资金（方案三（三））",
    reappliedInside: "{earlier}年获奖的周期还没有结束，方案没有说能否再次获奖",
    reappliedAfter: "{earlier}年获得的称号已取消，方案没有说能否再次获奖",
    settled: "已拨 {paid:money}",
    toCorrect: "有互相矛盾或读不出的记录，更正后再算",
  },
  releases: {
    signTaskBook: "登记任务书签订日期",
    enterPublicity: "登记公示结果；无异议即转应拨",
    decideReapplication: "由市科协决定后，在设置里确认",
    "decideObjection.association": waitForDecision("市科协"),
    "decideObjection.finance": waitForDecision("市财政局"),
    "decideObjection.jury": waitForDecision("评审委员会"),
  },
  problems: {
    blankSociety: "没有填学会名称。",
    blankYear: "“{society}”没有填年度。",
    notAYear: "{field}“{value}”不是年度。",
    notAnAmount: "{field}“{value}”不是数字，没有计入合计。",
    partsOfFen: "{field}“{value}”不足一分，没有计入合计。",
    notADate: "{field}“{value}”是文本或不是日期，没有采用。",
    unknownGrade: "考核结果“{value}”不是“合格”或“不合格”。",
    unknownOutcome: "公示结果“{value}”不是“无异议”“有异议”“异议成立”或“异议不成立”。",
    noAmount: "“{society}”{cohort}年获奖，首次奖建资金为空或不大于 0。",
    blankAmount: "“{society}”没有填金额。",
    unlistedSociety: "“{society}”不在学会名录里。",
    unknownSociety: "“{society}”不在获奖名单里。",
    noAward: "“{society}”没有与 {year}年对应的获奖记录。",
    severalAwards: "“{society}”{year}年有几个获奖周期，请填获奖年度。",
    twoAwards: "“{society}”{cohort}年有两条获奖记录。",
    twoAssessments: "“{society}”{year}年有两条考核结果（{cohort}年获奖）。",
    twoPublicities: "“{society}”{year}年有两条公示记录（{cohort}年获奖）。",
    twoSignatures: "“{society}”{cohort}年任务书有两个签订日期。",
    endBeforeStart: "公示截止日 {end:date}早于开始日 {start:date}。",
    assessedInFirstYear: "“{society}”{cohort}年获奖，当年的考核结果对不上拨款年度。",
    outsideCycle: "“{society}”{year}年不在任何获奖周期内，没有采用。",
    revokedButPassed: "“{society}”{revoked:date}已取消称号，{year}年考核却是合格（{cohort}年获奖）。",
    insideCycle: "“{society}”{earlier}年获奖的周期内，{cohort}年再次获奖；方案没有规定，请确认。",
    afterRevocation: "“{society}”{earlier}年获得的称号已取消，{cohort}年再次获奖；方案没有规定，请确认。",
  },
  funding: {
    "FND-01.half":
      "“{society}”{year}年拨款 {paid:money}，应为 {cohort}年首次奖建 {first:money}的一半，即 {plan:money}。",
    "FND-01.base":
      "“{society}”{year}年拨款 {paid:money}，是上年拨款的一半；应为 {cohort}年首次奖建 {first:money}的一半，即 {plan:money}。",
    "FND-02": "“{society}”{cohort}年获奖，首次奖建资金为空或不大于 0。",
    "FND-03.assessment": "“{society}”{year}年已拨款 {paid:money}，还没有考核合格的记录。",
    "FND-03.publicity": "“{society}”{year}年已拨款 {paid:money}，还没有公示无异议的记录。",
    "FND-04.paid": "“{society}”{failed}年考核不合格或已取消称号，{year}年仍拨款 {paid:money}。",
    "FND-04.title": "“{society}”{failed}年考核不合格，获奖名单里没有取消称号的日期。",
    "FND-05.unsigned": "“{society}”{year}年已拨款 {paid:money}，还没有签订任务书。",
    "FND-05.before": "“{society}”{date:date}拨款，早于任务书签订日 {signed:date}。",
    "FND-06.short":
      "“{society}”{year}年公示 {start:date}至{end:date}只有 {days} 个工作日，少于 {needed} 个。",
    "FND-06.unknown":
      "“{society}”{year}年公示 {start:date}至{end:date}，缺少当年放假安排，无法判断工作日数。",
    "FND-07": "“{society}”{cohort}年获奖，周期到 {last}年为止，{year}年仍拨款 {paid:money}。",
    "FND-08":
      "按全部合格，{year}年以后两年还要拨 {next:money}和 {afterNext:money}，涉及 {societies} 家（次）学会。",
  },
  spending: {
    overAward: "到 {year}年累计支出 {spent:money}，比奖建资金 {limit:money}高出 {over:money}。",
    overDirection: "“{direction}”支出 {spent:money}，比任务书预算 {budget:money}高出 {over:money}。",
    noDirection: "“{direction}”对不上任务书的任何资金使用方向，金额 {spent:money}。",
    blankDirection: "没有填资金使用方向，金额 {spent:money}。",
    unsignedSpending: "还没有签订任务书，已支出 {spent:money}。",
    beforeTaskBook: "日期 {date:date}早于任务书签订日 {signed:date}。",
    afterRevocation: "日期 {date:date}晚于取消称号的日期 {revoked:date}。",
    outsidePeriod: "日期 {date:date}不在使用期内（{start:date}至{end:date}）。",
  },
  fields: {
    society: "学会",
    cohort: "获奖年度",
    year: "年度",
    amount: "金额",
    signed: "任务书签订日期",
    revoked: "取消称号日期",
    result: "考核结果",
    objection: "公示结果",
    start: "公示开始日",
    end: "公示截止日",
    decided: "办结日期",
    date: "日期",
    budget: "预算",
    direction: "资金使用方向",
  },
  settings: {
    publicityWorkdays: { name: "公示工作日数", note: "方案没有规定；首尾两日都计入，放假不计" },
    objectionDecider: {
      name: "公示异议由谁决定",
      note: "方案没有规定",
      values: { association: "市科协", finance: "市财政局", jury: "评审委员会" },
    },
    upheldObjection: {
      name: "异议成立的资金",
      note: "方案没有规定；称号不变",
      values: { hold: "暂缓，等待决定", stop: "当年不拨" },
    },
    reapplyInsideCycle: {
      name: "周期内再次获奖",
      note: "方案没有规定",
      values: { newCycle: "另起一个周期", hold: "暂缓，等待决定" },
    },
    reapplyAfterRevocation: {
      name: "取消称号后再次获奖",
      note: "方案没有规定",
      values: { newCycle: "另起一个周期", hold: "暂缓，等待决定" },
    },
    rounding: {
      name: "一半不足一分时",
      note: "方案没有规定；四舍五入时两个一半可比首次多一分",
      values: { halfUp: "四舍五入到分", down: "舍去", complement: "第三年补足" },
    },
    halfOf: {
      name: "一半的基数",
      note: "方案写作“首次奖建资金标准”",
      values: { standard: "首次奖建标准", paid: "首年实拨数" },
    },
    carryOver: {
      name: "上年结余",
      note: "方案没有规定",
      values: { allowed: "周期内可以结转使用", refused: "当年用完，不结转" },
    },
    clawBack: {
      name: "取消称号后的结余",
      note: "方案只说停止，没有说收回",
      values: { none: "不收回", unspent: "收回未用部分" },
    },
    directionTolerance01: { name: "分方向超支容差", note: "方案没有规定；占该方向预算的比例" },
  },
  headings: {
    number: "序号",
    schedule: ["年度", "计划金额", "应拨金额", "状态", "说明"],
    commitments: ["年度", "首年", "次年", "第三年", "合计应拨", "合计计划"],
    balance: ["学会", "获奖年度", "奖建资金", "已拨", "已支出", "结余", "资金使用率", "时间进度"],
  },
  functions: {
    place: "参数 {argument} 第 {row} 行第 {column} 列：{problem}",
    also: "另一条在第 {rows} 行。",
    more: "另有 {count} 处。",
    width: "参数 {argument} 应有 {columns} 列（{names}），现有 {found} 列。",
    widths:
      "参数 {argument} 应有 3 列（学会、获奖年度或日期、金额）或 4 列（学会、获奖年度、年度或日期、金额），现有 {found} 列。",
    cells:
      "参数 {argument} 应为每个获奖学会两格（第二年、第三年）：{awards} 个学会应有 {awards} 行 2 列，现为 {found}。",
    years: "参数 awardYear 应为一个年度，或与 firstAward 同数的 {awards} 个，现有 {found} 个。",
    yearArgument: "参数 {argument} 应为年度，如 2025，现为 {value}。",
    asOf: "参数 {argument} 应为年度或日期，现为 {value}。",
    range: "参数 toYear 应不早于 fromYear，且不超过 100 年。",
    noRows: "参数 {argument} 没有数据。",
    separator: "；",
    awardColumns: "学会、获奖年度、首次奖建资金",
    assessmentColumns: "学会、年度、考核结果、公示结果",
    released: "解除：",
    noFirstAward: "首次奖建资金为空或不大于 0（FND-02）。",
  },
};
