import { describe, expect, test } from "vitest";
import { doctors, engineWith, farmers, nurses, plan, scores } from "./support";

const even = (points: number): number[] => [points, points, points, points, points];

describe("receipts", () => {
  const sheets = {
    指标体系: plan("去高低分"),
    评审打分: scores({
      [doctors]: { D1: [9, 5, 8, 7, 10], D2: even(8), K1: even(6) },
      [farmers]: { D1: even(7), D2: ["不适用", "不适用", "不适用", "不适用", "不适用"], K1: even(6) },
      [nurses]: { D1: ["回避", 5, 5, 5, 5], D2: even(5), K1: even(5) },
    }),
    申报自评: [
      ["年度", "学会名称", "指标编号", "满分", "自评分", "证明材料"],
      [2025, doctors, "D1", 10, 10, "批复"],
      [2025, farmers, "K1", 10, 10, ""],
    ],
  };
  const ask = engineWith(sheets, { panelMethod: "trimmed" });

  test("tell who was left out, and why", () => {
    const [party] = ask("score.receipt", { society: doctors }).stars;
    const d1 = party!.indicators[0]!;
    expect(d1.points).toBe("8");
    expect(d1.words).toBe("5 位评委，去掉 1 个最高、1 个最低，其余 3 个平均：（9＋8＋7）÷ 3 ＝ 8");
    expect(d1.judges.map(({ why }) => why)).toEqual(["", "最低，不计", "", "", "最高，不计"]);
    expect(d1.judges.map(({ cell }) => cell?.text)).toEqual(["F2", "F3", "F4", "F5", "F6"]);
    expect(d1.self).toMatchObject({ points: "10", words: "自评 10，评审低 2", evidence: "批复" });
    expect(party!.words).toBe("得 16 分，满分 20 分：16 ÷ 20 × 100 ＝ 80.00");
  });

  test("tell what does not apply, and where its weight goes", () => {
    const [party] = ask("score.receipt", { society: farmers }).stars;
    expect(party!.notes).toEqual(["D2不适用，不计，权重摊到其余 1 项"]);
    expect(party!.score).toBe("70.00");
    expect(party!.indicators[1]!.use).toBe("notApplicable");
  });

  test("tell a recusal, and that too few judges are left to trim", () => {
    const d1 = ask("score.receipt", { society: nurses }).stars[0]!.indicators[0]!;
    expect(d1.judges[0]).toMatchObject({ why: "回避，不计" });
    expect(d1.notes.join()).toContain("只有 4 位评委，不足 5 位，未去高低分");
  });

  test("the widest gaps between self and jury come first", () => {
    const gaps = ask("score.gaps");
    expect(gaps.rows.map(({ society, gap, isWide }) => [society, gap, isWide])).toEqual([
      [farmers, "＋4.00", true],
      [doctors, "＋2.00", false],
    ]);
    expect([gaps.wide, gaps.entered, gaps.line]).toEqual([1, 2, "30%"]);
  });

  test("a cell of the scores leads to its receipt", () => {
    expect(ask("score.at", { cell: { sheet: "评审打分", row: 3, column: 5 } })).toEqual({
      society: doctors,
      star: "party",
      indicator: "D1",
    });
  });
});

describe("the line between winning and not", () => {
  const of = (a: number, b: number, c: number) => ({
    指标体系: plan(),
    评审打分: scores({
      [doctors]: { D1: even(a), D2: even(a), K1: even(a) },
      [farmers]: { D1: even(b), D2: even(b), K1: even(b) },
      [nurses]: { D1: even(c), D2: even(c), K1: even(c) },
    }),
  });

  test("a tie across it goes to people", () => {
    const edges = engineWith(of(9, 8, 8), { quota: 2 })("score.edges");
    expect(edges.title).toBe("2 家在线边，请集体研究");
    expect(edges.sentence).toBe("同分，名额线（2 名）穿过，不自动取舍。");
    expect(edges.ties).toEqual([`同分：${farmers}、${nurses}。`]);
    expect(edges.method).toContain("本工具只提示，不代为决定。");
  });

  test("a clear order has nobody on it", () => {
    const edges = engineWith(of(9, 7, 5), { quota: 1 })("score.edges");
    expect(edges.title).toBe("没有学会在线边");
    expect(edges.sentence).toBe("第 1、2 名相差 20.00 分。");
  });

  test("without a quota nothing is judged", () => {
    const edges = engineWith(of(9, 7, 5))("score.edges");
    expect([edges.title, edges.rows]).toEqual(["还没有设名额", []]);
  });

  test("fewer than five judges: no intervals", () => {
    const few = {
      指标体系: plan(),
      评审打分: scores({
        [doctors]: { D1: [9, 8], D2: [9, 8], K1: [9, 8] },
        [farmers]: { D1: [8, 9], D2: [8, 9], K1: [8, 9] },
      }),
    };
    const edges = engineWith(few, { quota: 1 })("score.edges");
    expect(edges.method).toContain("评委少于 5 位，不作稳定性判断");
    expect(edges.rows.every(({ range }) => range === undefined)).toBe(true);
  });

  test("other weights change places beside the official ones, and who is in", () => {
    const sheets = {
      指标体系: plan(),
      评审打分: scores({
        [doctors]: { D1: even(9), D2: even(9), K1: even(5) },
        [farmers]: { D1: even(5), D2: even(5), K1: even(8) },
      }),
    };
    const tried = engineWith(sheets, { quota: 1 })("score.whatIf", { trial: { weights01: [0, 1, 0, 0, 0] } });
    expect([tried.before, tried.after]).toEqual([[doctors], [farmers]]);
    expect([tried.enters, tried.leaves]).toEqual([[farmers], [doctors]]);
    expect(tried.rows[0]).toMatchObject({
      society: farmers,
      official: { total: "65.00", rank: "2" },
      trial: { total: "80.00", rank: "1" },
    });
  });
});

describe("agreement", () => {
  const sheets = {
    指标体系: plan(),
    评审打分: scores({
      [doctors]: { D1: [9, 8, 9], D2: [9, 8, 9], K1: [9, 8, 9] },
      [farmers]: { D1: [7, 6, 7], D2: [7, 6, 7], K1: [7, 6, 7] },
      [nurses]: { D1: [5, 4, 5], D2: [5, 4, 5], K1: [5, 4, 5] },
    }),
  };
  const bands = { agreementGood: 0.7, agreementFair: 0.4 };
  const plain = "肯德尔 W ＝ 1.00（3 位评委，3 家）。没有统一界限，仅供参考。";

  test("is a number alone while nobody has confirmed the bands", () => {
    expect(engineWith(sheets)("score.agreement").sentence).toBe(plain);
    expect(engineWith(sheets, bands)("score.agreement").sentence).toBe(plain);
  });

  test("has words once they are confirmed", () => {
    const confirmed = new Map(
      ["scoring.agreementGood", "scoring.agreementFair"].map((id) => [
        id,
        { status: "confirmed" as const, source: "示例市科协" },
      ]),
    );
    expect(engineWith(sheets, bands, confirmed)("score.agreement").sentence).toBe(`评委看法较一致：${plain}`);
  });

  test("tells how each judge leans, and that a strict one moves nobody", () => {
    const { judges, moved } = engineWith(sheets)("score.agreement");
    expect(judges.map(({ tendency, apart }) => [tendency, apart])).toEqual([
      ["＋3.33", "0.00"],
      ["−6.67", "0.00"],
      ["＋3.33", "0.00"],
    ]);
    expect(moved).toBe(0);
  });
});

test("lists leave out the place that all names begin with, and say so", () => {
  const sheets = {
    指标体系: plan(),
    评审打分: scores({ [doctors]: { D1: even(9) }, [farmers]: { D1: even(5) } }),
  };
  const ask = engineWith(sheets, { quota: 1 });
  const { results } = ask("score.view");
  expect(results!.rows.map(({ society, name }) => [society, name])).toEqual([
    [doctors, "医学会"],
    [farmers, "农学会"],
  ]);
  expect(results!.shortened).toBe("学会名称省去“示例市”。");
  expect(ask("score.edges").method).toContain("学会名称省去“示例市”。");
});
