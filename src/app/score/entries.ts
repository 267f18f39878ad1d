import type { FoundTable } from "../../core/intake/types";
import type { ScoreEntries } from "../../core/scoring/cube";
import { indicatorById } from "../../core/standards/indicators";
import { starNamed } from "../../core/scoring/starWords";
import { isBlank, type CellValue } from "../../core/table/grid";
import { ofKind, type CellRef, type Table } from "../../core/table/table";
import { scoreSheetNames } from "../../i18n/scoreNames";
import type { EngineBook } from "../engine/calls";

/** Every score of the workbook in one list, from tables of any shape; entry numbers lead back to the cells. */
export interface ScoreList {
  readonly society: readonly CellValue[];
  readonly indicator: readonly CellValue[];
  readonly judge: readonly CellValue[];
  readonly points: readonly CellValue[];
  readonly recused: readonly CellValue[];
  /** NaN where the table names no year. */
  readonly year: readonly number[];
  readonly cells: readonly CellRef[];
  /** Cell of the recusal column, where the table has one. */
  readonly recusedCells: readonly (CellRef | undefined)[];
  readonly tables: readonly ScoreTable[];
  /** Sheets with scores that are not counted, because the sheet of scores of our name is there. */
  readonly ignored: readonly string[];
}

/** One table of scores as it was found. */
export interface ScoreTable {
  readonly sheet: string;
  /** 0-based row of the headings. */
  readonly headingRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly isWide: boolean;
}

type Scores = Table<"score">;

interface Line {
  readonly society: CellValue;
  readonly indicator: CellValue;
  readonly judge: CellValue;
  readonly points: CellValue;
  readonly recused: CellValue;
  readonly cell: CellRef;
  readonly recusedCell: CellRef | undefined;
}

/** Name of the one panel of a table that tells no judge. */
const panelName = "评审";

const namesIndicator = (text: string): boolean =>
  indicatorById.has(text.toUpperCase()) || starNamed(text) !== undefined;

type Reader = (row: number) => CellValue;
const blank: Reader = () => null;

function textReader(table: Scores, field: "society" | "indicator" | "indicatorName" | "judge"): Reader {
  if (!table.has(field)) return blank;
  const { values } = table.column(field);
  return (row) => values[row] ?? null;
}

/** Names that the rows do not tell themselves: headings of sections, or the name of the sheet. */
function around(found: FoundTable, sheet: string): Reader {
  const byRow = new Map(found.sections?.map(({ row, text }) => [row, text]));
  return (row) => byRow.get(found.rows[row]!) ?? sheet;
}

function indicatorReader(table: Scores, found: FoundTable): Reader {
  const [id, name] = [textReader(table, "indicator"), textReader(table, "indicatorName")];
  const outside = around(found, table.sheet);
  return (row) => {
    const own = id(row) ?? name(row);
    if (own !== null) return own;
    const text = String(outside(row));
    return namesIndicator(text) ? text : null;
  };
}

/** Judge of a row of a table that has no column of judges: the sheet of one judge, or the panel as a whole. */
const judgeReader = (table: Scores): Reader =>
  table.has("judge")
    ? textReader(table, "judge")
    : /^(?:评委|专家|judge)/i.test(table.sheet)
      ? () => table.sheet
      : () => panelName;

function longLines(table: Scores, found: FoundTable): Line[] {
  const field = table.has("points") ? "points" : "total";
  const [society, indicator, judge] = [
    textReader(table, "society"),
    indicatorReader(table, found),
    judgeReader(table),
  ];
  const recused = table.has("recused") ? table.column("recused").values : undefined;
  return Array.from({ length: table.rowCount }, (_, row) => ({
    society: society(row),
    indicator: indicator(row),
    judge: judge(row),
    points: table.raw(row, field),
    recused: recused?.[row] ?? null,
    cell: table.cell(row, field),
    recusedCell: recused && table.cell(row, "recused"),
  }));
}

function wideLines(table: Scores, found: FoundTable, values: readonly (readonly CellValue[])[]): Line[] {
  const { by, columns } = found.wide!;
  const [society, indicator, judge] = [
    textReader(table, "society"),
    indicatorReader(table, found),
    judgeReader(table),
  ];
  return Array.from({ length: table.rowCount }, (_, row) =>
    columns.map(({ column, header }): Line => {
      const at = table.sheetRow(row);
      return {
        society: society(row),
        indicator: by === "indicator" ? header : indicator(row),
        judge: by === "judge" ? header : judge(row),
        points: values[at]?.[column] ?? null,
        recused: null,
        cell: { sheet: table.sheet, row: at, column },
        recusedCell: undefined,
      };
    }),
  ).flat();
}

function linesOf(table: Scores, found: FoundTable, book: EngineBook): Line[] {
  if (found.wide) return wideLines(table, found, book.grid(table.sheet)?.values ?? []);
  return table.has("points") || table.has("total") ? longLines(table, found) : [];
}

const tableOf = (table: Scores, found: FoundTable): ScoreTable => ({
  sheet: table.sheet,
  headingRow: found.headerRows.at(-1) ?? 0,
  lastRow: found.rows.at(-1) ?? 0,
  lastColumn: Math.max(found.right, ...(found.wide?.columns.map(({ column }) => column) ?? [])),
  isWide: found.wide !== undefined,
});

const foundBehind = (book: EngineBook, { id, sheet }: Table): FoundTable =>
  book.intakes.find((intake) => intake.sheet === sheet)!.tables[Number(id.slice(sheet.length + 1))]!;

const ownNames: ReadonlySet<string> = new Set(scoreSheetNames("scores"));

interface Source {
  readonly table: Scores;
  readonly found: FoundTable;
  readonly lines: readonly Line[];
}

function sourcesOf(book: EngineBook): readonly Source[] {
  return book.tables.flatMap((any): Source[] => {
    const table = ofKind(any, "score");
    if (!table) return [];
    const found = foundBehind(book, any);
    const lines = linesOf(table, found, book);
    return lines.length === 0 ? [] : [{ table, found, lines }];
  });
}

/**
 * Collects the scores of every table that intake took for one; where the sheet of scores of our name is among them, of
 * that alone, since it is what the others were gathered into. Rows with neither society nor points are left out.
 */
export function scoreList(book: EngineBook): ScoreList {
  const all = sourcesOf(book);
  const ours = all.filter(({ table }) => ownNames.has(table.sheet));
  const sources = ours.length > 0 ? ours : all;
  const lines: Line[] = [];
  const years: number[] = [];
  for (const { table, lines: own } of sources) {
    const year = table.has("year") ? table.column("year").values : undefined;
    const perRow = own.length / table.rowCount;
    own.forEach((line, index) => {
      if (isBlank(line.society) && isBlank(line.points)) return;
      lines.push(line);
      years.push(year?.[Math.floor(index / perRow)] ?? NaN);
    });
  }
  return {
    society: lines.map((line) => line.society),
    indicator: lines.map((line) => line.indicator),
    judge: lines.map((line) => line.judge),
    points: lines.map((line) => line.points),
    recused: lines.map((line) => line.recused),
    year: years,
    cells: lines.map((line) => line.cell),
    recusedCells: lines.map((line) => line.recusedCell),
    tables: sources.map(({ table, found }) => tableOf(table, found)),
    ignored: all.filter((one) => !sources.includes(one)).map(({ table }) => table.sheet),
  };
}

/** Years named in the list, ascending. */
export const yearsOf = (list: ScoreList): readonly number[] =>
  [...new Set(list.year.filter((year) => year === year))].sort((a, b) => a - b);

/**
 * The entries of one year, with those of no year. Rows of the resulting cube are entry numbers of the list,
 * by which `cells` tells where a score stands.
 */
export function entriesOf(list: ScoreList, year: number | undefined): ScoreEntries {
  const kept = list.year.flatMap((one, entry) =>
    year === undefined || one !== one || one === year ? [entry] : [],
  );
  const pick =
    (values: readonly CellValue[]) =>
    (entry: number): CellValue =>
      values[kept[entry]!]!;
  return {
    count: kept.length,
    society: pick(list.society),
    indicator: pick(list.indicator),
    judge: pick(list.judge),
    points: pick(list.points),
    recused: pick(list.recused),
    row: (entry) => kept[entry]!,
    column: () => 0,
  };
}
