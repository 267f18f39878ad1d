import { hash32 } from "../text";
import type { CellRef, Table } from "../table/table";
import type { Finding, Report, Rule } from "./types";

const hex = (n: number): string => n.toString(16).padStart(8, "0");
const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;

/**
 * Turns reports of one rule into findings and numbers those whose rows have the same content,
 * so that keys are unique and do not depend on where the rows stand.
 */
export function findingMaker(rule: Rule): (report: Report, table: Table) => Finding {
  const seen = new Map<string, number>();
  return (report, table) => {
    if (!(report.message in rule.text.messages))
      throw new Error(`${rule.meta.code}: no message ${report.message}`);
    const place = report.at;
    const inTable = "row" in place;
    const home = inTable ? (place.table ?? table) : table;
    const at = inTable ? home.cell(place.row, place.field) : place.cell;
    const identity = inTable ? `${place.field}|${place.identity ?? home.rowKey(place.row)}` : `|${place.key}`;
    const base = `${rule.meta.code}:${report.message}:${hex(hash32(identity))}${hex(hash32(identity, 0x9747b28c))}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      key: count === 1 ? base : `${base}~${count}`,
      code: rule.meta.code,
      rule: rule.meta.id,
      message: report.message,
      severity: report.severity ?? rule.meta.severity,
      outcome: report.outcome ?? "fail",
      data: report.data,
      ...(home.currency === undefined ? {} : { currency: home.currency }),
      at,
      cells: [at, ...(report.cells ?? []).filter((cell) => !sameCell(cell, at))],
      ...(inTable ? { tableId: home.id, row: place.row } : {}),
      ...(report.fix ? { fix: report.fix } : {}),
    };
  };
}
