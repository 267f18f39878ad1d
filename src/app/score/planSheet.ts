import type { ScoringPlan } from "../../core/scoring/plan";
import { readPlan, type PlanError } from "../../core/scoring/planTable";
import type { Result } from "../../core/result";
import type { CellValue } from "../../core/table/grid";
import { scoreSheetNames } from "../../i18n/scoreNames";
import type { EngineBook } from "../engine/calls";

/** The sheet of indicators, and the plan that it says. */
export interface PlanSheet {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly plan: Result<ScoringPlan, PlanError>;
}

const ownNames: ReadonlySet<string> = new Set(scoreSheetNames("plan"));

const speaksOfIndicators = (sheet: string): boolean => /指标体系|评价指标|评分标准|indicators/i.test(sheet);

function planOn(book: EngineBook, sheet: string): PlanSheet | undefined {
  const values = book.grid(sheet)?.values;
  if (!values || values.length === 0) return undefined;
  const lastColumn = values.reduce((most, row) => Math.max(most, row.length), 1) - 1;
  return { sheet, values, lastRow: values.length - 1, lastColumn, plan: readPlan(values) };
}

/** The sheet of indicators: the one of our name, else the first that speaks of indicators and can be read as a plan. */
export function planSheetOf(book: EngineBook): PlanSheet | undefined {
  const sheets = book.intakes.map(({ sheet }) => sheet);
  const own = sheets.find((sheet) => ownNames.has(sheet));
  if (own !== undefined) return planOn(book, own);
  const others = sheets.filter(speaksOfIndicators).flatMap((sheet) => planOn(book, sheet) ?? []);
  return others.find(({ plan }) => plan.ok) ?? others[0];
}
