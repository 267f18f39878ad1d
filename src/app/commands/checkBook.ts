import { countSeverities } from "../../report/groups";
import { uncheckedRules } from "../../report/unchecked";
import type { CheckConfig, CheckOutcome } from "../engine/types";
import { say, type Services } from "../services";
import { rememberIfKept } from "./memory/remember";
import { markFindings } from "./marks";
import { freshen } from "./readBook";

/** Most findings listed of one rule. */
export const FINDINGS_A_RULE = 1000;

/** What a check has to know of now and here. */
export const configOf = ({ clock, store }: Services): CheckConfig => ({
  today: clock.today(),
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

/**
 * Checks the workbook and marks what was found. Results stay until the new ones are there;
 * a cancelled run keeps what it found.
 */
export async function checkBook(services: Services): Promise<void> {
  const { store, engine } = services;
  if (store.get().check.running) return;
  store.set((s) => ({
    ...s,
    isFirstRun: false,
    sub: undefined,
    notices: s.notices.filter(({ kind }) => kind !== "madeSheets" && kind !== "told"),
    check: { ...s.check, running: { progress: undefined, rows: 0 } },
  }));
  services.memory.set("seen", "1");
  try {
    if (!(await freshen(services))) return;
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
    if (!outcome.isCancelled) await rememberIfKept(services);
  } finally {
    store.set((s) => (s.check.running ? { ...s, check: { ...s.check, running: undefined } } : s));
  }
}

/** Stops the check under way; what it found stays. */
export function cancelCheck({ engine }: Services): void {
  engine.cancel();
}
