/** Why a rule was not, or only partly, run; and why a sheet is not checked. */
export const whys = {
  missingColumn: "“{sheet}”没有找到{fields}列。",
  missingSheet: "工作簿里没有“{kind}”。",
  missingAward: "工作簿里没有“获奖名单”，设置里也没有填奖建资金金额。",
  missingPeriod: "工作簿里没有“获奖名单”，设置里也没有填资金使用期。",
  unknownSociety: "看不出“{sheet}”是哪家学会的台账：没有学会名称列，表名也对不上获奖名单。",
  noCalendar: "“{sheet}”有 {rows} 行在 {years} 年，还没有放假安排，无法判断。",
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
} as const;
