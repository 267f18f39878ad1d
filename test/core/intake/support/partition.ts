import { isEmpty } from "../../../../src/core/intake/scan";
import type { FoundTable, SheetIntake } from "../../../../src/core/intake/types";
import type { Grid } from "../../../../src/core/table/grid";

const rolesOf = (table: FoundTable): number[] => [
  ...table.headerRows,
  ...table.rows,
  ...table.excluded.map((e) => e.row),
];

const overlaps = (a: FoundTable, b: FoundTable): boolean => a.left <= b.right && b.left <= a.right;

/**
 * What is wrong with the roles of the rows of a sheet that has a table: a row with two roles, a blank row with one,
 * a row that holds something and has none. Tables side by side may share a row.
 */
export function partitionFaults(grid: Grid, intake: SheetIntake): string[] {
  if (intake.tables.length === 0) return [];
  const faults: string[] = [];
  const told = new Map<number, FoundTable[]>();
  for (const table of intake.tables)
    for (const row of rolesOf(table)) {
      const before = told.get(row) ?? [];
      if (before.some((t) => overlaps(t, table))) faults.push(`row ${row + 1} has two roles`);
      told.set(row, [...before, table]);
    }
  grid.values.forEach((cells, row) => {
    const holds = cells.some((cell) => !isEmpty(cell));
    if (holds && !told.has(row)) faults.push(`row ${row + 1} has no role`);
    if (!holds && told.has(row)) faults.push(`blank row ${row + 1} has a role`);
  });
  return faults;
}
