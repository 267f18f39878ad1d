import type { CellEdit } from "../../lint/types";
import { schema, type ColumnType, type Field, type Kind } from "../../schema/fields";
import type { Table } from "../../table/table";

/** More cells of a column than this are reported once; fewer too, where they are most of its cells. */
const manyCells = 20;
const someCells = 5;
const mostCells = 0.5;
/** Largest number of cells that one fix changes. */
const mostEdits = 2000;

/** Columns of a table that hold one of the types; a column that stands for another is named once. */
export function fieldsOf<K extends Kind>(table: Table<K>, types: readonly ColumnType[]): readonly Field<K>[] {
  const columns = new Set<number>();
  return Object.entries(schema[table.kind] as Record<string, ColumnType>).flatMap(([name, type]) => {
    const field = name as Field<K>;
    if (!types.includes(type) || !table.has(field) || table.header(field) === "" || table.rowCount === 0)
      return [];
    const { column } = table.cell(0, field);
    if (columns.has(column)) return [];
    columns.add(column);
    return [field];
  });
}

/** A cell that can be repaired, or reads as it should and still is not what it should be. */
export interface Repair {
  readonly row: number;
  /** Undefined where no repair is certain. */
  readonly edit: CellEdit | undefined;
}

/** The fix of several cells: all of them, or none where one has no repair or they are too many. */
const fixOf = (repairs: readonly Repair[]): { fix?: readonly CellEdit[] } => {
  const edits = repairs.flatMap(({ edit }) => (edit ? [edit] : []));
  return edits.length === repairs.length && edits.length <= mostEdits ? { fix: edits } : {};
};

interface CellReport {
  readonly message: "cell";
  readonly data: { readonly column: string; readonly value: string };
  readonly at: { readonly row: number; readonly field: Field };
  readonly fix?: readonly CellEdit[];
}

interface ColumnReport {
  readonly message: "column";
  readonly data: { readonly column: string; readonly value: string; readonly count: number };
  readonly at: { readonly row: number; readonly field: Field; readonly identity: string };
  readonly fix?: readonly CellEdit[];
}

/** Reports each cell that can be repaired, or the column once where there are many. */
export function* repairReports(
  table: Table,
  field: Field,
  repairs: readonly Repair[],
): Generator<CellReport | ColumnReport> {
  const column = table.header(field);
  const valueAt = (row: number): string => String(table.raw(row, field));
  const isMost = repairs.length > someCells && repairs.length > mostCells * table.rowCount;
  if (isMost || repairs.length > manyCells) {
    const { row } = repairs[0]!;
    const data = { column, value: valueAt(row), count: repairs.length };
    yield { message: "column", data, at: { row, field, identity: field }, ...fixOf(repairs) };
    return;
  }
  for (const repair of repairs) {
    const { row } = repair;
    yield { message: "cell", data: { column, value: valueAt(row) }, at: { row, field }, ...fixOf([repair]) };
  }
}

/** Reason that keeps rules on the form of cells away from delimited text, where every cell is text. */
export const unlessText = ({ isText, sheet }: Table<Kind>) =>
  isText ? { id: "delimitedText", data: { sheet } } : undefined;
