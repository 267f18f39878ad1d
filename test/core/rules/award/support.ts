import type { CellValue } from "../../../../src/core/table/grid";
import { tableFrom } from "../../../support/tables";

type Rows = readonly (readonly CellValue[])[];

export const society = "示例市甲学会";
/** 2023-03-01, 2024-03-01, 2025-03-03, 2026-03-02. */
export const [day2023, day2024, day2025, day2026] = [44986, 45352, 45719, 46083] as const;

export const awards = (rows: Rows = [[society, 2023, 100]]) =>
  tableFrom("award", "society|year|amount", rows);
export const payments = (rows: Rows) => tableFrom("payment", "society|cohort|year|date|amount", rows);
export const assessments = (rows: Rows) => tableFrom("assessment", "society|year|result", rows);
export const publicities = (rows: Rows) => tableFrom("publicity", "society|year|start|end|objection", rows);
export const taskBooks = (rows: Rows) => tableFrom("taskBook", "society|year|signed", rows);

export const passed = assessments([
  [society, 2024, "合格"],
  [society, 2025, "合格"],
]);
export const clear = publicities([
  [society, 2024, null, null, "无异议"],
  [society, 2025, null, null, "无异议"],
]);
