import { expect, test } from "vitest";
import { checkGrids } from "../../../src/cli/checkFile";
import type { Grid } from "../../../src/core/table/grid";
import { cellName } from "../../../src/core/text";
import { plantedList, practiceBook } from "../../../src/app/practice/ledger";

/** What the award still asks of later years: a note for the budget and no error of the book. */
const note = "获奖名单!C2 FND-08";

test("finds every error planted in the practice workbook, and nothing else", () => {
  const book = practiceBook();
  const grids = book.sheets.map(({ name, rows }): Grid => ({ sheet: name, values: rows }));
  const config = { today: undefined, off: new Set<string>(), limit: 1000 };
  const { result } = checkGrids(grids, "演练台账.xlsx", config);
  const found = result.findings.map(({ code, at }) => `${at.sheet}!${cellName(at.row, at.column)} ${code}`);
  const planted = book.planted.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`);
  expect(planted.length).toBeGreaterThan(10);
  expect(found.sort()).toEqual([...planted, note].sort());
  expect(result.statuses.filter(({ status }) => status === "crashed")).toEqual([]);
  process.stdout.write(`${plantedList(book).join("\n")}\n`);
});
