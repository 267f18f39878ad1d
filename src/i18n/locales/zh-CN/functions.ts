import type { ReceiptId } from "../../../core/scoring/receipt";

/** Sentences of error values; `{argument}` is the name of the argument as Excel shows it. */
export const functionErrors = {
  errorCell: "参数 {argument} 第 {row} 行第 {column} 列是错误值 {code}，先改正它。",
  notNumber: "参数 {argument} 第 {row} 行第 {column} 列“{value}”不是数字。",
  notNumberArgument: "参数 {argument}“{value}”不是数字。",
  notCount: "参数 {argument} 应为不小于 {least} 的整数，现为 {value}。",
  notChoice: "参数 {argument}“{value}”不认识，可选：{words}。",
  notDate: "参数 {argument}“{value}”不是日期，可写 2025-03-01。",
  oneCell: "参数 {argument} 只能是一个单元格。",
  missingArgument: "缺少参数 {argument}。",
  noNumbers: "参数 {argument} 里没有数字。",
  fewJudges: "参数 scores 第 {row} 行只有 {judges} 位评委打分，去高低分至少要 {needed} 位，不能去。",
  constantJudges: "参数 scores 里每位评委给分都一样，无法标准化。",
  weightCount: "参数 {argument} 有 {given} 个，应与准则一样是 {needed} 个。",
  lineCount: "参数 {argument} 有 {given} 个，应为 1 个，或与准则一样 {needed} 个。",
  blankAt: "参数 {argument} 第 {position} 个是空的。",
  negativeWeight: "参数 {argument} 第 {position} 个是 {value}，不能为负。",
  allZero: "参数 {argument} 全是 0，无法加权。",
  missingCriterion: "参数 criteria 第 {row} 行第 {column} 列没有得分。",
  oneLine: "参数 {argument} 应为一行或一列。",
  tooFew: "参数 scores 要有至少 2 家、2 位评委，现为 {targets} 家、{judges} 位。",
  blankScore: "参数 scores 第 {row} 行第 {column} 列没有得分；有空缺时请用 alpha-interval 等。",
  negativeRatio: "参数 scores 里有负数，alpha-ratio 只能用于不小于 0 的分数。",
  noVariation: "参数 scores 里的分数都一样，一致性无从谈起。",
  quotaRange: "参数 quota 应为 1 到 {most} 之间的整数，现为 {value}。",
  codeIsNumber: "参数 code 是数字，18 位代码存成数字会丢失末尾几位，请存成文本。",
  fraction: "参数 amount“{value}”有不足 1 分的零头，不能写成大写。",
  tooLargeAmount: "参数 amount“{value}”太大，写不成大写。",
  noCalendar: "{year} 年没有放假安排，算不出工作日。",
  tooManyDays: "参数 days“{value}”超出 ±{most} 天。",
  noColumn: "参数 {argument} 缺少“{field}”列，上面应有表头。",
  noScores: "参数 scores 里没有评分。",
  nameless: "参数 scores 第 {row} 行有得分而没有{field}；合并的单元格请逐行填满，合计行请不要选入。",
  tooLarge: "参数 scores 像是认错了列：{societies} 家学会、{indicators} 项指标、{judges} 位评委。",
  severalYears: "参数 scores 有多个年度（{years}），请给出参数 year。",
  noYear: "参数 scores 里没有 {year} 年的评分，只有 {years}。",
  noIndicators: "参数 indicators 里没有指标。",
  badNumber: "参数 indicators 第 {row} 行“{value}”不是可用的数：满分应大于 0，权重和达标线不能为负。",
  badRule:
    "参数 indicators 第 {row} 行的计分规则“{value}”看不懂，可写 ≥5→5；≥3→4、共3项、每次-2、每项+0.5，最多2。",
  badPanel: "参数 indicators 第 {row} 行的合分方法“{value}”不认识，可选：平均、去高低分、中位数、标准化。",
  unknownStar: "参数 indicators 第 {row} 行“{value}”不知属于哪颗星。",
  twice: "参数 indicators 第 {row} 行的指标“{value}”重复。",
  twoLines: "参数 indicators 第 {row} 行：“{value}”有两个不同的达标线。",
  noStarWeight: "参数 indicators：“{value}”没有权重，而别的星有。",
  unknownClass: "参数 class“{value}”不是“{kind}”的类别或职级。",
  notPositive: "参数 {argument} 应大于 0。",
  noCap: "参数 date 那天没有查到“{kind}”的标准。",
} satisfies Record<string, string>;

/** Headings, words and remarks of spilled results. */
export const functionTexts = {
  society: "学会",
  total: "总分",
  rank: "名次",
  stars: "星数",
  judges: "评委数",
  remarks: "备注",
  "star.party": "学会党建之星",
  "star.innovation": "服务科技创新之星",
  "star.service": "服务社会和政府之星",
  "star.people": "服务科技工作者之星",
  "star.growth": "学会自我发展之星",
  separator: "；",
  "remark.missing": "还差 {count} 个评分，暂不排名",
  "remark.conflict": "{count} 处重复打分不一致，不计",
  "remark.outOfRange": "{count} 个评分超出 0–满分，不计",
  "remark.unreadable": "{count} 个评分不是数字，不计",
  "remark.recused": "回避 {count} 个",
  "remark.stray": "回避者打分 {count} 个，不计",
  "remark.notApplicable": "{count} 项不适用，权重摊到其余项",
  "remark.unscored": "{count} 项指标还没有任何评分",
  "remark.unknown": "{count} 项指标不在指标表中，不计",
  "remark.untrimmed": "{count} 项评委不足，未去高低分",
  "remark.tied": "并列 {count} 家，不按行序取舍",
  "low.judges": "换评委 5%",
  "high.judges": "换评委 95%",
  "low.weights": "变权重 5%",
  "high.weights": "变权重 95%",
  tierShare: "留在本档",
  stabilityNote: "重抽 {resamples} 次，权重 ±{spread}%，种子 {seed}",
  digit: "数字",
  count: "个数",
  share: "占比",
  expected: "期望",
  difference: "差",
  n: "笔数",
  mad: "平均绝对偏差 MAD",
  madLimit: "MAD 上限（该笔数，95%）",
  chiSquare: "χ²（自由度 {degrees}）",
  benfordWithin: "未超上限",
  benfordAbove: "超过上限，可作线索，不是结论",
  benfordFew: "不足 {fewest} 笔，不作判断",
  fieldYear: "年度",
  fieldSociety: "学会",
  fieldIndicator: "指标",
  fieldJudge: "评委",
  fieldPoints: "得分",
  fieldRecused: "回避",
  fieldId: "指标编号",
  "forbidden.forbidden": "不得列支：{class}（“{word}”，方案五（三））",
  "forbidden.check": "请核实：可能是{class}（“{word}”，方案五（三））",
  "forbidden.clear": "没有禁列字样（方案五（三））",
  "class.wages": "人员基本工资",
  "class.office": "日常办公经费",
  "class.donation": "捐款",
  "class.sponsorship": "赞助",
  "class.fine": "罚款",
  "class.loanRepayment": "还贷",
  "class.investment": "对外投资",
  "class.lending": "对外借款",
  "class.construction": "基建",
  "cap.kinds": "会议、培训、讲课、咨询、住宿、伙食、市内交通",
  "cap.expired": "新规定没有查到数额，沿用原标准",
  "cap.elsewhere": "没有这个地方的标准，按其他地区",
  "cap.toConfirm": "待确认",
  "cap.reference": "参考值",
  "cap.confirmed": "已确认",
} satisfies Record<string, string>;

/** Sentences of receipts: why a score is what it is. `{points}` and `{terms}` are sums written out. */
export const receiptTexts: Readonly<Record<ReceiptId, string>> = {
  totalEqual: "{count} 项得分按权重平均：{sum} ÷ {count} ＝ {value}",
  totalWeighted: "各项得分按权重加权：{terms} ＝ {value}",
  starPoints: "得 {earned} 分，满分 {possible} 分：{earned} ÷ {possible} × 100 ＝ {value}",
  starWeighted: "{count} 项指标按权重加权 ＝ {value}",
  panelMean: "{judges} 位评委平均：（{points}）÷ {judges} ＝ {value}",
  panelTrimmed:
    "{judges} 位评委，去掉 {trim} 个最高、{trim} 个最低，其余 {kept} 个平均：（{points}）÷ {kept} ＝ {value}",
  panelMedian: "{judges} 位评委的中位数：{points} → {value}",
  panelStandardised: "{judges} 位评委各自标准化后平均 ＝ {value}",
  noScore: "还没有可计的评分",
  recused: "{count} 位评委回避，不计",
  notApplicable: "{name}不适用，权重摊到其余 {others} 项",
  noCriterion: "{name}没有得分，权重摊到其余 {others} 项",
  untrimmed: "只有 {judges} 位评委，不足 {needed} 位，未去高低分",
  rawMean: "不作调整的平均 {value}",
  bonus: "{name}加分 {points}，不超过满分",
  missing: "还差 {count} 个评分",
  place: "第 {rank} 名，共 {of} 家",
  unranked: "缺分，暂不排名",
};

/** Chinese words of a function's help in Excel; the English ones stand in the source of the function. */
export interface FunctionHelp {
  readonly description: string;
  /** By the name of the argument. */
  readonly parameters: Readonly<Record<string, string>>;
}

export const functionHelp: Readonly<Record<string, FunctionHelp>> = {
  AGREEMENT: {
    description: "评委看法有多一致：1 为完全一致，0 左右与碰运气差不多。",
    parameters: {
      scores: "打分：每行一家学会，每列一位评委。只有 alpha 允许空白；fleiss 也可给计数表。",
      statistic:
        "kendall（默认，已作同分校正）、icc11、icc21、icc31、icc1k、icc2k、icc3k、alpha-nominal、alpha-ordinal、alpha-interval、alpha-ratio 或 fleiss。",
    },
  },
  BALANCE: {
    description: "每笔奖建资金的奖补额、已拨、已用、结余、使用进度和时间进度。",
    parameters: {
      awards: "学会、获奖年度、首次奖建资金（元）；每个奖一行。",
      payments: "学会、获奖年度、金额；或学会、获奖年度、年度或日期、金额。",
      ledger: "学会、获奖年度或日期、金额；或学会、获奖年度、年度或日期、金额。",
      year: "算到哪一年或哪一天；省略则到表中最后一年。",
    },
  },
  BENFORD: {
    description: "首位数字检验：各数字出现多少、平均绝对偏差和该笔数下的上限。只是线索，不是结论。",
    parameters: {
      amounts: "金额，什么形状都可以；0 和空白不算。受限额、定额约束的金额先剔除。",
      digits: "first 首位（默认，或 1）、second 第二位、first-two 前两位（或 2）。",
    },
  },
  CAP: {
    description: "某类支出按当天有效规定的限额，连同出处和是否已经确认。",
    parameters: {
      kind: "会议、培训、讲课、咨询、住宿、伙食或市内交通。",
      class: "会议或培训的类别、职称或职级；空白取最高一档。",
      date: "支出日期。",
      people: "人数，默认 1。",
      days: "天数、学时或夜数，默认 1。",
      place: "城市，用于住宿和伙食。",
    },
  },
  COMMITMENTS: {
    description: "每年要安排多少奖建资金：首年、次年、第三年、合计应拨、合计计划。",
    parameters: {
      awards: "学会、获奖年度、首次奖建资金（元）；每个奖一行。",
      assessments: "学会、年度、考核结果、公示结果；每家每年一行。",
      fromYear: "起始年度。",
      toYear: "截止年度。",
    },
  },
  FORBIDDEN: {
    description: "支出是不是方案禁止列支的，连同条文。",
    parameters: {
      category: "费用类别。",
      summary: "摘要；只有摘要里出现字样的，请人核实。",
    },
  },
  PANEL: {
    description: "把几位评委的打分合成一个分，每行一个。",
    parameters: {
      scores: "打分：每行一家学会，每列一位评委。空白不计。",
      method: "mean 平均（默认）、trimmed 去高低分、median 中位数、standardised 各评委标准化。",
      trim: "去高低分时两头各去几个，默认 1；不足 5 位评委不去。",
    },
  },
  RANK: {
    description: "每个总分的名次，分高的在前。",
    parameters: {
      totals: "总分，一列或一行。空白仍是空白。",
      ties: "同分的排法：competition 1、2、2、4（默认），dense 1、2、2、3，average 1、2.5、2.5、4。",
    },
  },
  RMB: {
    description: "把金额写成中文大写。",
    parameters: { amount: "金额（元），最多两位小数。" },
  },
  SCHEDULE: {
    description: "一次获奖的三年拨款表：计划金额、应拨金额、状态和说明。一列奖项则每个奖三行。",
    parameters: {
      firstAward: "首次奖建资金（元）；也可以是一列。",
      awardYear: "获奖年度；一列奖项可以共用一个年度，也可以各有一个。",
      assessments: "第二、三年考核结果：合格、不合格或空白；1×2 或 2×1，一列奖项则 n×2。",
      publicity: "第二、三年公示结果：无异议、有异议或空白；1×2 或 2×1，一列奖项则 n×2。",
    },
  },
  SCORECARD: {
    description:
      "一年的评分结果：学会、五颗星（0–100）、总分、名次、星数、评委数、备注。还差评分的学会不排名。",
    parameters: {
      scores: "评审打分表，带表头：年度、学会、指标、评委、得分、回避；也可以评委横排。",
      indicators: "指标表，带表头：指标编号、星、满分、权重、达标线。",
      year: "取哪一年；只有一年时可省略。",
    },
  },
  STABILITY: {
    description:
      "名次稳不稳：名次，换评委、变权重时名次的 5% 和 95% 分位，留在本档的比例。种子固定，结果可复现。",
    parameters: {
      scores: "打分：每行一家学会，每列一位评委（或一项准则）。空白不计。",
      quota: "名额；分名额内外两档。省略则每个名次自成一档。",
    },
  },
  STARS: {
    description: "每行有几项准则达线。",
    parameters: {
      criteria: "得分：每行一家学会，每列一项准则。空白不达线。",
      lines: "达标线：一个管全部，或每项各一个。",
    },
  },
  TOTAL: {
    description: "每行各项准则的加权平均 Σwx÷Σw。",
    parameters: {
      criteria: "得分：每行一家学会，每列一项准则。空白表示没有得分。",
      weights: "每项准则的权重，一行或一列；省略则等权，合计不必是 100。",
      missing: "没有得分时：reweight 权重摊到其余（默认）、zero 当 0 分、error 报错。",
    },
  },
  USCC: {
    description: "统一社会信用代码对不对（GB 32100）：18 位、字符、校验码。",
    parameters: { code: "代码，存成文本。" },
  },
  WORKDAY: {
    description: "某天起若干个工作日之后是哪一天；法定节假日不算，调休上班算。",
    parameters: {
      start: "起始日期，当天不算。",
      days: "工作日数，整数；负数往前数。",
    },
  },
};
