import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { saveReport } from "../../src/app/commands/board/documents";
import { pickSociety } from "../../src/app/commands/board/links";
import { refreshBoard } from "../../src/app/commands/board/refresh";
import { writeOnePages } from "../../src/app/commands/board/writeOnePages";
import { writeBoard } from "../../src/app/commands/board/writeSheet";
import { boardBook } from "../support/boardBook";
import { openDesk, type Desk } from "../support/excel";
import { localAnalysis, pixel } from "../support/localAnalysis";
import { outdate, strike, type Step } from "../support/strike";

vi.setConfig({ testTimeout: 300_000 });

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ bytes: await boardBook(), name: "评分.xlsx" });
  desk = { ...desk, services: { ...desk.services, startAnalysis: localAnalysis, saveFile: () => undefined } };
});
afterEach(async () => desk.emulator.close());

const draw = async (): Promise<string> => pixel;
const rowsOf = (at: Desk) => at.services.store.get().board.standing?.rows ?? [];
const strikeBoard = (name: string, step: Step, isBySheet = false): Promise<void> =>
  strike(desk, name, step, {
    before: refreshBoard,
    isBySheet,
    isTold: ({ services }) => services.store.get().board.phase === "failed",
  });

/** Pictures of a sheet, by their names. */
const picturesOn = (sheet: string): Promise<readonly string[]> =>
  desk.emulator.Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem(sheet);
    shapes.load("items/name");
    await context.sync();
    return shapes.items.map(({ name }) => name);
  });

test("errors at every request: reading the board", async () => {
  await strike(desk, "refresh", refreshBoard, {
    before: outdate,
    isTold: ({ services }) => services.store.get().board.phase === "failed",
  });
});

test("errors at every request: selecting a society's row", async () => {
  await strikeBoard("pick", (services) => pickSociety(services, rowsOf(desk)[0]!.id));
});

test("errors at every request: writing the board with its pictures", async () => {
  await strikeBoard("write", (services) => writeBoard(services, draw));
  const names = await picturesOn("看板");
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
});

test("errors at every request: writing one page for each society", async () => {
  const write: Step = async (services) =>
    writeOnePages(
      services,
      rowsOf(desk)
        .slice(0, 2)
        .map(({ id }) => id),
      draw,
    );
  await strikeBoard("pages", write, true);
  for (const sheet of ["一页纸", "一页纸 (2)"]) {
    const names = await picturesOn(sheet);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("saving the report asks nothing of the workbook", async () => {
  await refreshBoard(desk.services);
  desk.emulator.journal.reset();
  await saveReport(desk.services, true, async () => "<svg></svg>");
  expect(desk.emulator.journal.entries).toEqual([]);
});
