import type { MappingChoice } from "../../core/intake/types";
import type { Kind } from "../../core/schema/fields";
import { fold } from "../../core/text";
import type { TableSummary } from "../engine/types";
import { isOwnSheet } from "../ownSheets";
import type { Services } from "../services";
import { checkBook } from "./checkBook";
import { recognise } from "./readBook";
import { saveSettings } from "./saveSettings";
import { selectedPlace } from "./selectedPlace";

interface Chosen {
  readonly kind: Kind;
  /** Column by field; −1 for none. */
  readonly columns: Readonly<Record<string, number>>;
  readonly dateOrder?: "dmy" | "mdy";
}

/** The choice in terms of headers, by which it is found again. */
function choiceOf(table: TableSummary, { kind, columns, dateOrder }: Chosen): MappingChoice {
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  const wasMapped = new Set(table.columns.map(({ column }) => column));
  const fields: Record<string, string | null> = {};
  for (const { column, header } of [...table.columns, ...table.unmapped]) {
    const field = fieldOf.get(column);
    if (field !== undefined) fields[fold(header)] = field;
    else if (wasMapped.has(column)) fields[fold(header)] = null;
  }
  return { sheet: "", headerKey: table.headerKey, kind, fields, ...(dateOrder ? { dateOrder } : {}) };
}

/** Takes the selected row for the header of its sheet, keeps that on the settings sheet and recognises anew. */
export async function takeSelectedRow(services: Services): Promise<void> {
  const place = await selectedPlace(services);
  if (!place || isOwnSheet(place.sheet)) return;
  const { sheet, area } = place;
  const choice: MappingChoice = { sheet, headerKey: "", headerRow: area.top };
  if (!(await saveSettings(services, [{ kind: "mapping", choice }]))) return;
  await recognise(services);
}

/** Keeps the user's choice of columns on the settings sheet and checks with it. */
export async function saveMapping(services: Services, table: TableSummary, chosen: Chosen): Promise<void> {
  if (!(await saveSettings(services, [{ kind: "mapping", choice: choiceOf(table, chosen) }]))) return;
  await recognise(services);
  await checkBook(services);
}
