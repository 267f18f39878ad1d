import type { SheetData, Snapshot } from "../univer";
import type { Origin, SheetEntry } from "./origin";

/** A sheet of the workbook in its order; `data` is absent for sheets that are no worksheets. */
export interface Placed {
  entry?: SheetEntry;
  data?: SheetData;
}

/** The sheets in their new order; those that Univer does not hold stay behind the one that they followed. */
export function placeSheets(snapshot: Snapshot, origin: Origin): Placed[] {
  const placed: Placed[] = snapshot.sheetOrder.map((id) => {
    const entry = origin.entries.find((known) => known.id === id);
    const data = { ...snapshot.sheets[id]!, id };
    return entry ? { data, entry } : { data };
  });
  origin.entries.forEach((entry, i) => {
    if (entry.id !== undefined) return;
    const before = origin.entries.slice(0, i).map((known) => known.id ?? known.path);
    const at = placed.findLastIndex((known) => before.includes(known.data?.id ?? known.entry!.path));
    placed.splice(at + 1, 0, { entry });
  });
  return placed;
}
