import { indicatorById } from "../../../core/standards/indicators";
import type { ScoringPlan } from "../../../core/scoring/plan";
import { headingKey } from "../../../core/scoring/headings";
import { isBlank, type CellValue } from "../../../core/table/grid";
import { fold } from "../../../core/text";
import { optionalHeadings } from "./planSheet";

/** What the jury scores: an indicator, or a star as a whole. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly fullMark: number;
  /** Most that may be entered: the full mark, or any count where a rule makes points of it. */
  readonly most: number;
  /** True where the item may not apply to a society. */
  readonly mayNotApply: boolean;
}

const MOST_COUNT = 1_000_000;

/** Ids of rows that say in the column made for it that they may not apply; undefined where there is no such column. */
function optionalIds(values: readonly (readonly CellValue[])[]): ReadonlySet<string> | undefined {
  const keys = new Set([...optionalHeadings].map(headingKey));
  const top = values.findIndex((row) => row.some((cell) => keys.has(headingKey(cell))));
  if (top < 0) return undefined;
  const column = values[top]!.findIndex((cell) => keys.has(headingKey(cell)));
  const ids = values
    .slice(top + 1)
    .flatMap((row) => (isBlank(row[column]) || isBlank(row[0]) ? [] : [fold(String(row[0]))]));
  return new Set(ids);
}

/** Items of a plan that count in a star, in its order. */
export function itemsOf(plan: ScoringPlan, values: readonly (readonly CellValue[])[]): readonly Item[] {
  const optional = optionalIds(values);
  return plan.indicators.flatMap(({ id, name, criterion, fullMark, rule }): Item[] => {
    if (criterion < 0) return [];
    const mayNotApply = optional
      ? optional.has(fold(id))
      : indicatorById.get(id.toUpperCase())?.mayNotApply === true;
    return [{ id, name, fullMark, most: rule ? MOST_COUNT : fullMark, mayNotApply }];
  });
}

/** The full mark beside an entry; blank where counts are entered, which a rule turns into points. */
export const shownMark = ({ fullMark, most }: Item): number | "" => (most === fullMark ? fullMark : "");

/** Runs of items, one after another, that take the same entries. */
export function runsOf(
  items: readonly Item[],
): readonly { readonly first: number; readonly last: number; readonly item: Item }[] {
  const runs: { first: number; last: number; item: Item }[] = [];
  items.forEach((item, index) => {
    const run = runs.at(-1);
    if (run && run.item.most === item.most && run.item.mayNotApply === item.mayNotApply) run.last = index;
    else runs.push({ first: index, last: index, item });
  });
  return runs;
}
