import type { Surroundings } from "../../lint/types";
import type { Fen } from "../../money";
import { fold } from "../../text";
import type { CellRef } from "../../table/table";

/** A direction of spending that a task book names, with its budget where it gives one. */
export interface Direction {
  readonly name: string;
  /** Folded name. */
  readonly key: string;
  /** Folded society; blank where the task book names none. */
  readonly society: string;
  /** NaN where the task book names no year. */
  readonly year: number;
  readonly budgetFen: Fen;
  readonly cell: CellRef;
}

/** Name of a direction for comparison: signs, spaces and a number before it do not count. */
export const directionKey = (name: string): string =>
  fold(name)
    .replace(/^[(（]?[\d一二三四五六七八九十]+[)）.、\s]+/, "")
    .replace(/[\s“”"'《》（）()·、,，。;；:：\-—]/g, "");

const identityOf = ({ society, year, key, budgetFen, name }: Direction): string =>
  `${society}|${year}|${key}|${budgetFen}|${name}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Directions of all task books of the workbook, in an order that sorting the sheets does not change. */
export function directionsOf({ all }: Pick<Surroundings, "all">): readonly Direction[] {
  const directions = all("taskBook").flatMap((table) => {
    if (!table.has("budgetLine")) return [];
    const names = table.column("budgetLine").values;
    const budgets = table.has("budget") ? table.column("budget").values : undefined;
    const societies = table.has("society") ? table.column("society").values : undefined;
    const years = table.has("year") ? table.column("year").values : undefined;
    return names.flatMap((name, row): Direction[] =>
      name && directionKey(name) !== ""
        ? [
            {
              name,
              key: directionKey(name),
              society: fold(societies?.[row] ?? ""),
              year: years?.[row] ?? NaN,
              budgetFen: budgets?.[row] ?? NaN,
              cell: table.cell(row, "budgetLine"),
            },
          ]
        : [],
    );
  });
  return directions.sort((a, b) => compare(identityOf(a), identityOf(b)));
}

/** Directions that may be those of a line of a society; a side that names no society fits any. */
export const directionsFor = (directions: readonly Direction[], society: string): readonly Direction[] =>
  directions.filter((one) => society === "" || one.society === "" || one.society === society);

/** The direction that a text of the ledger means: the same words, or words that hold it or are held by it. */
export function matchDirection(directions: readonly Direction[], text: string): Direction | undefined {
  const key = directionKey(text);
  if (key === "") return undefined;
  return (
    directions.find((one) => one.key === key) ??
    (key.length < 2 ? undefined : directions.find((one) => one.key.includes(key) || key.includes(one.key)))
  );
}
