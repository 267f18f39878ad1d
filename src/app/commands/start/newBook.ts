import { fundSheetName, inputSheets } from "../../../i18n/fundNames";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { sheetNames } from "../../../i18n/sheetNames";
import { startTranslator } from "../../../i18n/start";
import type { Locale } from "../../../i18n/locale";
import { isSettingsSheet } from "../../ownSheets";
import { notifyHost, patiently, type Services } from "../../services";
import { bookParts, scoreSheetsFor, type BookPart, type NewBookForm } from "../../start/newBook";
import { freshen } from "../readBook";
import { saveSettings } from "../saveSettings";
import { showSheet } from "../showSheet";
import { makeSheets, whileStarting } from "./makeSheets";

/** Names of the sheets that a new workbook gets for a job. */
export function sheetsOfPart(
  part: BookPart,
  societies: readonly string[],
  locale: Locale,
): readonly string[] {
  const t = startTranslator(locale);
  switch (part) {
    case "check":
      return [t("sheet.ledger"), t("sheet.application")];
    case "score":
      return scoreSheetsFor(societies).map((id) => scoreSheetName(id, locale));
    case "fund":
      return inputSheets.map((id) => fundSheetName(id, locale));
  }
}

/** Lays out the year's sheets that the workbook lacks; sheets that exist are not touched. */
export const createBook = (services: Services, form: NewBookForm): Promise<void> =>
  whileStarting(services, async () => {
    const { engine, store, workbook, clock, memory } = services;
    if (!(await freshen(services))) return;
    const sheets = await patiently(services, () => workbook.sheets());
    if (!sheets.ok) return notifyHost(services, sheets.error);
    const { specs, settings } = await engine.call("start.newBook", {
      ...form,
      locale: store.get().locale,
      today: clock.today(),
      taken: sheets.value.map(({ name }) => name),
    });
    const isFirst = !sheets.value.some(({ name }) => isSettingsSheet(name));
    if (settings && !(await saveSettings(services, settings))) return;
    const before = settings && isFirst ? [sheetNames.settings[store.get().locale]] : [];
    if (!(await makeSheets(services, specs, { before }))) return;
    memory.set("seen", "1");
    store.set((s) => ({ ...s, isFirstRun: false, sub: undefined }));
    const [first] = specs;
    if (first) await showSheet(services, first.name, first.headingRow + 1);
  });

/** Parts of which the workbook lacks at least one sheet. */
export const lackingParts = (
  names: readonly string[],
  societies: readonly string[],
  locale: Locale,
): readonly BookPart[] =>
  bookParts.filter((part) => sheetsOfPart(part, societies, locale).some((name) => !names.includes(name)));
