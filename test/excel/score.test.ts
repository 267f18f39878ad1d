import { afterEach, expect, test } from "vitest";
import { keepTrial } from "../../src/app/commands/score/keepTrial";
import { layOutSheets } from "../../src/app/commands/score/layOut";
import { followSelection, openReceipt, openScorePage, tryOut } from "../../src/app/commands/score/navigate";
import { refreshScore } from "../../src/app/commands/score/refresh";
import { enterRecusals, gatherScores, writeOwed, writeResults } from "../../src/app/commands/score/results";
import { sealYear, verifySeal } from "../../src/app/commands/score/seal";
import { readBook } from "../../src/app/commands/readBook";
import { fillScores, form, openScoreDesk, pointsOf, societies, type ScoreDesk } from "../support/scoreDesk";

let desk: ScoreDesk;
afterEach(async () => desk.emulator.close());

const score = () => desk.services.store.get().score;
const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length;
const starOf = (star: number, society: number): number =>
  mean([0, 1, 2, 3, 4].map((judge) => pointsOf(judge, star, society)));
const totalOf = (society: number): number => mean([0, 1, 2, 3, 4].map((star) => starOf(star, society)));

test("one click lays out the sheets to fill, from the register", async () => {
  desk = await openScoreDesk();
  await layOutSheets(desk.services, form);
  expect(desk.view().sheets).toEqual({
    plan: "指标体系",
    jury: "评委名单",
    self: "申报自评",
    scores: ["评审打分"],
  });
  expect(await desk.cells("评审打分", "A3:H5")).toEqual([
    ["年度", "学会名称", "指标编号", "指标名称", "满分", "评委", "得分", "回避"],
    [2025, "示例市医学会", "学会党建之星", "学会党建之星", 100, "评委1", "", ""],
    [2025, "示例市农学会", "学会党建之星", "学会党建之星", 100, "评委1", "", ""],
  ]);
  const { collect } = desk.view();
  expect([collect?.owed, collect?.societies, collect?.items, collect?.judges.length]).toEqual([75, 3, 5, 5]);
  expect(collect?.judges[0]?.cells.map(({ text }) => text)).toEqual(["G4:G18"]);
});

test("a name changed on the list of judges reaches the score sheet and the pane", async () => {
  desk = await openScoreDesk();
  await layOutSheets(desk.services, form);
  await desk.edit("评委名单", "A4:D4", [["评委甲", "专家", "示例大学", "示例市医学会"]]);
  expect((await desk.cells("评审打分", "F4:F4"))[0]).toEqual(["评委甲"]);
  const { collect } = desk.view();
  expect(collect?.judges[0]).toMatchObject({ name: "评委甲", role: "专家" });
  expect(collect?.unrecused).toEqual(["评委甲所属示例市医学会，应当回避，还没有登记。"]);
  await enterRecusals(desk.services);
  expect(desk.view().collect?.unrecused).toEqual([]);
  expect(desk.view().collect?.judges[0]).toMatchObject({
    expected: 10,
    recused: "回避 5 项：示例市医学会",
  });
  expect((await desk.cells("评审打分", "H4:H7")).flat()).toEqual(["回避", "", "", "回避"]);
});

test("scores for the own society count until the recusal is entered, and not after", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await desk.edit("评委名单", "A4:D4", [["评委甲", "专家", "示例大学", "示例市医学会"]]);
  expect(desk.view().collect?.unrecused).toEqual([
    "评委甲给所属的示例市医学会打了分，应当回避，还没有登记。登记后这些分不计。",
  ]);
  const party = () => desk.view().results?.rows.find(({ society }) => society === "示例市医学会")?.stars[0];
  expect(party()?.text).toBe(starOf(0, 0).toFixed(2));
  await enterRecusals(desk.services);
  expect(desk.view().collect?.unrecused).toEqual([]);
  expect(party()?.text).toBe(mean([1, 2, 3, 4].map((judge) => pointsOf(judge, 0, 0))).toFixed(2));
  expect(desk.view().collect?.faults).toMatchObject([{ text: "回避者打分 5 个，不计。", isStopping: false }]);
});

test("in the wide form, a score for the own society is shown for a person to change", async () => {
  desk = await openScoreDesk();
  await layOutSheets(desk.services, { ...form, shape: "wide" });
  await desk.edit("评审打分", "F4:F4", [[80]]);
  await desk.edit("评委名单", "A4:D4", [["评委甲", "专家", "示例大学", "示例市医学会"]]);
  const { faults, recusals } = desk.view().collect!;
  expect(faults).toEqual([
    {
      text: "评委甲给所属的示例市医学会打了分，请把得分改成“回避”。",
      cell: { sheet: "评审打分", row: 3, column: 5 },
      isStopping: true,
    },
  ]);
  expect(recusals).toHaveLength(4);
  await desk.edit("评审打分", "F4:F4", [["回避"]]);
  expect(desk.view().collect?.faults).toEqual([]);
});

test("sheets that are there are not written over unasked", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await layOutSheets(desk.services, form);
  expect(score().asked).toMatchObject({
    what: "layOut",
    names: ["指标体系", "评委名单", "申报自评", "评审打分"],
  });
  expect((await desk.cells("评审打分", "G4:G4"))[0]).toEqual([pointsOf(0, 0, 0)]);
  await layOutSheets(desk.services, form, true);
  expect((await desk.cells("评审打分", "G4:G4"))[0]).toEqual([""]);
});

test("results are one live formula that follows an edit", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await writeResults(desk.services);
  const { formulas } = await desk.emulator.getCells("评分结果", "A3:A3");
  expect(formulas[0]![0]).toBe("=FIVESTAR.SCORECARD('评审打分'!$A$3:$H$78,'指标体系'!$A$1:$L$8,2025)");
  const rows = await desk.cells("评分结果", "A4:Q6");
  rows.forEach((row, society) => {
    expect(row[0]).toBe(societies[society]);
    expect(row[1]).toBeCloseTo(starOf(0, society), 8);
    expect(row[6]).toBeCloseTo(totalOf(society), 8);
    expect(row.slice(11, 13)).toEqual([2025, expect.stringMatching(/^51410400/)]);
    expect(row.slice(15)).toEqual(["2025.1", "2026年1月15日 09:30"]);
  });
  expect(desk.view().resultSheet).toEqual({
    sheet: "评分结果",
    scoredAt: "2026年1月15日 09:30",
    different: 0,
  });
  await desk.edit("评审打分", "G4:G4", [[100]]);
  const [edited] = await desk.cells("评分结果", "A4:B4");
  expect(edited![1]).toBeCloseTo(starOf(0, 0) + (100 - pointsOf(0, 0, 0)) / 5, 8);
  expect(desk.view().resultSheet?.different).toBe(0);
  await writeResults(desk.services);
  expect(score().asked).toEqual({ what: "result", name: "评分结果" });
});

test("a blank is not zero: the society has no place until it is filled", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await desk.edit("评审打分", "G4:G4", [[""]]);
  const { collect, results } = desk.view();
  expect(collect?.owed).toBe(1);
  expect(collect?.next).toEqual({ sheet: "评审打分", row: 3, column: 6 });
  expect(results?.rows.find(({ society }) => society === "示例市医学会")?.rank).toBeUndefined();
  await writeOwed(desk.services);
  expect(await desk.cells("催收单", "A4:E4")).toEqual([
    [1, "评委1", "示例市医学会", "学会党建之星", "评审打分!G4"],
  ]);
});

test("a receipt tells terms, judges and cells, and follows the selection", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await writeResults(desk.services);
  await openReceipt(desk.services, "示例市农学会");
  const receipt = score().pages.receipt!;
  expect(receipt.total).toBe(totalOf(1).toFixed(2));
  expect(receipt.cell?.text).toBe("G5");
  expect(receipt.stars.map(({ name }) => name)).toContain("服务科技创新之星");
  const [party] = receipt.stars;
  expect(party?.indicators[0]?.judges.map(({ points, cell }) => [points, cell?.text])).toEqual(
    [0, 1, 2, 3, 4].map((judge) => [String(pointsOf(judge, 0, 1)), `G${4 + judge * 15 + 1}`]),
  );
  expect(receipt.basis).toContain("等权、平均为待市科协确认的设置");
  const stop = await followSelection(desk.services);
  await desk.emulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("评分结果").getRange("C6").select();
    await context.sync();
  });
  await expect.poll(() => score().pages.receipt?.society).toBe("示例市护理学会");
  expect(desk.services.store.get().sub).toMatchObject({ sub: { page: "receipt", star: "innovation" } });
  stop();
});

test("a trial writes nothing until asked, then the formulas follow it", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await writeResults(desk.services);
  const before = await desk.cells("评分结果", "A4:H6");
  await openScorePage(desk.services, { page: "whatIf" });
  await tryOut(desk.services, { weights01: [1, 0, 0, 0, 0], quota: 1 });
  const tried = score().pages.whatIf!;
  expect(tried.rows.find(({ society }) => society === societies[0])?.trial.total).toBe(
    starOf(0, 0).toFixed(2),
  );
  expect(tried.rows.find(({ society }) => society === societies[0])?.official.total).toBe(
    totalOf(0).toFixed(2),
  );
  expect(await desk.cells("评分结果", "A4:H6")).toEqual(before);
  await keepTrial(desk.services);
  const after = await desk.cells("评分结果", "A4:H6");
  expect(desk.view().resultSheet?.different).toBe(0);
  after.forEach((row, society) => expect(row[6]).toBeCloseTo(starOf(0, society), 8));
  expect(desk.view().quota).toBe(1);
});

test("a sealed year tells what changed since", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await writeResults(desk.services);
  const shown = async () => (await desk.cells("评分结果", "A3:Q6")).map((row) => row.map(String));
  const live = await shown();
  await sealYear(desk.services);
  expect(score().pages.check?.changes).toEqual([]);
  expect(desk.view().seal?.digest).toMatch(/^[0-9a-f]{64}$/);
  const { formulas } = await desk.emulator.getCells("评分结果", "A3:Q6");
  expect(formulas.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
  expect(await shown()).toEqual(live);
  await desk.edit("评审打分", "G5:G5", [[pointsOf(0, 0, 1) + 1]]);
  await verifySeal(desk.services);
  expect(score().pages.check?.changes).toEqual(["评审打分：示例市农学会 有改动"]);
});

test("the wide form, judges across, gives the same results", async () => {
  desk = await openScoreDesk();
  await layOutSheets(desk.services, { ...form, shape: "wide" });
  const rows = societies.flatMap((_, society) =>
    [0, 1, 2, 3, 4].map((star) => [0, 1, 2, 3, 4].map((judge) => pointsOf(judge, star, society))),
  );
  await desk.edit("评审打分", `F4:J${3 + rows.length}`, rows);
  expect(desk.view().collect?.owed).toBe(0);
  await writeResults(desk.services);
  const totals = (await desk.cells("评分结果", "G4:G6")).flat();
  totals.forEach((total, society) => expect(total).toBeCloseTo(totalOf(society), 8));
});

test("score sheets of other makers are gathered into one", async () => {
  const sheetOf = (star: number) => [
    ["学会名称", "评委甲", "评委乙", "评委丙"],
    ...societies.map((name, society) => [name, ...[0, 1, 2].map((judge) => pointsOf(judge, star, society))]),
  ];
  desk = await openScoreDesk({
    学会党建之星: sheetOf(0),
    服务科技创新之星: sheetOf(1),
    服务社会和政府之星: sheetOf(2),
    服务科技工作者之星: sheetOf(3),
    学会自我发展之星: sheetOf(4),
  });
  await layOutSheets(desk.services, { ...form, sheets: ["plan"] });
  expect(desk.view().collect?.judges.map(({ name, given }) => [name, given])).toEqual([
    ["评委甲", 15],
    ["评委乙", 15],
    ["评委丙", 15],
  ]);
  expect(desk.view().problem).toContain("5 张表");
  await gatherScores(desk.services);
  await readBook(desk.services);
  await refreshScore(desk.services);
  expect(desk.view().problem).toBeUndefined();
  await writeResults(desk.services);
  const [first] = await desk.cells("评分结果", "A4:G4");
  const own = mean([0, 1, 2, 3, 4].map((star) => mean([0, 1, 2].map((judge) => pointsOf(judge, star, 0)))));
  expect(first![6]).toBeCloseTo(own, 8);
});
