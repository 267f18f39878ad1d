import { expect, test } from "vitest";
import type { StandingView } from "../../../src/analysis/views";
import { boardSheet } from "../../../src/app/sheets/board/boardSheet";
import type { Section } from "../../../src/charts/sections";

const scores = { party: 91, innovation: 82, service: 78, people: 85, growth: 80 };
const lines = { party: 80, innovation: 80, service: 80, people: 80, growth: 80 };

const view = (count: number): StandingView => ({
  kind: "standing",
  year: 2025,
  previousYear: null,
  peers: {},
  lines,
  distribution: { edges: [], measures: [] },
  rows: Array.from({ length: count }, (_, i) => ({
    id: `${i}`,
    name: `示例市第${i + 1}学会`,
    field: null,
    size: null,
    scores,
    total: 90 - i / 10,
    rank: i + 1,
    stars: 4,
    earlier: null,
    before: "absent",
    source: null,
  })),
});

const section = (title: string, height: number): Section => ({
  view: "change",
  conclusion: [`${title}。`],
  title,
  titles: [title],
  pictures: [{ width: 500, height, padding: { left: 18, right: 18, top: 0, bottom: 0 } }],
  method: `${title}的口径`,
  table: { caption: title, columns: [], rows: [] },
});

const settings = { lines, linesConfirmed: true, equalWeights: true, weightsConfirmed: true };
const sheet = (count: number, heights: readonly number[]) =>
  boardSheet({
    name: "看板",
    view: view(count),
    sections: [section("总览", 100), ...heights.map((height, i) => section(`图${i + 1}`, height))],
    context: { locale: "zh-CN", settings },
    date: "2025年5月8日",
  });

const total = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);

test("many pictures stand in two columns, the title of each above it, and the page takes their width", () => {
  const few = sheet(12, [200, 160]);
  const many = sheet(12, [270, 300, 200, 240]);
  expect(new Set(few.places.map(({ column }) => column)).size).toBe(1);
  expect(new Set(many.places.map(({ column }) => column)).size).toBe(2);
  for (const { spec, places } of [few, many])
    places.forEach(({ section: index, row, column }) =>
      expect(spec.values[row - 1]![column]).toBe(`图${index}`),
    );
  expect(total(many.spec.widths)).toBeGreaterThan(total(few.spec.widths) + 60);
});

test("notes begin at the same column, however many pictures there are", () => {
  const rights = [sheet(12, []), sheet(12, [200]), sheet(40, [270, 300, 200, 240])].map(({ spec }) => [
    spec.printArea!.right,
    spec.cleared!.right,
    spec.widths.length,
  ]);
  expect(new Set(rights.map(String)).size).toBe(1);
});

test("a table too long to be read on one page runs on over several, under its heading", () => {
  expect(sheet(45, [200]).spec.isOnePage).toBe(true);
  const { spec } = sheet(46, [200]);
  expect(spec.isOnePage).toBe(false);
  expect(spec.values[spec.headingRow]![1]).toBe("学会");
  expect(spec.landscape).toBe(true);
});
