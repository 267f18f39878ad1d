import type { MappingChoice } from "../../core/intake/types";
import type { Kind } from "../../core/schema/fields";
import type { CellValue } from "../../core/table/grid";
import { ok } from "../../core/result";
import { fold } from "../../core/text";
import { translator } from "../../i18n/ui";
import type { HostResult } from "../../workbook/port";
import type { TableSummary } from "../engine/types";
import { isSettingsSheet } from "../ownSheets";
import { listSheet } from "../sheets/listSheet";
import { notifyHost, patiently, type Services } from "../services";
import { isMappingRow, mappingRows } from "../settingsSheet";
import { checkBook } from "./checkBook";

interface Chosen {
  readonly kind: Kind;
  /** Column by field; −1 for none. */
  readonly columns: Readonly<Record<string, number>>;
}

const COLUMNS = 6;
const WIDTHS = [12, 26, 22, 10, 46, 12];

/** The choice in terms of headers, by which it is found again. */
function choiceOf(table: TableSummary, { kind, columns }: Chosen): MappingChoice {
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  const wasMapped = new Set(table.columns.map(({ column }) => column));
  const fields: Record<string, string | null> = {};
  for (const { column, header } of [...table.columns, ...table.unmapped]) {
    const field = fieldOf.get(column);
    if (field !== undefined) fields[fold(header)] = field;
    else if (wasMapped.has(column)) fields[fold(header)] = null;
  }
  return { sheet: "", headerKey: table.headerKey, kind, fields };
}

/** Rows of the settings sheet as they stand, without its title and heading; none where there is no sheet. */
async function settingsRows(services: Services): HostResult<readonly (readonly CellValue[])[]> {
  const sheets = await patiently(services, () => services.workbook.sheets());
  if (!sheets.ok) return sheets;
  const sheet = sheets.value.find(({ name }) => isSettingsSheet(name));
  if (!sheet || sheet.rows <= HEADING_ROW + 1) return ok([]);
  const first = HEADING_ROW + 1;
  return patiently(services, () => services.workbook.readRows(sheet.id, first, sheet.rows - first, COLUMNS));
}

const HEADING_ROW = 2;

/** Keeps the user's choice of columns on the settings sheet and checks with it. */
export async function saveMapping(
  services: Services,
  _sheet: string,
  table: TableSummary,
  chosen: Chosen,
): Promise<void> {
  const { store, workbook, engine } = services;
  const { locale } = store.get();
  const t = translator(locale);
  const choice = choiceOf(table, chosen);
  const old = await settingsRows(services);
  if (!old.ok) return notifyHost(services, old.error);
  const kept = old.value.filter((row) => !isMappingRow(row, choice.headerKey));
  const spec = listSheet({
    name: t("settings.sheet"),
    values: [
      [t("settings.title")],
      [t("settings.lead")],
      [
        t("settings.group"),
        t("settings.item"),
        t("settings.value"),
        t("settings.status"),
        t("settings.note"),
        t("settings.code"),
      ],
      ...kept,
      ...mappingRows(choice, locale),
    ],
    widths: WIDTHS,
    headingRow: HEADING_ROW,
    wrap: [4],
  });
  const written = await patiently(services, () => workbook.putSheet(spec, true));
  if (!written.ok) return notifyHost(services, { ...written.error, sheet: spec.name });
  const { book } = store.get();
  if (book.phase !== "ready") return;
  const choices = [...book.choices.filter(({ headerKey }) => headerKey !== choice.headerKey), choice];
  const summaries = await engine.recognise(choices);
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, choices, summaries } } : s));
  await checkBook(services);
}
