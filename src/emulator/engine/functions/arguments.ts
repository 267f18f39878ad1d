import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { areaText } from "../address";
import { fromRange } from "../reference";
import type { CustomFunction, Parameter, ParameterType } from "./metadata";

/** What the add-in's page gets for one cell. */
export type Plain = number | string | boolean | null | { type: "CustomFunctionError"; code: string };

/** The cells of one argument. */
export interface Cells {
  grid: Plain[][];
  /** The cells as JSON. */
  json: string;
  /** Short text that differs when the cells do. */
  hash: string;
  /** The first error value among the cells. */
  error: string | undefined;
  /** Where they stand, e.g. `Sheet1!A1:B2`; "" for values. */
  address: string;
}

/** Arguments of one call, or the error value that stands for its result. */
export type Arguments = { error: string } | { slots: (Cells | Cells[] | undefined)[] };

class Refused extends Error {}

function coerce(value: Plain, type: ParameterType): Plain {
  if (typeof value === "object" && value !== null) return value;
  switch (type) {
    case "any":
      return value;
    case "number": {
      if (typeof value === "string" && value.trim() === "") throw new Refused();
      const number = Number(value);
      if (Number.isNaN(number)) throw new Refused();
      return number;
    }
    case "string":
      if (value === null) return "";
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (typeof value !== "string") return Boolean(value);
      if (!/^(true|false)$/i.test(value)) throw new Refused();
      return value.toUpperCase() === "TRUE";
  }
}

function plainOf(value: BaseValueObject | null): Plain {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { type: "CustomFunctionError", code: String(value.getValue()) };
  return value.getValue() as Plain;
}

/** 53 bits of a text. */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${text.length}.${(4294967296 * (2097151 & b) + (a >>> 0)).toString(36)}`;
}

function cellsOf(grid: Plain[][], type: ParameterType, address: string): Cells {
  let error: string | undefined;
  const typed = grid.map((row) =>
    row.map((value) => {
      if (typeof value === "object" && value !== null) error ??= value.code;
      return coerce(value, type);
    }),
  );
  const json = JSON.stringify(typed);
  return { grid: typed, json, hash: json.length < 64 ? json : hashOf(json), error, address };
}

/** Reads the arguments of calls; a range that several calls share is read once per calculation. */
export class ArgumentReader {
  readonly #ranges = new Map<string, Cells>();

  constructor(private readonly sheetName: (id: string) => string) {}

  /** Forgets what was read; cells may have changed. */
  reset(): void {
    this.#ranges.clear();
  }

  read(fn: CustomFunction, variants: readonly FunctionVariantType[]): Arguments {
    const { parameters } = fn;
    const last = parameters.at(-1);
    const required = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    if (variants.length > parameters.length && !last?.repeating) return { error: "#VALUE!" };
    if (variants.length < required) return { error: "#VALUE!" };
    try {
      const slots = parameters.map((parameter, i) =>
        parameter.repeating
          ? variants.slice(i).map((variant) => this.#cells(variant, parameter))
          : this.#argument(variants[i], parameter),
      );
      const error = slots
        .flat()
        .map((cells) => cells?.error)
        .find((code) => code !== undefined && !(fn.allowsErrors && code !== "#BUSY!"));
      return error === undefined ? { slots } : { error };
    } catch (error) {
      if (error instanceof Refused) return { error: "#VALUE!" };
      throw error;
    }
  }

  /** An omitted argument is undefined. */
  #argument(variant: FunctionVariantType | undefined, parameter: Parameter): Cells | undefined {
    if (!variant || (!variant.isReferenceObject() && (variant as BaseValueObject).isNull())) {
      if (variant === undefined || parameter.optional) return undefined;
    }
    return variant && this.#cells(variant, parameter);
  }

  #cells(variant: FunctionVariantType, { type }: Parameter): Cells {
    if (variant.isReferenceObject()) return this.#range(variant as BaseReferenceObject, type);
    const value = variant as BaseValueObject;
    if (!value.isArray()) return cellsOf([[plainOf(value)]], type, "");
    const grid: Plain[][] = [];
    (
      value as unknown as {
        iterator(take: (value: BaseValueObject | null, row: number, column: number) => void): void;
      }
    ).iterator((cell, row, column) => {
      (grid[row] ??= [])[column] = plainOf(cell);
    });
    return cellsOf(grid, type, "");
  }

  #range(reference: BaseReferenceObject, type: ParameterType): Cells {
    const area = fromRange(reference.getRangePosition());
    const sheetId = reference.getSheetId();
    const key = `${sheetId}!${areaText(area)}:${type}`;
    const known = this.#ranges.get(key);
    if (known) return known;
    const grid: Plain[][] = [];
    reference.iterator((cell, row, column) => {
      (grid[row - area.top] ??= [])[column - area.left] = plainOf(cell ?? null);
      return undefined;
    });
    const cells = cellsOf(grid, type, `${this.sheetName(sheetId)}!${areaText(area)}`);
    this.#ranges.set(key, cells);
    return cells;
  }
}
