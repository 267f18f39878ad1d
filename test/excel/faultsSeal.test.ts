import { afterEach, test, vi } from "vitest";
import { keepTrial } from "../../src/app/commands/score/keepTrial";
import { layOutSheets } from "../../src/app/commands/score/layOut";
import { tryOut } from "../../src/app/commands/score/navigate";
import { refreshScore } from "../../src/app/commands/score/refresh";
import { gatherScores, writeResults } from "../../src/app/commands/score/results";
import { sealYear, verifySeal } from "../../src/app/commands/score/seal";
import type { Tried } from "../support/faults";
import { fillScores, form, openScoreDesk, pointsOf, societies, type ScoreDesk } from "../support/scoreDesk";
import { strike, type Step } from "../support/strike";

vi.setConfig({ testTimeout: 300_000 });

let desk: ScoreDesk;
afterEach(async () => desk.emulator.close());

/** Strikes a step from the workbook as it stands, with the pages of scoring open. */
const strikeScore = (name: string, step: Step, more: Partial<Tried> = {}): Promise<void> =>
  strike(desk, name, step, { before: refreshScore, ...more });

test("errors at every request: keeping what was tried out", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await writeResults(desk.services);
  await strikeScore("keep trial", async (services) => {
    await tryOut(services, { weights01: [1, 0, 0, 0, 0], quota: 1 });
    await keepTrial(services);
  });
});

test("errors at every request: sealing the year, and comparing with the seal", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await writeResults(desk.services);
  await strikeScore("seal", sealYear, { isBySheet: true });
  await sealYear(desk.services);
  await strikeScore("verify", verifySeal);
});

test("errors at every request: gathering score sheets of others", async () => {
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
  await strikeScore("gather", gatherScores);
});
