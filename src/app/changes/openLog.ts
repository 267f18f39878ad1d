import { ok } from "../../core/result";
import { finishedName } from "../../report/unfinished";
import { sheetNames } from "../../i18n/sheetNames";
import type { HostResult } from "../../workbook/port";
import { patiently, type Services } from "../services";
import { listSheet } from "../sheets/listSheet";
import { HEADING_ROW, logRows, readLog, WIDTHS, type LogEntry } from "./log";

const names: readonly string[] = Object.values(sheetNames.log);

/** True for the sheet of the change log, in any language. */
export const logName = (name: string): boolean => names.includes(finishedName(name));

/** The entries of the workbook's change log, oldest first; none where it has no log. */
export async function openLog(services: Services): HostResult<readonly LogEntry[]> {
  const { workbook } = services;
  const sheets = await patiently(services, () => workbook.sheets());
  if (!sheets.ok) return sheets;
  const sheet = sheets.value.find(({ name }) => logName(name));
  if (!sheet || sheet.rows === 0) return ok([]);
  const rows = await patiently(services, () => workbook.readRows(sheet.id, 0, sheet.rows, WIDTHS.length));
  return rows.ok ? ok(readLog(rows.value)) : rows;
}

/** Writes the change log, whole. */
export function saveLog(services: Services, entries: readonly LogEntry[]): HostResult<void> {
  const { locale } = services.store.get();
  const spec = listSheet({
    name: sheetNames.log[locale],
    values: logRows(entries, locale),
    widths: WIDTHS,
    headingRow: HEADING_ROW,
    wrap: [],
  });
  return patiently(services, () => services.workbook.putSheet(spec, true));
}
