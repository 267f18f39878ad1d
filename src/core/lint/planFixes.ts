import type { CellValue } from "../table/grid";
import type { CellRef } from "../table/table";
import type { CellEdit, Finding, Rule } from "./types";

/** Why the fix of a finding is left out. */
export type DropReason = "stale" | "conflict";

/** What would be written, and which findings it mends. */
export interface FixPlan {
  /** One edit a cell. */
  readonly edits: readonly CellEdit[];
  /** Keys of findings whose fix is in the plan, whole. */
  readonly mended: readonly string[];
  readonly dropped: readonly { readonly key: string; readonly why: DropReason }[];
}

const cellKey = ({ sheet, row, column }: CellRef): string => `${row}|${column}|${sheet}`;

/** Findings whose fixes may be applied in bulk. */
export function withSafeFix(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const safe = new Set(rules.filter(({ meta }) => meta.fix === "safe").map(({ meta }) => meta.id));
  return findings.filter(({ fix, rule }) => fix !== undefined && safe.has(rule));
}

/**
 * Plans the fixes of findings: all edits of a finding or none of them, one edit a cell. A finding is left out when
 * one of its cells no longer holds what it held, or an earlier finding writes something else there.
 */
export function planFixes(findings: readonly Finding[], valueAt: (cell: CellRef) => CellValue): FixPlan {
  const planned = new Map<string, CellEdit>();
  const mended: string[] = [];
  const dropped: { key: string; why: DropReason }[] = [];
  for (const { key, fix } of findings) {
    if (!fix) continue;
    const isStale = fix.some(({ cell, from }) => valueAt(cell) !== from);
    const clashes = fix.some(({ cell, to }) => {
      const other = planned.get(cellKey(cell));
      return other !== undefined && other.to !== to;
    });
    if (isStale || clashes) {
      dropped.push({ key, why: isStale ? "stale" : "conflict" });
      continue;
    }
    for (const edit of fix) planned.set(cellKey(edit.cell), edit);
    mended.push(key);
  }
  return { edits: [...planned.values()], mended, dropped };
}
