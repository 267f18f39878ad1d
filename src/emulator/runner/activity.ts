/**
 * Watches a page for work that is still to come. Runs inside the page, so it must not use anything outside
 * itself: time-outs that wait, and when the page last did something.
 */
function watchActivity(window: Window & typeof globalThis): void {
  const waiting = new Set<unknown>();
  const { setTimeout: start, clearTimeout: stop } = window;
  const state = { last: Date.now(), waiting: () => waiting.size };
  const busy = () => {
    state.last = Date.now();
  };
  const wrapped = (work: TimerHandler, delay?: number, ...args: unknown[]): unknown => {
    const id: unknown = start.call(
      window,
      () => {
        waiting.delete(id);
        busy();
        if (typeof work === "function") work(...args);
        else window.eval(work);
      },
      delay,
    );
    waiting.add(id);
    busy();
    return id;
  };
  window.setTimeout = wrapped as unknown as typeof window.setTimeout;
  window.clearTimeout = ((id?: number) => {
    waiting.delete(id);
    stop.call(window, id);
  }) as typeof window.clearTimeout;
  (window as unknown as { activity: typeof state }).activity = state;
}

/** The call of `watchActivity` as text; compilers that keep names leave calls of `__name` in it. */
export const activityScript = `(() => { const __name = (work) => work; (${String(watchActivity)})(window); })()`;

/** What `watchActivity` leaves in the page. */
export interface Activity {
  last: number;
  waiting(): number;
}
