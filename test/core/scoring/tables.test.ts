import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/core/scoring/planTable";
import { scorecard } from "../../../src/core/scoring/scorecard";
import { readScores } from "../../../src/core/scoring/scoreTable";
import type { CellValue } from "../../../src/core/table/grid";

type Rows = CellValue[][];
const scores = (rows: Rows, year?: string) => {
  const cube = readScores(rows, year);
  if (!cube.ok) throw new Error(JSON.stringify(cube.error));
  return cube.value;
};
const plan = (rows: Rows) => {
  const read = readPlan(rows);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe("readScores", () => {
  const long: Rows = [
    ["年度", "学会名称", "指标编号", "评委", "得分（0–100）", "回避"],
    [2025, "示例市甲学会", "D1", "评委甲", 90, null],
    [2025, "示例市甲学会", "D1", "评委乙", null, "是"],
    [2025, "示例市乙学会", "D1", "评委甲", "７０", null],
    ["2024年", "示例市甲学会", "D1", "评委甲", 10, null],
  ];

  it("reads the long form of one year, and knows each score's row", () => {
    const cube = scores(long, "2025");
    expect(cube.societies).toEqual(["示例市甲学会", "示例市乙学会"]);
    expect(cube.judges).toEqual(["评委甲", "评委乙"]);
    expect([...cube.points]).toEqual([90, NaN, 70, NaN]);
    expect([...cube.row]).toEqual([1, 2, 3, -1]);
    expect(cube.column[0]).toBe(4);
    const other = scores(long, "2024");
    expect([...other.points]).toEqual([10]);
    expect([...other.row]).toEqual([4]);
  });

  it("asks for the year where there are several", () => {
    expect(readScores(long)).toMatchObject({ error: { kind: "severalYears", years: ["2024", "2025"] } });
    expect(readScores(long, "2023")).toMatchObject({ error: { kind: "noYear", year: "2023" } });
    expect(readScores(long.slice(0, 4)).ok).toBe(true);
  });

  it("reads judges across", () => {
    const cube = scores([
      ["序号", "学会", "指标", "评委甲", "评委乙", "平均分", "备注"],
      [1, "甲", "D1", 90, "回避", 90, ""],
      [2, "乙", "D1", 80, 70, 75, ""],
    ]);
    expect(cube.judges).toEqual(["评委甲", "评委乙"]);
    expect([...cube.points]).toEqual([90, NaN, 80, 70]);
    expect([...cube.row]).toEqual([1, 1, 2, 2]);
    expect([...cube.column]).toEqual([3, 4, 3, 4]);
  });

  it("reads indicators across where the judge has a column", () => {
    const cube = scores([
      ["society", "judge", "D1", "D2"],
      ["A", "J1", 1, 2],
      ["A", "J2", 3, 4],
    ]);
    expect(cube.indicators).toEqual(["D1", "D2"]);
    expect([...cube.points]).toEqual([1, 3, 2, 4]);
  });

  it("finds the headings below a title", () => {
    const cube = scores([
      ["评审打分表", "", "", ""],
      ["", "", "", ""],
      ["学会", "指标", "评委", "得分"],
      ["甲", "D1", "J", 9],
    ]);
    expect([...cube.points]).toEqual([9]);
    expect([...cube.row]).toEqual([3]);
  });

  it("loses no points below a merged cell: it asks for the name", () => {
    const merged: Rows = [
      ["学会", "指标", "评委", "得分"],
      ["甲", "D1", "J1", 9],
      ["", "D1", "J2", 8],
    ];
    expect(readScores(merged)).toMatchObject({ error: { kind: "nameless", row: 2, field: "society" } });
    expect(readScores([...merged.slice(0, 2), ["", "", "", ""]]).ok).toBe(true);
    expect(
      readScores([
        ["学会", "指标", "评委甲"],
        ["甲", "D1", 9],
        ["", "", 9],
      ]),
    ).toMatchObject({
      error: { kind: "nameless", row: 2, field: "society" },
    });
  });

  it("takes a table without judges for one panel", () => {
    expect(
      scores([
        ["学会", "指标", "得分"],
        ["甲", "D1", 9],
      ]).judges,
    ).toEqual(["评审"]);
  });

  it.each([
    [
      [
        ["指标", "评委", "得分"],
        ["D1", "J", 1],
      ],
      { kind: "noColumn", field: "society" },
    ],
    [
      [
        ["学会", "备注"],
        ["甲", "x"],
      ],
      { kind: "noColumn", field: "indicator" },
    ],
    [
      [
        ["学会", "指标", "评委"],
        ["甲", "D1", "J"],
      ],
      { kind: "noColumn", field: "points" },
    ],
    [[["学会", "指标", "评委", "得分"]], { kind: "noScores" }],
    [
      [
        ["学会", "指标", "得分"],
        ["#N/A", "D1", 1],
      ],
      { kind: "errorCell", row: 1, column: 0, code: "#N/A" },
    ],
    [
      [
        ["学会", "指标", "评委", "得分"],
        ["甲", "D1", "J", "#REF!"],
      ],
      { kind: "errorCell", row: 1, column: 3, code: "#REF!" },
    ],
  ] as [Rows, object][])("refuses %j", (rows, error) =>
    expect(readScores(rows)).toMatchObject({ ok: false, error }),
  );
});

describe("readPlan", () => {
  it("reads indicators, star lines, weights and rules", () => {
    const read = plan([
      ["指标编号", "指标名称", "所属星", "满分", "权重", "计分规则", "合分方法", "达标线"],
      ["", "", "学会党建之星", "", "30%", "", "", 80],
      ["", "", "自我发展", "", "70%", "", "", ""],
      ["D1", "基本路线", "党建", 5, "", "是/否", "", ""],
      ["D2", "学习", "", 15, 2, "≥5→15；≥1→5", "去高低分", ""],
      ["P3", "总体", "", "", "", "", "", ""],
    ]);
    expect(read.criteria.map(({ name, weight, line }) => [name, weight, line])).toEqual([
      ["学会党建之星", 0.3, 80],
      ["服务科技创新之星", 0, NaN],
      ["服务社会和政府之星", 0, NaN],
      ["服务科技工作者之星", 0, NaN],
      ["学会自我发展之星", 0.7, NaN],
    ]);
    expect(read.indicators).toMatchObject([
      { id: "D1", criterion: 0, fullMark: 5, weight: 5, rule: { way: "kOfN", n: 1 }, panel: "mean" },
      { id: "D2", criterion: 0, fullMark: 15, weight: 2, rule: { way: "tiers" }, panel: "trimmed" },
      { id: "P3", criterion: -1, fullMark: 100 },
      { id: "自我发展", criterion: 4, weight: 1 },
    ]);
  });

  it("scores whole stars where no indicators are listed", () => {
    const read = plan([
      ["星", "权重", "线"],
      ["学会党建之星", 50, 80],
      ["服务科技创新之星", 50, 80],
      ["社会和政府", 0, ""],
      ["科技工作者", 0, ""],
      ["自我发展", 0, ""],
    ]);
    const card = scorecard(
      scores([
        ["学会", "指标", "评委", "得分"],
        ["甲", "党建", "J", 90],
        ["甲", "服务科技创新之星", "J", 70],
      ]),
      read,
    );
    expect(card.totals[0]).toBe(80);
    expect(card.stars[0]).toBe(1);
  });

  it("takes other criteria where the table names none of the five", () => {
    const read = plan([
      ["指标", "准则", "满分"],
      ["a", "学术", 10],
      ["b", "科普", 10],
    ]);
    expect(read.criteria.map((one) => one.name)).toEqual(["学术", "科普"]);
  });

  it.each([
    [[["满分"], [1]], { kind: "noColumn", field: "id" }],
    [[["指标", "星"]], { kind: "empty" }],
    [
      [
        ["指标", "星", "满分"],
        ["D1", "党建", "多"],
      ],
      { kind: "badNumber", row: 1, value: "多" },
    ],
    [
      [
        ["指标", "星", "满分"],
        ["D1", "党建", 0],
      ],
      { kind: "badNumber", row: 1 },
    ],
    [
      [
        ["指标", "星", "满分"],
        ["D1", "党建", -5],
      ],
      { kind: "badNumber", row: 1 },
    ],
    [
      [
        ["指标", "星", "计分规则"],
        ["D1", "党建", "酌情"],
      ],
      { kind: "badRule", row: 1, value: "酌情" },
    ],
    [
      [
        ["指标", "星", "合分方法"],
        ["D1", "党建", "抽签"],
      ],
      { kind: "badPanel", row: 1 },
    ],
    [
      [
        ["指标", "星"],
        ["D1", "党建"],
        ["D2", "体育"],
      ],
      { kind: "unknownStar", row: 2, value: "体育" },
    ],
    [[["指标"], ["X1"]], { kind: "unknownStar", row: 1, value: "X1" }],
    [
      [
        ["指标", "星"],
        ["D1", "党建"],
        ["d1", "党建"],
      ],
      { kind: "twice", row: 2 },
    ],
    [
      [
        ["指标", "星", "线"],
        ["D1", "党建", 80],
        ["D2", "党建", 90],
      ],
      { kind: "twoLines", row: 2 },
    ],
    [
      [
        ["指标", "星", "权重"],
        ["党建", "党建", 50],
        ["科技创新", "科技创新", ""],
      ],
      { kind: "noStarWeight", value: "服务科技创新之星" },
    ],
    [
      [
        ["指标", "星", "满分"],
        ["D1", "党建", "#N/A"],
      ],
      { kind: "errorCell", row: 1, column: 2, code: "#N/A" },
    ],
  ] as [Rows, object][])("refuses %j", (rows, error) =>
    expect(readPlan(rows)).toMatchObject({ ok: false, error }),
  );
});
