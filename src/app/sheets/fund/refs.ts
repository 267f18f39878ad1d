import { columnName } from "../../../core/text";

/** Where the cells of a table stand, for formulas; rows and columns are 0-based, both rows included. */
export interface Refs {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  /** Column by field. */
  readonly columns: Readonly<Partial<Record<string, number>>>;
  /** What one in a cell is worth, by field, where it is not 1: 10000 for 万元. */
  readonly factors?: Readonly<Partial<Record<string, number>>>;
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A text as a formula writes it. */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const cells = ({ sheet, first, last }: Refs, left: number, right: number): string =>
  `${quoted(sheet)}!$${columnName(left)}$${first + 1}:$${columnName(right)}$${last + 1}`;

/** Cells of a field; the field must have a column. An amount in 万元 is turned into yuan. */
export function ref(refs: Refs, field: string): string {
  const column = refs.columns[field];
  if (column === undefined) throw new Error(`no column ${field} on ${refs.sheet}`);
  const range = cells(refs, column, column);
  const factor = refs.factors?.[field] ?? 1;
  return factor === 1 ? range : `IF(${range}="","",${range}*${factor})`;
}

export const has = (refs: Refs | undefined, ...fields: readonly string[]): refs is Refs =>
  refs !== undefined && fields.every((field) => refs.columns[field] !== undefined);

/** A range whose blank cells stay blank in an array, where Excel would make them 0. */
export const orBlank = (range: string): string => `IF(${range}="","",${range})`;

/** Columns side by side as one array. */
export const sideBySide = (...columns: readonly string[]): string =>
  `CHOOSE({${columns.map((_, index) => index + 1).join(",")}},${columns.join(",")})`;

/** Columns of fields as one block: the range itself where they stand side by side, else an array of them. */
export function block(refs: Refs, fields: readonly string[]): string {
  const at = fields.map((field) => refs.columns[field]);
  const [left] = at;
  const isPlain = fields.every((field) => (refs.factors?.[field] ?? 1) === 1);
  if (left !== undefined && isPlain && at.every((column, index) => column === left + index))
    return cells(refs, left, left + fields.length - 1);
  return sideBySide(...fields.map((field) => orBlank(ref(refs, field))));
}
