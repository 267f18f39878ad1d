import { expect } from "vitest";
import { isOwnSheet } from "../../src/app/ownSheets";
import { hostWords } from "../../src/app/hostWords";
import { finishedName } from "../../src/report/unfinished";
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
  /** Sheets that are looked at; the user's own where it is not given. */
  readonly isWatched?: (sheet: string) => boolean;
  /** True for a step of several sheets, each of which is whole: as it was, or as it is meant to be. */
  readonly isBySheet?: boolean;
  /** Takes the step as far as it goes before it completes a sheet that names later ones. */
  readonly stop?: (desk: Desk) => Promise<unknown>;
}

/** Errors that a step takes in its stride: it waits, or asks for less at a time. */
const silent: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
]);

type Cells = ReadonlyMap<string, string>;

/** Values, formulas and formats of the sheets that are looked at, by name. */
async function cellsOf(
  { emulator }: Desk,
  { isWatched = (name) => !isOwnSheet(name), isBySheet }: Tried,
): Promise<Cells> {
  await emulator.idle();
  const { sheets } = (await emulator.snapshot()) as { sheets: object };
  const watched = (Object.values(sheets) as { name: string }[]).filter(({ name }) => isWatched(name));
  return new Map(
    watched.map((sheet) => [sheet.name, JSON.stringify(sheet, isBySheet ? withoutResults : undefined)]),
  );
}

/** A formula shows what the other sheets are like by then; it is the same nevertheless. */
const withoutResults = (_: string, cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "f" in cell ? { ...cell, v: undefined, t: undefined } : cell;

const sorted = (cells: Cells): readonly (readonly [string, string])[] =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : 1));

/** Sheets under their own names, also those whose names say that they are not finished. */
const named = (cells: Cells): Cells =>
  new Map(
    [...cells].map(([name, cell]) => [
      finishedName(name),
      cell.replace(`"name":"${name}"`, `"name":"${finishedName(name)}"`),
    ]),
  );

/** Cells are as they were or as they are meant to be: all together, or each sheet for itself. */
function expectWhole(now: Cells, ends: readonly Cells[], isBySheet: boolean, where: string): void {
  if (!isBySheet) return expect(ends.map(sorted), where).toContainEqual(sorted(now));
  for (const name of new Set([...now.keys(), ...ends.flatMap((end) => [...end.keys()])]))
    expect(
      ends.map((end) => end.get(name)),
      `${where}: ${name}`,
    ).toContain(now.get(name));
}

/** Drops what was said; the offer to take sheets away again stays, since it is what a step begins with. */
const dropNotices = ({ services }: Desk): void =>
  services.store.set((s) => ({ ...s, notices: s.notices.filter(({ kind }) => kind === "madeSheets") }));

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

/** Cells where a step may stop between its sheets. */
async function stops(desk: Desk, tried: Tried): Promise<readonly Cells[]> {
  if (!tried.stop) return [];
  await tried.setUp?.(desk);
  await tried.stop(desk);
  return [await cellsOf(desk, tried)];
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
  const { name, setUp = () => Promise.resolve(), run, isBySheet = false } = tried;
  await setUp(desk);
  const before = await cellsOf(desk, tried);
  dropNotices(desk);
  await run(desk);
  expect(saidOf(desk.services.store.get().notices), name).toEqual([]);
  const after = await cellsOf(desk, tried);
  const ends = [before, after, ...(await stops(desk, tried))];
  for (let at = 0; ; at++) {
    const code = codeAt(at);
    const where = `${name}, request ${at}, ${code}`;
    await setUp(desk);
    if (!(await strike(desk, tried, code, at))) return at;
    expectTold(desk, tried, code, where);
    expectWhole(named(await cellsOf(desk, tried)), ends, isBySheet, where);
    dropNotices(desk);
    await run(desk);
    expect(saidOf(desk.services.store.get().notices), `${where}, again`).toEqual([]);
    expect(sorted(await cellsOf(desk, tried)), `${where}, again`).toEqual(sorted(after));
  }
}
