import { fictionalResults, resultCells } from "../../tools/fictional/results";
import { book } from "./books";

type Cells = Parameters<typeof book>[0][string];

/** Results of 24 fictional societies over so many years, a line of 80, and awards to the first six of the last year. */
export function boardSheets(years: readonly number[] = [2023, 2024, 2025]): Readonly<Record<string, Cells>> {
  const rows = fictionalResults({ seed: 5, societies: 24, years });
  const last = years.at(-1)!;
  const winners = rows.filter(({ year, rank }) => year === last && rank !== null && rank <= 6);
  const awards = winners.map(({ society }, index) => [society, index < 3 ? last - 1 : last, 100_000]);
  return {
    评分结果: resultCells(rows) as Cells,
    设置: [["评分", "达线分数", 80, "已确认", "评审办法", "scoring.starLine"]],
    获奖名单: [["学会名称", "获奖年度", "首年资助金额（元）"], ...awards],
  };
}

export const boardBook = (years?: readonly number[]): Promise<Uint8Array> => book(boardSheets(years));
