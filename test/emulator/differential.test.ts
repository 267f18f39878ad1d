import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recalculated } from "./files/support/recalculated";
import { useEmulator } from "./support/useEmulator";

const test = useEmulator();
const folder = path.resolve("../shared/samples");
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".xlsx"))
  : [];

/** Functions whose results differ, with how often, as the documentation explains them. */
const known: Record<string, Record<string, number>> = {
  "sheetjs_formula_stress_test.xlsx": {
    AMORDEGRC: 1,
    AREAS: 1,
    CHAR: 1,
    CODE: 1,
    DOLLAR: 1,
    "ECMA.CEILING": 1,
    "F.DIST": 1,
    "F.DIST.RT": 1,
    FREQUENCY: 1,
    GETPIVOTDATA: 1,
    GROWTH: 1,
    IMDIV: 1,
    IMSIN: 1,
    INFO: 1,
    "ISO.CEILING": 1,
    MATCH: 1,
    MINVERSE: 1,
    MMULT: 1,
    PHONETIC: 1,
    TREND: 1,
    "WORKDAY.INTL": 1,
    XIRR: 1,
    XNPV: 1,
  },
  "sheetjs_1904_1904.xlsx": { T: 5, TEXT: 5 },
  "calamine_errors.xlsx": { VLOOKUP: 1, reference: 2 },
};

const alwaysNew = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN"]);
const functionOf = (formula: string): string =>
  /^(?:_xlfn\.)?([A-Z][A-Z.\d]*)\(/.exec(formula)?.[1] ?? "reference";

describe.skipIf(files.length === 0)("formulas calculated anew", () => {
  it.each(files)("of %s give what the file says", async (file) => {
    const name = path.basename(file);
    const { disagreements } = await recalculated(test.emulator, readFileSync(path.join(folder, file)), name);
    const counts: Record<string, number> = {};
    for (const { formula } of disagreements) {
      const called = functionOf(formula);
      if (!alwaysNew.has(called)) counts[called] = (counts[called] ?? 0) + 1;
    }
    expect(counts).toEqual(known[name] ?? {});
  });
});
