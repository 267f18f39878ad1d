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
const DATES = "map.dates";
const HEADER = "map.header";
const NONE = "—";

const group = (locale: Locale): string => (locale === "zh-CN" ? "列对应" : "Columns");
const kindItem = (locale: Locale): string => (locale === "zh-CN" ? "表的种类" : "Kind of table");

const datesItem = (locale: Locale): string => (locale === "zh-CN" ? "日期写法" : "Order of dates");
const headerItem = (locale: Locale): string => (locale === "zh-CN" ? "表头行" : "Header row");
const orders = ["dmy", "mdy"] as const;
/** How dates are written, in words. */
export const orderName = (order: (typeof orders)[number], locale: Locale): string =>
  locale === "zh-CN"
    ? { dmy: "日/月/年", mdy: "月/日/年" }[order]
    : { dmy: "day/month/year", mdy: "month/day/year" }[order];

/** Rows that keep a choice. */
export function mappingRows(choice: MappingChoice, locale: Locale): readonly SettingsRow[] {
  const { kind, fields = {}, headerKey, headerRow, sheet, dateOrder } = choice;
  if (headerRow !== undefined) return [[group(locale), headerItem(locale), headerRow + 1, "", sheet, HEADER]];
  const rows: SettingsRow[] = [];
  if (dateOrder)
    rows.push([group(locale), datesItem(locale), orderName(dateOrder, locale), "", headerKey, DATES]);
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

interface Kept {
  readonly kind: Kind;
  readonly fields: Record<string, string | null>;
  dateOrder?: "dmy" | "mdy";
}

type Words = readonly (string | null)[];

const orderOf = (word: string | null | undefined): Kept["dateOrder"] =>
  orders.find((one) => locales.some((locale) => orderName(one, locale) === word));

/** Takes one row over into what is kept for its header; false where it cannot be used. */
function take([, item, value, , , id]: Words, kept: Kept | undefined): boolean {
  if (!kept) return false;
  if (id === DATES) {
    const order = orderOf(value);
    if (order) kept.dateOrder = order;
    return order !== undefined;
  }
  const field = value === NONE ? null : fieldByName(value ?? "", kept.kind);
  if (!item || field === undefined) return false;
  kept.fields[item] = field;
  return true;
}

/** The header row chosen for a sheet. */
function headerOf([, , value, , sheet]: Words): MappingChoice | undefined {
  const at = Number(value);
  return Number.isInteger(at) && at > 0 && sheet ? { sheet, headerKey: "", headerRow: at - 1 } : undefined;
}

/** Choices kept on a settings sheet; rows that name no known kind or column are left out and told by their index. */
export function readMappings(values: readonly (readonly CellValue[])[]): {
  readonly choices: readonly MappingChoice[];
  readonly unknown: readonly number[];
} {
  const byKey = new Map<string, Kept>();
  const headers: MappingChoice[] = [];
  const unknown: number[] = [];
  const cells = values.map((row): Words => row.map(textOf));
  for (const [index, row] of cells.entries()) {
    if (row[5] !== KIND) continue;
    const kind = kindByName.get(row[2] ?? "");
    if (kind && row[4]) byKey.set(row[4], { kind, fields: {} });
    else unknown.push(index);
  }
  for (const [index, row] of cells.entries()) {
    const header = row[5] === HEADER ? headerOf(row) : undefined;
    if (header) headers.push(header);
    else if (row[5] === HEADER) unknown.push(index);
    else if ((row[5] === FIELD || row[5] === DATES) && !take(row, byKey.get(row[4] ?? "")))
      unknown.push(index);
  }
  const choices = [...byKey].map(([headerKey, kept]): MappingChoice => ({ sheet: "", headerKey, ...kept }));
  return { choices: [...choices, ...headers], unknown };
}

/** True for a row that keeps what this choice replaces: one for tables with the same header, or for the same sheet. */
export const isMappingRow = (
  row: readonly CellValue[],
  { headerRow, headerKey, sheet }: MappingChoice,
): boolean =>
  headerRow === undefined
    ? (row[5] === KIND || row[5] === FIELD || row[5] === DATES) && row[4] === headerKey
    : row[5] === HEADER && row[4] === sheet;
