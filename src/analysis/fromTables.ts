import { starIds } from "../core/standards/stars";
import type { NumberColumn, Table, TextColumn } from "../core/table/table";
import type { ResultRow, Scores } from "./types";

type Results = Table<"result">;
type Field = Parameters<Results["has"]>[0];

/** Reads cells of one column by row; a table without the column gives nothing. */
type Reader<T> = (row: number) => T;

const reader = <T>(
  table: Results,
  field: Field,
  read: (column: never, row: number) => T,
  none: T,
): Reader<T> => {
  if (!table.has(field)) return () => none;
  const column = table.column(field) as never;
  return (row) => read(column, row);
};

const number = (column: NumberColumn, row: number): number | null => {
  const value = column.values[row]!;
  return Number.isNaN(value) ? null : value;
};

const text = (column: TextColumn, row: number): string | undefined => column.values[row] ?? undefined;

export interface ResultOptions {
  /** Year of rows that tell none, such as the year in the name of the sheet. */
  readonly year?: number;
  /** File that the table is from, where it is not the workbook itself. */
  readonly file?: string;
}

/**
 * Results of a table of 评分结果. Rows without a society or a year are left out; a blank score is null.
 */
export function resultRows(table: Results, { year: given, file }: ResultOptions = {}): ResultRow[] {
  const numbers = (field: Field): Reader<number | null> => reader(table, field, number, null);
  const texts = (field: Field): Reader<string | undefined> => reader(table, field, text, undefined);
  const stars = starIds.map((star) => [star, numbers(star)] as const);
  const [year, total, rank, reached, judges] = [
    numbers("year"),
    numbers("total"),
    numbers("rank"),
    numbers("stars"),
    numbers("judges"),
  ];
  const [society, uscc, field, size] = [texts("society"), texts("uscc"), texts("field"), texts("size")];
  return Array.from({ length: table.rowCount }, (_, row) => row).flatMap((row): ResultRow[] => {
    const [name, at] = [society(row), year(row) ?? given];
    if (name === undefined || at === undefined) return [];
    const [code, ownField, ownSize, panel] = [uscc(row), field(row), size(row), judges(row)];
    return [
      {
        year: at,
        society: name,
        scores: Object.fromEntries(stars.map(([star, read]) => [star, read(row)])) as Scores,
        total: total(row),
        rank: rank(row),
        stars: reached(row),
        source: { sheet: table.sheet, row: table.sheetRow(row), ...(file === undefined ? {} : { file }) },
        ...(code === undefined ? {} : { uscc: code }),
        ...(ownField === undefined ? {} : { field: ownField }),
        ...(ownSize === undefined ? {} : { size: ownSize }),
        ...(panel === null ? {} : { judges: panel }),
      },
    ];
  });
}
