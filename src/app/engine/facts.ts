import type { Finding } from "../../core/lint/types";
import type { CellValue } from "../../core/table/grid";
import { noDay, ofKind, type CellRef, type Table } from "../../core/table/table";
import { textOf } from "../../core/table/columns";
import type { EvidenceRow, FindingFacts } from "./types";

const EVIDENCE = 5;

/** Data row of a table behind a sheet row; both are in sheet order. */
function rowAt(table: Table, sheetRow: number): number | undefined {
  let low = 0;
  let high = table.rowCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = table.sheetRow(middle);
    if (at === sheetRow) return middle;
    if (at < sheetRow) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

interface RowFacts {
  readonly amountFen?: number;
  readonly payee?: string;
  readonly summary?: string;
  readonly day?: number;
}

function rowFacts(home: { table: Table; row: number } | undefined): RowFacts {
  const table = home && ofKind(home.table, "expense");
  if (!table) return {};
  const { row } = home;
  const amountFen = table.has("amount") ? table.column("amount").values[row]! : NaN;
  const payee = table.has("payee") ? table.column("payee").values[row] : null;
  const summary = table.has("summary") ? table.column("summary").values[row] : null;
  const day = table.has("date") ? table.column("date").days[row]! : noDay;
  return {
    ...(Number.isNaN(amountFen) ? {} : { amountFen }),
    ...(payee ? { payee } : {}),
    ...(summary ? { summary } : {}),
    ...(day === noDay ? {} : { day }),
  };
}

/** Finds the table and data row of a cell. */
function locator(tables: readonly Table[]): (cell: CellRef) => { table: Table; row: number } | undefined {
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  return (cell) => {
    for (const table of bySheet.get(cell.sheet) ?? []) {
      const row = rowAt(table, cell.row);
      if (row !== undefined) return { table, row };
    }
    return undefined;
  };
}

/** What the list and the detail page print of the rows of findings, in their order. */
export function factsOf(
  findings: readonly Finding[],
  tables: readonly Table[],
  valueOf: (cell: CellRef) => CellValue,
): FindingFacts[] {
  const locate = locator(tables);
  return findings.map((finding) => {
    const { day: _, ...own } = rowFacts(locate(finding.at));
    const evidence = finding.cells.slice(0, EVIDENCE).map((cell): EvidenceRow => {
      const { summary: __, ...row } = rowFacts(locate(cell));
      return { ...cell, ...row };
    });
    return { value: textOf(valueOf(finding.at)) ?? "", ...own, evidence };
  });
}
