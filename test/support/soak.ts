import { checkBook } from "../../src/app/commands/checkBook";
import { readBook } from "../../src/app/commands/readBook";
import { watchBook } from "../../src/app/commands/watchBook";
import { findingsOf } from "../../src/app/findings";
import { book } from "./books";
import { openDesk, type Desk } from "./excel";

const head = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额"];
const ROWS = 400;

/** A ledger with a pane that watches it. */
export async function openLedger(): Promise<Desk> {
  const rows = Array.from({ length: ROWS }, (_, n) => [
    45730 + (n % 200),
    `记-${n + 1}`,
    `场地 ${n}`,
    "示例会展中心",
    "会议费",
    300 + n / 4,
  ]);
  const desk = await openDesk({ bytes: await book({ 台账: [head, ...rows] }), name: "台账.xlsx" });
  await readBook(desk.services);
  await watchBook(desk.services);
  await checkBook(desk.services);
  return desk;
}

const isNoted = ({ services }: Desk): boolean => {
  const { book: state } = services.store.get();
  return state.phase === "ready" && state.pending.length > 0;
};

/** Edits a category and an amount as a user does, lets the pane see it, and checks again. */
export async function editAndCheck(desk: Desk, round: number): Promise<void> {
  const { emulator, services } = desk;
  const row = 2 + ((round * 37) % ROWS);
  const category = round % 3 === 0 ? "会议费" : "对外借款";
  await emulator.setCells("台账", `E${row}:F${row}`, [[category, 500 + round]]);
  while (!isNoted(desk)) await services.wait(5);
  await checkBook(services);
  emulator.journal.reset();
}

/** What was found, each finding as one text. */
export const foundIn = ({ services }: Desk): readonly string[] =>
  findingsOf(services.store.get())
    .map(({ code, at, words }) => `${code} ${at.sheet} ${at.row} ${at.column} ${words.problem}`)
    .sort();

/** What host and pane keep from one round to the next, by number. */
export const keptBy = ({ emulator, services }: Desk): Readonly<Record<string, number>> => {
  const { book: state, check, notices } = services.store.get();
  return {
    references: emulator.host.references.size,
    listeners: emulator.engine.changes.listeners.size,
    pending: state.phase === "ready" ? state.pending.length : -1,
    changes: check.done?.changes.length ?? -1,
    notices: notices.length,
  };
};
