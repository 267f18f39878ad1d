import { listSheet } from "../sheets/listSheet";
import { sheetNames } from "../../i18n/sheetNames";
import { notifyHost, patiently, type Services } from "../services";
import { HEADING_ROW, WIDTHS } from "../settings/layout";
import type { SettingChange } from "../settings/calls";

/** Writes changes to the settings sheet, made first where there is none; gives false when it could not be written. */
export async function saveSettings(services: Services, changes: readonly SettingChange[]): Promise<boolean> {
  const { store, workbook, engine } = services;
  const { locale } = store.get();
  const values = await engine.call("settings.sheet", { locale, changes });
  const name = sheetNames.settings[locale];
  const spec = listSheet({ name, values, widths: WIDTHS, headingRow: HEADING_ROW, wrap: [1, 4] });
  const written = await patiently(services, () => workbook.putSheet(spec, true));
  if (!written.ok) {
    notifyHost(services, { ...written.error, sheet: name });
    return false;
  }
  const settingFaults = await engine.openSettings(values, locale);
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, settingFaults } } : s));
  return true;
}
