import { afterEach, expect, test } from "vitest";
import { applyFixes, offeredEdits, undoAction } from "../../src/app/commands/changes/applyFixes";
import { checkBook } from "../../src/app/commands/checkBook";
import { readBook } from "../../src/app/commands/readBook";
import { removeTraces } from "../../src/app/commands/removeTraces";
import { watchBook } from "../../src/app/commands/watchBook";
import { findingsOf } from "../../src/app/findings";
import type { CellEdit } from "../../src/core/lint/types";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const rows = [
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [45735, "记-2", "资料印刷", " 示例印务", "罚款", "１，２００", "25412000000000000002"],
];
let desk: Desk;
afterEach(async () => desk.emulator.close());

async function open(): Promise<readonly CellEdit[]> {
  const bytes = await book({
    台账: [["示例市护理学会 奖建资金台账"], header, ...rows],
    说明: [["此表只作说明"]],
  });
  desk = await openDesk({ bytes, name: "台账.xlsx" });
  await checkBook(desk.services);
  return offeredEdits(findingsOf(desk.services.store.get()));
}
const cell = async (address: string) => (await desk.emulator.getCells("台账", address)).values[0]![0];
const undo = async (): Promise<void> => {
  const last = desk.services.store.get().notices.find(({ kind }) => kind === "done");
  if (last?.kind !== "done" || last.undo === undefined) throw new Error("nothing to undo");
  await undoAction(desk.services, last.undo);
};
const keys = () => desk.services.store.get().notices.map((one) => (one.kind === "done" ? one.key : one.kind));
const act = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  desk.emulator.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("台账"));
    await context.sync();
  });

test("what a co-author changes is shown and not acted upon, and undo leaves it alone", async () => {
  const edits = await open();
  const unwatch = await watchBook(desk.services);
  await applyFixes(desk.services, edits);
  await desk.emulator.remote.setCells("台账", "D4", [["示例新印务"]]);
  await desk.services.wait(200);
  expect(desk.services.store.get().check.done!.changes).toMatchObject([{ sheet: "台账", remote: true }]);
  await undo();
  expect(await cell("D4")).toBe("示例新印务");
  expect(await cell("F4")).toBe("１，２００");
  expect(keys()).toContain("note.undoneSome");
  unwatch();
});

test("a locked sheet is checked; nothing is written until it is opened", async () => {
  const edits = await open();
  await act((sheet) => sheet.protection.protect());
  await checkBook(desk.services);
  expect(findingsOf(desk.services.store.get()).length).toBeGreaterThan(0);
  desk.services.store.set((s) => ({ ...s, notices: [] }));
  await applyFixes(desk.services, edits);
  expect(desk.services.store.get().notices).toMatchObject([{ kind: "host", error: { kind: "protected" } }]);
  expect(await cell("F4")).toBe("１，２００");
  await act((sheet) => sheet.protection.unprotect());
  await applyFixes(desk.services, edits);
  expect(await cell("F4")).toBe(1200);
  await undo();
  expect(await cell("F4")).toBe("１，２００");
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["hidden", (sheet) => (sheet.visibility = "Hidden")],
  ["filtered", (sheet) => sheet.autoFilter.apply("A2:G4", 5, { filterOn: "Values", values: ["3200"] })],
  ["merged in its title", (sheet) => sheet.getRange("A1:G1").merge()],
])("a sheet that is %s is checked, marked, mended and put back", async (_, change) => {
  await open();
  await act(change);
  await readBook(desk.services);
  await checkBook(desk.services);
  const edits = offeredEdits(findingsOf(desk.services.store.get()));
  expect(edits).toHaveLength(2);
  expect((await desk.emulator.marks("台账")).length).toBeGreaterThan(0);
  await applyFixes(desk.services, edits);
  expect([await cell("D4"), await cell("F4")]).toEqual(["示例印务", 1200]);
  await undo();
  expect([await cell("D4"), await cell("F4")]).toEqual([" 示例印务", "１，２００"]);
});

test("a very hidden sheet is left alone and named among those not checked", async () => {
  await open();
  await act((sheet) => (sheet.visibility = "VeryHidden"));
  await readBook(desk.services);
  const { book: read } = desk.services.store.get();
  expect(read.phase === "ready" && read.skipped).toContainEqual({ sheet: "台账", why: "veryHidden" });
});

test("a copy is kept of the sheet that fixes change; it is not checked, and goes with the traces", async () => {
  const edits = await open();
  await applyFixes(desk.services, edits, true);
  const copy = (await desk.emulator.getCells("备份 台账 0115-0930", "D4:F4")).values;
  expect(copy).toEqual([[" 示例印务", "罚款", "１，２００"]]);
  expect(await cell("F4")).toBe(1200);
  await readBook(desk.services);
  const { book: read } = desk.services.store.get();
  expect(read.phase === "ready" && read.skipped.filter(({ why }) => why === "ours")).toContainEqual({
    sheet: "备份 台账 0115-0930",
    why: "ours",
  });
  await undo();
  await readBook(desk.services);
  await removeTraces(desk.services);
  const sheets = await desk.services.workbook.sheets();
  expect(sheets.ok && sheets.value.map(({ name }) => name)).toEqual(["台账", "说明"]);
});

test("nothing is changed where the copy cannot be made", async () => {
  const edits = await open();
  await desk.emulator.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await applyFixes(desk.services, edits, true);
  expect(await cell("F4")).toBe("１，２００");
  expect(desk.services.store.get().notices).toMatchObject([{ kind: "host", error: { kind: "protected" } }]);
});
