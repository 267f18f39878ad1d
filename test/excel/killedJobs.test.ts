import { afterEach, expect, test, vi } from "vitest";
import { refreshBoard } from "../../src/app/commands/board/refresh";
import { writeBoard } from "../../src/app/commands/board/writeSheet";
import { writeOnePages } from "../../src/app/commands/board/writeOnePages";
import { undoAction } from "../../src/app/commands/changes/applyFixes";
import { finishBroken, removeTorn, returnBroken } from "../../src/app/commands/changes/broken";
import { layOutFund } from "../../src/app/commands/fund/layOut";
import { refreshFund } from "../../src/app/commands/fund/refresh";
import { fillAwards, registerPayments } from "../../src/app/commands/fund/register";
import { layOutSheets } from "../../src/app/commands/score/layOut";
import { refreshScore } from "../../src/app/commands/score/refresh";
import { enterRecusals, writeResults } from "../../src/app/commands/score/results";
import { sealYear } from "../../src/app/commands/score/seal";
import { createBook } from "../../src/app/commands/start/newBook";
import { dayOf } from "../../src/core/day";
import { boardBook } from "../support/boardBook";
import { keep, openAgain } from "../support/deskAnew";
import { openDesk, type Desk } from "../support/excel";
import { cutOff, requestsOf } from "../support/faults";
import { awardHead, bookHead, openFundDesk, paymentHead, signed, truthNames } from "../support/fundDesk";
import { localAnalysis, pixel } from "../support/localAnalysis";
import { fillScores, form, openScoreDesk } from "../support/scoreDesk";
import type { Step } from "../support/strike";

vi.setConfig({ testTimeout: 300_000 });

let desk: Desk;
afterEach(async () => desk.emulator.close());

const [t1, t2] = truthNames;
const cellsOf = async (sheet: string): Promise<unknown> => {
  await desk.emulator.idle();
  return (await desk.emulator.getCells(sheet, "A1:L90")).values;
};
const notices = () => desk.services.store.get().notices;
const sheetNames = (): readonly string[] => {
  const { book } = desk.services.store.get();
  return book.phase === "ready" ? book.sheets.map(({ name }) => name) : [];
};

/**
 * Closes the pane at every request of a step that goes through the change log, and expects the pane that is opened
 * next to know what broke off, to finish it, and to put it back.
 */
async function killLogged(sheet: string, before: Step, step: Step): Promise<void> {
  const back = await keep(desk);
  await before(desk.services);
  const old = await cellsOf(sheet);
  const count = await requestsOf(desk, () => step(desk.services));
  const done = await cellsOf(sheet);
  expect(done).not.toEqual(old);
  let told = 0;
  for (let after = 0; after < count; after++) {
    await back(desk);
    await before(desk.services);
    await cutOff(desk, after, () => step(desk.services));
    await openAgain(desk);
    if (!notices().some(({ kind }) => kind === "broken")) {
      expect([old, done], `${after}`).toContainEqual(await cellsOf(sheet));
      continue;
    }
    const isFinished = told++ % 2 === 0;
    await (isFinished ? finishBroken : returnBroken)(desk.services);
    expect(await cellsOf(sheet), `${after}`).toEqual(isFinished ? done : old);
    await openAgain(desk);
    expect(notices()).toEqual([]);
  }
  expect(told).toBeGreaterThan(1);
}

/** Closes the pane at every request of a step that lays out sheets, and expects the step taken again to finish it. */
async function killSheets(sheets: readonly string[], before: Step, step: Step): Promise<number> {
  const back = await keep(desk);
  await before(desk.services);
  const count = await requestsOf(desk, () => step(desk.services));
  const done = await Promise.all(sheets.map(cellsOf));
  let torn = 0;
  for (let after = 0; after < count; after++) {
    await back(desk);
    await before(desk.services);
    await cutOff(desk, after, () => step(desk.services));
    await openAgain(desk);
    torn += notices().filter(({ kind }) => kind === "torn").length;
    await before(desk.services);
    await step(desk.services);
    expect(await Promise.all(sheets.map(cellsOf)), `${after}`).toEqual(done);
    await openAgain(desk);
    expect(notices(), `${after}`).toEqual([]);
  }
  return torn;
}

/** Score sheets of a jury with a judge who is to be recused from one society. */
async function openJury(): Promise<void> {
  const score = await openScoreDesk();
  desk = score;
  await layOutSheets(desk.services, form);
  await score.edit("评委名单", "A4:D4", [["评委甲", "专家", "示例大学", "示例市医学会"]]);
}

test("recusals that broke off are known, and are finished or put back", async () => {
  await openJury();
  await killLogged("评审打分", refreshScore, enterRecusals);
});

test("recusals are on the change log and are put back with one click", async () => {
  await openJury();
  const old = await cellsOf("评审打分");
  await enterRecusals(desk.services);
  const last = notices().at(-1);
  expect(last).toMatchObject({ kind: "done", key: "note.recused", data: { n: 5 } });
  expect(await cellsOf("评审打分")).not.toEqual(old);
  await undoAction(desk.services, last?.kind === "done" ? last.undo! : "");
  expect(await cellsOf("评审打分")).toEqual(old);
});

const due = {
  获奖名单: [awardHead, [t1, 2026, 100000], [t2, 2026, 60000]],
  任务书: [bookHead, signed(t1, 2026), signed(t2, 2026)],
  拨款登记: [paymentHead],
};

test("payments whose recording broke off are known, and are finished or put back", async () => {
  desk = await openFundDesk(due);
  await killLogged("拨款登记", refreshFund, (services) => registerPayments(services, dayOf(2026, 1, 15)));
});

test("winners whose filling in broke off are known, and are finished or put back", async () => {
  desk = await openFundDesk({ 说明: [["示例"]] });
  await layOutFund(desk.services);
  const winners = [t1, t2].map((name) => ({ name, fen: 100_000_00 }));
  await killLogged("任务书", refreshFund, (services) => fillAwards(services, 2025, winners));
});

test("sheets whose laying out broke off are finished by another go", async () => {
  desk = await openDesk();
  const start = { year: 2026, judges: 2, societies: [], parts: ["check"] as const };
  const idle: Step = async () => undefined;
  await killSheets(["经费台账", "申报汇总"], idle, (services) => createBook(services, start));
});

test("a year whose sealing broke off is sealed by another go", async () => {
  const score = await openScoreDesk();
  desk = score;
  await fillScores(score);
  await writeResults(desk.services);
  await killSheets(["评分结果", "2025年评分封存"], refreshScore, sealYear);
});

test("a board whose writing broke off says so by its name, and is finished by another go or taken away", async () => {
  desk = await openDesk({ bytes: await boardBook(), name: "评分.xlsx" });
  desk = { ...desk, services: { ...desk.services, startAnalysis: localAnalysis } };
  const draw = async (): Promise<string> => pixel;
  const write: Step = (services) => writeBoard(services, draw);
  expect(await killSheets(["看板"], refreshBoard, write)).toBeGreaterThan(1);
  await desk.services.workbook.removeSheets(["看板"]);
  await openAgain(desk);
  const before = sheetNames();
  await refreshBoard(desk.services);
  await cutOff(desk, 3, () => write(desk.services));
  await openAgain(desk);
  expect(notices()).toEqual([{ kind: "torn", sheets: ["看板（未写完）"] }]);
  await removeTorn(desk.services, ["看板（未写完）"]);
  expect(sheetNames()).toEqual(before);
  const pages: Step = async (services) =>
    writeOnePages(
      services,
      services.store
        .get()
        .board.standing!.rows.slice(0, 2)
        .map(({ id }) => id),
      draw,
    );
  await openAgain(desk);
  expect(await killSheets(["一页纸", "一页纸 (2)"], refreshBoard, pages)).toBeGreaterThan(1);
});
