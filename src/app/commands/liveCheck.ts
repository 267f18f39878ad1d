import type { Services } from "../services";
import type { Change } from "../state";
import { checkBook, configOf } from "./checkBook";
import { markFindings } from "./marks";
import { recognise, takeChanges } from "./readBook";

/** Quiet time after the last edit before it is checked: a paste comes as many changes. */
const QUIET = 60;

const LIVE = "live";

/** Whether edits are checked as they are made; a preference of this computer. */
export const isLiveRemembered = ({ memory }: Pick<Services, "memory">): boolean => memory.get(LIVE) === "1";

/** Turns checking while typing on or off. */
export function setLive(services: Services, isLive: boolean): void {
  services.memory.set(LIVE, isLive ? "1" : "0");
  services.store.set((s) => ({ ...s, check: { ...s.check, isLive } }));
}

/** Checks what was edited: the changed cells alone where that is possible, else everything. */
async function checkChanges(services: Services): Promise<void> {
  const { store, engine } = services;
  const taken = await takeChanges(services);
  if (taken === false) return;
  const { changes = [] } = store.get().check.done ?? {};
  const outcome = taken ? await engine.recheck(configOf(services)) : undefined;
  if (!outcome) {
    if (taken) await recognise(services);
    return checkBook(services);
  }
  store.set((s) =>
    s.check.done
      ? {
          ...s,
          check: {
            ...s.check,
            done: {
              ...s.check.done,
              outcome,
              time: services.clock.time(),
              changes: s.check.done.changes.filter((change) => !changes.includes(change)),
            },
          },
        }
      : s,
  );
  if (store.get().check.done?.isMarked) await markFindings(services);
}

/**
 * Checks edits as they are made, while that is on and there is a result to bring up to date; edits by other authors
 * are left for the next check. Gives a function that ends it.
 */
export function liveCheck(services: Services): () => void {
  const { store } = services;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function run(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      await checkChanges(services);
    } finally {
      isBusy = false;
    }
    onState();
  }
  let seen: readonly Change[] | undefined;
  function onState(): void {
    const { isLive, done, running } = store.get().check;
    if (!isLive || !done || running || isBusy) return;
    if (done.changes === seen && !done.isShifted) return;
    seen = done.changes;
    if (!done.isShifted && done.changes.every(({ remote }) => remote)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET);
  }
  const stop = store.subscribe(onState);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
