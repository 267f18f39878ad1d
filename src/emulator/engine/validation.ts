import type { ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationOperator as Op, DataValidationType as Type, generateRandomId } from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Area } from "./area";
import { intersect, sameArea, subtract } from "./area";
import type { Engine } from "./engine";
import { evaluateFormula } from "./evaluate";
import { placeOf } from "./names";
import type { CellValue } from "./reader";
import { offsetFormula } from "./reader";
import { fromRange, toRange } from "./reference";

/** A rule without its place and id. */
export type ValidationRule = Omit<ISheetDataValidationRule, "uid" | "ranges">;

const rulesOf = (engine: Engine, sheetId: string): ISheetDataValidationRule[] =>
  engine.injector.get(SheetDataValidationModel).getRules(engine.unitId, sheetId);

/** The rule all cells of the areas have; null when they differ, undefined when none has one. */
export function validationOf(
  engine: Engine,
  sheetId: string,
  areas: readonly Area[],
): ISheetDataValidationRule | null | undefined {
  const touching = rulesOf(engine, sheetId).filter((rule) =>
    rule.ranges.some((range) => areas.some((area) => intersect(fromRange(range), area))),
  );
  if (touching.length === 0) return undefined;
  const [rule] = touching;
  const rest = rule!.ranges
    .map(fromRange)
    .reduce((open, own) => open.flatMap((part) => subtract(part, own)), [...areas]);
  return touching.length === 1 && rest.length === 0 ? rule! : null;
}

function moved(engine: Engine, formula: string | undefined, from: Area, to: Area): string | undefined {
  if (!formula?.startsWith("=")) return formula;
  return offsetFormula(engine, formula, to.top - from.top, to.left - from.left);
}

/** Takes the cells out of every rule. */
export function clearValidation(engine: Engine, sheetId: string, areas: readonly Area[]): void {
  for (const rule of [...rulesOf(engine, sheetId)]) {
    const own = rule.ranges.map(fromRange);
    const rest = areas.reduce((kept, area) => kept.flatMap((part) => subtract(part, area)), own);
    if (rest.length === own.length && rest.every((area, i) => sameArea(area, own[i]!))) continue;
    if (rest.length === 0)
      engine.mutate(RemoveDataValidationMutation, { subUnitId: sheetId, ruleId: rule.uid });
    else if (sameArea(rest[0]!, own[0]!)) {
      engine.mutate(UpdateDataValidationMutation, {
        subUnitId: sheetId,
        ruleId: rule.uid,
        payload: { type: UpdateRuleType.RANGE, payload: rest.map(toRange) },
      });
    } else {
      const [from, to] = [own[0]!, rest[0]!];
      engine.mutate(RemoveDataValidationMutation, { subUnitId: sheetId, ruleId: rule.uid });
      put(engine, sheetId, rest, {
        ...rule,
        formula1: moved(engine, rule.formula1, from, to),
        formula2: moved(engine, rule.formula2, from, to),
      } as ValidationRule);
    }
  }
}

function put(engine: Engine, sheetId: string, areas: readonly Area[], rule: ValidationRule): void {
  engine.mutate(AddDataValidationMutation, {
    subUnitId: sheetId,
    rule: { ...rule, uid: generateRandomId(8), ranges: areas.map(toRange) },
  });
}

/** Gives cells a rule in place of those they had. */
export function setValidation(
  engine: Engine,
  sheetId: string,
  areas: readonly Area[],
  rule: ValidationRule,
): void {
  clearValidation(engine, sheetId, areas);
  put(engine, sheetId, areas, rule);
}

const comparisons: Record<Op, (value: number, a: number, b: number) => boolean> = {
  [Op.BETWEEN]: (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b),
  [Op.NOT_BETWEEN]: (value, a, b) => value < Math.min(a, b) || value > Math.max(a, b),
  [Op.EQUAL]: (value, a) => value === a,
  [Op.NOT_EQUAL]: (value, a) => value !== a,
  [Op.GREATER_THAN]: (value, a) => value > a,
  [Op.GREATER_THAN_OR_EQUAL]: (value, a) => value >= a,
  [Op.LESS_THAN]: (value, a) => value < a,
  [Op.LESS_THAN_OR_EQUAL]: (value, a) => value <= a,
};

/** Tells whether a cell's value satisfies a rule; a blank cell does unless the rule forbids blanks. */
export async function satisfies(
  engine: Engine,
  sheetId: string,
  rule: ISheetDataValidationRule,
  row: number,
  column: number,
): Promise<boolean> {
  const reader = engine.reader(sheetId);
  const value = reader.value(row, column);
  if (value === "") return rule.allowBlank !== false;
  const first = fromRange(rule.ranges[0]!);
  const bound = (formula: string | undefined) =>
    boundValue(engine, sheetId, formula, row - first.top, column - first.left);
  switch (rule.type) {
    case Type.LIST:
      return (await listValues(engine, sheetId, rule.formula1, row - first.top, column - first.left)).some(
        (item) => String(item).toLowerCase() === String(value).toLowerCase(),
      );
    case Type.CUSTOM: {
      const result = await bound(rule.formula1);
      return result === true || (typeof result === "number" && result !== 0);
    }
    case Type.WHOLE:
      if (typeof value !== "number" || !Number.isInteger(value)) return false;
      break;
    case Type.DECIMAL:
    case Type.DATE:
    case Type.TIME:
      if (typeof value !== "number") return false;
      break;
    case Type.TEXT_LENGTH:
      break;
    default:
      return true;
  }
  const measured = rule.type === Type.TEXT_LENGTH ? String(value).length : Number(value);
  const [a, b] = [Number(await bound(rule.formula1)), Number(await bound(rule.formula2))];
  return comparisons[rule.operator ?? Op.BETWEEN](measured, a, b);
}

async function boundValue(
  engine: Engine,
  sheetId: string,
  formula: string | undefined,
  rows: number,
  columns: number,
): Promise<CellValue> {
  if (formula === undefined || formula === "") return "";
  if (!formula.startsWith("=")) return Number.isFinite(Number(formula)) ? Number(formula) : formula;
  const { values } = await evaluateFormula(
    engine,
    offsetFormula(engine, formula, rows, columns).slice(1),
    sheetId,
  );
  return values[0]?.[0] ?? "";
}

/** The values a list rule offers. */
export async function listValues(
  engine: Engine,
  sheetId: string,
  source: string | undefined,
  rows = 0,
  columns = 0,
): Promise<CellValue[]> {
  if (source === undefined) return [];
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const place = placeOf(engine, source, sheetId);
  const formula = place ? source : offsetFormula(engine, source, rows, columns);
  const { values } = await evaluateFormula(engine, formula.slice(1), sheetId);
  return values.flat();
}
