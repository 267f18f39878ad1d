import type { ICellData } from "@univerjs/core";
import { containsCell } from "./area";
import type { Engine } from "./engine";
import type { TableInfo } from "./tables";
import { allTables } from "./tables";

/** Texts and quoted names of sheets, which are passed over, and `Table[@Column]` in its forms. */
const short =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@((?:'.|\[(?:'.|[^\]'])*\]|[^[\]'])*)\]/gu;
const long =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:#This Row|\[#This Row\],((?:\[(?:'.|[^\]'])*\]:?)+))\]/giu;
const plainName = /^\[([\p{L}\p{N}_]+)\]$/u;

const tableAt = (engine: Engine, sheetId: string, row: number, column: number): TableInfo | undefined =>
  allTables(engine, sheetId).find(({ area }) => containsCell(area, row, column));

type Cells = Record<string, Record<string, ICellData | null> | undefined>;

/** Writes `[@Column]` out as the formula engine and files have it, `Table[[#This Row],[Column]]`. */
export function spellOutThisRow(engine: Engine, sheetId: string, cells: Cells): void {
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (!cell?.f?.includes("[@")) continue;
      const home = tableAt(engine, sheetId, Number(row), Number(column))?.name;
      cell.f = cell.f.replace(short, (text, named: string | undefined, inner: string | undefined) => {
        const table = named ?? home;
        if (inner === undefined || table === undefined) return text;
        if (inner === "") return `${table}[#This Row]`;
        return `${table}[[#This Row],${inner.startsWith("[") ? inner : `[${inner}]`}]`;
      });
    }
  }
}

/** A formula as Excel shows it in a cell: `[@Column]` within the table, `Table[@Column]` elsewhere. */
export function abbreviateThisRow(
  engine: Engine,
  sheetId: string,
  row: number,
  column: number,
  formula: string,
): string {
  if (!/#This Row/i.test(formula)) return formula;
  const home = tableAt(engine, sheetId, row, column)?.name.toLowerCase();
  return formula.replace(long, (text, table: string | undefined, columns = "") => {
    if (table === undefined) return text;
    const name = table.toLowerCase() === home ? "" : table;
    return `${name}[@${plainName.exec(String(columns))?.[1] ?? String(columns)}]`;
  });
}
