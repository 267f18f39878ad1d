import type { RowRef } from "../../../analysis/types";
import { notifyHost, type Services } from "../../services";
import { selectCell } from "../selectFinding";
import { change } from "./refresh";

/** The row a society of the year was read from. */
function rowOf(services: Services, id: string): RowRef | undefined {
  const { standing } = services.store.get().board;
  return standing?.rows.find((row) => row.id === id)?.source ?? undefined;
}

/** Marks a society in every picture and selects its row in its sheet; a row of another file has none here. */
export async function pickSociety(services: Services, id: string): Promise<void> {
  change(services, () => ({ picked: id }));
  const source = rowOf(services, id);
  if (!source || source.file !== undefined) return;
  await selectCell(services, { sheet: source.sheet, row: source.row, column: 0 });
}

/** Marks the society whose row is selected in the workbook, until the returned function is called. */
export async function watchSelection(services: Services): Promise<() => void> {
  const { workbook, store } = services;
  const watched = await workbook.onSelected((sheetId, area) => {
    const { book, board } = store.get();
    const sheet = book.phase === "ready" ? book.sheets.find(({ id }) => id === sheetId)?.name : undefined;
    const row = board.standing?.rows.find(
      ({ source }) =>
        source !== null &&
        source.file === undefined &&
        source.sheet === sheet &&
        source.row >= area.top &&
        source.row <= area.bottom,
    );
    if (row && row.id !== board.picked) change(services, () => ({ picked: row.id }));
  });
  if (watched.ok) return watched.value;
  notifyHost(services, watched.error);
  return () => undefined;
}
