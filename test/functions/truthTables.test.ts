import { describe, expect, it } from "vitest";
import "./support";
import { agreement } from "../../src/functions/agreement";
import { benford } from "../../src/functions/benford";
import { uscc } from "../../src/functions/checks";
import { panel } from "../../src/functions/panel";
import { rank } from "../../src/functions/rank";
import { total } from "../../src/functions/total";
import { workday } from "../../src/functions/workday";
import { dayOfIso, isoOf } from "../../src/core/day";

type Rows = (number | string | null)[][];
const columns = (...judges: Rows): Rows => judges[0]!.map((_, c) => judges.map((row) => row[c] ?? null));
const signs = (...judges: string[]): Rows =>
  columns(...judges.map((line) => [...line].map((sign) => (sign === "." || sign === "*" ? "" : sign))));
const flat = (rows: unknown[][]): unknown[] => rows.map(([cell]) => cell);

describe("AGREEMENT", () => {
  const shroutFleiss = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];

  it.each([
    ["icc11", 0.1657, 4],
    ["icc21", 0.28976377952755916, 14],
    ["icc31", 0.7148, 4],
    ["icc1k", 0.4428, 4],
    ["icc2k", 0.6200505475989893, 14],
    ["icc3k", 0.9093, 4],
  ])("Shrout and Fleiss 1979: %s", (statistic, value, digits) =>
    expect(agreement(shroutFleiss, statistic)).toBeCloseTo(value, digits),
  );

  it("Kendall's W of three judges, and of measures with ties", () => {
    expect(agreement(columns([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]))).toBeCloseTo(
      0.1619,
      5,
    );
    const birds = columns(
      [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4],
      [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3],
      [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22],
    );
    expect(agreement(birds, "kendall")).toBeCloseTo(0.92414, 5);
  });

  it.each([
    ["alpha-nominal", 0.74342],
    ["alpha-ordinal", 0.81539],
    ["alpha-interval", 0.84911],
    ["alpha-ratio", 0.7974],
  ])("Krippendorff's example with blanks: %s", (statistic, value) =>
    expect(
      agreement(signs("123321412...", "1233224125..", ".33323422513", "12332441251."), statistic),
    ).toBeCloseTo(value, 5),
  );

  it.each([
    ["alpha-nominal", 0.69136],
    ["alpha-ordinal", 0.80672],
    ["alpha-interval", 0.81084],
    ["alpha-ratio", 0.80894],
  ])("three coders with many blanks: %s", (statistic, value) =>
    expect(agreement(signs("*****34121133*3", "1*213343*******", "**21344*21133*4"), statistic)).toBeCloseTo(
      value,
      5,
    ),
  );

  it("nominal alpha of numbers and of words", () => {
    expect(agreement(signs("0100000010", "1110010000"), "alpha-nominal")).toBeCloseTo(0.09524, 5);
    expect(agreement(signs("aabbdcccedda", "babbbccceddd"), "alpha-nominal")).toBeCloseTo(0.69196, 5);
  });

  it("Fleiss' kappa of the published counts", () => {
    const counts =
      "0 0 0 0 14/0 2 6 4 2/0 0 3 5 6/0 3 9 2 0/2 2 8 1 1/7 7 0 0 0/3 2 6 3 0/2 5 3 2 2/6 5 2 1 0/0 2 2 3 7";
    const table = counts.split("/").map((row) => row.split(" ").map(Number));
    expect(agreement(table, "fleiss")).toBeCloseTo(0.20993070442195522, 15);
  });
});

describe("PANEL", () => {
  it("trims like TRIMMEAN and like a panel of seven", () => {
    const scores = [
      [4, 5, 6, 7, 2, 3, 4, 5, 1, 2, 3],
      [90, 85, 88, 92, 79, 95, 87, null, null, null, null],
    ];
    const [first, second] = flat(panel(scores, "trimmed"));
    expect(first).toBeCloseTo(3.778, 3);
    expect(second).toBe(88.4);
    expect(flat(panel(scores))[1]).toBe(88);
  });

  it("standardises judges so that the first and the third draw level", () => {
    const scores = [
      [90, 80, 70],
      [85, 75, 60],
      [95, 70, 80],
      [80, 65, 50],
    ];
    const standardised = panel(scores, "standardised");
    expect(flat(rank(standardised))).toEqual([1, 3, 1, 4]);
    expect(flat(rank(panel(scores)))).toEqual([2, 3, 1, 4]);
    const values = flat(standardised) as number[];
    const spread = Math.sqrt(scores.flat().reduce((sum, x) => sum + (x - 75) ** 2, 0) / 11);
    [0.6455, -0.1291, 0.6455, -1.1619].forEach((z, i) =>
      expect((values[i]! - 75) / spread).toBeCloseTo(z, 4),
    );
  });
});

describe("RANK", () => {
  it("places ties as asked", () => {
    const totals = [[95], [90], [90], [85]];
    expect(flat(rank(totals))).toEqual([1, 2, 2, 4]);
    expect(flat(rank(totals, "dense"))).toEqual([1, 2, 2, 3]);
    expect(flat(rank(totals, "average"))).toEqual([1, 2.5, 2.5, 4]);
  });

  it("agrees with RANK.AVG and RANK.EQ", () => {
    expect(flat(rank([[89], [88], [92], [101], [94], [97], [95]], "average"))[4]).toBe(4);
    expect(flat(rank([[10], [1], [100], [1000], [10]], "average"))[0]).toBe(3.5);
    expect(flat(rank([[10], [1], [100], [1000], [10]]))[0]).toBe(3);
  });

  it("adds up the Borda count of the four cities", () => {
    const shares = [42, 26, 15, 17];
    const points = {
      memphis: [3, 0, 0, 0],
      nashville: [2, 3, 1, 1],
      chattanooga: [1, 2, 3, 2],
      knoxville: [0, 1, 2, 3],
    };
    const totals = total(Object.values(points), [shares]).map(([mean]) => [Number(mean) * 100]);
    [126, 194, 173, 107].forEach((borda, i) => expect(totals[i]![0]).toBeCloseTo(borda, 10));
    expect(flat(rank(totals))).toEqual([3, 1, 2, 4]);
  });
});

describe("TOTAL", () => {
  it("re-weights five groups of 22, 22, 22, 22 and 12 when one is missing", () => {
    const weights = [[22, 22, 22, 22, 12]];
    const one = (at: number): Rows => [[0, 1, 2, 3, 4].map((i) => (i === 0 ? null : i === at ? 100 : 0))];
    [28.21, 28.21, 28.21, 15.38].forEach((share, i) =>
      expect(total(one(i + 1), weights)[0]![0]).toBeCloseTo(share, 2),
    );
  });
});

describe("WORKDAY", () => {
  it.each([
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 1, "2026-02-24"],
    ["2025-10-10", 1, "2025-10-11"],
    ["2015-09-02", 1, "2015-09-06"],
    ["2022-08-14", 5, "2022-08-19"],
    ["2022-08-15", 4, "2022-08-19"],
  ])("%s and %i workdays", (start, days, end) => {
    expect(isoOf(workday(start, days))).toBe(end);
    expect(isoOf(workday(dayOfIso(start), days))).toBe(end);
  });
});

describe("USCC", () => {
  it.each([
    "91110000600037341L",
    "51410400123456788J",
    "51410400500000015L",
    "51410400MJY00001XK",
    "514104001000000320",
    "51410400100000219Y",
  ])("accepts %s and no other last character", (code) => {
    expect(uscc(code)).toBe(true);
    const others = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter(
      (sign) => uscc(code.slice(0, 17) + sign) === true,
    );
    expect(others).toEqual([code[17]]);
  });

  it.each(["9111000060003734L", "9111000060O037341L"])("refuses %s", (code) =>
    expect(uscc(code)).toBe(false),
  );
});

describe("BENFORD", () => {
  it("gives the table of the powers of two with its MAD and χ²", () => {
    const table = benford(Array.from({ length: 1000 }, (_, k) => [2 ** k]));
    expect(table.slice(1, 10).map((row) => row[1])).toEqual([301, 176, 125, 97, 79, 69, 56, 52, 45]);
    expect(table[11]![1]).toBeCloseTo(0.000678, 6);
    expect(table[12]![1]).toBeCloseTo(0.0111, 4);
    expect(table[13]![1]).toBeCloseTo(0.15855, 5);
  });
});
