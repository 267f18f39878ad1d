/**
 * The layers of the product: what each folder of src may import from the others.
 * A folder may always import from itself. The deepest matching folder decides.
 */
export const layers = {
  "core/result": [],
  "core/money": [],
  "core/day": [],
  "core/text": [],
  "core/standards": ["core/day", "core/text"],
  "core/schema": ["core/text"],
  "core/table": ["core/schema", "core/day", "core/text", "core/money"],
  "core/intake": ["core/schema", "core/table", "core/day", "core/text", "core/money"],
  "core/lint": ["core/schema", "core/standards", "core/table", "core/day", "core/text", "core/money"],
  "core/rules": [
    "core/lint",
    "core/schema",
    "core/standards",
    "core/table",
    "core/day",
    "core/text",
    "core/money",
  ],
  "core/scoring": ["core/standards", "core/table", "core/result", "core/day", "core/text", "core/money"],
  "core/award": ["core/standards", "core/table", "core/result", "core/day", "core/text", "core/money"],
  i18n: ["core"],
  report: ["core", "i18n"],
  analysis: ["core", "i18n"],
  charts: ["core", "i18n", "analysis"],
  "workbook/port": ["core", "report"],
  "workbook/excel": ["workbook/port", "core", "report"],
  "workbook/xlsx": ["workbook/port", "core", "report"],
  functions: ["core", "i18n"],
  workers: ["core", "i18n", "report", "analysis", "app/check"],
  app: ["core", "i18n", "report", "charts", "analysis", "workbook/port"],
  "taskpane/components": ["app", "report", "i18n", "charts", "core"],
  taskpane: ["app", "report", "i18n", "charts", "core", "workbook", "functions", "workers"],
  cli: ["core", "i18n", "report", "analysis", "charts", "workbook/port", "workbook/xlsx", "functions"],
  emulator: [],
};

/** Layers that may import npm packages, and which; a missing entry means none. */
export const packages = {
  analysis: ["arquero"],
  "charts/render": ["vega", "vega-lite", "vega-interpreter"],
  "workbook/xlsx": ["hucre", "node:"],
  taskpane: ["react", "react-dom", "@fluentui/"],
  workers: ["node:"],
  cli: ["hucre", "node:", "@duckdb/"],
  emulator: ["*"],
};
