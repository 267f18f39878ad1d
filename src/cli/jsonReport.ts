import type { FoundTable, SheetIntake } from "../core/intake/types";
import { sumFen, unitsOf } from "../core/money";
import { columnType } from "../core/schema/fields";
import { moneyColumn } from "../core/table/columns";
import type { Grid } from "../core/table/grid";
import { cellName, columnName } from "../core/text";
import type { Locale } from "../i18n/locale";
import { countSeverities, groupFindings } from "../report/groups";
import { doubtText, whyText } from "../report/unchecked";
import { wordFinding } from "../report/wording";
import type { CheckedFile } from "./checkFile";

/** Sums of the money columns of a table, in units; the amounts that were read. */
function sumsOf(grid: Grid, { columns, rows, kind }: FoundTable): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { field, column, factor, decimalComma } of columns) {
    if (columnType(kind, field) !== "money") continue;
    const options = { factor, decimalComma: decimalComma === true };
    const { values } = moneyColumn(rows.length, (row) => grid.values[rows[row]!]?.[column], options);
    sums[field] = unitsOf(sumFen(values));
  }
  return sums;
}

function tableReport(grid: Grid, found: FoundTable, locale: Locale): object {
  const { rows } = found;
  return {
    kind: found.kind,
    verdict: found.verdict,
    headerRows: found.headerRows.map((row) => row + 1),
    firstRow: rows.length > 0 ? rows[0]! + 1 : null,
    lastRow: rows.length > 0 ? rows.at(-1)! + 1 : null,
    rowCount: rows.length,
    currency: found.currency ?? null,
    columns: found.columns.map(({ field, column, header, confidence }) => ({
      field,
      column: columnName(column),
      header,
      confidence: Number(confidence.toFixed(2)),
    })),
    unmapped: found.unmapped.map(({ column, header }) => ({ column: columnName(column), header })),
    totals: found.totals.map(({ row, column, field, stated, sum, difference }) => ({
      row: row + 1,
      column: columnName(column),
      field,
      stated: unitsOf(stated),
      sum: unitsOf(sum),
      difference: unitsOf(difference),
    })),
    said: found.said.map(({ row, column, text, what, stated, found: sum, difference, cumulative }) => {
      const figure = (value: number): number => (what === "amount" ? unitsOf(value) : value);
      const place = { row: row + 1, column: columnName(column), text, what, cumulative };
      return { ...place, stated: figure(stated), sum: figure(sum), difference: figure(difference) };
    }),
    excluded: found.excluded.map(({ row, why }) => ({ row: row + 1, why })),
    unreadable: found.unreadable.map(({ row, column, field, value }) => ({
      cell: cellName(row, column),
      field,
      value,
    })),
    doubts: found.doubts.map((doubt) => doubtText(doubt, locale)),
    sums: sumsOf(grid, found),
  };
}

const sheetReport = (grid: Grid, intake: SheetIntake, locale: Locale): object => ({
  name: intake.sheet,
  kind: intake.kind,
  why: doubtText(intake.why, locale),
  tables: intake.tables.map((found) => tableReport(grid, found, locale)),
});

/** Everything about one checked file, in the form the command line prints; rows and columns are the sheet's own. */
export function jsonReport(file: string, version: string, checked: CheckedFile, locale: Locale): object {
  const { grids, intakes, result } = checked;
  const { error, warning, info } = countSeverities(result.findings);
  const sheets = grids.map((grid) => grid.sheet);
  return {
    file,
    version,
    sheets: intakes.map((intake, index) => sheetReport(grids[index]!, intake, locale)),
    findings: groupFindings(result.findings, sheets)
      .flatMap((group) => group.findings)
      .map((finding) => ({
        key: finding.key,
        code: finding.code,
        rule: finding.rule,
        severity: finding.severity,
        outcome: finding.outcome,
        sheet: finding.at.sheet,
        cell: cellName(finding.at.row, finding.at.column),
        cells: finding.cells.map(({ sheet, row, column }) =>
          sheet === finding.at.sheet ? cellName(row, column) : `'${sheet}'!${cellName(row, column)}`,
        ),
        message: wordFinding(finding, locale).problem,
        clauses: wordFinding(finding, locale).basis,
        data: finding.data,
      })),
    rules: result.statuses.map(({ code, status, rows, findings, truncated, why }) => ({
      code,
      status,
      rows,
      findings,
      truncated,
      why: why.map((one) => whyText(one, locale)).join(" "),
    })),
    summary: { errors: error, warnings: warning, infos: info },
  };
}
