import { afterEach, expect, test, vi } from "vitest";
import { refreshFund } from "../../src/app/commands/fund/refresh";
import { layOutFund } from "../../src/app/commands/fund/layOut";
import { readBook } from "../../src/app/commands/readBook";
import { watchBook } from "../../src/app/commands/watchBook";
import { createBook } from "../../src/app/commands/start/newBook";
import { refreshBoard } from "../../src/app/commands/board/refresh";
import { writeBoard } from "../../src/app/commands/board/writeSheet";
import { boardBook } from "../support/boardBook";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";
import { localAnalysis, pixel } from "../support/localAnalysis";

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
afterEach(async () => desk.emulator.close());

const at = (ExcelApi: string) => ({ requirements: { SharedRuntime: "1.1", ExcelApi } });
const errors = () => desk.services.store.get().notices.filter(({ kind }) => kind === "host");
const sheetsNow = (): readonly string[] => {
  const { book: state } = desk.services.store.get();
  return state.phase === "ready" ? state.sheets.map(({ name }) => name) : [];
};

test.each([
  ["1.12", 0],
  ["1.13", 1],
] as const)("merged cells are told from ExcelApi 1.13 on: %s gives %i", async (level, count) => {
  const bytes = await book({
    台账: [
      ["示例市护理学会", null, null],
      ["日期", "摘要", "金额"],
    ],
  });
  desk = await openDesk({ bytes, name: "台账.xlsx" });
  await desk.emulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("台账").getRange("A1:C1").merge();
    await context.sync();
  });
  const saved = await desk.emulator.saveFile();
  await desk.emulator.close();
  desk = await openDesk({ bytes: saved, name: "台账.xlsx" }, at(level));
  await readBook(desk.services);
  const state = desk.services.store.get().book;
  const id = state.phase === "ready" ? state.sheets[0]!.id : "";
  const merges = await desk.services.workbook.readMerges(id);
  expect(merges).toMatchObject({ ok: true });
  expect(merges.ok && merges.value.length).toBe(count);
  expect(errors()).toEqual([]);
});

test.each([
  ["1.16", false],
  ["1.17", true],
] as const)(
  "a renamed sheet is told at once from ExcelApi 1.17 on, else at the next look: %s",
  async (level, isTold) => {
    desk = await openDesk(
      {
        bytes: await book({
          台账: [
            ["日期", "摘要", "金额"],
            [45730, "场地", 300],
          ],
        }),
        name: "台账.xlsx",
      },
      at(level),
    );
    const { services, emulator } = desk;
    await readBook(services);
    const end = await watchBook(services);
    const isShifted = (): boolean => {
      const state = services.store.get().book;
      return state.phase === "ready" && state.isShifted;
    };
    await emulator.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").name = "流水账";
      await context.sync();
    });
    if (isTold) await expect.poll(isShifted).toBe(true);
    else {
      await services.wait(300);
      expect(isShifted()).toBe(false);
    }
    await readBook(services);
    expect(sheetsNow()).toEqual(["流水账"]);
    expect(errors()).toEqual([]);
    end();
  },
);

/** Places of the pictures of a file, in points. */
async function picturesIn(bytes: Uint8Array): Promise<readonly (readonly number[])[]> {
  const { emulator } = await openDesk({ bytes, name: "评分.xlsx" });
  const places = await emulator.Excel.run(async (context) => {
    const shapes = context.workbook.worksheets
      .getItem("看板")
      .shapes.load("items/left,items/top,items/width");
    await context.sync();
    return shapes.items.map(({ left, top, width }) => [left, top, width]);
  });
  await emulator.close();
  return places;
}

test("the pictures of the board stand where they should below ExcelApi 1.10 too", async () => {
  const places: (readonly (readonly number[])[])[] = [];
  for (const level of ["1.9", "1.10"]) {
    desk = await openDesk({ bytes: await boardBook(), name: "评分.xlsx" }, at(level));
    desk = { ...desk, services: { ...desk.services, startAnalysis: localAnalysis } };
    await readBook(desk.services);
    await refreshBoard(desk.services);
    await writeBoard(desk.services, async () => pixel);
    expect(errors()).toEqual([]);
    places.push(await picturesIn(await desk.emulator.saveFile()));
    if (level === "1.9") await desk.emulator.close();
  }
  expect(places[0]!.length).toBeGreaterThan(1);
  expect(places[0]).toEqual(places[1]);
});

test.each(["1.9", "1.11", "1.13", "1.16"])(
  "sheets of start, money and board are laid out at ExcelApi %s",
  async (level) => {
    desk = await openDesk({ bytes: await boardBook(), name: "评分.xlsx" }, at(level));
    desk = { ...desk, services: { ...desk.services, startAnalysis: localAnalysis } };
    const { services } = desk;
    await readBook(services);
    await createBook(services, { year: 2026, judges: 2, societies: [], parts: ["check"] });
    await refreshFund(services);
    await layOutFund(services);
    await refreshBoard(services);
    await writeBoard(services, async () => pixel);
    await readBook(services);
    expect(sheetsNow()).toEqual(
      expect.arrayContaining(["经费台账", "申报汇总", "任务书", "拨款登记", "看板"]),
    );
    expect(errors()).toEqual([]);
  },
);
