import { isSameCell, type CellValue } from "../../core/table/grid";
import type { FormulaArea, FormulaReport, HostResult } from "../port";
import { isSupported } from "./read";
import { run, type Send } from "./run";
import { written } from "./write";

/** Rows whose formulas are read with one request. */
const ROWS_A_READ = 500;

const isFormula = (value: unknown): value is string => typeof value === "string" && value.startsWith("=");

interface Found {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas that are wanted in a block of rows; a text that looks like one has itself for its value. */
async function find(
  range: Excel.Range,
  isWanted: (formula: string) => boolean,
  [top, left]: readonly [number, number],
  send: Send,
): Promise<readonly Found[]> {
  range.load("formulas,values");
  await send("reads");
  return (range.formulas as unknown[][]).flatMap((line, r) =>
    line.flatMap((formula, c) =>
      isFormula(formula) && formula !== range.values[r]![c] && isWanted(formula)
        ? [{ formula, row: top + r, column: left + c }]
        : [],
    ),
  );
}

/** What the cells of formulas show; the whole of what they spill where the host can tell (ExcelApi 1.12). */
async function shown(
  sheet: Excel.Worksheet,
  found: readonly Found[],
  send: Send,
): Promise<readonly FormulaArea[]> {
  const cells = found.map(({ row, column }) => sheet.getRangeByIndexes(row, column, 1, 1));
  const spills = isSupported("ExcelApi", "1.12")
    ? cells.map((cell) => cell.getSpillingToRangeOrNullObject())
    : [];
  for (const range of [...cells, ...spills]) range.load("values");
  if (found.length > 0) await send("reads");
  return found.map((one, index) => {
    const spill = spills[index];
    const { values } = spill && !spill.isNullObject ? spill : cells[index]!;
    return { ...one, sheet: sheet.name, values: values as CellValue[][] };
  });
}

export const formulasOf = (isWanted: (formula: string) => boolean): HostResult<readonly FormulaArea[]> =>
  run(undefined, async (context, send) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await send("reads");
    const ranges = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject());
    for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await send("reads");
    const areas: FormulaArea[] = [];
    for (const [index, sheet] of sheets.items.entries()) {
      const used = ranges[index]!;
      for (let done = 0; !used.isNullObject && done < used.rowCount; done += ROWS_A_READ) {
        const top = used.rowIndex + done;
        const rows = Math.min(ROWS_A_READ, used.rowCount - done);
        const range = sheet.getRangeByIndexes(top, used.columnIndex, rows, used.columnCount);
        const found = await find(range, isWanted, [top, used.columnIndex], send);
        areas.push(...(await shown(sheet, found, send)));
      }
    }
    return areas;
  });

const blockOf = (context: Excel.RequestContext, { sheet, row, column, values }: FormulaArea): Excel.Range =>
  context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1);

/** Opens the sheets of areas for a change, sheets of ours being protected without a password; gives what closes them again. */
async function open(
  context: Excel.RequestContext,
  areas: readonly FormulaArea[],
  send: Send,
): Promise<{ unlock: () => void; lock: () => void }> {
  const names = [...new Set(areas.map(({ sheet }) => sheet))];
  const locks = names.map((name) => context.workbook.worksheets.getItem(name).protection);
  for (const lock of locks) lock.load("protected,options");
  await send("reads");
  const closed = locks.filter((lock) => lock.protected).map((lock) => ({ lock, options: lock.options }));
  return {
    unlock: () => closed.forEach(({ lock }) => lock.unprotect()),
    lock: () => closed.forEach(({ lock, options }) => lock.protect(options)),
  };
}

/** Changes areas that are as they should be, all with one request. */
async function change(
  areas: readonly FormulaArea[],
  isRight: (area: FormulaArea, range: Excel.Range) => boolean,
  turn: (area: FormulaArea, range: Excel.Range) => void,
): HostResult<FormulaReport> {
  return run(areas[0]?.sheet, async (context, send) => {
    const ranges = areas.map((area) => blockOf(context, area));
    for (const range of ranges) range.load("formulas,values");
    const { unlock, lock } = await open(context, areas, send);
    const done = areas.filter((area, index) => isRight(area, ranges[index]!));
    if (done.length > 0) {
      unlock();
      for (const [index, area] of areas.entries()) if (done.includes(area)) turn(area, ranges[index]!);
      lock();
      await send("writes");
    }
    return { done, refused: areas.filter((area) => !done.includes(area)) };
  });
}

const formulaOf = (range: Excel.Range): unknown => (range.formulas as unknown[][])[0]![0];

/** Turns formulas that still stand where they were read into what they were read to show. */
export const freezeFormulas = (areas: readonly FormulaArea[]): HostResult<FormulaReport> =>
  change(
    areas,
    ({ formula }, range) => formulaOf(range) === formula,
    ({ values }, range) => {
      range.getCell(0, 0).clear("Contents");
      range.values = values.map((row) => row.map((cell) => written(cell) ?? ""));
    },
  );

/** Puts formulas back whose cells still hold what they were turned into; those that stand already count as done. */
export const reviveFormulas = (areas: readonly FormulaArea[]): HostResult<FormulaReport> =>
  change(
    areas,
    ({ formula, values }, range) =>
      formulaOf(range) === formula ||
      values.every((row, r) =>
        row.every((cell, c) => isSameCell((range.values as CellValue[][])[r]![c], cell)),
      ),
    ({ formula }, range) => {
      range.clear("Contents");
      range.getCell(0, 0).formulas = [[formula]];
    },
  );
