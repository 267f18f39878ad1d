import { beforeEach, expect, test } from "vitest";
import { addFile, chooseTab, mask, toggleFollowed } from "../../src/app/commands/board/choose";
import { saveOnePagers, saveReport } from "../../src/app/commands/board/documents";
import { pickSociety, watchSelection } from "../../src/app/commands/board/links";
import { followedBefore, refreshBoard } from "../../src/app/commands/board/refresh";
import { writeOnePages } from "../../src/app/commands/board/writeOnePages";
import { writeBoard } from "../../src/app/commands/board/writeSheet";
import { boardTabs } from "../../src/app/board/state";
import type { Services } from "../../src/app/services";
import { boardBook } from "../support/boardBook";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";
import { localAnalysis, pixel } from "../support/localAnalysis";

let desk: Desk;
let services: Services;
const saved = new Map<string, Blob>();
const board = () => services.store.get().board;

async function openBoard(bytes: Uint8Array): Promise<void> {
  desk = await openDesk({ bytes, name: "评分.xlsx" });
  saved.clear();
  services = {
    ...desk.services,
    startAnalysis: localAnalysis,
    saveFile: (name, content) => void saved.set(name, content),
    readResults: async ({ name }) => ({
      rows: [
        {
          year: 2022,
          society: "示例市医学会",
          scores: { party: 80, innovation: 80, service: 80, people: 80, growth: 80 },
          total: 80,
          rank: 1,
          stars: 5,
          source: { sheet: "评分结果", row: 1, file: name },
        },
      ],
    }),
  };
  await refreshBoard(services);
}

beforeEach(async () => openBoard(await boardBook()));

test("every view has an answer from the sheets of the workbook", async () => {
  expect(board().phase).toBe("ready");
  expect(board().summary?.years).toEqual([2023, 2024, 2025]);
  for (const tab of boardTabs.filter((one) => one !== "stability")) {
    await chooseTab(services, tab);
    expect(board().view?.kind).toBe(tab);
  }
  await chooseTab(services, "stability");
  expect(board().view).toBeUndefined();
});

test("a mark selects its row, and a row marks its society", async () => {
  const [first, second] = board().standing!.rows;
  await pickSociety(services, first!.id);
  expect(board().picked).toBe(first!.id);
  const selected = await desk.emulator.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,rowIndex");
    await context.sync();
    return range.rowIndex;
  });
  expect(selected).toBe(first!.source!.row);

  const end = await watchSelection(services);
  const sheet = services.store.get().book;
  const id = sheet.phase === "ready" ? sheet.sheets.find(({ name }) => name === "评分结果")!.id : "";
  const { row } = second!.source!;
  await services.workbook.select(id, { top: row, left: 3, bottom: row, right: 3 });
  await expect.poll(() => board().picked).toBe(second!.id);
  end();
});

test("followed societies are remembered", async () => {
  const [, , third] = board().standing!.rows;
  await toggleFollowed(services, third!.id);
  expect(followedBefore(services)).toEqual([third!.id]);
  await toggleFollowed(services, third!.id);
  expect(followedBefore(services)).toEqual([]);
});

test("the board is written to its sheet with pictures that say what they show, and again in place", async () => {
  await writeBoard(services, async () => pixel);
  await writeBoard(services, async () => pixel);
  const shapes = await desk.emulator.Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("看板");
    shapes.load("items/name,items/altTextDescription");
    await context.sync();
    return shapes.items.map(({ name, altTextDescription }) => ({ name, altTextDescription }));
  });
  expect(shapes.map(({ name }) => name)).toEqual([...new Set(shapes.map(({ name }) => name))]);
  expect(shapes.length).toBeGreaterThanOrEqual(2);
  for (const { altTextDescription } of shapes) expect(altTextDescription.length).toBeGreaterThan(20);
  const { values } = await desk.emulator.getCells("看板", "A1:D9");
  expect(values[0]![0]).toBe("2025年学会评价看板");
  expect(String(values[2]![0])).toMatch(/^1\. .*居首/);
  expect(values.flat()).toContain(board().standing!.rows[0]!.name);
});

test("notes beside the print area of the board stay when it is written again", async () => {
  await writeBoard(services, async () => pixel);
  await desk.emulator.setCells("看板", "Z5", [["记得问"]]);
  await writeBoard(services, async () => pixel);
  expect((await desk.emulator.getCells("看板", "Z5")).values).toEqual([["记得问"]]);
});

test("the scores on the board are coloured by five rules of their value", async () => {
  expect(board().settings?.lines.party).toBe(80);
  await writeBoard(services, async () => pixel);
  const count = await desk.emulator.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("看板").getRange().conditionalFormats;
    formats.load("items/type");
    await context.sync();
    return formats.items.map(({ type }) => type);
  });
  expect(count).toEqual(["CellValue", "CellValue", "CellValue", "CellValue", "CellValue"]);
});

test("another workbook adds its year, and its rows lead nowhere here", async () => {
  await addFile(services, "2022.xlsx", new ArrayBuffer(0));
  expect(board().summary?.years).toEqual([2022, 2023, 2024, 2025]);
  expect(board().files).toEqual([{ name: "2022.xlsx", rows: 1 }]);
});

test("meeting mode shows no name, and leaving it brings them back", async () => {
  const names = board().standing!.rows.map(({ name }) => name);
  await mask(services, true);
  const masked = JSON.stringify(board().standing);
  for (const name of names) expect(masked).not.toContain(name);
  await mask(services, false);
  expect(board().standing!.rows.map(({ name }) => name)).toEqual(names);
});

test("the report is one file without script; masked it tells no name", async () => {
  const names = board().standing!.rows.map(({ name }) => name);
  const draw = async () => "<svg></svg>";
  await saveReport(services, false, draw);
  const [[file, blob]] = [...saved] as [[string, Blob]];
  expect(file).toBe("学会评价看板 2025.html");
  const text = await blob.text();
  expect(text).toContain(names[0]);
  expect(text).not.toMatch(/<script|https?:\/\//);
  saved.clear();
  await saveReport(services, true, draw);
  const masked = await [...saved.values()][0]!.text();
  for (const name of names) expect(masked).not.toContain(name);
  await chooseTab(services, "change");
  expect(JSON.stringify(board().view)).toContain(names[0]);
});

test("a page for every society", async () => {
  const rows = board().standing!.rows;
  await saveOnePagers(
    services,
    rows.map(({ id }) => id),
    async () => "<svg></svg>",
  );
  const text = await [...saved.values()][0]!.text();
  expect(text.match(/<article>/g)).toHaveLength(rows.length);
});

const sheetNamesNow = (): Promise<string[]> =>
  desk.emulator.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

test("one page of a society stands on a sheet of its own, and pages that are no longer wanted go", async () => {
  const [first, second, third] = board().standing!.rows;
  await writeOnePages(services, [first!.id, second!.id, third!.id], async () => pixel);
  const pages = async () => (await sheetNamesNow()).filter((name) => name.startsWith("一页纸"));
  expect(await pages()).toEqual(["一页纸", "一页纸 (2)", "一页纸 (3)"]);
  const { values } = await desk.emulator.getCells("一页纸 (2)", "A1:F12");
  expect(values[0]![0]).toBe(second!.name);
  expect(values[1]![0]).toContain(`总分 ${second!.total!.toFixed(2)} · 第 2 名`);
  expect(String(values[2]![0])).toMatch(/^1\. .*同组中位数/);
  const alt = await desk.emulator.Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("一页纸 (2)");
    shapes.load("items/altTextDescription");
    await context.sync();
    return shapes.items.map(({ altTextDescription }) => altTextDescription);
  });
  expect(alt.length).toBeGreaterThanOrEqual(2);
  expect(alt.slice(0, 2).every((text) => text.includes("五项得分"))).toBe(true);
  await writeOnePages(services, [first!.id, second!.id], async () => pixel);
  expect(await pages()).toEqual(["一页纸", "一页纸 (2)"]);
});

test("a workbook without results says so, and one year has no change to tell", async () => {
  await openBoard(
    await book({
      台账: [
        ["日期", "摘要", "金额"],
        ["2025-01-02", "会议", 100],
      ],
    }),
  );
  expect(board().summary?.years).toEqual([]);
  expect(board().view).toBeUndefined();
  await openBoard(await boardBook([2025]));
  await chooseTab(services, "change");
  expect(board().view).toMatchObject({ kind: "change", toYear: null });
});
