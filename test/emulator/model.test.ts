import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorTexts } from "../../src/emulator/host/errors";
import { codeOf, useEmulator } from "./support/useEmulator";

const test = useEmulator();

type Cell = string | number | boolean;
type Grid = Cell[][];
interface Box {
  top: number;
  left: number;
  rows: number;
  columns: number;
}
/** One thing an add-in does, to the sheet and to the plain model of it. */
interface Step {
  name: string;
  act(sheet: Excel.Worksheet): void;
  model(grid: Grid): void;
}

/** Cells that are looked at; nothing is pushed beyond the rows and columns kept behind them. */
const [shownRows, shownColumns, keptRows, keptColumns] = [14, 10, 60, 60];

const emptyGrid = (): Grid => Array.from({ length: keptRows }, () => new Array<Cell>(keptColumns).fill(""));
const rangeOf = (sheet: Excel.Worksheet, { top, left, rows, columns }: Box): Excel.Range =>
  sheet.getRangeByIndexes(top, left, rows, columns);
const lines = (count: number, from: number): number[] => Array.from({ length: count }, (_, i) => from + i);

function shiftDown(grid: Grid, { top, left, rows, columns }: Box): void {
  for (const column of lines(columns, left)) {
    for (let row = keptRows - 1; row >= top; row--) {
      grid[row]![column] = row - rows >= top ? grid[row - rows]![column]! : "";
    }
  }
}

function shiftUp(grid: Grid, { top, left, rows, columns }: Box): void {
  for (const column of lines(columns, left)) {
    for (let row = top; row < keptRows; row++) grid[row]![column] = grid[row + rows]?.[column] ?? "";
  }
}

function shiftRight(grid: Grid, { top, left, rows, columns }: Box): void {
  for (const row of lines(rows, top)) {
    grid[row]!.splice(left, 0, ...new Array<Cell>(columns).fill(""));
    grid[row]!.length = keptColumns;
  }
}

function shiftLeft(grid: Grid, { top, left, rows, columns }: Box): void {
  for (const row of lines(rows, top)) {
    grid[row]!.splice(left, columns);
    grid[row]!.push(...new Array<Cell>(columns).fill(""));
  }
}

const rank = (cell: Cell): number => ["number", "string", "boolean"].indexOf(typeof cell);

/** Excel's order: numbers, texts, truth values; blanks are last either way. */
function compare(a: Cell, b: Cell, ascending: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const order = rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
  return ascending ? order : -order;
}

function sort(grid: Grid, { top, left, rows, columns }: Box, key: number, ascending: boolean): void {
  const taken = lines(rows, top).map((row) => grid[row]!.slice(left, left + columns));
  taken.sort((a, b) => compare(a[key]!, b[key]!, ascending));
  taken.forEach((line, i) => grid[top + i]!.splice(left, columns, ...line));
}

const box: fc.Arbitrary<Box> = fc.record({
  top: fc.nat(9),
  left: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const cell = fc.oneof(
  fc.integer({ min: -99, max: 99 }),
  fc.constantFrom<Cell>("", "a", "b", "丙", true, false),
);
const whole = (what: "rows" | "columns", at: Box): Box =>
  what === "rows" ? { ...at, left: 0, columns: keptColumns } : { ...at, top: 0, rows: keptRows };

const write = box.chain((at) =>
  fc
    .array(fc.array(cell, { minLength: at.columns, maxLength: at.columns }), {
      minLength: at.rows,
      maxLength: at.rows,
    })
    .map((values): Step => ({
      name: `write ${JSON.stringify([at, values])}`,
      act: (sheet) => (rangeOf(sheet, at).values = values),
      model: (grid) => values.forEach((line, r) => grid[at.top + r]!.splice(at.left, at.columns, ...line)),
    })),
);

const shifts: Record<string, [act: (range: Excel.Range) => void, model: (grid: Grid, at: Box) => void]> = {
  "insert down": [(range) => range.insert("Down"), shiftDown],
  "insert right": [(range) => range.insert("Right"), shiftRight],
  "delete up": [(range) => range.delete("Up"), shiftUp],
  "delete left": [(range) => range.delete("Left"), shiftLeft],
};

const shift = fc.tuple(box, fc.constantFrom(...Object.keys(shifts))).map(([at, name]): Step => {
  const [act, model] = shifts[name]!;
  return {
    name: `${name} ${JSON.stringify(at)}`,
    act: (sheet) => act(rangeOf(sheet, at)),
    model: (grid) => model(grid, at),
  };
});

const lineShift = fc.tuple(box, fc.constantFrom(...Object.keys(shifts))).map(([at, name]): Step => {
  const [act, model] = shifts[name]!;
  const rows = /down|up/.test(name);
  return {
    name: `${name} of whole ${rows ? "rows" : "columns"} ${JSON.stringify(at)}`,
    act: (sheet) => act(rows ? rangeOf(sheet, at).getEntireRow() : rangeOf(sheet, at).getEntireColumn()),
    model: (grid) => model(grid, whole(rows ? "rows" : "columns", at)),
  };
});

const order = fc.tuple(box, fc.nat(2), fc.boolean()).map(([at, wanted, ascending]): Step => {
  const key = wanted % at.columns;
  return {
    name: `sort ${JSON.stringify([at, key, ascending])}`,
    act: (sheet) => rangeOf(sheet, at).sort.apply([{ key, ascending }]),
    model: (grid) => sort(grid, at, key, ascending),
  };
});

const clear = box.map((at): Step => ({
  name: `clear ${JSON.stringify(at)}`,
  act: (sheet) => rangeOf(sheet, at).clear("Contents"),
  model: (grid) =>
    lines(at.rows, at.top).forEach((row) => grid[row]!.fill("", at.left, at.left + at.columns)),
}));

const step: fc.Arbitrary<Step> = fc.oneof({ arbitrary: write, weight: 3 }, shift, lineShift, order, clear);
const script = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

describe("random valid batches", () => {
  it("leave the sheet as a plain grid of values", async () => {
    await fc.assert(
      fc.asyncProperty(script, async (batches) => {
        await test.emulator.openBook();
        const grid = emptyGrid();
        for (const batch of batches) {
          for (const { model } of batch) model(grid);
          const shown = await test.run(async (context, sheet) => {
            for (const { act } of batch) act(sheet);
            const range = sheet.getRangeByIndexes(0, 0, shownRows, shownColumns).load("values");
            await context.sync();
            return range.values;
          });
          const said = batch.map(({ name }) => name).join("\n");
          expect({ said, shown }).toEqual({
            said,
            shown: grid.slice(0, shownRows).map((line) => line.slice(0, shownColumns)),
          });
        }
      }),
      { numRuns: 60, interruptAfterTimeLimit: 40_000 },
    );
  }, 120_000);
});

type Act = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

const invalid: fc.Arbitrary<Act> = fc.oneof(
  fc
    .constantFrom("A0", "XFE1", "A1:", "!!", "A1048577", "Nowhere!A1", "1A", "none")
    .map((address): Act => (_, sheet) => {
      sheet.getRange(address).load("values");
    }),
  box.map((at): Act => (_, sheet) => {
    rangeOf(sheet, at).values = Array.from({ length: at.rows + 1 }, () => [1]);
  }),
  fc.constantFrom("names", "tables", "worksheets").map((what): Act => (context) => {
    (context.workbook[what as "tables"].getItem("没有") as Excel.Table).load("name");
  }),
  fc
    .constantFrom("", "a/b", "x".repeat(32), "[a]", "'a", "History", "Sheet1")
    .map((name): Act => (context) => {
      context.workbook.worksheets.add("另").name = name;
    }),
  fc.integer({ min: -9, max: -1 }).map((at): Act => (_, sheet) => {
    sheet.getRangeByIndexes(at, 0, 1, 1).load("values");
  }),
  fc.constantFrom("Sideways", "", "Down2").map((direction): Act => (_, sheet) => {
    sheet.getRange("A1").insert(direction as "Down");
  }),
  fc.constantFrom("#12", "no colour", "12").map((color): Act => (_, sheet) => {
    sheet.getRange("A1").format.fill.color = color;
  }),
  fc.constantFrom("1a", "A1", "a b", "").map((name): Act => (context, sheet) => {
    context.workbook.names.add(name, sheet.getRange("A1"));
  }),
);

describe("random invalid batches", () => {
  it("are answered with a documented code, and the next one is done", async () => {
    await fc.assert(
      fc.asyncProperty(invalid, async (act) => {
        await test.emulator.openBook();
        const refused = test.run(async (context, sheet) => {
          act(context, sheet);
          await context.sync();
        });
        expect(Object.keys(errorTexts)).toContain(await codeOf(refused));
        const next = test.run(async (context, sheet) => {
          sheet.getRange("A1").values = [[1]];
          await context.sync();
        });
        expect(await codeOf(next)).toBe("no error");
      }),
      { numRuns: 60, interruptAfterTimeLimit: 30_000 },
    );
  }, 120_000);
});
