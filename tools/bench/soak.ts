import "../../src/functions/english";
import "../../src/i18n/english";
import { editAndCheck, keptBy, openLedger } from "../../test/support/soak";

const ROUNDS = 500;
const WINDOW = 50;

/** Bytes of the heap after everything that nobody holds is gone. */
function heap(): number {
  if (!globalThis.gc) throw new Error("run with --expose-gc");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

/** Rounds of edit and check, with the heap after the first and the last of them; pane and emulator share it. */
async function soak(): Promise<void> {
  const desk = await openLedger();
  const first: number[] = [];
  const last: number[] = [];
  const before = keptBy(desk);
  for (let round = 0; round < ROUNDS; round++) {
    await editAndCheck(desk, round);
    if (round < WINDOW) first.push(heap());
    if (round >= ROUNDS - WINDOW) last.push(heap());
  }
  const grown = (mean(last) - mean(first)) / (ROUNDS - WINDOW);
  process.stdout.write(
    `${ROUNDS} rounds: heap ${megabytes(mean(first))} MB in the first ${WINDOW}, ${megabytes(mean(last))} MB in the last ` +
      `(${(grown / 1e3).toFixed(1)} kB a round)\n` +
      `kept before ${JSON.stringify(before)}\nkept after  ${JSON.stringify(keptBy(desk))}\n`,
  );
  await desk.emulator.close();
}

await soak();
