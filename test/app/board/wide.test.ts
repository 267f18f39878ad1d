import { expect, test } from "vitest";
import { isHandover, type Handover } from "../../../src/app/board/wide/handover";
import { joiner, partsOf, readPaneMessage, readWindowMessage } from "../../../src/app/board/wide/messages";

const scores = { party: 91.2, innovation: 88.4, service: 84.1, people: null, growth: 81.3 };
const handover: Handover = {
  locale: "zh-CN",
  theme: "auto",
  input: {
    results: [
      {
        year: 2025,
        society: "示例市医学会",
        field: "医科",
        scores,
        total: 87.06,
        rank: 1,
        stars: 4,
        source: { sheet: "评分结果", row: 4 },
      },
    ],
    settings: {
      lines: { party: 80, innovation: 80, service: 80, people: 80, growth: null },
      linesConfirmed: true,
      equalWeights: true,
      weightsConfirmed: false,
    },
  },
  start: {
    tab: "standing",
    peers: { field: "医科" },
    measure: "total",
    compared: [],
    followed: ["示例市医学会"],
    isMasked: false,
  },
};

test("a text arrives whole from its parts, in whatever order they come", () => {
  const text = JSON.stringify(handover).repeat(3) + "🌟";
  for (const size of [1, 7, text.length - 1, text.length, 1000]) {
    const parts = partsOf(text, size);
    const sent = parts.map((part) => readPaneMessage(JSON.stringify(part)));
    const join = joiner();
    const joined = [...sent.slice(1), sent[0]].map((part) => {
      if (part?.kind !== "part") throw new Error("no part");
      return join(part);
    });
    expect(joined.slice(0, -1).every((one) => one === undefined)).toBe(true);
    expect(joined.at(-1)).toBe(text);
  }
});

test("a part that comes twice counts once; parts of different texts do not fit", () => {
  const part = (at: number, of: number) => ({ kind: "part", at, of, text: `${at}` }) as const;
  const join = joiner();
  expect(join(part(0, 2))).toBeUndefined();
  expect(join(part(0, 2))).toBeUndefined();
  expect(join(part(1, 3))).toBeNull();
  expect(join(part(2, 2))).toBeNull();
  expect(join(part(1, 2))).toBe("01");
  expect(joiner()(part(0, 0))).toBeNull();
});

test.each([
  "",
  "no JSON",
  "null",
  "[]",
  '{"kind":"other"}',
  '{"kind":"select","sheet":"评分结果","row":-1}',
  '{"kind":"select","sheet":"评分结果","row":"4"}',
  '{"kind":"follow","ids":[1]}',
  '{"kind":"part","at":0,"of":1}',
  '{"kind":"constructor"}',
])("what is no message is not taken for one: %s", (text) => {
  expect(readWindowMessage(text)).toBeUndefined();
  expect(readPaneMessage(text)).toBeUndefined();
});

test("messages of one side are not taken for those of the other", () => {
  const select = '{"kind":"select","sheet":"评分结果","row":4}';
  const selected = '{"kind":"selected","sheet":"评分结果","top":4,"bottom":6}';
  expect(readWindowMessage(select)).toEqual({ kind: "select", sheet: "评分结果", row: 4 });
  expect(readPaneMessage(select)).toBeUndefined();
  expect(readPaneMessage(selected)).toEqual({ kind: "selected", sheet: "评分结果", top: 4, bottom: 6 });
  expect(readWindowMessage(selected)).toBeUndefined();
});

/** A copy with one member replaced, found by its path. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(handover) as unknown;
  const names = path.split(".");
  const last = names.pop()!;
  let at = copy as Record<string, unknown>;
  for (const name of names) at = at[name] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

test("what is handed over is known by its shape", () => {
  expect(isHandover(JSON.parse(JSON.stringify(handover)))).toBe(true);
  expect(isHandover(changed("start.year", 2024))).toBe(true);
  expect(isHandover(changed("input.results.0.source", undefined))).toBe(true);
  const faults: readonly (readonly [string, unknown])[] = [
    ["locale", "fr"],
    ["theme", undefined],
    ["input", null],
    ["input.results", {}],
    ["input.results.0.year", "2025"],
    ["input.results.0.society", undefined],
    ["input.results.0.scores.party", "91.2"],
    ["input.results.0.scores.growth", undefined],
    ["input.results.0.total", undefined],
    ["input.results.0.source.row", -1],
    ["input.settings.lines.party", undefined],
    ["input.settings.equalWeights", "yes"],
    ["input.awards", { entries: { awards: [{ society: "示例市医学会" }] }, settings: {} }],
    ["input.steadiness", { rows: [] }],
    ["start.tab", "meeting"],
    ["start.measure", "sum"],
    ["start.followed", [1]],
    ["start.isMasked", undefined],
  ];
  for (const [path, value] of faults) expect([path, isHandover(changed(path, value))]).toEqual([path, false]);
});
