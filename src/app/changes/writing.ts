import { isSameCell, type CellValue } from "../../core/table/grid";
import { ok } from "../../core/result";
import type { CellPlace, CellState, CellWrite, HostError, HostResult } from "../../workbook/port";
import { noteWritten } from "../madeSheets";
import { patiently, type Services } from "../services";

/** Cells read or written with one request. */
const CELLS_A_REQUEST = 500;

/** Parts of a list of bounded length. */
export function inParts<T>(list: readonly T[], size = CELLS_A_REQUEST): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );
}

/** True for a cell that holds a value, and no formula that gives it. */
export const holds = ({ value, formula }: CellState, wanted: CellValue): boolean =>
  formula === undefined && isSameCell(value, wanted);

/** What cells hold, in the order asked. */
export async function lookAt(
  services: Services,
  cells: readonly CellPlace[],
): HostResult<readonly CellState[]> {
  const states: CellState[] = [];
  for (const part of inParts(cells)) {
    const read = await patiently(services, () => services.workbook.readCells(part));
    if (!read.ok) return read;
    states.push(...read.value);
  }
  return ok(states);
}

const sheetsOf = (cells: readonly CellPlace[]): readonly string[] => [
  ...new Set(cells.map(({ sheet }) => sheet)),
];

/** Notes that cells were written, so that the next check reads them anew and their sheets stay. */
export const touch = ({ store }: Services, cells: readonly CellPlace[]): void =>
  store.set((s) => {
    if (s.book.phase !== "ready") return s;
    const pending = cells.map(({ sheet, row, column }) => ({
      sheet,
      area: { top: row, left: column, bottom: row, right: column },
      remote: false,
    }));
    const notices = sheetsOf(cells).reduce(noteWritten, s.notices);
    return { ...s, notices, book: { ...s.book, pending: [...s.book.pending, ...pending] } };
  });

/** What was written, what was left alone, and the error that ended it. */
export interface Written {
  readonly undo: readonly CellWrite[];
  readonly refused: readonly CellWrite[];
  readonly error: HostError | undefined;
}

/** Writes cells in requests of bounded size; ends at the first that fails and says what was written before. */
export async function writeAll(services: Services, writes: readonly CellWrite[]): Promise<Written> {
  const undo: CellWrite[] = [];
  const refused: CellWrite[] = [];
  for (const part of inParts(writes)) {
    const written = await patiently(services, () => services.workbook.writeCells(part));
    if (!written.ok) return { undo, refused, error: written.error };
    undo.push(...written.value.undo);
    touch(services, written.value.undo);
    refused.push(...written.value.refused);
  }
  return { undo, refused, error: undefined };
}
