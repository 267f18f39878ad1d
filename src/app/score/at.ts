import type { CellRef, Table } from "../../core/table/table";
import { starNamed } from "../../core/scoring/starWords";
import { stars } from "../../core/standards/stars";
import { ofKind } from "../../core/table/table";
import { fold } from "../../core/text";
import type { ScoreBook } from "./book";

/** The score a cell is about: of a society, and where the cell tells it of a star or an indicator. */
export interface ScoreAt {
  readonly society: string;
  /** Id of the criterion. */
  readonly star: string | undefined;
  /** Id of the indicator. */
  readonly indicator: string | undefined;
}

function inResults(tables: readonly Table[], cell: CellRef): ScoreAt | undefined {
  for (const any of tables) {
    const table = ofKind(any, "result");
    if (table?.sheet !== cell.sheet || !table.has("society")) continue;
    for (let row = 0; row < table.rowCount; row++) {
      const society = table.column("society").values[row];
      if (table.sheetRow(row) !== cell.row || !society) continue;
      const star = stars.find(({ id }) => table.has(id) && table.cell(row, id).column === cell.column);
      return { society, star: star?.id, indicator: undefined };
    }
  }
  return undefined;
}

function inScores({ list, card }: ScoreBook, cell: CellRef): ScoreAt | undefined {
  const entry = list.cells.findIndex(
    ({ sheet, row, column }, at) =>
      sheet === cell.sheet &&
      row === cell.row &&
      (column === cell.column || list.cells[at + 1]?.row !== row || list.cells[at + 1]?.sheet !== sheet),
  );
  if (entry < 0 || !card.ok) return undefined;
  const { indicators, criteria } = card.value.sheet.plan;
  const name = String(list.indicator[entry] ?? "");
  const own = indicators.find(({ id, name: text }) => fold(id) === fold(name) || fold(text) === fold(name));
  const star = starNamed(name);
  const criterion = own ? own.criterion : star;
  return {
    society: String(list.society[entry] ?? ""),
    star: criterion === undefined ? undefined : criteria[criterion]?.id,
    indicator: own?.id,
  };
}

/** What a selected cell is the score of; undefined when it is none. */
export const scoreAt = (book: ScoreBook, tables: readonly Table[], cell: CellRef): ScoreAt | undefined =>
  inResults(tables, cell) ?? inScores(book, cell);
