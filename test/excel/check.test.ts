import { afterEach, expect, test } from "vitest";
import { checkBook } from "../../src/app/commands/checkBook";
import { clearMarks } from "../../src/app/commands/marks";
import { readBook } from "../../src/app/commands/readBook";
import { openFinding, stepFinding } from "../../src/app/commands/selectFinding";
import { clearFilters, search, toggleSeverity } from "../../src/app/commands/view";
import { watchBook } from "../../src/app/commands/watchBook";
import { writeFindings } from "../../src/app/commands/writeFindings";
import { findingsOf, isStale } from "../../src/app/findings";
import { cellName } from "../../src/core/text";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const rows = [
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [45731, "记-2", "会议资料印刷", "示例文印社", "印刷费", 860.5, "25412000000000000002"],
  [45734, "记-3", "周转借款", "示例商贸公司", "对外借款", 20000, "25412000000000000003"],
  [45735, "记-4", "资料印刷", "示例印务", "印刷费", 1200, "25412000000000000002"],
];
const ledger = () =>
  book({ 台账: [["示例市护理学会 奖建资金台账"], header, ...rows, ["合计", "", "", "", "", 25260.5]] });

let desk: Desk;
afterEach(async () => desk.emulator.close());

const found = (): string[] =>
  findingsOf(desk.services.store.get()).map(
    ({ code, at }) => `${code} ${at.sheet}!${cellName(at.row, at.column)}`,
  );

test("checks a workbook in place, marks it, and leaves no trace", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  const before = await emulator.snapshot();
  await checkBook(services);
  expect(services.store.get().notices).toEqual([]);
  expect(found().sort()).toEqual(["EXP-03 台账!E5", "EXP-13 台账!G4", "EXP-25 台账!A4"]);
  const marks = await emulator.marks("台账");
  expect(marks.map((mark) => mark.address).sort()).toEqual(["A4", "E5", "G4", "G6"]);
  expect(await emulator.snapshot()).not.toEqual(before);
  await clearMarks(services);
  expect(await emulator.marks("台账")).toEqual([]);
  expect(await emulator.snapshot()).toEqual(before);
});

test("a click selects the cell, and so does the next finding", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  await checkBook(services);
  const [first] = findingsOf(services.store.get()).filter(({ code }) => code === "EXP-03");
  await openFinding(services, first!);
  const selected = () =>
    emulator.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
  expect(await selected()).toBe("台账!E5");
  await stepFinding(services, 1);
  expect(await selected()).toBe("台账!G4");
});

test("a filter says to screen readers how many findings are listed", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services } = desk;
  await checkBook(services);
  const said = () => services.store.get().said.text;
  toggleSeverity(services, "warning");
  search(services, "G4");
  expect(said()).toBe("列出 0 项");
  toggleSeverity(services, "warning");
  expect(said()).toBe("列出 1 项");
  clearFilters(services);
  expect(said()).toBe("列出 3 项");
});

test("an edit makes its findings stale, and one click checks again", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  await checkBook(services);
  const unwatch = await watchBook(services);
  await emulator.setCells("台账", "E5", [["会议费"]]);
  await services.wait(200);
  const { done } = services.store.get().check;
  expect(
    findingsOf(services.store.get())
      .filter((one) => isStale(one, done!))
      .map(({ code }) => code),
  ).toEqual(["EXP-03"]);
  await checkBook(services);
  expect(found()).not.toContain("EXP-03 台账!E5");
  expect(services.store.get().check.done!.changes).toEqual([]);
  unwatch();
});

test("a protected sheet is checked but not marked, and marking can be tried again", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  await emulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("台账").protection.protect();
    await context.sync();
  });
  const before = await emulator.snapshot();
  await checkBook(services);
  expect(found()).toHaveLength(3);
  expect(services.store.get().notices).toMatchObject([
    { kind: "host", error: { kind: "protected", sheet: "台账" } },
  ]);
  expect(await emulator.snapshot()).toEqual(before);
});

test("writes a findings sheet, asks before replacing it, and does not check it", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  await checkBook(services);
  await writeFindings(services);
  const cells = await emulator.getCells("校验结果", "A1:H7");
  expect(cells.values[0]![0]).toBe("校验结果");
  expect(cells.values[4]!.slice(0, 5)).toEqual(["错误", "EXP-03", "列支了不得使用的科目", "台账", "E5"]);
  await writeFindings(services);
  expect(services.store.get().notices.at(-1)).toMatchObject({
    kind: "host",
    error: { kind: "exists", sheet: "校验结果" },
  });
  await writeFindings(services, true);
  expect(services.store.get().notices.at(-1)).toMatchObject({ kind: "wrote", sheet: "校验结果" });
  await readBook(services);
  const state = services.store.get().book;
  expect(state.phase === "ready" && state.skipped).toEqual([{ sheet: "校验结果", why: "ours" }]);
});

test("waits while a cell is being edited, then goes on by itself", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  emulator.fail("InvalidOperationInCellEditMode", { times: 2 });
  const checking = checkBook(services);
  await services.wait(300);
  expect(services.store.get().notices).toMatchObject([{ kind: "host", error: { kind: "editing" } }]);
  await checking;
  expect(found()).toHaveLength(3);
  expect(services.store.get().notices).toEqual([]);
});

test("halves a block that is too large to read", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  await readBook(services);
  emulator.fail("ResponsePayloadSizeLimitExceeded", { after: 3, times: 1 });
  await checkBook(services);
  expect(found()).toHaveLength(3);
});

test("says so when the sheet is gone", async () => {
  desk = await openDesk({ bytes: await ledger(), name: "台账.xlsx" });
  const { services, emulator } = desk;
  await checkBook(services);
  const [first] = findingsOf(services.store.get());
  await emulator.Excel.run(async (context) => {
    context.workbook.worksheets.add("别的");
    context.workbook.worksheets.getItem("台账").delete();
    await context.sync();
  });
  await openFinding(services, first!);
  expect(services.store.get().notices).toMatchObject([
    { kind: "host", error: { kind: "missing", sheet: "台账" } },
  ]);
  expect(found()).toHaveLength(3);
});
