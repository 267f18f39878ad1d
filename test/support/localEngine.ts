import { drive } from "../../src/app/engine/drive";
import { EngineSession } from "../../src/app/engine/session";
import type { Engine } from "../../src/app/engine/types";

/** The engine in the same thread, as the worker runs it. */
export function localEngine(): Engine {
  const session = new EngineSession();
  let isCancelled = false;
  const copy = <T>(value: T): T => structuredClone(value);
  return {
    reset: async () => session.reset(),
    openSheet: async (head) => session.openSheet(copy(head)),
    addRows: async (sheet, values) => session.addRows(sheet, copy(values)),
    patch: async (sheet, top, left, values) => session.patch(sheet, top, left, copy(values)),
    openSettings: async (rows, locale) => copy(session.openSettings(copy(rows), locale)),
    openMemory: async (rows) => session.openMemory(copy(rows)),
    recheck: async (config) => copy(session.recheck(copy(config))),
    recognise: async () => copy(session.recognise()),
    check: async (config, onProgress) => {
      isCancelled = false;
      const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
      const run = session.start(copy(config));
      return copy(await drive(run, config.locale, () => isCancelled, pause, onProgress));
    },
    reword: async (locale) => copy(session.inWords(locale)),
    call: async (name, question) => copy(session.call(name, copy(question))) as never,
    cancel: () => {
      isCancelled = true;
    },
    dispose: () => undefined,
  };
}
