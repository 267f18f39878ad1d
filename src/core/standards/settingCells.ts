import { dayOf, isCalendarDay, type Day } from "../day";
import { fenOf } from "../money";
import { fold } from "../text";
import type { SettingSpec, SettingValue } from "./settingSpecs";

/** A cell of the settings sheet as a spreadsheet hands it over. */
export type SettingCell = string | number | boolean | null;

/** Why a cell is no value of its setting. */
export type CellFault =
  "notMoney" | "notNumber" | "notShare" | "notDate" | "notFlag" | "notChoice" | "outOfRange" | "blank";

type Read = { readonly value: SettingValue } | { readonly fault: CellFault };

export const cellText = (cell: SettingCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell).trim();

const NUMBER = /^([-+]?\d+(?:\.\d+)?)(%|万)?(?:元|天|日|个工作日|人|家)?$/;

/** The number of a cell, with % and 万 counted in; NaN where it is none. */
function numberOf(cell: SettingCell): number {
  if (typeof cell === "number") return cell;
  const parts = NUMBER.exec(fold(cellText(cell)).replaceAll(/[,\s]/g, ""));
  if (!parts) return NaN;
  return (Number(parts[1]) * (parts[2] === "万" ? 1e4 : 1)) / (parts[2] === "%" ? 100 : 1);
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
/** Serials of 1954 to 2173: anything else is no date of this programme. */
const [firstSerial, lastSerial] = [20000, 100000];

export function dayOfCell(cell: SettingCell): Day | undefined {
  if (typeof cell === "number")
    return cell >= firstSerial && cell < lastSerial ? Math.floor(cell) : undefined;
  const parts = DATE.exec(fold(cellText(cell)).replaceAll(" ", ""));
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isCalendarDay(year, month, day) ? dayOf(year, month, day) : undefined;
}

const yes = new Set(["是", "true", "yes", "1", "√"]);
const no = new Set(["否", "false", "no", "0", "×"]);

const inRange = (value: number, { least, most }: Pick<SettingSpec, "least" | "most">): Read =>
  value < (least ?? -Infinity) || value > (most ?? Infinity) ? { fault: "outOfRange" } : { value };

/** Amount of a cell in fen, or undefined where it holds none. */
export function fenOfCell(cell: SettingCell): number | undefined {
  const units = numberOf(cell);
  return Number.isNaN(units) ? undefined : fenOf(units);
}

function readNumber(spec: SettingSpec, cell: SettingCell, fault: CellFault): Read {
  const value = numberOf(cell);
  const mustBeWhole = spec.isWhole === true || spec.type === "days";
  return Number.isNaN(value) || (mustBeWhole && !Number.isInteger(value)) ? { fault } : inRange(value, spec);
}

/**
 * Value of a setting from its cell. A blank cell gives null where the setting may be left open.
 * @param choiceOf - Id of a choice by the word of any language.
 */
export function readSetting(
  spec: SettingSpec,
  cell: SettingCell,
  choiceOf: (spec: SettingSpec, word: string) => string | undefined,
): Read {
  const text = cellText(cell);
  if (text === "") return spec.isOptional ? { value: null } : { fault: "blank" };
  switch (spec.type) {
    case "money": {
      const fen = fenOfCell(cell);
      return fen === undefined ? { fault: "notMoney" } : inRange(fen, spec);
    }
    case "share":
      return readNumber(spec, cell, "notShare");
    case "number":
    case "days":
      return readNumber(spec, cell, "notNumber");
    case "date": {
      const day = dayOfCell(cell);
      return day === undefined ? { fault: "notDate" } : { value: day };
    }
    case "flag": {
      const word = fold(text);
      return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { fault: "notFlag" };
    }
    case "choice": {
      const value = choiceOf(spec, text);
      return value === undefined ? { fault: "notChoice" } : { value };
    }
    case "text":
      return { value: text };
  }
}
