import type { Finding, Severity } from "../core/lint/types";
import type { Area } from "../core/table/grid";

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };
const COLUMNS = 16384;

/** Cells of one severity on one sheet, joined into areas. */
export interface SeverityAreas {
  readonly sheet: string;
  readonly severity: Severity;
  readonly areas: readonly Area[];
}

/** Joins cells of a column that stand below each other. */
function join(cells: readonly number[]): Area[] {
  const byColumn = [...cells].sort((a, b) => (a % COLUMNS) - (b % COLUMNS) || a - b);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const cell of byColumn) {
    const row = Math.floor(cell / COLUMNS);
    const column = cell % COLUMNS;
    const last = areas.at(-1);
    if (last && last.left === column && last.bottom + 1 === row) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

/** One mark a cell, the worst severity winning, by sheet and severity. */
export function markAreas(findings: readonly Finding[]): readonly SeverityAreas[] {
  const worst = new Map<string, Map<number, Severity>>();
  for (const finding of findings) {
    for (const cell of finding.cells) {
      let sheet = worst.get(cell.sheet);
      if (!sheet) worst.set(cell.sheet, (sheet = new Map<number, Severity>()));
      const at = cell.row * COLUMNS + cell.column;
      const before = sheet.get(at);
      if (!before || rank[finding.severity] > rank[before]) sheet.set(at, finding.severity);
    }
  }
  const marks: SeverityAreas[] = [];
  for (const [sheet, cells] of worst) {
    for (const severity of ["error", "warning", "info"] as const) {
      const of = [...cells].filter(([, s]) => s === severity).map(([cell]) => cell);
      if (of.length > 0) marks.push({ sheet, severity, areas: join(of) });
    }
  }
  return marks;
}

/** Splits addresses into lists whose joined length stays below Excel's limit of 8,192 characters. */
export function addressBatches(addresses: readonly string[], limit = 8000): readonly string[] {
  const batches: string[] = [];
  let batch = "";
  for (const address of addresses) {
    if (batch.length + address.length + 1 > limit) {
      batches.push(batch);
      batch = "";
    }
    batch += batch ? `,${address}` : address;
  }
  if (batch) batches.push(batch);
  return batches;
}
