import { expect } from "vitest";
import { logName } from "../../src/app/changes/openLog";
import type { Services } from "../../src/app/services";
import { keep } from "./deskAnew";
import type { Desk } from "./excel";
import { codes, tryFaults, type Tried } from "./faults";

export type Step = (services: Services) => Promise<unknown>;

/** Marks what was read as out of date. */
export const outdate: Step = async ({ store }) =>
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, isShifted: true } } : s));

let offset = 0;

/**
 * Strikes every request of a step, each time from the workbook as it stands now, with the next of the codes.
 * Every sheet but the change log is looked at.
 */
export async function strike(
  desk: Desk,
  name: string,
  run: Step,
  { before, ...more }: Partial<Tried> & { readonly before?: Step } = {},
): Promise<void> {
  const back = await keep(desk);
  const tried: Tried = {
    name,
    isWatched: (sheet) => !logName(sheet),
    setUp: async (at) => {
      await back(at);
      await before?.(at.services);
    },
    run: ({ services }) => run(services),
    ...more,
  };
  const struck = await tryFaults(desk, tried, (at) => codes[(offset + at) % codes.length]!);
  offset += struck;
  expect(struck).toBeGreaterThan(0);
}
