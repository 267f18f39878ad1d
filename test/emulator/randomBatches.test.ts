import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorTexts } from "../../src/emulator/host/errors";
import { codeOf, useEmulator } from "./support/useEmulator";

const test = useEmulator();

const address = fc.constantFrom("A1", "B2:C3", "A:A", "2:3", "A1:", "!!", "", "XFE1", "D4:A1");
const input = fc.oneof(
  fc.constantFrom("", "=1/0", "=A1", "=SUM(", "x", true, null),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.array(fc.array(fc.constantFrom(1, "a", null), { maxLength: 3 }), { maxLength: 3 }),
);
type Step = (sheet: Excel.Worksheet) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(address, input).map(([at, value]): Step => (sheet) => {
    sheet.getRange(at).values = value as unknown as unknown[][];
  }),
  fc.tuple(address, fc.constantFrom("Down", "Right", "Sideways")).map(([at, shift]): Step => (sheet) => {
    sheet.getRange(at).insert(shift as Excel.InsertShiftDirection);
  }),
  fc.tuple(address, fc.constantFrom("Up", "Left", "Sideways")).map(([at, shift]): Step => (sheet) => {
    sheet.getRange(at).delete(shift as Excel.DeleteShiftDirection);
  }),
  fc.tuple(address, address).map(([at, from]): Step => (sheet) => {
    sheet.getRange(at).copyFrom(from);
  }),
  fc.tuple(address, fc.integer({ min: -1, max: 4 })).map(([at, key]): Step => (sheet) => {
    sheet.getRange(at).sort.apply([{ key }]);
  }),
  fc.tuple(address, fc.constantFrom("red", "#12", "#00FF00", "")).map(([at, color]): Step => (sheet) => {
    sheet.getRange(at).format.fill.color = color;
  }),
  address.map((at): Step => (sheet) => {
    sheet.tables.add(at, true);
  }),
);

describe("random batches", () => {
  it("are done or answered with a documented code, and the next one is answered", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const batch = test.run(async (context, last) => {
          const sheet = context.workbook.worksheets.add();
          sheet.activate();
          last.delete();
          await context.sync();
          for (const act of steps) act(sheet);
          await context.sync();
        });
        expect([...Object.keys(errorTexts), "no error"]).toContain(await codeOf(batch));
        const count = await test.run(async (context) => {
          const sheets = context.workbook.worksheets.getCount();
          await context.sync();
          return sheets.value;
        });
        expect(count).toBe(1);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 400_000);
});
