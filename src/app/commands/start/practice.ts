import { startTranslator } from "../../../i18n/start";
import type { Locale } from "../../../i18n/locale";
import { findingsOf } from "../../findings";
import type { Planted } from "../../practice/ledger";
import type { Services } from "../../services";
import type { AppState } from "../../state";
import { dropSheets } from "../dropSheets";
import { freshen } from "../readBook";
import { selectCell } from "../selectFinding";
import { makeSheets, whileStarting } from "./makeSheets";

const prefixOf = (locale: Locale): string => startTranslator(locale)("practice.prefix");

/** Sheets of the workbook that were inserted for practice, in either language. */
export function practiceSheetsIn({ book }: Pick<AppState, "book">): readonly string[] {
  if (book.phase !== "ready") return [];
  const prefixes = (["zh-CN", "en"] as const).map(prefixOf);
  return book.sheets
    .map(({ name }) => name)
    .filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}

/** The errors planted in the practice sheets. */
export async function plantedErrors({ engine, store }: Services): Promise<readonly Planted[]> {
  return (await engine.call("start.practice", { locale: store.get().locale })).planted;
}

/** Inserts the practice sheets that are not there and brings the ledger to the front. */
export const insertPractice = (services: Services): Promise<void> =>
  whileStarting(services, async () => {
    const { engine, store, memory } = services;
    if (!(await freshen(services))) return;
    const { specs, planted } = await engine.call("start.practice", { locale: store.get().locale });
    const there = practiceSheetsIn(store.get());
    const lacking = specs.filter(({ name }) => !there.includes(name));
    if (!(await makeSheets(services, lacking, { isTold: false }))) return;
    memory.set("seen", "1");
    store.set((s) => ({ ...s, isFirstRun: false, check: { ...s.check, done: undefined } }));
    const [first] = planted;
    if (first) await selectCell(services, { sheet: first.sheet, row: 0, column: 0 });
  });

/** Takes the practice sheets away, with all that was tried in them. */
export const removePractice = (services: Services): Promise<void> =>
  whileStarting(
    services,
    async () => void (await dropSheets(services, practiceSheetsIn(services.store.get()))),
  );

/** Whether the last check has found a planted error. */
export const isFound = (state: AppState, { sheet, row, column, code }: Planted): boolean =>
  findingsOf(state).some(
    (finding) =>
      finding.code === code &&
      [finding.at, ...finding.cells].some(
        (at) => at.sheet === sheet && at.row === row && at.column === column,
      ),
  );
