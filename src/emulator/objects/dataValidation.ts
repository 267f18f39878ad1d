import type { ISheetDataValidationRule } from "@univerjs/core";
import {
  DataValidationErrorStyle,
  DataValidationOperator as Op,
  DataValidationType as Type,
} from "@univerjs/core";
import { absoluteText, quoteSheet } from "../engine/address";
import type { Area } from "../engine/area";
import { joinCells } from "../engine/area";
import { readInput } from "../engine/coerce";
import type { ValidationRule } from "../engine/validation";
import { clearValidation, satisfies, setValidation, validationOf } from "../engine/validation";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, isHandle, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { flag, oneOf, optional, record, text, withDefault } from "../host/kinds";
import { range, rangeAreas } from "./classes";
import type { Cells } from "./support";
import { areaOf, requireEditable, sheetOf } from "./support";

const operators: Record<string, Op> = {
  Between: Op.BETWEEN,
  NotBetween: Op.NOT_BETWEEN,
  EqualTo: Op.EQUAL,
  NotEqualTo: Op.NOT_EQUAL,
  GreaterThan: Op.GREATER_THAN,
  LessThan: Op.LESS_THAN,
  GreaterThanOrEqualTo: Op.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: Op.LESS_THAN_OR_EQUAL,
};

/** Fields of Excel's rule, with Univer's types and Excel's names of them. */
const basic: Record<string, readonly [type: Type, name: string]> = {
  wholeNumber: [Type.WHOLE, "WholeNumber"],
  decimal: [Type.DECIMAL, "Decimal"],
  textLength: [Type.TEXT_LENGTH, "TextLength"],
  date: [Type.DATE, "Date"],
  time: [Type.TIME, "Time"],
};

const typeNames: Record<string, string> = {
  ...Object.fromEntries(Object.values(basic)),
  [Type.LIST]: "List",
  [Type.CUSTOM]: "Custom",
  [Type.ANY]: "None",
  [Type.NONE]: "None",
};

const alertStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

const ruleOf = (cx: Context, cells: Cells): ISheetDataValidationRule | null | undefined => {
  sheetOf(cx, cells.sheetId);
  return validationOf(cx.engine, cells.sheetId, cells.areas);
};

/** A bound of a rule: a number, a text such as a date or a formula, or a range. */
function bound(cx: Context, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") return String(value);
  if (isHandle(value)) return `=${referenceTo(cx, value.self as Cells)}`;
  const given = text.read(value, cx);
  if (given.startsWith("=")) return given;
  const { value: parsed } = readInput(given);
  return typeof parsed === "number" ? String(parsed) : given;
}

const referenceTo = (cx: Context, cells: Cells): string =>
  `${quoteSheet(sheetOf(cx, cells.sheetId).getName())}!${absoluteText(areaOf(cells))}`;

function readRule(cx: Context, fields: Record<string, unknown>): ValidationRule {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  if (given.length !== 1) throw new OfficeError("InvalidArgument");
  const [name, value] = given[0]!;
  const own = record.read(value, cx);
  if (name === "list") {
    const source = isHandle(own["source"]) ? bound(cx, own["source"]) : text.read(own["source"], cx);
    const showDropDown = withDefault(flag, true).read(own["inCellDropDown"], cx);
    return { type: Type.LIST, formula1: source!, showDropDown };
  }
  if (name === "custom") return { type: Type.CUSTOM, formula1: text.read(own["formula"], cx) };
  const kind = basic[name];
  if (!kind) throw new OfficeError("InvalidArgument");
  const operator = oneOf(...Object.keys(operators)).read(own["operator"], cx);
  const formula1 = bound(cx, own["formula1"]);
  const formula2 = bound(cx, own["formula2"]);
  const pair = operator === "Between" || operator === "NotBetween";
  if (formula1 === undefined || (pair && formula2 === undefined)) throw new OfficeError("InvalidArgument");
  return {
    type: kind[0],
    operator: operators[operator]!,
    formula1,
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

const plainBound = (formula: string | undefined): unknown =>
  formula !== undefined && formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula;

function writeRule(rule: ISheetDataValidationRule): object {
  if (rule.type === Type.LIST) {
    return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" } };
  }
  if (rule.type === Type.CUSTOM) return { custom: { formula: rule.formula1 ?? "" } };
  const name = Object.keys(basic).find((key) => basic[key]![0] === rule.type);
  if (!name) return {};
  return {
    [name]: {
      formula1: plainBound(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: plainBound(rule.formula2) }),
      operator: Object.keys(operators).find((key) => operators[key] === rule.operator) ?? "Between",
    },
  };
}

/** Changes what a rule says besides its criteria. */
function patch(cx: Context, cells: Cells, change: Partial<ValidationRule>): void {
  requireEditable(cx, cells);
  const {
    uid: _uid,
    ranges: _ranges,
    ...rule
  } = ruleOf(cx, cells) ?? { uid: "", ranges: [], type: Type.ANY };
  setValidation(cx.engine, cells.sheetId, cells.areas, { ...rule, ...change });
}

async function invalidAreas(cx: Context, cells: Cells): Promise<Area[]> {
  const invalid: [number, number][] = [];
  const sheet = sheetOf(cx, cells.sheetId);
  for (const area of cells.areas) {
    const bottom = Math.min(area.bottom, sheet.getRowCount() - 1);
    const right = Math.min(area.right, sheet.getColumnCount() - 1);
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) {
        const cell = { top: row, left: column, bottom: row, right: column };
        const rule = validationOf(cx.engine, cells.sheetId, [cell]);
        if (rule && !(await satisfies(cx.engine, cells.sheetId, rule, row, column)))
          invalid.push([row, column]);
      }
    }
  }
  return joinCells(invalid);
}

async function invalidCells(cx: Context, cells: Cells): Promise<Handle | null> {
  const areas = await invalidAreas(cx, cells);
  return areas.length > 0 ? rangeAreas.of({ sheetId: cells.sheetId, areas }) : null;
}

export const dataValidation = defineClass<Cells>("DataValidation", {
  scalars: {
    type: read((cells, cx) => {
      const rule = ruleOf(cx, cells);
      if (rule === null) return "MixedCriteria";
      return rule ? (typeNames[rule.type] ?? "None") : "None";
    }),
    rule: readWrite(
      (cells, cx) => {
        const rule = ruleOf(cx, cells);
        return rule === null ? null : rule ? writeRule(rule) : {};
      },
      record,
      (cells, cx, fields) => {
        requireEditable(cx, cells);
        const { showErrorMessage = true, ...old } = ruleOf(cx, cells) ?? { allowBlank: true };
        const {
          uid: _uid,
          ranges: _ranges,
          formula1: _1,
          formula2: _2,
          operator: _op,
          ...kept
        } = old as ISheetDataValidationRule;
        setValidation(cx.engine, cells.sheetId, cells.areas, {
          ...kept,
          showErrorMessage,
          ...readRule(cx, fields),
        });
      },
    ),
    ignoreBlanks: readWrite(
      (cells, cx) => {
        const rule = ruleOf(cx, cells);
        return rule === null ? null : (rule?.allowBlank ?? true);
      },
      flag,
      (cells, cx, allowBlank) => patch(cx, cells, { allowBlank }),
    ),
    prompt: readWrite(
      (cells, cx) => {
        const rule = ruleOf(cx, cells);
        if (rule === null) return null;
        return {
          message: rule?.prompt ?? "",
          showPrompt: rule?.showInputMessage ?? true,
          title: rule?.promptTitle ?? "",
        };
      },
      record,
      (cells, cx, fields) =>
        patch(cx, cells, {
          prompt: optional(text).read(fields["message"], cx) ?? "",
          promptTitle: optional(text).read(fields["title"], cx) ?? "",
          showInputMessage: optional(flag).read(fields["showPrompt"], cx) ?? true,
        }),
    ),
    errorAlert: readWrite(
      (cells, cx) => {
        const rule = ruleOf(cx, cells);
        if (rule === null) return null;
        const style = (Object.keys(alertStyles) as (keyof typeof alertStyles)[]).find(
          (name) => alertStyles[name] === rule?.errorStyle,
        );
        return {
          message: rule?.error ?? "",
          showAlert: rule?.showErrorMessage ?? true,
          style: style ?? "Stop",
          title: rule?.errorTitle ?? "",
        };
      },
      record,
      (cells, cx, fields) => {
        const style = oneOf("Stop", "Warning", "Information").read(fields["style"] ?? "Stop", cx);
        patch(cx, cells, {
          error: optional(text).read(fields["message"], cx) ?? "",
          errorTitle: optional(text).read(fields["title"], cx) ?? "",
          errorStyle: alertStyles[style],
          showErrorMessage: optional(flag).read(fields["showAlert"], cx) ?? true,
        });
      },
    ),
    valid: calculated(
      read(async (cells, cx) => {
        const invalid = await invalidAreas(cx, cells);
        if (invalid.length === 0) return true;
        const bad = invalid.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0);
        const all = cells.areas.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0);
        return bad === all ? false : null;
      }),
    ),
  },
  methods: {
    clear: method([], (cells, cx) => {
      requireEditable(cx, cells);
      clearValidation(cx.engine, cells.sheetId, cells.areas);
    }),
    getInvalidCells: calculated(
      method([], async (cells, cx) => {
        const found = await invalidCells(cx, cells);
        if (!found) throw new OfficeError("ItemNotFound");
        return found;
      }),
    ),
    getInvalidCellsOrNullObject: calculated(method([], (cells, cx) => invalidCells(cx, cells))),
  },
});

range.declare({ children: { dataValidation: (cells) => dataValidation.of(cells) } });
rangeAreas.declare({ children: { dataValidation: (cells) => dataValidation.of(cells) } });
