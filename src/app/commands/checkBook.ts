import { countSeverities } from "../../report/groups";
import { uncheckedRules } from "../../report/unchecked";
import { defaultSettings } from "../../core/standards/settings";
import type { CheckConfig, CheckOutcome } from "../check/types";
import { notifyHost, say, type Services } from "../services";
import type { Change } from "../state";
import { markFindings } from "./marks";
import { readBook, readChanges } from "./readBook";

/** Most findings listed of one rule. */
export const FINDINGS_A_RULE = 1000;

const configOf = ({ clock, store }: Services): CheckConfig => ({
  today: clock.today(),
  settings: defaultSettings,
  off: [],
  limit: FINDINGS_A_RULE,
  locale: store.get().locale,
});

const recognisedRows = (services: Services): number => {
  const { book } = services.store.get();
  if (book.phase !== "ready") return 0;
  return book.summaries.flatMap((sheet) => sheet.tables).reduce((sum, table) => sum + table.rowCount, 0);
};

function announce(services: Services, outcome: CheckOutcome): void {
  const { error, warning, info } = countSeverities(outcome.findings);
  say(services, "run.done", { errors: error, warnings: warning, infos: info });
  const unchecked = uncheckedRules(outcome.statuses, FINDINGS_A_RULE).length;
  if (unchecked > 0) say(services, "run.doneUnchecked", { n: unchecked });
}

/** Takes over what changed since the last check; all of it when rows or columns moved. */
async function refresh(services: Services, changes: readonly Change[], isShifted: boolean): Promise<boolean> {
  const { store, engine } = services;
  const { book } = store.get();
  if (book.phase !== "ready" || isShifted) return readBook(services);
  for (const { sheet, area } of changes) {
    const info = book.sheets.find((one) => one.name === sheet);
    if (!info) return readBook(services);
    const rows = await readChanges(services, info, area);
    if (!rows.ok) {
      notifyHost(services, rows.error, "check");
      return false;
    }
  }
  if (changes.length > 0) {
    const summaries = await engine.recognise(book.choices);
    store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, summaries } } : s));
  }
  return true;
}

/**
 * Checks the workbook and marks what was found. Results stay until the new ones are there;
 * a cancelled run keeps what it found.
 */
export async function checkBook(services: Services): Promise<void> {
  const { store, engine } = services;
  if (store.get().check.running) return;
  const { done } = store.get().check;
  store.set((s) => ({
    ...s,
    isFirstRun: false,
    sub: undefined,
    check: { ...s.check, running: { progress: undefined, rows: 0 } },
  }));
  services.memory.set("seen", "1");
  try {
    const isFresh =
      store.get().book.phase === "ready" && done
        ? await refresh(services, done.changes, done.isShifted)
        : store.get().book.phase === "ready" || (await readBook(services));
    if (!isFresh) return;
    const rows = recognisedRows(services);
    store.set((s) => ({ ...s, check: { ...s.check, running: { progress: undefined, rows } } }));
    say(services, "run.started", { n: rows });
    const outcome = await engine.check(configOf(services), (progress) => {
      store.set((s) => (s.check.running ? { ...s, check: { ...s.check, running: { progress, rows } } } : s));
    });
    store.set((s) => ({
      ...s,
      check: {
        ...s.check,
        running: undefined,
        done: { outcome, time: services.clock.time(), isMarked: false, changes: [], isShifted: false },
      },
      view: { ...s.view, openKey: undefined, extended: {} },
    }));
    announce(services, outcome);
    await markFindings(services);
  } finally {
    store.set((s) => (s.check.running ? { ...s, check: { ...s.check, running: undefined } } : s));
  }
}

/** Stops the check under way; what it found stays. */
export function cancelCheck({ engine }: Services): void {
  engine.cancel();
}
