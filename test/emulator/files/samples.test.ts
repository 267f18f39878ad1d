import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/emulator/files/index";
import { cellOf, contents, onSheet, open, save, sheetOf, withoutOrigin } from "./support/books";

const folder = path.resolve("../shared/samples");

const filesIn = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true }).flatMap((found) => {
        const whole = path.join(directory, found.name);
        return found.isDirectory() ? filesIn(whole) : [whole];
      })
    : [];

/** Files that the other reader does not open, or whose ISO dates it gives as text. */
const notForOthers = ["calamine_any_sheets.xlsx", "calamine_date_iso.xlsx"];

const files = filesIn(folder).filter((file) => /\.(xlsx?|csv)$/.test(file));

describe.skipIf(files.length === 0)("real files", () => {
  it.each(files.filter((file) => file.endsWith(".xlsx")).map((file) => [path.relative(folder, file)]))(
    "%s is the same after saving",
    async (file) => {
      const { book, losses } = await readBook(readFileSync(path.join(folder, file)), path.basename(file));
      expect(losses).toEqual([]);
      expect(contents(await open(await save(book)))).toEqual(contents(book));
    },
  );

  const comparable = files.filter(
    (file) => file.endsWith(".xlsx") && !notForOthers.includes(path.basename(file)),
  );

  it.each(comparable.map((file) => [path.relative(folder, file)]))(
    "%s saved anew has the same cells for another reader",
    async (file) => {
      const bytes = readFileSync(path.join(folder, file));
      const { book } = await readBook(bytes, path.basename(file));
      const before = await readXlsx(bytes);
      const after = await readXlsx(await save(withoutOrigin(book)));
      expect(after.sheets.map(({ name, rows }) => [name, trimmed(rows)])).toEqual(
        before.sheets.map(({ name, rows }) => [name, trimmed(rows)]),
      );
    },
  );

  it.each(files.filter((file) => /\.(xls|csv)$/.test(file)).map((file) => [path.relative(folder, file)]))(
    "%s opens, and its values survive .xlsx",
    async (file) => {
      const { book } = await readBook(readFileSync(path.join(folder, file)), path.basename(file));
      const cells = Object.keys(sheetOf(book).cellData ?? {}).length;
      expect(cells).toBeGreaterThan(file.includes("BlankSheet") ? -1 : 0);
      const again = await open(await save(book));
      for (const id of book.snapshot.sheetOrder) {
        const { name, cellData } = book.snapshot.sheets[id]!;
        const values = (data: typeof cellData): unknown[] =>
          Object.entries(data ?? {}).flatMap(([row, line]) =>
            Object.entries(line as Record<string, { v?: unknown; f?: unknown }>).map(([column, { v, f }]) => [
              row,
              column,
              v,
              f,
            ]),
          );
        expect(values(sheetOf(again, name).cellData)).toEqual(values(cellData));
      }
    },
  );
});

/** Rows without the blanks at their ends. */
function trimmed(rows: readonly (readonly unknown[])[]): unknown[] {
  const lines = rows.map((row) => {
    const last = row.findLastIndex((value) => value !== null && value !== undefined && value !== "");
    return row.slice(0, last + 1).map((value) => value ?? null);
  });
  return lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);
}

describe("workbooks of another writer", () => {
  it("open with their features", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "明细",
          rows: [
            ["名称", "金额"],
            ["甲", 1.5],
          ],
          columns: [{ width: 20 }, { numFmt: "#,##0.00" }],
          merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 1 }],
          freezePane: { rows: 1 },
          conditionalRules: [
            { type: "duplicateValues", priority: 1, range: "A2:A9", style: { font: { bold: true } } },
          ],
          dataValidations: [{ type: "list", values: ["是", "否"], range: "C2:C9" }],
        },
      ],
    });
    const book = await open(bytes);
    expect(cellOf(book, 1, 1)).toMatchObject({ v: 1.5, s: { n: { pattern: "#,##0.00" } } });
    expect(sheetOf(book).freeze).toMatchObject({ ySplit: 1 });
    expect(sheetOf(book).mergeData).toHaveLength(1);
    expect(onSheet(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN")).toMatchObject([
      { rule: { subType: "duplicateValues", style: { bl: 1 } } },
    ]);
    expect(onSheet(book, "SHEET_DATA_VALIDATION_PLUGIN")).toMatchObject([
      { type: "list", formula1: "是,否" },
    ]);
  });

  it("read what is saved here", async () => {
    const book = await open(
      await writeXlsx({
        sheets: [{ name: "甲", rows: [["文", 1, true, null, new Date("2024-03-05T00:00:00Z")]] }],
      }),
    );
    const [sheet] = (await readXlsx(await save(withoutOrigin(book)))).sheets;
    expect(sheet!.rows).toEqual([["文", 1, true, null, new Date("2024-03-05T00:00:00Z")]]);
  });
});
