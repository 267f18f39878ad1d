import { expect, test } from "vitest";
import { nextOrder, ordered, type HeatOrder } from "../../../src/app/board/order";
import type { StandingRow } from "../../../src/app/board/types";

const row = (
  name: string,
  total: number | null,
  rank: number | null,
  earlier: number | null,
): StandingRow => ({
  id: name,
  name,
  field: null,
  size: null,
  scores: { party: total, innovation: null, service: 80, people: null, growth: null },
  total,
  rank,
  stars: null,
  earlier,
  before: earlier === null ? "absent" : "present",
  source: null,
});

const rows = [
  row("农学会", 90, 1, 92),
  row("医学会", 85, 2, 80),
  row("护理学会", null, null, 70),
  row("林学会", 82, 3, null),
];
const by = (order: HeatOrder | undefined): string =>
  ordered(rows, order, "zh-CN")
    .map(({ name }) => name[0])
    .join("");

test("without an order rows stay as they are", () => expect(by(undefined)).toBe("农医护林"));

test("the first choice of a heading reads naturally, the next turns it round", () => {
  const total = nextOrder(undefined, "total");
  expect(total).toEqual({ by: "total", isDown: true });
  expect(nextOrder(total, "total")).toEqual({ by: "total", isDown: false });
  expect(nextOrder(total, "place")).toEqual({ by: "place", isDown: false });
});

test("rows without a value stand last either way", () => {
  expect(by({ by: "total", isDown: true })).toBe("农医林护");
  expect(by({ by: "total", isDown: false })).toBe("林医农护");
  expect(by({ by: "change", isDown: true })).toBe("医农护林");
  expect(by({ by: "party", isDown: false })).toBe("林医农护");
});

test("equal values keep their order, names go by their language", () => {
  expect(by({ by: "service", isDown: true })).toBe("农医护林");
  expect(by({ by: "society", isDown: false })).toBe("护林农医");
});
