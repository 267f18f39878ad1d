import { expect, test } from "vitest";
import type { Scores } from "../../src/analysis/types";
import type { StandingRow } from "../../src/analysis/views";
import { heatScale } from "../../src/charts/heatBins";
import { starIds } from "../../src/core/standards/stars";

const all = (value: number | null): Scores =>
  Object.fromEntries(starIds.map((star) => [star, value])) as Scores;

const rowsOf = (values: readonly (number | null)[]): StandingRow[] =>
  values.map((value, i) => ({
    id: String(i),
    name: `示例市第${i}学会`,
    field: null,
    size: null,
    scores: all(value),
    total: value,
    rank: null,
    stars: null,
    earlier: null,
    before: "noYear",
    source: null,
  }));

test("steps lie around the line, the line itself above it", () => {
  const { binOf, legend, thirds } = heatScale({ rows: rowsOf([80]), lines: all(80) });
  const bins = [90, 89.99, 85, 80, 79.96, 75, 74.9].map((score) => binOf("party", score));
  expect(bins).toEqual([0, 1, 1, 2, 3, 3, 4]);
  expect(binOf("party", null)).toBeNull();
  expect(legend.map(({ text }) => text)).toEqual(["▼<75", "▼75–80", "80–85", "85–90", "≥90"]);
  expect(thirds).toBeNull();
});

test("without a line the scores that are there are cut into thirds", () => {
  const { binOf, legend, thirds } = heatScale({
    rows: rowsOf([95, 94, 93, 86, 85, 84, 79, 78, 77, null]),
    lines: all(null),
  });
  expect(thirds).toEqual([93, 84]);
  expect([95, 93, 92.9, 84, 83.9, 60].map((score) => binOf("growth", score))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(legend.map(({ text }) => text)).toEqual(["<84.0", "84.0–93.0", "≥93.0"]);
});

test("equal scores without a line are not told apart, and a single one is not coloured", () => {
  const even = heatScale({ rows: rowsOf([80, 80, 80]), lines: all(null) });
  expect(even.binOf("party", 80)).toBe(0);
  expect(even.legend.map(({ text }) => text)).toEqual(["<80.0", "≥80.0"]);
  const none = heatScale({ rows: rowsOf([null]), lines: all(null) });
  expect(none.binOf("party", 80)).toBeNull();
  expect(none.legend).toEqual([]);
});

test("stars with lines of their own have no common legend", () => {
  const { binOf, legend } = heatScale({ rows: rowsOf([70, 80, 90]), lines: { ...all(80), party: 60 } });
  expect([binOf("party", 70), binOf("growth", 70)]).toEqual([0, 4]);
  expect(legend).toEqual([]);
});
