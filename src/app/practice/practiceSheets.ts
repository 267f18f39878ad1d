import type { CellValue } from "../../core/table/grid";
import type { Locale } from "../../i18n/locale";
import { startTranslator } from "../../i18n/start";
import type { SheetSpec } from "../../workbook/port";
import { area, formats, titleHeight } from "../sheets/areas";
import { layoutOf } from "./layout";
import { practiceBook, type FictionalBook, type Planted } from "./ledger";

export interface PracticeAnswer {
  readonly specs: readonly SheetSpec[];
  readonly planted: readonly Planted[];
}

type Sheet = FictionalBook["sheets"][number];

/** A fictional sheet as it is laid out, under a name that tells it from real ones. */
function specOf({ name, rows, widths = [] }: Sheet): SheetSpec {
  const { heading, dates, amounts } = layoutOf(rows);
  const last = rows.length - 1;
  const columns = (at: readonly number[], format: string) =>
    at.map((column) => ({ area: area(heading + 1, column, last, column), format }));
  const right = (rows[heading] ?? []).length - 1;
  return {
    name,
    values: rows.map((row) => row.map((cell: CellValue) => cell ?? "")),
    widths,
    headingRow: Math.max(0, heading),
    ...(heading === 0 ? {} : { heights: [titleHeight] }),
    formats: [...columns(dates, formats.date), ...columns(amounts, formats.amount)],
    looks: [
      ...(heading === 0 ? [] : [{ area: area(0, 0, 0, 0), look: "title" as const }]),
      { area: area(heading, 0, heading, right), look: "heading" },
    ],
    landscape: true,
  };
}

/** The practice sheets and the errors planted in them; the same every time. */
export function practiceSheets(locale: Locale): PracticeAnswer {
  const prefix = startTranslator(locale)("practice.prefix");
  const { sheets, planted } = practiceBook();
  return {
    specs: sheets
      .filter(({ rows }) => layoutOf(rows).heading >= 0)
      .map((sheet) => specOf({ ...sheet, name: prefix + sheet.name })),
    planted: planted.map((one) => ({ ...one, sheet: prefix + one.sheet })),
  };
}
