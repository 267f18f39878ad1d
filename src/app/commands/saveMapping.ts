import type { MappingChoice } from "../../core/intake/types";
import type { Kind } from "../../core/schema/fields";
import { fold } from "../../core/text";
import type { TableSummary } from "../engine/types";
import type { Services } from "../services";
import { checkBook } from "./checkBook";
import { saveSettings } from "./saveSettings";

interface Chosen {
  readonly kind: Kind;
  /** Column by field; −1 for none. */
  readonly columns: Readonly<Record<string, number>>;
}

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

/** Keeps the user's choice of columns on the settings sheet and checks with it. */
export async function saveMapping(services: Services, table: TableSummary, chosen: Chosen): Promise<void> {
  const { store, engine } = services;
  if (!(await saveSettings(services, [{ kind: "mapping", choice: choiceOf(table, chosen) }]))) return;
  const summaries = await engine.recognise();
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, summaries } } : s));
  await checkBook(services);
}
