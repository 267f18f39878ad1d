import { afterEach, describe, expect, it } from "vitest";
import "./support";
import { agreement } from "../../src/functions/agreement";
import { benford } from "../../src/functions/benford";
import { rmb, uscc } from "../../src/functions/checks";
import { setLanguage } from "../../src/functions/language";
import { panel } from "../../src/functions/panel";
import { rank } from "../../src/functions/rank";
import { scorecard } from "../../src/functions/scorecard";
import { stability } from "../../src/functions/stability";
import { stars, total } from "../../src/functions/total";
import { workday } from "../../src/functions/workday";

afterEach(() => setLanguage("zh-CN"));

const thrown = (call: () => unknown): { code: string; message: string } => {
  try {
    call();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("no error value came");
};
/** Each cell, or the code of its error value. */
const shown = (rows: unknown[][]): unknown[][] =>
  rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? (cell as { code: string }).code : cell)),
  );

describe("PANEL", () => {
  it("reads numbers, numeric text, blanks, rows, columns and single cells", () => {
    expect(panel([[90, "８０", ""]])).toEqual([[85]]);
    expect(panel([[1], [2]])).toEqual([[1], [2]]);
    expect(panel([[7]])).toEqual([[7]]);
    expect(
      panel([
        ["", null],
        [1, 2],
      ]),
    ).toEqual([[""], [1.5]]);
  });

  it("keeps an error cell to its row", () => {
    expect(
      shown(
        panel([
          [1, 2],
          ["#DIV/0!", 3],
          [4, 5],
        ]),
      ),
    ).toEqual([[1.5], ["#DIV/0!"], [4.5]]);
    expect(thrown(() => panel([["#DIV/0!", 3]])).code).toBe("#DIV/0!");
    expect(
      thrown(() =>
        panel(
          [
            [1, 2],
            ["#N/A", 3],
          ],
          "standardised",
        ),
      ).code,
    ).toBe("#N/A");
  });

  it("refuses to trim with fewer than five judges, in the row that has them", () => {
    expect(thrown(() => panel([[1, 2, 3, 4]], "trimmed"))).toMatchObject({
      code: "#N/A",
      message: "参数 scores 第 1 行只有 4 位评委打分，去高低分至少要 5 位，不能去。",
    });
    expect(
      shown(
        panel(
          [
            [1, 2, 3, 4, null],
            [1, 2, 3, 4, 50],
          ],
          "trimmed",
        ),
      ),
    ).toEqual([["#N/A"], [3]]);
    expect(thrown(() => panel([[1, 2, 3, 4, 5, 6]], "trimmed", 3)).message).toContain("7 位");
  });

  it("refuses other words, texts and truth values", () => {
    expect(thrown(() => panel([[1]], "average")).code).toBe("#VALUE!");
    expect(thrown(() => panel([[1, "好"]])).message).toBe("参数 scores 第 1 行第 2 列“好”不是数字。");
    expect(thrown(() => panel([[true]])).code).toBe("#VALUE!");
    expect(
      thrown(() =>
        panel(
          [
            [1, 1],
            [2, 2],
          ],
          "trimmed",
          0,
        ),
      ).message,
    ).toContain("trim");
  });

  it("cannot standardise judges who give everybody the same", () => {
    expect(
      thrown(() =>
        panel(
          [
            [5, 6],
            [5, 6],
          ],
          "standardised",
        ),
      ).code,
    ).toBe("#N/A");
    expect(
      panel(
        [
          [5, 6],
          [5, 8],
        ],
        "standardised",
      ),
    ).toEqual([[6], [8]]);
  });
});

describe("TOTAL", () => {
  it("weighs, with weights as a row or a column, equal when left out", () => {
    expect(total([[80, 60]])).toEqual([[70]]);
    expect(total([[80, 60]], [[3, 1]])).toEqual([[75]]);
    expect(total([[80, 60]], [[3], [1]])).toEqual([[75]]);
    expect(total([[80, 60]], [[""]])).toEqual([[70]]);
  });

  it("does with gaps as asked", () => {
    const gaps = [
      [80, ""],
      ["", ""],
      [60, 40],
    ];
    expect(total(gaps, [[1, 1]])).toEqual([[80], [""], [50]]);
    expect(total(gaps, [[1, 1]], "zero")).toEqual([[40], [""], [50]]);
    expect(shown(total(gaps, [[1, 1]], "error"))).toEqual([["#N/A"], [""], [50]]);
    expect(thrown(() => total([[80, ""]], [[1, 1]], "error")).message).toBe(
      "参数 criteria 第 1 行第 2 列没有得分。",
    );
  });

  it("says what is wrong with the weights", () => {
    expect(thrown(() => total([[1, 2]], [[1, 2, 3]])).message).toBe(
      "参数 weights 有 3 个，应与准则一样是 2 个。",
    );
    expect(thrown(() => total([[1, 2]], [[1, ""]])).message).toBe("参数 weights 第 2 个是空的。");
    expect(thrown(() => total([[1, 2]], [[1, -1]])).message).toBe("参数 weights 第 2 个是 -1，不能为负。");
    expect(thrown(() => total([[1, 2]], [[0, 0]])).message).toBe("参数 weights 全是 0，无法加权。");
    expect(
      thrown(() =>
        total(
          [[1, 2]],
          [
            [1, 2],
            [3, 4],
          ],
        ),
      ).message,
    ).toBe("参数 weights 应为一行或一列。");
    expect(thrown(() => total([[1, 2]], [["#N/A", 2]])).code).toBe("#N/A");
  });

  it("keeps an error cell to its row", () => {
    expect(
      shown(
        total([
          ["#NUM!", 2],
          [1, 3],
        ]),
      ),
    ).toEqual([["#NUM!"], [2]]);
  });
});

describe("RANK", () => {
  it("keeps the shape and leaves blanks blank", () => {
    expect(rank([[95], [""], [90]])).toEqual([[1], [""], [2]]);
    expect(rank([[95, 90, 90]])).toEqual([[1, 2, 2]]);
    expect(rank([["９５"]])).toEqual([[1]]);
  });

  it("passes an error on, because it would change every rank, and refuses a block", () => {
    expect(thrown(() => rank([[1], ["#DIV/0!"]])).code).toBe("#DIV/0!");
    expect(
      thrown(() =>
        rank([
          [1, 2],
          [3, 4],
        ]),
      ).message,
    ).toBe("参数 totals 应为一行或一列。");
    expect(thrown(() => rank([[1]], "random")).code).toBe("#VALUE!");
  });
});

describe("STARS", () => {
  it("counts criteria at or above one line or their own", () => {
    expect(
      stars(
        [
          [80, 79.9, ""],
          ["", "", ""],
        ],
        [[80]],
      ),
    ).toEqual([[1], [""]]);
    expect(stars([[80, 79.9, 50]], [[80], [70], [60]])).toEqual([[2]]);
  });

  it("refuses lines that do not fit", () => {
    expect(thrown(() => stars([[1, 2, 3]], [[1, 2]])).message).toContain("lines 有 2 个");
    expect(thrown(() => stars([[1, 2]], [[1, ""]])).message).toBe("参数 lines 第 2 个是空的。");
    expect(
      shown(
        stars(
          [
            ["#N/A", 2],
            [3, 4],
          ],
          [[2]],
        ),
      ),
    ).toEqual([["#N/A"], [2]]);
  });
});

describe("AGREEMENT", () => {
  it("says what stands in the way", () => {
    expect(thrown(() => agreement([[1, 2]])).message).toContain("至少 2 家、2 位评委");
    expect(
      thrown(() =>
        agreement([
          [1, 2],
          [3, ""],
        ]),
      ).message,
    ).toContain("第 2 行第 2 列没有得分");
    expect(
      thrown(() =>
        agreement(
          [
            [-1, 2],
            [3, 4],
          ],
          "alpha-ratio",
        ),
      ).message,
    ).toContain("负数");
    expect(
      thrown(() =>
        agreement([
          [5, 5],
          [5, 5],
        ]),
      ),
    ).toMatchObject({ code: "#N/A" });
    expect(
      thrown(() =>
        agreement([
          [1, "x"],
          [3, 4],
        ]),
      ).code,
    ).toBe("#VALUE!");
    expect(
      thrown(() =>
        agreement(
          [
            [1, "#REF!"],
            [3, 4],
          ],
          "alpha-nominal",
        ),
      ).code,
    ).toBe("#VALUE!");
  });

  it("takes words as categories where only equality matters", () => {
    const words = [
      ["合格", "合格"],
      ["不合格", "合格"],
      ["合格", "不合格 "],
      ["不合格", "不合格"],
    ];
    expect(agreement(words, "fleiss")).toBeCloseTo(0, 10);
    expect(
      agreement(
        [
          ["1", 1],
          [2, 2],
          [3, "３"],
        ],
        "alpha-nominal",
      ),
    ).toBe(1);
  });
});

describe("STABILITY", () => {
  const scores = [
    [95, 94, 96],
    ["", "", ""],
    [80, 81, 79],
    [60, 61, 59],
  ];

  it("gives a heading, a row per society and the seed", () => {
    const table = stability(scores, 1);
    expect(table[0]).toEqual([
      "名次",
      "换评委 5%",
      "换评委 95%",
      "变权重 5%",
      "变权重 95%",
      "留在本档",
      "重抽 1000 次，权重 ±10%，种子 20250508",
    ]);
    expect(table.slice(1)).toEqual([
      [1, 1, 1, 1, 1, 1, ""],
      ["", "", "", "", "", "", ""],
      [2, 2, 2, 2, 2, 1, ""],
      [3, 3, 3, 3, 3, 1, ""],
    ]);
  });

  it("draws less often for thousands of rows, and says how often", () => {
    const many = Array.from({ length: 2500 }, (_, row) => [row]);
    expect(stability(many)[0]![6]).toBe("重抽 400 次，权重 ±10%，种子 20250508");
  });

  it("refuses a quota that cannot be and scores that are none", () => {
    expect(thrown(() => stability(scores, 4)).message).toBe("参数 quota 应为 1 到 3 之间的整数，现为 4。");
    expect(thrown(() => stability(scores, 1.5)).code).toBe("#VALUE!");
    expect(thrown(() => stability([["", ""]])).message).toBe("参数 scores 里没有数字。");
  });
});

describe("SCORECARD", () => {
  const indicators = [
    ["指标编号", "所属星", "满分", "达标线"],
    ["D1", "学会党建之星", 10, 80],
    ["D2", "学会党建之星", 10, ""],
    ["K1", "服务科技创新之星", 20, 70],
  ];
  const scores = [
    ["年度", "学会", "指标", "评委", "得分", "回避"],
    [2025, "示例市甲学会", "D1", "评委甲", 9, ""],
    [2025, "示例市甲学会", "D2", "评委甲", 7, ""],
    [2025, "示例市甲学会", "K1", "评委甲", 15, ""],
    [2025, "示例市甲学会", "D1", "评委乙", 8, ""],
    [2025, "示例市乙学会", "D1", "评委甲", "", ""],
    [2025, "示例市乙学会", "K1", "评委甲", "", "是"],
    [2025, "示例市乙学会", "K1", "评委乙", 10, ""],
    [2024, "示例市甲学会", "D1", "评委甲", 1, ""],
  ];

  it("gives the whole table with headings", () => {
    expect(scorecard(scores, indicators, "2025年")).toEqual([
      [
        "学会",
        "学会党建之星",
        "服务科技创新之星",
        "服务社会和政府之星",
        "服务科技工作者之星",
        "学会自我发展之星",
        "总分",
        "名次",
        "星数",
        "评委数",
        "备注",
      ],
      ["示例市甲学会", 77.5, 75, "", "", "", 76.25, "", 1, 2, "还差 1 个评分，暂不排名"],
      ["示例市乙学会", "", 50, "", "", "", 50, "", 0, 1, "还差 3 个评分，暂不排名；回避 1 个"],
    ]);
  });

  it("heads and remarks in English when asked", () => {
    setLanguage("en");
    const [headings, first] = scorecard(scores, indicators, 2024);
    expect(headings).toEqual([
      "Society",
      "Party building",
      "Innovation",
      "Society and government",
      "Science workers",
      "Self-development",
      "Total",
      "Rank",
      "Stars",
      "Judges",
      "Remarks",
    ]);
    expect(first?.slice(6)).toEqual([10, 1, 0, 1, "2 indicators without any score yet"]);
  });

  it("says which argument is wrong and why", () => {
    expect(thrown(() => scorecard(scores, indicators)).message).toBe(
      "参数 scores 有多个年度（2024、2025），请给出参数 year。",
    );
    expect(thrown(() => scorecard(scores, indicators, 2020))).toMatchObject({ code: "#N/A" });
    expect(thrown(() => scorecard([["学会"]], indicators)).message).toBe(
      "参数 scores 缺少“指标”列，上面应有表头。",
    );
    expect(thrown(() => scorecard(scores, [["满分"]], 2025)).message).toContain(
      "参数 indicators 缺少“指标编号”列",
    );
    expect(
      thrown(() =>
        scorecard(
          [
            ["学会", "指标", "得分"],
            ["甲", "D1", "#DIV/0!"],
          ],
          indicators,
        ),
      ).code,
    ).toBe("#DIV/0!");
    expect(
      thrown(() =>
        scorecard(
          scores,
          [
            ["指标", "星", "满分"],
            ["D1", "党建", 5],
            ["D2", "体育", 5],
          ],
          2025,
        ),
      ).code,
    ).toBe("#VALUE!");
    expect(
      thrown(() =>
        scorecard(
          scores,
          [
            ["指标", "星", "满分"],
            ["D1", "党建", "#N/A"],
          ],
          2025,
        ),
      ).code,
    ).toBe("#N/A");
  });
});

describe("USCC, RMB and WORKDAY", () => {
  it("check, write and count", () => {
    expect(uscc("５１410400123456788j")).toBe(true);
    expect(uscc("")).toBe("");
    expect(thrown(() => uscc(514104001000000320)).message).toContain("存成文本");
    expect(rmb(1200)).toBe("人民币壹仟贰佰元整");
    expect(rmb("1,200.50")).toBe("人民币壹仟贰佰元零伍角整");
    expect(rmb(null)).toBe("");
    expect(thrown(() => rmb(0.001)).message).toContain("不足 1 分");
    expect(thrown(() => rmb(1e20)).message).toContain("太大");
    expect(thrown(() => rmb("一百")).code).toBe("#VALUE!");
    expect(workday("2022-08-15", 0)).toBe(44788);
    expect(workday(44788, -1)).toBe(44785);
  });

  it("say what is wrong", () => {
    expect(thrown(() => workday("", 1)).message).toBe("缺少参数 start。");
    expect(thrown(() => workday("2026-12-31", 1))).toMatchObject({
      code: "#N/A",
      message: "2027 年没有放假安排，算不出工作日。",
    });
    expect(thrown(() => workday("2026-01-05", 1.5)).code).toBe("#VALUE!");
    expect(thrown(() => workday("2026-01-05", 20000)).code).toBe("#VALUE!");
    expect(thrown(() => workday("#N/A", 1)).code).toBe("#N/A");
  });
});

describe("BENFORD", () => {
  it("judges nothing below its number and says so", () => {
    const table = benford([[123, "４５６", 0, ""]]);
    expect(table[10]!.slice(0, 2)).toEqual(["笔数", 2]);
    expect(table[12]![2]).toBe("不足 500 笔，不作判断");
    expect(table[1]!.slice(0, 3)).toEqual([1, 1, 0.5]);
  });

  it("tells a set above its limit from one within", () => {
    expect(benford(Array.from({ length: 999 }, (_, i) => [i + 1]))[12]![2]).toBe(
      "超过上限，可作线索，不是结论",
    );
    expect(benford(Array.from({ length: 999 }, (_, k) => [2 ** k]))[12]![2]).toBe("未超上限");
  });

  it("takes the digits asked for and refuses others", () => {
    expect(benford([[15]], "second")).toHaveLength(15);
    expect(benford([[15]], 2)).toHaveLength(95);
    expect(benford([[15]], 1)).toHaveLength(14);
    expect(thrown(() => benford([[15]], "third")).code).toBe("#VALUE!");
    expect(thrown(() => benford([[0, ""]])).message).toBe("参数 amounts 里没有数字。");
  });
});
