import { expect, test } from "vitest";
import { arrange } from "../../../src/app/sheets/board/arrange";

const page = (tableRows: number) => ({ tableRows, otherRows: 12, width: [66, 94] as const });

test("few pictures beside a table of their height stand in one column", () => {
  const { sides, places, rows } = arrange([14, 10], page(25));
  expect(sides).toBe(1);
  expect(places).toEqual([
    { row: 0, side: 0 },
    { row: 16, side: 0 },
  ]);
  expect(rows).toBe(28);
});

test("pictures that would make the page high stand in two, each where there is most room", () => {
  const { sides, places, rows } = arrange([14, 17, 10, 8], page(25));
  expect(sides).toBe(2);
  expect(places).toEqual([
    { row: 0, side: 0 },
    { row: 0, side: 1 },
    { row: 16, side: 0 },
    { row: 19, side: 1 },
  ]);
  expect(rows).toBe(29);
});

test("beside a long table two columns fill the width that the height leaves", () => {
  expect(arrange([14, 10], page(45)).sides).toBe(2);
  expect(arrange([14], page(45)).sides).toBe(1);
  expect(arrange([], page(10))).toEqual({ sides: 1, places: [], rows: 0 });
});

test("pictures never overlap", () => {
  for (let seed = 1; seed < 200; seed++) {
    const pictures = Array.from({ length: seed % 7 }, (_, i) => 4 + ((seed * 7 + i * 11) % 14));
    const { places, rows } = arrange(pictures, page(seed % 60));
    places.forEach(({ row, side }, i) => {
      expect(row + pictures[i]! + 2).toBeLessThanOrEqual(rows);
      const others = places.filter((other, j) => j > i && other.side === side);
      for (const other of others) expect(other.row).toBeGreaterThanOrEqual(row + pictures[i]! + 2);
    });
  }
});
