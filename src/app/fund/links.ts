import type { Cohort } from "../../core/award/facts";
import type { Cycle, CycleYear } from "../../core/award/cycle";
import { fold, cellName } from "../../core/text";
import type { CellRef, Table } from "../../core/table/table";
import { fundSheetName, type InputSheet } from "../../i18n/fundNames";
import { fundTranslator } from "../../i18n/fund";
import type { Locale } from "../../i18n/locale";
import type { FundBook } from "./fundBook";
import type { FundLink } from "./types";

type Sheet = "taskBook" | "assessment" | "publicity";

const fieldOf = { taskBook: "signed", assessment: "result", publicity: "objection" } as const;

/** The cell of an entry that exists: of this society and this year. */
function entryCell(fund: FundBook, sheet: Sheet, key: string, year: number): CellRef | undefined {
  for (const table of fund.tables(sheet) as readonly Table<Sheet>[]) {
    const field = fieldOf[sheet] as never;
    if (!table.has("society") || !table.has("year") || !table.has(field)) continue;
    const societies = table.column("society").values;
    const years = table.column("year").values;
    for (let row = 0; row < table.rowCount; row++)
      if (years[row] === year && fold(societies[row] ?? "") === key) return table.cell(row, field);
  }
  return undefined;
}

/** Where an entry of a society and a year is made: its cell, else the first free row, else a sheet to be laid out. */
function entryLink(fund: FundBook, sheet: Sheet, key: string, year: number, locale: Locale): FundLink {
  const t = fundTranslator(locale);
  const cell = entryCell(fund, sheet, key, year);
  const label = t(`link.${sheet}`);
  if (cell) return { label, cell };
  const [place] = fund.places[sheet];
  if (place)
    return { label, cell: { sheet: place.sheet, row: place.end, column: place.columns["society"] ?? 0 } };
  return { label: t("view.layOutOne", { sheet: fundSheetName(sheet, locale) }), layOut: sheet };
}

/** Cell of the award list in which the day of signing is entered, where the list has such a column. */
function signedOnList(fund: FundBook, cohort: Cohort): CellRef | undefined {
  const place = fund.places.award.find(({ sheet }) => sheet === cohort.source.sheet);
  const column = place?.columns["signed"];
  return column === undefined ? undefined : { ...cohort.source, column };
}

/** Where the day of signing of an award is entered, or undefined where no sheet has room for it yet. */
export const signatureCell = (fund: FundBook, cohort: Cohort): CellRef | undefined =>
  entryCell(fund, "taskBook", cohort.key, cohort.year) ?? signedOnList(fund, cohort);

/** Where somebody goes to move the money of a year on, or to see why it stands still. */
export function linkOf(
  fund: FundBook,
  { cohort }: Cycle,
  year: CycleYear,
  locale: Locale,
): FundLink | undefined {
  const t = fundTranslator(locale);
  switch (year.stage) {
    case "awarded": {
      const cell = signatureCell(fund, cohort);
      return cell
        ? { label: t("link.taskBook"), cell }
        : entryLink(fund, "taskBook", cohort.key, year.year, locale);
    }
    case "unassessed":
      return entryLink(fund, "assessment", cohort.key, year.year, locale);
    case "passed":
    case "objected":
    case "upheld":
      return entryLink(fund, "publicity", cohort.key, year.year, locale);
    case "failed":
    case "stopped":
    case "refused": {
      const cause = year.trace.at(-1)?.source;
      return cause && cellLink(cause, locale);
    }
    default:
      return undefined;
  }
}

/** A link that selects a cell and names it with its sheet. */
export const cellLink = (cell: CellRef, locale: Locale): FundLink => ({
  label: fundTranslator(locale)("view.cells", {
    sheet: cell.sheet,
    address: cellName(cell.row, cell.column),
  }),
  cell,
});

/** Sheets that people fill in and that the workbook does not have. */
export const missingSheets = (fund: FundBook): readonly InputSheet[] =>
  (Object.entries(fund.places) as [InputSheet, readonly unknown[]][])
    .filter(([, places]) => places.length === 0)
    .map(([kind]) => kind);
