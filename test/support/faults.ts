import { hostWords } from "../../src/app/hostWords";
import type { Notice } from "../../src/app/state";
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

/** Requests that a command sends, not counting those that only give references back. */
export async function requestsOf({ emulator }: Desk, run: () => Promise<unknown>): Promise<number> {
  emulator.journal.reset();
  await run();
  return emulator.journal.totals.syncs;
}

/** What the notices of errors say, title and body. */
export const saidOf = (notices: readonly Notice[]): readonly string[] =>
  notices.flatMap((notice) => {
    if (notice.kind !== "host") return [];
    const { title, body } = hostWords(notice.error, notice.retry, "zh-CN");
    return [`${title} ${body}`];
  });
