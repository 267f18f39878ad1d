import { absoluteText, quoteSheet } from "../engine/address";
import { evaluateFormula } from "../engine/evaluate";
import { isErrorText } from "../engine/reader";
import type { Context } from "../host/context";
import { calculated, defineClass, ObjectClass, read } from "../host/define";
import type { Handle } from "../host/define";
import { isHandle } from "../host/define";
import { OfficeError } from "../host/errors";
import { workbook } from "./classes";
import { sheetOf } from "./support";
import type { Cells } from "./support";

/** A worksheet function called with values, ranges and results of others. */
interface CallState {
  name: string;
  formula: string;
}

/** Functions that make a serial of a date; in workbooks whose days count from 1904 it is smaller. */
const dating = new Set(["DATE", "DATEVALUE", "NOW", "TODAY"]);

/** Days from 1899-12-31 to 1904-01-01, with the 29 February 1900 that never was. */
const daysTo1904 = 1462;

const functionResult = new ObjectClass<CallState>("FunctionResult");

async function result({ engine }: Context, { name, formula }: CallState): Promise<unknown> {
  const { values } = await evaluateFormula(engine, formula, undefined);
  const value = values[0]?.[0] ?? null;
  const shifted = engine.extras.date1904 && dating.has(name);
  return shifted && typeof value === "number" ? value - daysTo1904 : value;
}

functionResult.declare({
  scalars: {
    value: calculated(
      read(async (state, cx) => {
        const value = await result(cx, state);
        return typeof value === "string" && isErrorText(value) ? null : value;
      }),
    ),
    error: calculated(
      read(async (state, cx) => {
        const value = await result(cx, state);
        return typeof value === "string" && isErrorText(value) ? value : null;
      }),
    ),
  },
});

/** An argument as it stands in a formula. */
function argument(cx: Context, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (Array.isArray(value)) return value.map((item) => argument(cx, item)).join(",");
  if (isHandle(value)) return handleText(cx, value);
  throw new OfficeError("InvalidArgument");
}

function handleText(cx: Context, { type, self }: Handle): string {
  if (type.name === "FunctionResult") return (self as CallState).formula;
  if (type.name === "Range" || type.name === "RangeAreas") {
    const cells = self as Cells;
    const sheet = quoteSheet(sheetOf(cx, cells.sheetId).getName());
    return cells.areas.map((area) => `${sheet}!${absoluteText(area)}`).join(",");
  }
  throw new OfficeError("InvalidArgument");
}

/** Names of members that are no name of a function with its dots put back. */
const special: Record<string, string> = {
  ecma_Ceiling: "ECMA.CEILING",
  iso_Ceiling: "ISO.CEILING",
  USDollar: "USDOLLAR",
};

/** `stDev_P` is STDEV.P. */
const functionName = (member: string): string =>
  (special[member] ?? member.replaceAll("_", ".")).toUpperCase();

const functions = defineClass<object>("Functions", {});

/** Every member of Functions is a worksheet function; which there are, Univer knows. */
functions.members.methods = new Proxy(functions.members.methods, {
  get: (_target, member) => {
    if (typeof member !== "string") return undefined;
    return {
      kinds: [],
      call: (_self: object, cx: Context, args: unknown[]) => {
        const given = args.map((value) => argument(cx, value));
        while (given.at(-1) === "") given.pop();
        const name = functionName(member);
        return functionResult.of({ name, formula: `${name}(${given.join(",")})` });
      },
    };
  },
  has: () => true,
});

workbook.declare({ children: { functions: () => functions.of({}) } });
