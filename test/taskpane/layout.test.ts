import { expect, test } from "vitest";
import { roomsOf } from "../../src/taskpane/components/board/layout";

test("a narrow page has one column, never narrower than pictures can be", () => {
  expect(roomsOf(350)).toEqual({ main: 318, side: undefined });
  expect(roomsOf(200)).toEqual({ main: 240, side: undefined });
  expect(roomsOf(999).side).toBeUndefined();
  expect(roomsOf(999).main).toBe(860);
});

test("a wide page has two columns, and both fit with what lies between", () => {
  for (let width = 1000; width <= 3000; width += 37) {
    const { main, side } = roomsOf(width);
    expect(side).toBeGreaterThanOrEqual(360);
    expect(main).toBeGreaterThan(side!);
    expect(main + side! + 16 + 2 * 34).toBeLessThanOrEqual(Math.min(width, 1600));
  }
  expect(roomsOf(1232).main).toBeGreaterThan(700);
});
