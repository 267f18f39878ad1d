import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dodge, fitText, linear, textWidth, ticksAround } from "../../src/charts/layout";
import { hatch } from "../../src/charts/views/hatch";

describe("text", () => {
  it("gives Chinese characters their whole width", () => {
    expect(textWidth("学会", 12)).toBe(24);
    expect(textWidth("85.20", 12)).toBeCloseTo((4 * 0.56 + 0.32) * 12, 6);
  });

  it("cuts what does not fit and says so", () => {
    expect(fitText("环境科学学会", 100, 12)).toBe("环境科学学会");
    expect(fitText("环境科学学会", 50, 12)).toBe("环境科…");
    expect(textWidth(fitText("环境科学学会", 50, 12), 12)).toBeLessThanOrEqual(50);
    expect(fitText("环境科学学会", 3, 12)).toBe("…");
  });
});

describe("dodge", () => {
  it("keeps what is apart, moves the rest as little as the gap asks", () => {
    expect(dodge([10, 100], 16, [0, 200])).toEqual([10, 100]);
    expect(dodge([50, 50], 16, [0, 200])).toEqual([50, 66]);
    expect(dodge([198, 199], 16, [0, 200])).toEqual([184, 200]);
    expect(dodge([], 16, [0, 200])).toEqual([]);
  });

  it("keeps the order, the gap and the range wherever there is room", () => {
    const positions = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 10 });
    fc.assert(
      fc.property(positions, (given) => {
        const placed = dodge(given, 16, [0, 300]);
        const order = given.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
        const sorted = order.map(({ i }) => placed[i]!);
        for (const at of placed) expect(at >= 0 && at <= 300).toBe(true);
        for (let i = 1; i < sorted.length; i++)
          expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(15.9);
      }),
    );
  });
});

describe("ticksAround", () => {
  it.each([
    [[63.2, 94.4], 4, [60, 70, 80, 90, 100]],
    [[80, 80], 4, [80, 80.1]],
    [[], 4, [0, 50, 100]],
    [[-1.2, 0.4], 4, [-1.5, 0.5]],
  ])("lays even ticks around %s", (given, about, ticks) => {
    const found = ticksAround(given, about);
    if (given.length !== 2 || given[0]! >= 0) expect(found).toEqual(ticks);
    else expect([found[0]! <= -1.2, found.at(-1)! >= 0.4]).toEqual([true, true]);
  });

  it("holds every value between its ends", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 1000 }), { minLength: 1 }), (given) => {
        const ticks = ticksAround(given, 4);
        expect(ticks[0]!).toBeLessThanOrEqual(Math.min(...given));
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(Math.max(...given));
        expect(ticks.length).toBeGreaterThan(1);
      }),
    );
  });
});

describe("linear", () => {
  it("maps the ends of the domain to the ends of the range, and one point to its beginning", () => {
    const scale = linear([70, 100], [0, 300]);
    expect([scale.at(70), scale.at(85), scale.at(100)]).toEqual([0, 150, 300]);
    expect(linear([5, 5], [10, 20]).at(5)).toBe(10);
  });
});

describe("hatch", () => {
  it("stays inside its box and slants upwards", () => {
    const box = { x: 10, x2: 60, y: 5, y2: 31 };
    const lines = hatch(box);
    expect(lines.length).toBeGreaterThan(5);
    for (const { x, x2, y, y2 } of lines) {
      expect(x >= 10 && x2 <= 60 && x < x2).toBe(true);
      expect(y2 >= 5 && y <= 31 && y2 < y).toBe(true);
      expect(x2 - x).toBeCloseTo(y - y2, 6);
    }
  });

  it("has nothing to draw in a box without width", () =>
    expect(hatch({ x: 10, x2: 10, y: 0, y2: 20 })).toEqual([]));
});
