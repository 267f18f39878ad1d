import { afterEach, expect, test } from "vitest";
import { applyFixes, offeredEdits, undoAction } from "../../src/app/commands/changes/applyFixes";
import { openLog } from "../../src/app/changes/openLog";
import { checkBook } from "../../src/app/commands/checkBook";
import { readBook } from "../../src/app/commands/readBook";
import { findingsOf } from "../../src/app/findings";
import { dayOf } from "../../src/core/day";
import { cellName } from "../../src/core/text";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";

/** Days from the first day of one system of dates to that of the other. */
const DAYS_1904 = 1462;
const serial = (year: number, month: number, day: number): number => dayOf(year, month, day) - DAYS_1904;

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const rows = [
  [serial(2025, 3, 14), "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [serial(2025, 3, 15), "记-2", "资料印刷", "示例印务", "印刷费", 860.5, "25412000000000000002"],
  ["2025年3月17日", "记-3", "资料装订", "示例装订社", "印刷费", 300, "25412000000000000003"],
];

let desk: Desk;
afterEach(async () => desk.emulator.close());

/** A workbook whose dates count from 1904, as an old Mac saved it. */
async function openOld(): Promise<void> {
  const bytes = await book({ 台账: [["示例市护理学会 奖建资金台账"], header, ...rows] });
  desk = await openDesk({ bytes, name: "台账.xlsx" });
  desk.emulator.engine.extras.date1904 = true;
  const format = [["yyyy-mm-dd"], ["yyyy-mm-dd"]];
  await desk.emulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("台账").getRange("A3:A4").numberFormat = format;
    await context.sync();
  });
  const saved = await desk.emulator.saveFile();
  await desk.emulator.close();
  desk = await openDesk({ bytes: saved, name: "台账.xlsx" });
}

test("dates of a 1904 workbook are read as they are shown, and fixes write them so", async () => {
  await openOld();
  const { services, emulator } = desk;
  expect((await emulator.getCells("台账", "A4")).text).toEqual([["2025-03-15"]]);
  await checkBook(services);
  const findings = findingsOf(services.store.get());
  const daysOff = findings.filter(({ code }) => code === "EXP-25");
  expect(daysOff.map(({ at }) => cellName(at.row, at.column))).toEqual(["A4"]);
  expect(findings.filter(({ code }) => code === "EXP-07")).toEqual([]);
  const edits = offeredEdits(findings);
  expect(edits).toMatchObject([{ cell: { row: 4, column: 0 }, to: serial(2025, 3, 17) }]);
  await applyFixes(services, edits);
  expect((await emulator.getCells("台账", "A5")).text).toEqual([["2025-03-17"]]);
  const log = await openLog(services);
  if (!log.ok) throw new Error("no log");
  await undoAction(services, log.value[0]!.action);
  expect((await emulator.getCells("台账", "A5")).values).toEqual([["2025年3月17日"]]);
});

test("where the host calls no functions, dates count from 1900 and the user is told", async () => {
  const bytes = await book({ 台账: [["示例市护理学会 奖建资金台账"], header, rows[0]!] });
  desk = await openDesk({ bytes, name: "台账.xlsx" });
  const { services, emulator } = desk;
  await readBook(services);
  const told = () => services.store.get().notices.some(({ kind }) => kind === "told");
  for (let after = 0; after < 8 && !told(); after++) {
    emulator.fail("NotImplemented", { after });
    await readBook(services);
    emulator.host.faults.clear();
  }
  expect(services.store.get().notices).toContainEqual({ kind: "told", key: "note.dateSystem", data: {} });
  expect(services.store.get().book.phase).toBe("ready");
});
