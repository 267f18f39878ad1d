import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreement, statistics } from "../../../src/core/scoring/agreement/agreement";
import { countTable, fleiss } from "../../../src/core/scoring/agreement/fleiss";
import { intraclass } from "../../../src/core/scoring/agreement/icc";
import { kendall } from "../../../src/core/scoring/agreement/kendall";
import { alpha } from "../../../src/core/scoring/agreement/krippendorff";
import { chiSquareTail, fTail, logGamma } from "../../../src/core/scoring/distribution";
import { matrixFrom, type Matrix } from "../../../src/core/scoring/matrix";

type Rows = (number | null)[][];
const transposed = (rows: Rows): Rows => rows[0]!.map((_, c) => rows.map((row) => row[c]!));
const columns = (...judges: Rows): Matrix => matrixFrom(transposed(judges));
/** Judges written one per line, `.` and `*` missing, signs as values. */
const lines = (...judges: string[]): Matrix =>
  columns(
    ...judges.map((line) =>
      [...line].map((sign) => (sign === "." || sign === "*" ? null : parseInt(sign, 36))),
    ),
  );

describe("intraclass correlation", () => {
  const shroutFleiss = matrixFrom([
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]);

  it("reproduces Shrout and Fleiss 1979", () => {
    const icc = intraclass(shroutFleiss);
    expect(icc.betweenTargets).toBeCloseTo(11.2417, 4);
    expect(icc.withinTargets).toBeCloseTo(6.2639, 4);
    expect(icc.betweenJudges).toBeCloseTo(32.4861, 4);
    expect(icc.residual).toBeCloseTo(1.0194, 4);
    expect(icc.icc11.value).toBeCloseTo(0.1657, 4);
    expect(icc.icc21.value).toBeCloseTo(0.28976377952755916, 14);
    expect(icc.icc31.value).toBeCloseTo(0.7148, 4);
    expect(icc.icc1k.value).toBeCloseTo(0.4428, 4);
    expect(icc.icc2k.value).toBeCloseTo(0.6200505475989893, 14);
    expect(icc.icc3k.value).toBeCloseTo(0.9093, 4);
    expect(icc.icc11.f).toBeCloseTo(1.7947, 4);
    expect(icc.icc31.f).toBeCloseTo(11.0272, 4);
    expect(icc.icc31.p).toBeCloseTo(0.000135, 6);
    expect(icc.icc11.p).toBeCloseTo(0.164769, 5);
  });
});

const anxiety = columns(
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
);

describe("Kendall's W", () => {
  it("of three judges without ties", () => {
    const result = kendall(columns([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]));
    expect(result.w).toBeCloseTo(0.1619, 5);
    expect(result.chiSquare).toBeCloseTo(2.4286, 4);
    expect(result.degrees).toBe(5);
  });

  it("of the bird measures, corrected for ties", () => {
    const result = kendall(
      columns(
        [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4],
        [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3],
        [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22],
      ),
    );
    const published = [14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36];
    expect([...result.rankSums].map((sum) => 3 * 13 - sum)).toEqual(published);
    expect(result.w).toBeCloseTo(0.92414, 5);
    expect(result.uncorrected).toBeCloseTo(0.91336, 5);
    expect(result.chiSquare).toBeCloseTo(30.4965, 4);
    expect(3 * 11 * result.uncorrected).toBeCloseTo(30.141, 4);
  });

  it("of the anxiety data with its probability", () => {
    const result = kendall(anxiety);
    expect(result.w).toBeCloseTo(0.53966, 5);
    expect(result.uncorrected).toBeCloseTo(0.50192, 5);
    expect(result.chiSquare).toBeCloseTo(30.7604, 4);
    expect(result.degrees).toBe(19);
    expect(result.p).toBeCloseTo(0.04288, 5);
    expect(intraclass(anxiety).icc21.value).toBeCloseTo(0.198, 5);
    expect(intraclass(anxiety).icc31.value).toBeCloseTo(0.21605, 5);
  });
});

describe("Krippendorff's alpha", () => {
  const dataC = lines("123321412...", "1233224125..", ".33323422513", "12332441251.");
  const threeCoders = lines(
    "*****34121133*3".slice(0, 15),
    "1*213343*******".slice(0, 15),
    "**21344*21133*4",
  );

  it.each([
    ["nominal", 0.74342],
    ["ordinal", 0.81539],
    ["interval", 0.84911],
    ["ratio", 0.7974],
  ] as const)("of the published example: %s %d", (level, expected) =>
    expect(alpha(dataC, level)).toBeCloseTo(expected, 5),
  );

  it("gives the published fractions", () => {
    expect(alpha(dataC, "nominal")).toBeCloseTo(113 / 152, 12);
    expect(alpha(dataC, "ordinal")).toBeCloseTo(108577 / 133160, 12);
  });

  it("of two judges in two and five categories", () => {
    expect(alpha(lines("0100000010", "1110010000"), "nominal")).toBeCloseTo(0.09524, 5);
    expect(alpha(lines("aabbdcccedda", "babbbccceddd"), "nominal")).toBeCloseTo(0.69196, 5);
  });

  it.each([
    ["nominal", 0.69136],
    ["ordinal", 0.80672],
    ["interval", 0.81084],
    ["ratio", 0.80894],
  ] as const)("of three coders with many blanks: %s %d", (level, expected) =>
    expect(alpha(threeCoders, level)).toBeCloseTo(expected, 5),
  );
});

describe("Fleiss' kappa", () => {
  const counts = matrixFrom([
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ]);

  it("reproduces the published table", () => {
    const result = fleiss(counts);
    expect(result.observed).toBeCloseTo(0.37802, 5);
    expect(result.expected).toBeCloseTo(0.21276, 5);
    expect(result.kappa).toBeCloseTo(0.20993070442195522, 15);
  });

  it("comes to the same from the choices of the judges", () => {
    const choices = matrixFrom(
      Array.from({ length: counts.rows }, (_, target) =>
        Array.from({ length: 5 }, (_, category) =>
          new Array<number>(counts.values[target * 5 + category]!).fill(category + 1),
        ).flat(),
      ),
    );
    expect(fleiss(countTable(choices)).kappa).toBeCloseTo(0.20993070442195522, 12);
    expect(agreement(choices, "fleiss")).toEqual(agreement(counts, "fleiss"));
  });
});

describe("agreement", () => {
  it("ignores rows and columns that hold nothing", () => {
    const padded = matrixFrom([
      [1, null, 2],
      [null, null, null],
      [3, null, 4],
      [2, null, 1],
    ]);
    expect(agreement(padded)).toEqual(
      agreement(
        matrixFrom([
          [1, 2],
          [3, 4],
          [2, 1],
        ]),
      ),
    );
  });

  it("says where a score is missing, except for alpha", () => {
    const gap = matrixFrom([
      [1, 2],
      [null, null],
      [3, null],
      [2, 1],
    ]);
    expect(agreement(gap)).toEqual({ ok: false, error: { kind: "blank", row: 2, column: 1 } });
    expect(agreement(gap, "alpha-interval").ok).toBe(true);
  });

  it("refuses what cannot be compared", () => {
    expect(agreement(matrixFrom([[1, 2]]))).toMatchObject({
      error: { kind: "tooFew", targets: 1, judges: 2 },
    });
    expect(
      agreement(
        matrixFrom([
          [-1, 2],
          [1, 2],
        ]),
        "alpha-ratio",
      ),
    ).toMatchObject({ error: { kind: "negative" } });
    for (const statistic of statistics) {
      const alike = matrixFrom(
        statistic === "fleiss"
          ? [
              [4, 0],
              [4, 0],
            ]
          : [
              [5, 5],
              [5, 5],
            ],
      );
      expect(agreement(alike, statistic)).toEqual({ ok: false, error: { kind: "noVariation" } });
    }
  });

  it("does not depend on the order of judges or targets", () => {
    const table = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 7,
    });
    fc.assert(
      fc.property(table, fc.constantFrom(...statistics), (rows, statistic) => {
        const straight = agreement(matrixFrom(rows), statistic);
        const turned = agreement(matrixFrom(rows.toReversed().map((row) => row.toReversed())), statistic);
        expect(turned.ok).toBe(straight.ok);
        if (straight.ok && turned.ok) expect(turned.value).toBeCloseTo(straight.value, 10);
      }),
    );
  });
});

describe("distributions", () => {
  it.each([
    [15.507, 8, 0.05],
    [16.919, 9, 0.05],
    [112.022, 89, 0.05],
    [3.841458820694124, 1, 0.05],
    [0, 4, 1],
  ])("χ² %d with %i degrees leaves %d", (value, degrees, tail) =>
    expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 4),
  );

  it("F and χ² agree with exact values", () => {
    expect(chiSquareTail(3, 2)).toBeCloseTo(Math.exp(-1.5), 13);
    expect(chiSquareTail(0.5, 4)).toBeCloseTo(Math.exp(-0.25) * 1.25, 13);
    expect(fTail(1, 7, 7)).toBeCloseTo(0.5, 12);
    expect(fTail(2, 2, 6)).toBeCloseTo((1 + (2 * 2) / 6) ** -3, 12);
    expect(fTail(0.25, 2, 6)).toBeCloseTo((1 + (2 * 0.25) / 6) ** -3, 12);
    expect(fTail(0, 2, 6)).toBe(1);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 10);
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 12);
  });
});
