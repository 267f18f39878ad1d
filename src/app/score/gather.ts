import { scoreTranslator } from "../../i18n/score";
import type { SheetCell, SheetSpec } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import { area, FIRST_ROW, head, HEADING_ROW, looksOf, titleHeight } from "../sheets/score/parts";
import { cellName } from "../../core/text";
import { fold } from "../../core/text";
import { scoreBookOf } from "./book";
import type { ScoreQuestion } from "./types";

export interface GatherQuestion extends ScoreQuestion {
  /** Name of the sheet. */
  readonly name: string;
}

/**
 * Scores of several tables or of another shape as one long table, each with the cell it was taken from;
 * undefined where there are none, or they stand in that table already.
 */
export function gathered(engine: EngineBook, { locale, year, name }: GatherQuestion): SheetSpec | undefined {
  const t = scoreTranslator(locale);
  const book = scoreBookOf(engine, year);
  const { list, plan } = book;
  const isGathered = (entry: number): boolean =>
    list.cells[entry]!.sheet === name && list.recusedCells[entry] !== undefined;
  if (list.cells.every((_, entry) => isGathered(entry))) return undefined;
  const marks = new Map(
    plan?.plan.ok ? plan.plan.value.indicators.map((one) => [fold(one.id), one] as const) : [],
  );
  const rows = list.cells.flatMap((cell, entry): SheetCell[][] => {
    const own = list.year[entry]!;
    if (book.year !== undefined && own === own && own !== book.year) return [];
    const indicator = marks.get(fold(String(list.indicator[entry] ?? "")));
    return [
      [
        book.year ?? "",
        list.society[entry]!,
        list.indicator[entry]!,
        indicator?.name ?? "",
        indicator?.fullMark ?? "",
        list.judge[entry]!,
        list.points[entry]!,
        list.recused[entry]!,
        `${cell.sheet}!${cellName(cell.row, cell.column)}`,
      ],
    ];
  });
  const headings = [
    t("column.year"),
    t("column.society"),
    t("column.id"),
    t("column.name"),
    t("column.fullMark"),
    t("column.judge"),
    t("column.points"),
    t("column.recused"),
    t("column.source"),
  ];
  return {
    name,
    values: [
      ...head(t("scores.title", { year: String(book.year ?? "") }), t("gather.note"), headings),
      ...rows,
    ],
    widths: [7, 22, 10, 34, 7, 12, 9, 9, 22],
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: false,
    looks: looksOf(headings.length, [area(FIRST_ROW, 6, FIRST_ROW + rows.length - 1, 7)]),
  };
}
