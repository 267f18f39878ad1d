import { afterAll, beforeAll, expect, test } from "vitest";
import { openLog } from "../../src/app/changes/openLog";
import { applyFixes, offeredEdits, undoAction, undoCell } from "../../src/app/commands/changes/applyFixes";
import { checkBook } from "../../src/app/commands/checkBook";
import { clearMarks, markFindings } from "../../src/app/commands/marks";
import { explainFindings, withdrawExplanations } from "../../src/app/commands/memory/explain";
import { registerInvoices } from "../../src/app/commands/memory/registerInvoices";
import { startHistory } from "../../src/app/commands/memory/remember";
import { readBook } from "../../src/app/commands/readBook";
import { removeTraces } from "../../src/app/commands/removeTraces";
import { saveMapping } from "../../src/app/commands/saveMapping";
import { saveSettings } from "../../src/app/commands/saveSettings";
import { openFinding } from "../../src/app/commands/selectFinding";
import { writeFindings } from "../../src/app/commands/writeFindings";
import type { LogEntry } from "../../src/app/changes/log";
import type { TableSummary } from "../../src/app/engine/types";
import type { Services } from "../../src/app/services";
import { findingsOf } from "../../src/app/findings";
import type { CellEdit } from "../../src/core/lint/types";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";
import { codes, tryFaults, type Tried } from "../support/faults";

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const rows = [
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [45735, "记-2", "资料印刷", " 示例印务", "罚款", "１，２００", "25412000000000000002"],
];
const title = ["示例市护理学会 奖建资金台账"];

let desk: Desk;
let edits: readonly CellEdit[];
beforeAll(async () => {
  desk = await openDesk({ bytes: await book({ 台账: [title, header, ...rows] }), name: "台账.xlsx" });
  await checkBook(desk.services);
  edits = offeredEdits(findingsOf(desk.services.store.get()));
});
afterAll(async () => desk.emulator.close());

const actions = async (): Promise<string[]> => {
  const log = await openLog(desk.services);
  if (!log.ok) throw new Error("the log cannot be read");
  return [...new Set(log.value.filter(({ state }) => state !== "returned").map(({ action }) => action))];
};
const fix = () => applyFixes(desk.services, edits);
/** Puts everything back that fixes of earlier tries wrote. */
async function unfix(): Promise<void> {
  for (const action of await actions()) await undoAction(desk.services, action);
  await desk.services.workbook.removeSheets(["修改记录"]);
}
let fixed: string;
let firstEntry: LogEntry | undefined;
async function fixAnew(): Promise<void> {
  await unfix();
  await fix();
  const log = await openLog(desk.services);
  firstEntry = log.ok ? log.value.find(({ state }) => state === "written") : undefined;
  fixed = firstEntry!.action;
}
/** Columns of the ledger as the user confirms them. */
const columns = { date: 0, voucher: 1, summary: 2, payee: 3, category: 4, amount: 5, invoice: 6 };
function ledgerOf({ store }: Services): TableSummary {
  const { book: read } = store.get();
  if (read.phase !== "ready") throw new Error("the workbook is not read");
  return read.summaries.find(({ sheet }) => sheet === "台账")!.tables[0]!;
}
const keyOf = (code: string): string => {
  const { outcome } = desk.services.store.get().check.done!;
  const all = [...outcome.findings, ...outcome.explained.map(({ finding }) => finding)];
  return all.find((finding) => finding.code === code)!.key;
};
const given = { situation: "grounded", reason: "经理事会批准", by: "示例会计" } as const;

const commands: readonly Tried[] = [
  { name: "read", run: ({ services }) => readBook(services) },
  { name: "check", run: ({ services }) => checkBook(services) },
  { name: "mark", run: ({ services }) => markFindings(services) },
  {
    name: "clear marks",
    setUp: ({ services }) => markFindings(services),
    run: ({ services }) => clearMarks(services),
  },
  {
    name: "select",
    run: ({ services }) => openFinding(services, findingsOf(services.store.get())[0]!),
  },
  { name: "write findings", run: ({ services }) => writeFindings(services, true) },
  { name: "apply fixes", setUp: unfix, run: fix },
  {
    name: "undo all",
    setUp: fixAnew,
    run: ({ services }) => undoAction(services, fixed),
  },
  {
    name: "undo one",
    setUp: fixAnew,
    run: ({ services }) => undoCell(services, firstEntry!),
  },
  {
    name: "save mapping",
    run: ({ services }) => saveMapping(services, ledgerOf(services), { kind: "expense", columns }),
  },
  {
    name: "save settings",
    run: ({ services }) =>
      saveSettings(services, [{ kind: "set", id: "scoring.starLine", value: 80, source: "评审办法" }]),
  },
  { name: "explain", run: ({ services }) => explainFindings(services, [keyOf("EXP-03")], given) },
  {
    name: "withdraw",
    setUp: ({ services }) => explainFindings(services, [keyOf("EXP-03")], given),
    run: ({ services }) => withdrawExplanations(services, [keyOf("EXP-03")]),
  },
  { name: "keep a history", run: ({ services }) => startHistory(services) },
  { name: "register invoices", run: ({ services }) => registerInvoices(services) },
  {
    name: "remove traces",
    setUp: async ({ services }) => {
      await checkBook(services);
      await writeFindings(services, true);
      await readBook(services);
    },
    run: ({ services }) => removeTraces(services),
  },
];

let offset = 0;
test.each(commands)("errors at every request: $name", async (tried) => {
  const struck = await tryFaults(desk, tried, (at) => codes[(offset + at) % codes.length]!);
  offset += struck;
  expect(struck).toBeGreaterThan(0);
});
