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
} satisfies Record<string, string>;

/** Headings, words and remarks of spilled results. */
export const functionTexts = {
  society: "学会",
} satisfies Record<string, string>;
