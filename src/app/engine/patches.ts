import type { SheetIntake } from "../../core/intake/types";
import type { TableChange } from "../../core/lint/recheck";
import type { Area } from "../../core/table/grid";
import type { Table } from "../../core/table/table";

/** Cells of a sheet that were taken over anew. */
export interface Patch {
  readonly sheet: string;
  readonly area: Area;
}

interface Placed {
  readonly table: Table;
  readonly left: number;
  readonly right: number;
  /** Data row by sheet row. */
  readonly rows: ReadonlyMap<number, number>;
  readonly fieldAt: ReadonlyMap<number, string>;
}

function place(table: Table, intakes: readonly SheetIntake[]): Placed | undefined {
  const intake = intakes.find(({ sheet }) => sheet === table.sheet);
  const found = intake?.tables.find((_, index) => `${table.sheet}#${index}` === table.id);
  if (!found) return undefined;
  const rows = new Map<number, number>();
  for (let row = 0; row < table.rowCount; row++) rows.set(table.sheetRow(row), row);
  const fieldAt = new Map(found.columns.map(({ column, field }) => [column, field]));
  return { table, left: found.left, right: found.right, rows, fieldAt };
}

/** Changes of the tables that a patch makes, or undefined where it may change what is a table. */
function changesOfPatch(
  { sheet, area }: Patch,
  placed: readonly Placed[],
  isBlank: (sheet: string, row: number) => boolean,
): readonly TableChange[] | undefined {
  const changes: TableChange[] = [];
  const own = placed.filter(({ table }) => table.sheet === sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    const homes = own.filter(({ rows }) => rows.has(row));
    if (homes.length === 0 || isBlank(sheet, row)) return undefined;
    for (const { table, rows, fieldAt } of homes) {
      const fields = [...fieldAt].filter(([column]) => column >= area.left && column <= area.right);
      if (fields.length > 0)
        changes.push({ tableId: table.id, rows: [rows.get(row)!], fields: fields.map(([, field]) => field) });
    }
  }
  return changes;
}

/** Joins changes of a table: its rows, ascending, and all fields. */
function joined(changes: readonly TableChange[]): readonly TableChange[] {
  const byTable = new Map<string, { rows: Set<number>; fields: Set<string> }>();
  for (const { tableId, rows, fields } of changes) {
    const all = byTable.get(tableId) ?? { rows: new Set(), fields: new Set() };
    for (const row of rows) all.rows.add(row);
    for (const field of fields) all.fields.add(field);
    byTable.set(tableId, all);
  }
  return [...byTable].map(([tableId, { rows, fields }]) => ({
    tableId,
    rows: [...rows].sort((a, b) => a - b),
    fields: [...fields],
  }));
}

/**
 * What patched cells change in the tables of the last check. Undefined where a cell lies outside the data rows, or a
 * row was emptied: then tables may begin or end elsewhere, and all has to be recognised again.
 */
export function changesOf(
  patches: readonly Patch[],
  tables: readonly Table[],
  intakes: readonly SheetIntake[],
  isBlank: (sheet: string, row: number) => boolean,
): readonly TableChange[] | undefined {
  const sheets = new Set(patches.map(({ sheet }) => sheet));
  const placed = tables.filter(({ sheet }) => sheets.has(sheet)).map((table) => place(table, intakes));
  if (placed.includes(undefined)) return undefined;
  const changes: TableChange[] = [];
  for (const patch of patches) {
    const more = changesOfPatch(patch, placed as readonly Placed[], isBlank);
    if (!more) return undefined;
    changes.push(...more);
  }
  return joined(changes);
}

/** The tables with changed cells read anew; undefined where a table has to be read whole. */
export function patchTables(
  tables: readonly Table[],
  changes: readonly TableChange[],
): readonly Table[] | undefined {
  const patched = tables.map((table) => {
    const change = changes.find(({ tableId }) => tableId === table.id);
    return change ? (table.patched(change.rows, change.fields as never) as Table | undefined) : table;
  });
  return patched.includes(undefined) ? undefined : (patched as readonly Table[]);
}
