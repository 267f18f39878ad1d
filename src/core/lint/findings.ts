import { hash32 } from "../text";
import type { CellRef, Table } from "../table/table";
import type { Finding, Report, Rule } from "./types";

const hex = (n: number): string => n.toString(16).padStart(8, "0");
const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;

/** Two hashes of a text, as a key of 16 digits. */
export const textKey = (text: string): string => `${hex(hash32(text))}${hex(hash32(text, 0x9747b28c))}`;

/**
 * Turns a report of a rule into a finding. Its key is made of rule, message, column and row content;
 * findings of rows with the same content share it until `numbered` tells them apart.
 */
export function findingOf(rule: Rule, report: Report, table: Table): Finding {
  if (!(report.message in rule.text.messages))
    throw new Error(`${rule.meta.code}: no message ${report.message}`);
  const place = report.at;
  const inTable = "row" in place;
  const home = inTable ? (place.table ?? table) : table;
  const at = inTable ? home.cell(place.row, place.field) : place.cell;
  const identity = inTable ? `${place.field}|${place.identity ?? home.rowKey(place.row)}` : `|${place.key}`;
  return {
    key: `${rule.meta.code}:${report.message}:${textKey(identity)}`,
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
}

const unnumbered = (key: string): string => {
  const cut = key.indexOf("~");
  return cut < 0 ? key : key.slice(0, cut);
};

/** Order of findings of one rule: by sheet as the tables stand, row, column, then key. */
function placeOrder(tables: readonly Table[]): (a: Finding, b: Finding) => number {
  const order = new Map<string, number>();
  for (const { sheet } of tables) if (!order.has(sheet)) order.set(sheet, order.size);
  const sheetOf = (finding: Finding): number => order.get(finding.at.sheet) ?? order.size;
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) =>
    sheetOf(a) - sheetOf(b) ||
    a.at.row - b.at.row ||
    a.at.column - b.at.column ||
    text(unnumbered(a.key), unnumbered(b.key));
}

/** Findings of one rule in the order of their places, with numbers behind keys that occur more than once. */
export function numbered(findings: readonly Finding[], tables: readonly Table[]): Finding[] {
  const seen = new Map<string, number>();
  return [...findings].sort(placeOrder(tables)).map((finding) => {
    const base = unnumbered(finding.key);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const key = count === 1 ? base : `${base}~${count}`;
    return key === finding.key ? finding : { ...finding, key };
  });
}
