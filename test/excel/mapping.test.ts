import { afterEach, expect, test } from "vitest";
import { checkBook } from "../../src/app/commands/checkBook";
import { readBook } from "../../src/app/commands/readBook";
import { saveMapping, takeSelectedRow } from "../../src/app/commands/saveMapping";
import type { TableSummary } from "../../src/app/engine/types";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";

let desk: Desk;
afterEach(async () => desk.emulator.close());

const tables = (): readonly TableSummary[] => {
  const { book: state } = desk.services.store.get();
  return state.phase === "ready" ? state.summaries.flatMap((sheet) => sheet.tables) : [];
};
const select = (sheet: string, address: string): Promise<void> =>
  desk.emulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });

test("a header row the user points at holds, also after the workbook was saved", async () => {
  const rows = Array.from({ length: 8 }, (_, index) => [`甲${index}`, `乙${index}`, `丙${index}`]);
  desk = await openDesk({
    bytes: await book({ 名册: [["说明文字", "更多说明", "还有说明"], ["代号", "名字", "去处"], ...rows] }),
    name: "名册.xlsx",
  });
  const { services, emulator } = desk;
  await readBook(services);
  expect(tables().map(({ headerRow }) => headerRow)).not.toEqual([2]);
  await select("名册", "B2");
  await takeSelectedRow(services);
  expect(tables().map(({ headerRow }) => headerRow)).toEqual([2]);
  const saved = await emulator.saveFile();
  await emulator.close();
  desk = await openDesk({ bytes: saved, name: "名册.xlsx" });
  await readBook(desk.services);
  expect(tables().map(({ headerRow }) => headerRow)).toEqual([2]);
});

test("the order of dates that can be read both ways is asked for and kept", async () => {
  const header = ["日期", "摘要", "收款方", "金额"];
  const rows = [
    ["03/04/2025", "印刷", "示例印务", 10.5],
    ["05/06/2025", "场地", "示例会展中心", 20.5],
    ["07/08/2025", "资料", "示例书城", 30.5],
  ];
  desk = await openDesk({ bytes: await book({ 台账: [header, ...rows] }), name: "台账.xlsx" });
  const { services } = desk;
  await readBook(services);
  const [table] = tables();
  expect(table!.dateOrder).toBe("ambiguous");
  const columns = Object.fromEntries(table!.columns.map(({ field, column }) => [field, column]));
  await saveMapping(services, table!, { kind: "expense", columns, dateOrder: "dmy" });
  expect(tables()[0]!.dateOrder).toBe("dmy");
  await readBook(services);
  await checkBook(services);
  expect(tables()[0]!.dateOrder).toBe("dmy");
});
