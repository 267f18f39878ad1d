/** Names of the sheets this tool writes for itself, in every language: a workbook may come from another office. */
export const sheetNames = {
  findings: { "zh-CN": "校验结果", en: "Findings" },
  settings: { "zh-CN": "设置", en: "Settings" },
  explanations: { "zh-CN": "核实说明", en: "Explanations" },
  runs: { "zh-CN": "校验记录", en: "Check history" },
  log: { "zh-CN": "修改记录", en: "Change log" },
  invoices: { "zh-CN": "发票登记", en: "Invoice register" },
  board: { "zh-CN": "看板", en: "Board" },
  onePage: { "zh-CN": "一页纸", en: "One page" },
  backup: { "zh-CN": "备份", en: "Backup" },
} as const;
