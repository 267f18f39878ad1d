import { describe, expect, it } from "vitest";
import { inputOf, row, scores } from "../../analysis/support";
import { concluded, wordsFor } from "../support";

const [A, B, C] = ["示例市医学会", "示例市农学会", "示例市林学会"];

describe("分组", () => {
  const at = { year: 2025 };

  it("names the highest and the lowest group", () => {
    const input = inputOf([
      row(2025, A, 85, { field: "医科" }),
      row(2025, B, 70, { field: "农科" }),
      row(2025, C, 71, { field: "农科" }),
    ]);
    expect(concluded(input, "peers", at)).toBe(
      "医科中位数最高，85.00 分（1 家）；农科最低，70.50 分（2 家）。",
    );
    expect(wordsFor(input, "peers", at).table.rows[1]!.cells.slice(0, 5)).toEqual([
      "农科",
      "2",
      "70.50",
      "70.25",
      "70.75",
    ]);
  });

  it("says when there is one group, no difference, or no score", () => {
    expect(concluded(inputOf([row(2025, A, 85)]), "peers", at)).toBe("只有 1 组，不作比较。");
    const level = inputOf([row(2025, A, 85, { field: "医科" }), row(2025, B, 85)]);
    expect(concluded(level, "peers", at)).toBe("各组中位数都是 85.00 分。");
    expect(concluded(inputOf([row(2025, A, null)]), "peers", at)).toBe("2025年还没有评分。");
    expect(wordsFor(level, "peers", at).table.rows.map(({ cells }) => cells[0])).toContain("未填");
  });
});

describe("校验结果", () => {
  const found = (code: string, name: string, severity: "error" | "warning" | "info", count: number) => ({
    code,
    name,
    severity,
    count,
  });
  const about = (...findings: ReturnType<typeof found>[]): string =>
    concluded(inputOf([], { findings }), "findings", {});

  it("counts by severity and names the most frequent kind", () => {
    expect(
      about(found("EXP-13", "发票号重复", "error", 4), found("EXP-20", "现金超过 1,000 元", "warning", 9)),
    ).toBe("查出错误 4 项、警告 9 项；最多的是“现金超过 1,000 元”，9 项。");
  });

  it("says when kinds tie, when there is one, and when there is none", () => {
    expect(about(found("a", "甲", "error", 2), found("b", "乙", "info", 2))).toBe(
      "查出错误 2 项、线索 2 项；最多的有 2 种，各 2 项。",
    );
    expect(about(found("a", "甲", "error", 2))).toBe("查出错误 2 项，都是“甲”。");
    expect(about(found("a", "甲", "error", 0))).toBe("没有查出问题。");
  });
});

describe("数据情况", () => {
  it("counts what is open and says nothing of what is not", () => {
    const clean = inputOf([row(2025, A, 85), row(2025, B, 80)]);
    expect(concluded(clean, "quality", {})).toBe("2025年共 2 家次，没有缺项，没有重复。");
    const messy = inputOf([
      row(2023, A, 85, { scores: scores(85, null, 101, 80, null) }),
      row(2023, A, 84),
      row(2025, B, null),
      row(2025, C, 80, { rank: 1 }),
    ]);
    expect(concluded(messy, "quality", {})).toBe(
      "2023–2025年共 3 家次；缺 7 个分项得分；缺 1 个总分；1 行重复，只用第一行；1 个得分不在 0–100；2024年没有数据。",
    );
    expect(concluded(inputOf([]), "quality", {})).toBe("还没有评分结果。");
  });

  it("names every guess with its pair", () => {
    const renamed = inputOf([
      row(2023, "示例市计算机学会", 80),
      row(2024, "示例市计算机与人工智能学会", 80),
      row(2023, A, 80),
      row(2024, A, 80),
    ]);
    expect(concluded(renamed, "quality", {})).toContain("1 对名称可能是同一家，请核对。");
    expect(wordsFor(renamed, "quality", {}).method).toContain(
      "示例市计算机学会（2023年）和示例市计算机与人工智能学会（2024年）名称相近，没有合并。",
    );
    const codes = inputOf([
      row(2023, A, 80, { uscc: "51990000MJ00000017" }),
      row(2024, A, 80, { uscc: "51990000MJ00000025" }),
    ]);
    expect(wordsFor(codes, "quality", {}).method).toContain(
      "示例市医学会在2023年和2024年的信用代码不同，按同一家处理。",
    );
    const said = inputOf([row(2023, A, 80), row(2024, B, 80)], { same: [[A, B]] });
    expect(wordsFor(said, "quality", {}).method).toContain("按确认合并。");
  });
});
