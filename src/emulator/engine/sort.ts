import type { ICellData } from "@univerjs/core";
import { ReorderRangeCommand } from "@univerjs/sheets";
import type { Area } from "./area";
import { columnsOf, rowsOf } from "./area";
import { latinFirst } from "./collation";
import { parseColor } from "./colors";
import type { Engine } from "./engine";
import type { CellValue, ValueType } from "./reader";
import { isFormulaCell, offsetFormula, SheetReader } from "./reader";
import { toRange } from "./reference";
import { usedArea } from "./usage";
import { writeMatrix } from "./writer";

/** One key of a sort: a column (or row) counted from the first, and how it is compared. */
export interface SortKey {
  key: number;
  ascending: boolean;
  sortOn: "Value" | "CellColor" | "FontColor" | "Icon";
  /** Colour that comes first, `#RRGGBB`. */
  color?: string;
  /** Texts that look like numbers are compared as numbers. */
  textAsNumber: boolean;
}

export interface SortOptions {
  keys: readonly SortKey[];
  matchCase: boolean;
  hasHeaders: boolean;
  columns: boolean;
  /** Chinese texts by strokes instead of by pinyin. */
  byStrokes: boolean;
}

const ranks: Record<ValueType, number> = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };

interface Item {
  value: CellValue;
  type: ValueType;
  color: string | undefined;
}

function comparer({ matchCase, byStrokes }: SortOptions): (a: CellValue, b: CellValue) => number {
  const compareTexts = latinFirst(
    new Intl.Collator(byStrokes ? "zh-CN-u-co-stroke" : "zh-CN", {
      sensitivity: matchCase ? "variant" : "accent",
      caseFirst: "lower",
    }),
  );
  return (a, b) =>
    typeof a === "string" && typeof b === "string" ? compareTexts(a, b) : Number(a) - Number(b);
}

function compareItems(
  a: Item,
  b: Item,
  key: SortKey,
  compare: (a: CellValue, b: CellValue) => number,
): number {
  if (key.sortOn === "CellColor" || key.sortOn === "FontColor") {
    const order = Number(b.color === key.color) - Number(a.color === key.color);
    return key.ascending ? order : -order;
  }
  // Blank cells come last whichever way is sorted.
  if (a.type === "Empty" || b.type === "Empty")
    return Number(a.type === "Empty") - Number(b.type === "Empty");
  const order = ranks[a.type] - ranks[b.type] || compare(a.value, b.value);
  return key.ascending ? order : -order;
}

function itemOf(reader: SheetReader, row: number, column: number, key: SortKey): Item {
  const type = reader.type(row, column);
  const value = reader.value(row, column);
  const style = key.sortOn === "Value" ? undefined : reader.style(row, column);
  const color = parseColor((key.sortOn === "FontColor" ? style?.cl?.rgb : style?.bg?.rgb) ?? "");
  const number = Number(value);
  if (key.textAsNumber && type === "String" && String(value).trim() !== "" && Number.isFinite(number)) {
    return { type: "Double", value: number, color };
  }
  return { type, value, color };
}

/** Sorts the rows (or columns) of an area; equal ones keep their order. */
export async function sortArea(
  engine: Engine,
  sheetId: string,
  whole: Area,
  options: SortOptions,
): Promise<void> {
  const used = usedArea(engine, sheetId, whole);
  if (!used) return;
  // What lies behind the last used cell is blank and stays last.
  const area = options.columns ? { ...whole, right: used.right } : { ...whole, bottom: used.bottom };
  const reader = new SheetReader(engine, sheetId);
  const head = options.hasHeaders ? 1 : 0;
  const first = (options.columns ? area.left : area.top) + head;
  const count = (options.columns ? columnsOf(area) : rowsOf(area)) - head;
  if (count < 2) return;
  const compare = comparer(options);
  const lines = Array.from({ length: count }, (_, i) => ({
    from: first + i,
    items: options.keys.map((key) =>
      options.columns
        ? itemOf(reader, area.top + key.key, first + i, key)
        : itemOf(reader, first + i, area.left + key.key, key),
    ),
  }));
  lines.sort((a, b) => {
    for (const [i, key] of options.keys.entries()) {
      const order = compareItems(a.items[i]!, b.items[i]!, key, compare);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  const order: Record<number, number> = {};
  lines.forEach((line, i) => (order[first + i] = line.from));
  if (lines.every((line, i) => line.from === first + i)) return;
  if (options.columns) reorderColumns(engine, sheetId, area, order);
  else {
    const range = toRange({ ...area, top: first });
    await engine.commandAsync(ReorderRangeCommand, { subUnitId: sheetId, range, order });
  }
}

function reorderColumns(engine: Engine, sheetId: string, area: Area, order: Record<number, number>): void {
  const reader = new SheetReader(engine, sheetId);
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let row = area.top; row <= area.bottom; row++) {
    for (const [to, from] of Object.entries(order)) {
      const cell = reader.raw(row, from);
      const formula = isFormulaCell(cell)
        ? offsetFormula(engine, String(reader.formula(row, from)), 0, Number(to) - from)
        : null;
      (cells[row] ??= {})[Number(to)] = {
        v: cell?.v ?? null,
        t: cell?.t ?? null,
        p: cell?.p ?? null,
        s: engine.workbook.getStyles().getStyleByCell(cell) ?? null,
        f: formula,
        si: null,
      };
    }
  }
  writeMatrix(engine, sheetId, area, cells);
}
