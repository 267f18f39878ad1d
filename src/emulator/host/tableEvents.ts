import { areaText } from "../engine/address";
import type { Area } from "../engine/area";
import { intersect } from "../engine/area";
import type { Engine } from "../engine/engine";
import { allTables } from "../engine/tables";
import { eventTypes } from "./eventTypes";
import type { HostEvent } from "./events";

/** The event of a changed sheet, once for each table it touches. */
export function tableChanges(engine: Engine, event: HostEvent, areas: readonly Area[]): HostEvent[] {
  const sheetId = String(event.fields["worksheetId"]);
  return allTables(engine, sheetId)
    .filter((table) => areas.some((area) => intersect(area, table.area)))
    .map((table) => ({
      ...event,
      type: eventTypes.tableChanged,
      targets: [table.id, "Workbook"],
      fields: { ...event.fields, tableId: table.id },
    }));
}

/** Tells tables that the selection came into them, moved within them or left them. */
export class TableSelections {
  #inside: { id: string; sheetId: string }[] = [];

  constructor(private readonly engine: Engine) {}

  events(sheetId: string, areas: readonly Area[]): HostEvent[] {
    const selected = allTables(this.engine, sheetId).flatMap((table) => {
      const parts = areas.map((area) => intersect(area, table.area)).filter((part) => part !== undefined);
      return parts.length > 0 ? [{ id: table.id, sheetId, address: parts.map(areaText).join(",") }] : [];
    });
    const left = this.#inside.filter(({ id }) => !selected.some((table) => table.id === id));
    this.#inside = selected;
    const event = (id: string, worksheetId: string, address: string): HostEvent => ({
      type: eventTypes.tableSelectionChanged,
      targets: [id],
      fields: { address, isInsideTable: address !== "", tableId: id, worksheetId },
    });
    return [
      ...left.map((table) => event(table.id, table.sheetId, "")),
      ...selected.map((table) => event(table.id, sheetId, table.address)),
    ];
  }
}
