import type { Juror } from "../../core/scoring/completeness";
import type { SelfScore } from "../../core/scoring/gaps";
import { ofKind, type CellRef, type Table } from "../../core/table/table";
import { fold } from "../../core/text";

/** A judge of the jury list. */
export interface JuryMember extends Juror {
  readonly role: "expert" | "administrator" | undefined;
}

export interface RosterEntry {
  readonly society: string;
  readonly uscc: string | null;
}

/** Where the credit code, field and size of a society stand, for formulas that look them up. */
export interface Roster {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<"society" | "uscc" | "field" | "size", number>>>;
}

const expertWords = /专家|expert|学者|教授/i;
const administratorWords = /管理|行政|部门|机关|admin|official/i;

export const roleOf = (text: string | null | undefined): JuryMember["role"] =>
  !text
    ? undefined
    : expertWords.test(text)
      ? "expert"
      : administratorWords.test(text)
        ? "administrator"
        : undefined;

/** The jury of every list of judges in the workbook; the first line of a name counts. */
export function juryOf(tables: readonly Table[]): readonly JuryMember[] {
  const members = new Map<string, JuryMember>();
  for (const any of tables) {
    const table = ofKind(any, "judge");
    if (!table) continue;
    const names = table.column("judge").values;
    for (let row = 0; row < table.rowCount; row++) {
      const name = names[row];
      if (!name || members.has(fold(name))) continue;
      const role = roleOf(table.has("role") ? table.column("role").values[row] : null);
      const own = table.has("society") ? table.column("society").values[row] : null;
      members.set(fold(name), { name, role, ...(own ? { ownSociety: own } : {}) });
    }
  }
  return [...members.values()];
}

/** Self-scores of the year in the workbook, and the cells they stand in; `place.row` is the number of the cell. */
export function selfScoresOf(
  tables: readonly Table[],
  year: number | undefined,
): {
  readonly scores: readonly SelfScore[];
  readonly cells: readonly CellRef[];
  /** Evidence named with each, by number of the cell. */
  readonly evidence: readonly (string | null)[];
} {
  const scores: SelfScore[] = [];
  const cells: CellRef[] = [];
  const evidence: (string | null)[] = [];
  for (const any of tables) {
    const table = ofKind(any, "application");
    if (!table || !table.has("selfScore") || !table.has("society")) continue;
    if (!table.has("indicator") && !table.has("indicatorName")) continue;
    const years = table.has("year") ? table.column("year").values : undefined;
    const text = (
      field: "society" | "indicator" | "indicatorName" | "evidence",
      row: number,
    ): string | null => (table.has(field) ? (table.column(field).values[row] ?? null) : null);
    const points = table.column("selfScore").values;
    for (let row = 0; row < table.rowCount; row++) {
      const own = years?.[row] ?? NaN;
      if (year !== undefined && own === own && own !== year) continue;
      const [society, indicator] = [
        text("society", row),
        text("indicator", row) ?? text("indicatorName", row),
      ];
      if (society === null || indicator === null) continue;
      scores.push({ society, indicator, points: points[row]!, place: { row: cells.length, column: 0 } });
      cells.push(table.cell(row, "selfScore"));
      evidence.push(text("evidence", row));
    }
  }
  return { scores, cells, evidence };
}

/** Names of the societies of the workbook: of the register, else of applications. */
export function societiesOf(tables: readonly Table[]): readonly string[] {
  const names = new Map<string, string>();
  for (const kind of ["society", "application"] as const) {
    for (const any of tables) {
      const table = ofKind(any, kind);
      if (!table?.has("society")) continue;
      for (const name of table.column("society").values)
        if (name && !names.has(fold(name))) names.set(fold(name), name);
    }
    if (names.size > 0) break;
  }
  return [...names.values()];
}

/** The table that tells most of the societies themselves: the register, else applications that name a credit code. */
export function rosterOf(tables: readonly Table[]): Roster | undefined {
  const find = (kind: "society" | "application"): Roster | undefined => {
    for (const any of tables) {
      const table = ofKind(any, kind);
      if (!table?.has("society") || table.rowCount === 0) continue;
      const columns: { [K in "society" | "uscc" | "field" | "size"]?: number } = {};
      for (const field of ["society", "uscc", "field", "size"] as const)
        if ((table as Table<"society">).has(field)) columns[field] = table.cell(0, field as "society").column;
      if (columns.uscc === undefined && columns.field === undefined) continue;
      return {
        sheet: table.sheet,
        firstRow: table.sheetRow(0),
        lastRow: table.sheetRow(table.rowCount - 1),
        columns,
      };
    }
    return undefined;
  };
  return find("society") ?? find("application");
}
