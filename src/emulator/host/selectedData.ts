import { areaAt, cellsOf, columnsOf, isOneCell, rowsOf } from "../engine/area";
import { readInput } from "../engine/coerce";
import type { Input } from "../engine/coerce";
import type { Engine } from "../engine/engine";
import type { Place } from "../engine/names";
import { canEdit } from "../engine/protection";
import type { CellValue } from "../engine/reader";
import { selectedAreas } from "../engine/selection";
import { writeInputs } from "../engine/writer";

/** Numbers of the errors of the common API. */
const errors = { selectionNotSupported: 1004, cannotWrite: 2001, dataNotMatch: 2002, accessDenied: 7000 };

type Answer = { Version: 1; Error: number; Data?: unknown };
const failed = (Error: number): Answer => ({ Version: 1, Error });

interface Wish {
  CoerceType?: string;
  ValueFormat?: string;
  Data?: unknown;
}

interface TableData {
  Headers?: unknown[][];
  Rows?: unknown[][];
}

/** The one area that is selected; undefined when there are several. */
function selected(engine: Engine): Place | undefined {
  const { sheetId, areas } = selectedAreas(engine);
  return areas.length === 1 ? { sheetId, area: areas[0]! } : undefined;
}

/** What `getSelectedDataAsync` asks for: the selection as rows, as text with tabs, or as a table whose first row is the header. */
export async function readSelected(engine: Engine, wish: Wish): Promise<Answer> {
  return engine.turns.take(async () => {
    await engine.calculation.settle();
    const place = selected(engine);
    if (!place || cellsOf(place.area) > 1_000_000) return failed(errors.selectionNotSupported);
    const reader = engine.reader(place.sheetId);
    const pick = (row: number, column: number): CellValue =>
      wish.ValueFormat === "formatted" ? reader.text(row, column) : reader.value(row, column);
    const rows = Array.from({ length: rowsOf(place.area) }, (_, r) =>
      Array.from({ length: columnsOf(place.area) }, (_, c) => pick(place.area.top + r, place.area.left + c)),
    );
    return { Version: 1, Error: 0, Data: inShape(rows, wish.CoerceType) };
  });
}

function inShape(rows: CellValue[][], shape: string | undefined): unknown {
  if (shape === "matrix") return rows;
  if (shape === "table") return { Headers: rows.slice(0, 1), Rows: rows.slice(1) };
  return rows.map((row) => row.join("\t")).join("\r\n");
}

/** Writes what `setSelectedDataAsync` gives to the selection, or from its cell on where it is one cell. */
export async function writeSelected(engine: Engine, wish: Wish): Promise<Answer> {
  return engine.turns.take(() =>
    engine.as("addin", () => {
      const rows = rowsIn(wish.Data);
      const place = selected(engine);
      if (!place) return failed(errors.cannotWrite);
      const width = rows[0]?.length ?? 0;
      if (width === 0 || rows.some((row) => row.length !== width)) return failed(errors.dataNotMatch);
      const area = areaAt(place.area.top, place.area.left, rows.length, width);
      const fits =
        isOneCell(place.area) || (rowsOf(place.area) === rows.length && columnsOf(place.area) === width);
      if (!fits) return failed(errors.dataNotMatch);
      if (!canEdit(engine, place.sheetId, area)) return failed(errors.accessDenied);
      const reader = engine.reader(place.sheetId);
      const inputs = rows.map((row, r) =>
        row.map((item, c) => inputOf(item, reader.pattern(area.top + r, area.left + c))),
      );
      writeInputs(engine, place.sheetId, area, inputs);
      engine.planSettle();
      return { Version: 1, Error: 0 } satisfies Answer;
    }),
  );
}

function rowsIn(data: unknown): unknown[][] {
  if (Array.isArray(data)) return data.every(Array.isArray) ? (data as unknown[][]) : [data];
  if (typeof data === "object" && data !== null) {
    const { Headers = [], Rows = [] } = data as TableData;
    return [...Headers, ...Rows];
  }
  return [[data]];
}

function inputOf(item: unknown, pattern: string): Input | undefined {
  if (item === null || item === undefined) return undefined;
  if (typeof item === "number" || typeof item === "boolean") return { value: item };
  return readInput(String(item), pattern);
}
