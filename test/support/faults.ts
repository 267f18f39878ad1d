import { expect } from "vitest";
import { isOwnSheet } from "../../src/app/ownSheets";
import { hostWords } from "../../src/app/hostWords";
import type { Notice } from "../../src/app/state";
import { upkeepTranslator } from "../../src/i18n/upkeep";
import { errorTexts, type ErrorCode } from "../../src/emulator/host/errors";
import type { Desk } from "./excel";

/** Every error code that Excel documents. */
export const codes = Object.keys(errorTexts) as readonly ErrorCode[];

/** So many that no command sends more. */
const ALL = 1_000_000;

/** Runs a command whose requests reach the workbook only so far, as when the pane is closed in the middle. */
export async function cutOff({ emulator }: Desk, after: number, run: () => Promise<unknown>): Promise<void> {
  emulator.fail("RequestAborted", { after, times: ALL });
  await run();
  emulator.host.faults.clear();
}

/** Requests that a command sends, at most. */
export async function requestsOf({ emulator }: Desk, run: () => Promise<unknown>): Promise<number> {
  emulator.journal.reset();
  await run();
  return emulator.journal.totals.syncs;
}

/** What the notices of errors say, title and body. */
export const saidOf = (notices: readonly Notice[]): readonly string[] =>
  notices.flatMap((notice) => {
    if (notice.kind === "told")
      return [`${upkeepTranslator("zh-CN")(notice.key, notice.data)} ${notice.kind}`];
    if (notice.kind !== "host") return [];
    const { title, body } = hostWords(notice.error, notice.retry, "zh-CN");
    return [`${title} ${body}`];
  });

/** A command of the pane, tried under errors of the host. */
export interface Tried {
  readonly name: string;
  /** Brings the workbook to where the command begins, however often it was run. */
  readonly setUp?: (desk: Desk) => Promise<unknown>;
  readonly run: (desk: Desk) => Promise<unknown>;
  /** What else tells the user; true when it did. */
  readonly isTold?: (desk: Desk) => boolean;
}

/** Errors that a step takes in its stride: it waits, or asks for less at a time. */
const silent: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
]);

/** Values, formulas and formats of the sheets that are the user's own. */
async function ownCells({ emulator }: Desk): Promise<string> {
  const { sheets } = (await emulator.snapshot()) as { sheets: object };
  return JSON.stringify(
    (Object.values(sheets) as { name: string }[]).filter(({ name }) => !isOwnSheet(name)),
  );
}

const dropNotices = ({ services }: Desk): void => services.store.set((s) => ({ ...s, notices: [] }));

/** Runs a command with an error at one of its requests; false when it does not send so many. */
async function strike(desk: Desk, { run }: Tried, code: ErrorCode, after: number): Promise<boolean> {
  const { emulator } = desk;
  dropNotices(desk);
  emulator.journal.reset();
  emulator.fail(code, { after });
  await run(desk);
  emulator.host.faults.clear();
  return emulator.journal.entries.some(({ error }) => error === code);
}

/** Nothing is swallowed: the user reads what happened, in words, unless the step went on by itself. */
function expectTold(desk: Desk, { isTold }: Tried, code: ErrorCode, where: string): void {
  const said = saidOf(desk.services.store.get().notices);
  if (!silent.has(code)) expect(said.length > 0 || (isTold?.(desk) ?? false), `${where}: told`).toBe(true);
  for (const text of said) {
    expect(text, where).toMatch(/^\S+ \S/);
    expect(text, where).not.toMatch(/[A-Z][a-z]+[A-Z]|“”|\{/);
  }
}

/**
 * Lets every request of a command fail in turn, each with the next of the codes, and asserts that the user's cells
 * are as before or as after the command, that the user is told, and that trying again does what was asked.
 * @returns how many requests were struck.
 */
export async function tryFaults(
  desk: Desk,
  tried: Tried,
  codeAt: (at: number) => ErrorCode,
): Promise<number> {
  const { name, setUp = () => Promise.resolve(), run } = tried;
  await setUp(desk);
  const before = await ownCells(desk);
  dropNotices(desk);
  await run(desk);
  expect(saidOf(desk.services.store.get().notices), name).toEqual([]);
  const after = await ownCells(desk);
  for (let at = 0; ; at++) {
    const code = codeAt(at);
    const where = `${name}, request ${at}, ${code}`;
    await setUp(desk);
    if (!(await strike(desk, tried, code, at))) return at;
    expectTold(desk, tried, code, where);
    expect([before, after], where).toContain(await ownCells(desk));
    dropNotices(desk);
    await run(desk);
    expect(saidOf(desk.services.store.get().notices), `${where}, again`).toEqual([]);
    expect(await ownCells(desk), `${where}, again`).toBe(after);
  }
}
