import { afterEach, expect, test, vi } from "vitest";
import { showCellFindings, showCellScore, showCellSociety } from "../../src/app/commands/atCell";
import { applyFixes, offeredEdits } from "../../src/app/commands/changes/applyFixes";
import { checkBook } from "../../src/app/commands/checkBook";
import { removeMadeSheets } from "../../src/app/commands/start/makeSheets";
import { createBook } from "../../src/app/commands/start/newBook";
import { insertPractice, removePractice } from "../../src/app/commands/start/practice";
import { findingsOf } from "../../src/app/findings";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";
import { localAnalysis } from "../support/localAnalysis";
import { strike } from "../support/strike";

vi.setConfig({ testTimeout: 300_000 });

let desk: Desk;
afterEach(async () => desk.emulator.close());

const form = { year: 2026, judges: 2, societies: [], parts: ["check"] as const };
const ledger = [
  ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"],
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", "３，２００", "25412000000000000001"],
];

test("errors at every request: laying out a new workbook", async () => {
  desk = await openDesk();
  await strike(desk, "new workbook", (services) => createBook(services, form), { isBySheet: true });
});

test("errors at every request: taking the sheets of a new workbook away again", async () => {
  desk = await openDesk();
  let sheets: readonly string[] = [];
  await strike(desk, "take away", (services) => removeMadeSheets(services, sheets), {
    before: async (services) => {
      await createBook(services, form);
      sheets = services.store.get().notices.flatMap((one) => (one.kind === "madeSheets" ? one.sheets : []));
      expect(sheets.length).toBeGreaterThan(1);
    },
  });
});

test("errors at every request: practice, and its end", async () => {
  desk = await openDesk({ bytes: await book({ 台账: ledger }), name: "台账.xlsx" });
  await strike(desk, "practice", insertPractice, { isBySheet: true });
  await insertPractice(desk.services);
  await strike(desk, "end of practice", removePractice);
});

test("errors at every request: fixes after a copy of the sheets", async () => {
  desk = await openDesk({ bytes: await book({ 台账: ledger }), name: "台账.xlsx" });
  const fix = async (services: Desk["services"]): Promise<void> => {
    const edits = offeredEdits(findingsOf(services.store.get()));
    if (edits.length > 0) await applyFixes(services, edits, true);
    else await checkBook(services);
  };
  await strike(desk, "copy and fix", fix, {
    before: checkBook,
    isWatched: (sheet) => sheet === "台账",
  });
});

test.each([
  ["findings", showCellFindings],
  ["score", showCellScore],
  ["society", showCellSociety],
] as const)("errors at every request: the menu of a cell, %s", async (name, step) => {
  desk = await openDesk({ bytes: await book({ 台账: ledger }), name: "台账.xlsx" });
  desk = { ...desk, services: { ...desk.services, startAnalysis: localAnalysis } };
  const services = desk.services;
  const only = async () => {
    await step(services);
    // What there is to know of the cell is said where nothing is there; it is no error.
    services.store.set((s) => ({
      ...s,
      notices: s.notices.filter((one) => one.kind !== "told" || !one.key.startsWith("cell.")),
    }));
  };
  await strike(desk, name, only, {
    isTold: ({ services: at }) => at.store.get().board.phase === "failed",
  });
});
