import type { Area } from "./area";
import { joinCells } from "./area";

type Rows = Record<string, Record<string, unknown> | null | undefined>;

/** Sheets a calculation wrote to, each with a function that gives the areas. */
export function calculatedAreas(result: object | null | undefined): Map<string, () => Area[]> {
  const sheets = new Map<string, () => Area[]>();
  for (const [sheetId, rows] of Object.entries((result ?? {}) as Record<string, Rows | null>)) {
    if (!rows || Object.keys(rows).length === 0) continue;
    sheets.set(sheetId, () => joinCells(coordinates(rows)));
  }
  return sheets;
}

function* coordinates(rows: Rows): Generator<[row: number, column: number]> {
  for (const row of Object.keys(rows)
    .map(Number)
    .sort((a, b) => a - b)) {
    const columns = Object.keys(rows[row] ?? {}).map(Number);
    for (const column of columns.sort((a, b) => a - b)) yield [row, column];
  }
}
