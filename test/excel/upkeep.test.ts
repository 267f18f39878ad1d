import { afterEach, describe, expect, test } from "vitest";
import { applyFixes, offeredEdits, undoAction, undoCell } from "../../src/app/commands/changes/applyFixes";
import { checkBook } from "../../src/app/commands/checkBook";
import { liveCheck, setLive } from "../../src/app/commands/liveCheck";
import { clearMarks } from "../../src/app/commands/marks";
import { explainFindings, withdrawExplanations } from "../../src/app/commands/memory/explain";
import { registerInvoices } from "../../src/app/commands/memory/registerInvoices";
import { pastRuns, startHistory } from "../../src/app/commands/memory/remember";
import { readBook } from "../../src/app/commands/readBook";
import { ownSheetsOf, removeTraces } from "../../src/app/commands/removeTraces";
import { watchBook } from "../../src/app/commands/watchBook";
import { writeFindings } from "../../src/app/commands/writeFindings";
import { openLog } from "../../src/app/changes/openLog";
import { findingsOf } from "../../src/app/findings";
import { cellName } from "../../src/core/text";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const rows: (string | number)[][] = [
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [45731, "记-2", "会议资料印刷", "示例文印社", "印刷费", 860.5, "25412000000000000002"],
  [45734, "记-3", "周转", "示例商贸公司", "对外借款", 20000, "25412000000000000003"],
  [45735, "记-4", "资料印刷", "示例印务", "印刷费", 1200, "25412000000000000002"],
  [45736, "记-5", "资料装订", " 示例装订社", "印刷费", "１，３００", "25412000000000000005"],
];
const ledger = (data = rows) => book({ 台账: [["示例市护理学会 奖建资金台账"], header, ...data] });

let desk: Desk;
let unwatch: (() => void)[] = [];
afterEach(async () => {
  for (const stop of unwatch) stop();
  unwatch = [];
  await desk.emulator.close();
});

const open = async (data = rows): Promise<Desk> => {
  desk = await openDesk({ bytes: await ledger(data), name: "台账.xlsx" });
  return desk;
};
const openFindings = (): string[] =>
  findingsOf(desk.services.store.get())
    .map(({ code, at }) => `${code} ${cellName(at.row, at.column)}`)
    .sort();
const keyOf = (code: string): string =>
  findingsOf(desk.services.store.get()).find((finding) => finding.code === code)!.key;
const given = { situation: "grounded", reason: "经理事会批准的周转", by: "示例会计" } as const;

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await desk.services.wait(20);
  expect(holds()).toBe(true);
}

describe("explanations", () => {
  test("take a finding off the list, also in a later session, until they are taken back", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    expect(openFindings()).toContain("EXP-03 E5");
    expect(await explainFindings(services, [keyOf("EXP-03")], given)).toBe(true);
    expect(openFindings()).not.toContain("EXP-03 E5");
    expect((await emulator.marks("台账")).map(({ address }) => address)).not.toContain("E5");
    const saved = await emulator.saveFile();
    await emulator.close();

    desk = await openDesk({ bytes: saved, name: "台账.xlsx" });
    const later = desk.services;
    await checkBook(later);
    expect(openFindings()).not.toContain("EXP-03 E5");
    const [explained] = later.store.get().check.done!.outcome.explained;
    expect(explained!.waiver).toMatchObject({ ...given, date: "2026-01-15" });
    await withdrawExplanations(later, [explained!.finding.key]);
    expect(openFindings()).toContain("EXP-03 E5");
  });

  test("hold for the row wherever it stands, and are reported once the problem is gone", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    await explainFindings(services, [keyOf("EXP-03")], given);
    await emulator.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange("3:3").insert("Down");
      context.workbook.worksheets.getItem("台账").getRange("A3:G3").values = [
        [45729, "记-0", "资料印刷", "示例复印店", "印刷费", 100, "'25412000000000000009"],
      ];
      await context.sync();
    });
    await readBook(services);
    await checkBook(services);
    expect(openFindings().filter((one) => one.startsWith("EXP-03"))).toEqual([]);
    await emulator.setCells("台账", "E6", [["会议费"]]);
    await readBook(services);
    await checkBook(services);
    expect(openFindings().filter((one) => one.startsWith("WAI"))).toEqual(["WAI-02 F4"]);
  });

  test("without a reason explain nothing and are reported themselves", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    await explainFindings(services, [keyOf("EXP-03")], given);
    await emulator.setCells("核实说明", "F4", [[""]]);
    await readBook(services);
    await checkBook(services);
    expect(openFindings()).toEqual(expect.arrayContaining(["EXP-03 E5", "WAI-01 F4"]));
  });
});

describe("history", () => {
  test("says what is new, fixed and still open, across sessions", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    expect(services.store.get().check.done!.outcome.change).toBeUndefined();
    await startHistory(services);
    const count = findingsOf(services.store.get()).length;
    await emulator.setCells("台账", "E5", [["会议费"]]);
    await emulator.setCells("台账", "E4", [["罚款"]]);
    const saved = await emulator.saveFile();
    await emulator.close();

    desk = await openDesk({ bytes: saved, name: "台账.xlsx" });
    await checkBook(desk.services);
    const { change } = desk.services.store.get().check.done!.outcome;
    expect(change).toEqual({ fresh: 1, fixed: 1, stillOpen: count - 1 });
    const news = findingsOf(desk.services.store.get()).filter(({ since }) => since === "new");
    expect(news.map(({ code, at }) => `${code} ${cellName(at.row, at.column)}`)).toEqual(["EXP-03 E4"]);
    const runs = await pastRuns(desk.services);
    expect(runs.map(({ fresh, fixed }) => [fresh, fixed])).toEqual([
      [undefined, undefined],
      [1, 1],
    ]);
  });
});

describe("repairs", () => {
  test("are written, logged, and put back one by one or whole", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    await clearMarks(services);
    const before = await emulator.getCells("台账", "A1:G7");
    const edits = offeredEdits(findingsOf(services.store.get()));
    expect(edits.map(({ cell, to }) => [cellName(cell.row, cell.column), to])).toEqual(
      expect.arrayContaining([
        ["F7", 1300],
        ["D7", "示例装订社"],
      ]),
    );
    await applyFixes(services, edits);
    expect(openFindings().filter((one) => one.startsWith("FMT"))).toEqual([]);
    expect((await emulator.getCells("台账", "D7:F7")).values).toEqual([["示例装订社", "印刷费", 1300]]);
    const log = await openLog(services);
    expect(log.ok && log.value.length).toBe(edits.length);
    if (!log.ok) return;
    await undoCell(
      services,
      log.value.find(({ column }) => column === 5)!,
    );
    expect((await emulator.getCells("台账", "D7:F7")).values).toEqual([
      ["示例装订社", "印刷费", "１，３００"],
    ]);
    await undoAction(services, log.value[0]!.action);
    expect(await emulator.getCells("台账", "A1:G7")).toEqual(before);
    const after = await openLog(services);
    expect(after.ok && after.value.every(({ state }) => state === "returned")).toBe(true);
  });

  test("leave a cell alone that was changed meanwhile, and so does putting back", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    const edits = offeredEdits(findingsOf(services.store.get()));
    await emulator.setCells("台账", "F7", [[999]]);
    await applyFixes(services, edits);
    expect((await emulator.getCells("台账", "F7")).values).toEqual([[999]]);
    await emulator.setCells("台账", "D7", [["示例新装订社"]]);
    const log = await openLog(services);
    if (!log.ok) throw new Error("no log");
    await undoAction(services, log.value[0]!.action);
    expect((await emulator.getCells("台账", "D7")).values).toEqual([["示例新装订社"]]);
    expect(services.store.get().notices.map((notice) => notice.kind === "done" && notice.key)).toContain(
      "note.undoneSome",
    );
  });
});

describe("checking while typing", () => {
  test("brings the findings up to date after an edit, without a click", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    unwatch = [await watchBook(services), liveCheck(services)];
    setLive(services, true);
    await emulator.setCells("台账", "E5", [["会议费"]]);
    await until(() => !openFindings().includes("EXP-03 E5"));
    expect(services.store.get().check.done!.changes).toEqual([]);
    await emulator.setCells("台账", "A8:G8", [
      [45737, "记-6", "资料印刷", "示例文印社", "罚款", 50, "'25412000000000000008"],
    ]);
    await until(() => openFindings().includes("EXP-03 E8"));
  });

  test("waits for a click where another author made the edit", async () => {
    const { services, emulator } = await open();
    await checkBook(services);
    unwatch = [await watchBook(services), liveCheck(services)];
    setLive(services, true);
    await emulator.remote.setCells("台账", "E5", [["会议费"]]);
    await until(() => services.store.get().check.done!.changes.length > 0);
    await services.wait(300);
    expect(openFindings()).toContain("EXP-03 E5");
  });
});

test("the register finds an invoice that another workbook has seen, and keeps no number", async () => {
  const { services, emulator } = await open();
  await checkBook(services);
  await registerInvoices(services);
  const sheet = await emulator.getCells("发票登记", "A1:C20");
  expect(JSON.stringify(sheet.values)).not.toContain("2541200000000000");
  const saved = await emulator.saveFile();
  await emulator.close();

  desk = await openDesk({ bytes: saved, name: "另一本.xlsx" });
  await checkBook(desk.services);
  expect(openFindings().filter((one) => one.startsWith("EXP-14") || one.startsWith("EXP-13"))).not.toEqual(
    [],
  );
});

test("everything the tool has written for itself can be taken out without a trace", async () => {
  const { services, emulator } = await open();
  const before = await emulator.snapshot();
  await checkBook(services);
  await explainFindings(services, [keyOf("EXP-03")], given);
  await startHistory(services);
  await registerInvoices(services);
  await writeFindings(services);
  expect(ownSheetsOf(services).length).toBeGreaterThanOrEqual(3);
  await readBook(services);
  await removeTraces(services);
  expect(await emulator.snapshot()).toEqual(before);
  expect(services.store.get().check.done).toBeUndefined();
});
