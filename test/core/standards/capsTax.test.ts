import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grossOfNet, labourTax, netOfGross } from "../../../src/core/standards/labourTax";

describe("fees for labour, net and gross", () => {
  test.each([
    [500, 500],
    [720, 720],
    [800, 800],
    [1000, 1050],
    [1200, 1300],
    [1440, 1600],
    [1500, 1675],
    [2000, 2300],
    [2160, 2500],
    [2400, 2800],
    [3600, 4285.71],
    [4000, 4761.9],
    [6000, 7142.86],
  ])("%s after tax are %s before", (net, gross) => {
    expect(grossOfNet(net * 100)).toBe(Math.round(gross * 100));
    expect(netOfGross(gross * 100)).toBeCloseTo(net * 100, -0.5);
  });

  test("the higher bands", () => {
    expect(labourTax(3_000_000)).toBeCloseTo(520_000);
    expect(labourTax(10_000_000)).toBeCloseTo(2_500_000);
    expect(netOfGross(10_000_000)).toBe(7_500_000);
  });

  test("nothing is withheld up to 800", () => {
    expect(netOfGross(80_000)).toBe(80_000);
    expect(netOfGross(0)).toBe(0);
    expect(netOfGross(NaN)).toBeNaN();
  });

  test("one undoes the other to a few fen, and more before tax is never less after it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000_000 }), (gross) => {
        expect(Math.abs(netOfGross(grossOfNet(netOfGross(gross))) - netOfGross(gross))).toBeLessThanOrEqual(
          1,
        );
        expect(netOfGross(gross + 100)).toBeGreaterThanOrEqual(netOfGross(gross));
      }),
    );
  });
});
