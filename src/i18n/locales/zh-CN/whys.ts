/** Why a rule was not, or only partly, run; and why a sheet is not checked. */
export const whys = {
  missingColumn: "“{sheet}”没有找到{fields}列。",
  missingSheet: "工作簿里没有“{kind}”。",
  noTable: "工作簿里没有“{kind}”，用不到这条规则。",
  missingAward: "工作簿里没有“获奖名单”，设置里也没有填奖建资金金额。",
  missingPeriod: "工作簿里没有“获奖名单”，设置里也没有填资金使用期。",
  unknownSociety: "看不出“{sheet}”是哪家学会的台账：没有学会名称列，表名也对不上获奖名单。",
  noCalendar: "“{sheet}”有 {rows} 行在 {years} 年，还没有放假安排，无法判断。",
  noAwardFund: "“{sheet}”的资金来源列里没有奖建资金的字样，无法判断是否混用；写法可在设置里补充。",
  noDirections: "“{kind}”里没有资金使用方向。",
  noBudgets: "“{kind}”里没有各方向的预算金额。",
  columnEmpty: "“{sheet}”的{fields}列大多没有填。",
  rowsWithout: "“{sheet}”有 {rows} 行缺少{fields}，没有判断。",
  noApprovalLine: "没有付款方式列，设置里也没有填审批或采购起点。",
  tooFew: "“{sheet}”只有 {count} 笔可用的金额，少于 {least} 笔，结果不可靠，故不检查。",
  narrowAmounts:
    "“{sheet}”的金额多为整数，或都在相近的范围内，或只列出一定金额以上的，首位数字的分布没有意义。",
  foreignCurrency: "“{sheet}”的币种是 {currency}，只查周末，不查国内的节假日。",
  notChinese: "“{sheet}”没有中文，只查周末，不查国内的节假日。",
  booksIncome: "“{sheet}”同时记收入和支出，负数不一定是冲减，没有判断。",
  ownAccount: "“{sheet}”的账号列是本单位账号，不是收款方账号。",
  evidenceUnnamed: "“{sheet}”的凭据列没有写明是哪些凭据，无法判断是否齐全。",
  delimitedText: "“{sheet}”是文本文件，单元格没有数字和日期格式，不作检查。",
  noRegister: "工作簿里没有发票登记簿，没有和往年、其他文件比对。",
  noStarLine: "设置里没有填达标线。",
  noPlaces: "设置里没有填名额，也没有填达标线。",
  noBands: "设置里没有填一致性的界限；没有统一界限，不作判断。",
  notTrimmed: "合分方法不是去高低分。",
  noSheet: "工作簿里没有可查的表。",
  tooMany: "结果太多，只列出前 {limit} 项。",
  crashed: "检查中断，其余规则不受影响。",
} as const;

/** Headings of the causes under which rules that were not run are listed. */
export const causes = {
  column: "缺少列",
  sheet: "缺少工作表",
  data: "数据不够，不作判断",
  part: "只查了一部分",
  off: "未启用",
  crashed: "规则出错",
  unused: "用不到：没有这类表",
} as const;
