import type { MappingChoice } from "../../core/intake/types";
import { kinds, schema, type Kind } from "../../core/schema/fields";
import type { SettingsRow } from "../../core/standards/settingRows";
import type { CellValue } from "../../core/table/grid";
import { textOf } from "../../core/table/columns";
import { fieldName, kindName } from "../../report/unchecked";
import { locales, type Locale } from "../../i18n/locale";

/**
 * How the user's choice of columns is kept: rows of the settings sheet, in words, one for the kind of the table
 * and one for each header. The header of the table, in the note, says which tables the choice holds for.
 */
const KIND = "map.kind";
const FIELD = "map.field";
const NONE = "—";

const group = (locale: Locale): string => (locale === "zh-CN" ? "列对应" : "Columns");
const kindItem = (locale: Locale): string => (locale === "zh-CN" ? "表的种类" : "Kind of table");

/** Rows that keep a choice. */
export function mappingRows(choice: MappingChoice, locale: Locale): readonly SettingsRow[] {
  const { kind, fields = {}, headerKey } = choice;
  const rows: SettingsRow[] = [];
  if (kind) rows.push([group(locale), kindItem(locale), kindName(kind, locale), "", headerKey, KIND]);
  for (const [header, field] of Object.entries(fields)) {
    const value = field === null ? NONE : fieldName(field, locale);
    rows.push([group(locale), header, value, "", headerKey, FIELD]);
  }
  return rows;
}

const kindByName = new Map<string, Kind>(
  locales.flatMap((locale) => kinds.map((kind) => [kindName(kind, locale), kind] as const)),
);

function fieldByName(name: string, kind: Kind): string | undefined {
  return Object.keys(schema[kind]).find((field) =>
    locales.some((locale) => fieldName(field, locale) === name),
  );
}

/** Choices kept on a settings sheet; rows that name no known kind or column are left out and told by their index. */
export function readMappings(values: readonly (readonly CellValue[])[]): {
  readonly choices: readonly MappingChoice[];
  readonly unknown: readonly number[];
} {
  const byKey = new Map<string, { kind: Kind; fields: Record<string, string | null> }>();
  const unknown: number[] = [];
  const cells = values.map((row) => row.map(textOf));
  for (const [index, row] of cells.entries()) {
    if (row[5] !== KIND) continue;
    const kind = kindByName.get(row[2] ?? "");
    if (kind && row[4]) byKey.set(row[4], { kind, fields: {} });
    else unknown.push(index);
  }
  for (const [index, row] of cells.entries()) {
    if (row[5] !== FIELD) continue;
    const choice = byKey.get(row[4] ?? "");
    const field = row[2] === NONE ? null : choice && fieldByName(row[2] ?? "", choice.kind);
    if (choice && row[1] && field !== undefined) choice.fields[row[1]] = field;
    else unknown.push(index);
  }
  const choices = [...byKey].map(([headerKey, { kind, fields }]) => ({ sheet: "", headerKey, kind, fields }));
  return { choices, unknown };
}

/** True for a row that keeps a choice for tables with this header. */
export const isMappingRow = (row: readonly CellValue[], headerKey: string): boolean =>
  (row[5] === KIND || row[5] === FIELD) && row[4] === headerKey;
