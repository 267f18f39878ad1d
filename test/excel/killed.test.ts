import { afterEach, beforeAll, expect, test } from "vitest";
import { applyFixes, offeredEdits, undoAction } from "../../src/app/commands/changes/applyFixes";
import { finishBroken, lookForBroken, removeTorn, returnBroken } from "../../src/app/commands/changes/broken";
import { openLog } from "../../src/app/changes/openLog";
import { checkBook } from "../../src/app/commands/checkBook";
import { clearMarks } from "../../src/app/commands/marks";
import { readBook } from "../../src/app/commands/readBook";
import { findingsOf } from "../../src/app/findings";
import type { LogEntry } from "../../src/app/changes/log";
import type { Services } from "../../src/app/services";
import { listSheet } from "../../src/app/sheets/listSheet";
import { book } from "../support/books";
import { openDesk, reopen, type Desk } from "../support/excel";
import { cutOff, requestsOf } from "../support/faults";

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const rows = [
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [45735, "记-2", "资料印刷", " 示例印务", "罚款", "１，２００", "25412000000000000002"],
];

let bytes: Uint8Array;
let desk: Desk;
beforeAll(async () => {
  bytes = await book({ 台账: [["示例市护理学会 奖建资金台账"], header, ...rows] });
});
afterEach(async () => desk.emulator.close());

/** Opens the workbook anew in the emulator that is there, with a pane of its own. */
async function fresh(): Promise<void> {
  await desk.emulator.openFile(bytes, "台账.xlsx");
  desk = await reopen(desk);
}
const start = async (): Promise<void> => {
  desk = await openDesk({ bytes, name: "台账.xlsx" });
};
const cells = async () => (await desk.emulator.getCells("台账", "A1:G4")).values;
const log = async (): Promise<readonly LogEntry[]> => {
  const read = await openLog(desk.services);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const mend = async (services: Services): Promise<void> => {
  await checkBook(services);
  await applyFixes(services, offeredEdits(findingsOf(services.store.get())));
};
/** What the pane, opened again, says broke off. */
async function brokenOff(): Promise<number | undefined> {
  desk = await reopen(desk);
  await readBook(desk.services);
  await lookForBroken(desk.services);
  const said = desk.services.store.get().notices.find(({ kind }) => kind === "broken");
  return said?.kind === "broken" ? said.count : undefined;
}

test("fixes that broke off at any request are known when the pane opens again, and are finished or put back", async () => {
  await start();
  const before = await cells();
  await checkBook(desk.services);
  const count = await requestsOf(desk, () =>
    applyFixes(desk.services, offeredEdits(findingsOf(desk.services.store.get()))),
  );
  const mended = await cells();
  expect(mended).not.toEqual(before);
  const seen = new Set<string>();
  for (let after = 0; after < count; after++) {
    for (const end of [finishBroken, returnBroken]) {
      await fresh();
      await checkBook(desk.services);
      const edits = offeredEdits(findingsOf(desk.services.store.get()));
      await cutOff(desk, after, () => applyFixes(desk.services, edits));
      const broken = await brokenOff();
      const now = await cells();
      seen.add(broken === undefined ? "told nothing" : "told");
      if (broken === undefined) {
        // Nothing was begun, or all was done and noted.
        const entries = await log();
        expect(now).toEqual(entries.length > 0 ? mended : before);
        expect(entries.every(({ state }) => state === "written")).toBe(true);
        break;
      }
      expect(broken).toBe(edits.length);
      await end(desk.services);
      expect(await cells()).toEqual(end === finishBroken ? mended : before);
      expect((await log()).map(({ state }) => state)).toEqual(
        edits.map(() => (end === finishBroken ? "written" : "returned")),
      );
      expect(await brokenOff()).toBeUndefined();
    }
  }
  expect([...seen].sort()).toEqual(["told", "told nothing"]);
});

test("putting back that broke off at any request is known, and is finished", async () => {
  await start();
  const before = await cells();
  await mend(desk.services);
  const [first] = await log();
  const count = await requestsOf(desk, () => undoAction(desk.services, first!.action));
  let told = 0;
  for (let after = 0; after < count; after++) {
    await fresh();
    await mend(desk.services);
    await cutOff(desk, after, () => undoAction(desk.services, first!.action));
    if ((await brokenOff()) !== undefined) {
      told++;
      await finishBroken(desk.services);
      expect(await cells()).toEqual(before);
    } else await undoAction(desk.services, first!.action);
    expect(await cells()).toEqual(before);
    expect((await log()).every(({ state }) => state === "returned")).toBe(true);
  }
  expect(told).toBeGreaterThan(1);
});

test("marks that broke off at any request can be taken off whole by the next pane", async () => {
  await start();
  await readBook(desk.services);
  const before = await desk.emulator.snapshot();
  const count = await requestsOf(desk, () => checkBook(desk.services));
  await clearMarks(desk.services);
  for (let after = 0; after < count; after++) {
    await cutOff(desk, after, () => checkBook(desk.services));
    desk = await reopen(desk);
    await clearMarks(desk.services);
    expect(await desk.emulator.snapshot()).toEqual(before);
    await readBook(desk.services);
  }
});

/** A list of more cells than one request writes. */
const long = (text: string) =>
  listSheet({
    name: "校验结果",
    values: Array.from({ length: 2600 }, (_, row) => [text, row, text, row, text, row, text, row]),
    widths: [10, 10, 10, 10, 10, 10, 10, 10],
    headingRow: 0,
    wrap: [],
  });

test("a long sheet that broke off says so by its name, is offered for deletion, and is whole after another go", async () => {
  await start();
  const { workbook } = desk.services;
  const count = await requestsOf(desk, () => workbook.putSheet(long("新"), false));
  expect(count).toBeGreaterThan(3);
  for (let after = 1; after < count; after++) {
    await fresh();
    await readBook(desk.services);
    const whole = await desk.emulator.snapshot();
    let isWhole = false;
    await cutOff(desk, after, async () => {
      isWhole = (await desk.services.workbook.putSheet(long("新"), false)).ok;
    });
    await brokenOff();
    const torn = desk.services.store.get().notices.find(({ kind }) => kind === "torn");
    if (isWhole || after === 1) expect(torn).toBeUndefined();
    else expect(torn).toEqual({ kind: "torn", sheets: ["校验结果（未写完）"] });
    if (after === 2 && torn?.kind === "torn") {
      await removeTorn(desk.services, torn.sheets);
      expect(await desk.emulator.snapshot()).toEqual(whole);
    } else {
      if (!isWhole) await desk.services.workbook.putSheet(long("新"), false);
      const { values } = await desk.emulator.getCells("校验结果", "A2600:H2600");
      expect(values).toEqual([["新", 2599, "新", 2599, "新", 2599, "新", 2599]]);
      await brokenOff();
      expect(desk.services.store.get().notices).toEqual([]);
    }
  }
});

test("an earlier long sheet keeps its rows until the new ones stand in their place", async () => {
  await start();
  await desk.services.workbook.putSheet(long("旧"), false);
  await cutOff(desk, 2, () => desk.services.workbook.putSheet(long("新"), true));
  const torn = await desk.emulator.getCells("校验结果（未写完）", "A1:A2600");
  const texts = torn.values.map(([text]) => text);
  expect(texts.filter((text) => text !== "新" && text !== "旧")).toEqual([]);
  expect(new Set(texts)).toEqual(new Set(["新", "旧"]));
  await desk.services.workbook.putSheet({ ...long("新"), values: [["短"]] }, true);
  expect((await desk.emulator.getCells("校验结果", "A1:A3")).values).toEqual([["短"], [""], [""]]);
});
