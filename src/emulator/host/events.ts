import { areaText } from "../engine/address";
import type { Area } from "../engine/area";
import type { Author } from "../engine/engine";
import type { Change, Shift } from "../engine/changes";
import type { CellValue, ValueType } from "../engine/reader";
import { followAreas } from "../engine/shift";
import { range, rangeAreas } from "../objects/classes";
import type { Cells } from "../objects/support";
import { tellBindings } from "./bindingEvents";
import { eventTypes } from "./eventTypes";
import type { Host } from "./host";
import { tableChanges, TableSelections } from "./tableEvents";

/** An event, ready to be sent to who listens on a target. */
export interface HostEvent {
  type: number;
  /** Id of the object, and of the collection it is in. */
  targets: readonly string[];
  fields: Record<string, unknown>;
  remote?: boolean;
}

/** Milliseconds in which events are collected before they are sent together. */
const burst = 15;
/** Category of the object model's events. */
const eventCategory = 65_536;

interface Queued {
  event: HostEvent;
  /** Reads the fields that depend on calculated values, when the event is sent. */
  late?: () => Record<string, unknown>;
}

/** Turns changes of the document into the events Excel sends. */
export class Events {
  #queue: Queued[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tables: TableSelections;

  constructor(private readonly host: Host) {
    this.#tables = new TableSelections(host.engine);
    host.engine.changes.listeners.add((change) => {
      this.#follow(change);
      if (this.host.eventsEnabled || change.author !== "addin") this.#take(change);
      if (this.host.eventsEnabled)
        tellBindings(host.engine, change, (event, data) => host.sendCommon(event, data));
    });
    host.engine.calculated.add((sheets) => {
      for (const [sheetId, areas] of sheets) {
        const address = areas().map(areaText).join(",");
        this.raise(sheetId, eventTypes.worksheetCalculated, { address, worksheetId: sheetId });
      }
    });
  }

  /** Ranges the add-in keeps move with their cells. */
  #follow(change: Change): void {
    for (const handle of this.host.references.all()) {
      if ((handle.type as unknown) !== range && (handle.type as unknown) !== rangeAreas) continue;
      const cells = handle.self as Cells;
      const areas = followAreas(cells.sheetId, cells.areas, change);
      if (areas !== cells.areas && areas.length > 0) cells.areas = [...areas];
    }
  }

  /** Raises an event of a sheet, also for who listens to all sheets. */
  raise(sheetId: string, type: number, fields: Record<string, unknown>, remote = false): void {
    this.#put({ event: { type, targets: [sheetId, "Workbook"], fields, remote } });
  }

  /** Raises an event whose targets are given. */
  raiseAt(event: HostEvent): void {
    this.#put({ event });
  }

  #put(queued: Queued): void {
    if (!this.host.eventsEnabled) return;
    this.#queue.push(queued);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, burst);
  }

  async #send(): Promise<void> {
    const queue = this.#queue;
    this.#queue = [];
    const { engine } = this.host;
    if (queue.some(({ late }) => late)) await engine.turns.take(() => engine.calculation.settle());
    const entries: unknown[] = [];
    for (const { event, late } of withoutDoubles(queue)) {
      const message = JSON.stringify({ ...event.fields, ...late?.() });
      for (const target of event.targets) {
        entries.push([eventCategory, event.type, target, message, entries.length + 1, event.remote ?? false]);
      }
    }
    this.host.sendRich(entries);
    this.host.sendSelectionChange(
      queue.some(({ event }) => event.type === eventTypes.worksheetSelectionChanged),
    );
  }

  #take(change: Change): void {
    const remote = change.author === "remote";
    switch (change.kind) {
      case "edited":
        this.#edited(change);
        break;
      case "formatted":
        this.raise(
          change.sheetId,
          eventTypes.worksheetFormatChanged,
          this.#changeFields(change.sheetId, change.areas(), change.author),
          remote,
        );
        break;
      case "shifted":
        this.#shifted(change.shift, change.author);
        break;
      case "moved":
        this.#changed(change.sheetId, [change.from], change.author, "RangeEdited");
        this.#changed(change.toSheetId, [change.to], change.author, "RangeEdited");
        break;
      case "sorted":
        this.raise(
          change.sheetId,
          eventTypes.worksheetRowSorted,
          this.#placeFields(change.sheetId, [change.area]),
        );
        this.#changed(change.sheetId, [change.area], change.author, "RangeEdited");
        break;
      case "selected":
        if (!remote) {
          const address = change.areas.map(areaText).join(",");
          this.raise(change.sheetId, eventTypes.worksheetSelectionChanged, {
            address,
            isInsideTable: false,
            worksheetId: change.sheetId,
          });
          for (const event of this.#tables.events(change.sheetId, change.areas)) this.raiseAt(event);
        }
        break;
      default:
        this.#sheet(change);
    }
  }

  #sheet(change: Change): void {
    const source = change.author === "remote" ? "Remote" : "Local";
    const remote = change.author === "remote";
    switch (change.kind) {
      case "activated":
        if (change.before !== undefined) {
          this.raise(change.before, eventTypes.worksheetDeactivated, { worksheetId: change.before });
        }
        this.raise(change.sheetId, eventTypes.worksheetActivated, { worksheetId: change.sheetId });
        break;
      case "sheetAdded":
        this.#workbook(eventTypes.worksheetAdded, { source, worksheetId: change.sheetId }, remote);
        break;
      case "sheetDeleted":
        this.#workbook(eventTypes.worksheetDeleted, { source, worksheetId: change.sheetId }, remote);
        break;
      case "sheetRenamed":
        this.raise(change.sheetId, eventTypes.worksheetNameChanged, {
          nameBefore: change.before,
          nameAfter: change.after,
          source,
          worksheetId: change.sheetId,
        });
        break;
      case "sheetMoved":
        this.#workbook(
          eventTypes.worksheetMoved,
          { positionBefore: change.before, positionAfter: change.after, source, worksheetId: change.sheetId },
          remote,
        );
        break;
      case "visibility":
        this.raise(change.sheetId, eventTypes.worksheetVisibilityChanged, {
          source,
          visibilityBefore: change.hidden ? "Visible" : "Hidden",
          visibilityAfter: change.hidden ? "Hidden" : "Visible",
          worksheetId: change.sheetId,
        });
        break;
      case "rowsHidden":
        this.raise(change.sheetId, eventTypes.worksheetRowHiddenChanged, {
          changeType: change.hidden ? "Hidden" : "Unhidden",
          source,
          address: change.areas.map((area) => areaText({ ...area, left: 0, right: 16_383 })).join(","),
          worksheetId: change.sheetId,
        });
    }
  }

  /** An event only the collection of sheets has. */
  #workbook(type: number, fields: Record<string, unknown>, remote: boolean): void {
    this.raiseAt({ type, targets: ["Workbook"], fields, remote });
  }

  #edited(change: Extract<Change, { kind: "edited" }>): void {
    const areas = change.areas();
    const fields = this.#changeFields(change.sheetId, areas, change.author);
    const late =
      change.before && change.after && areas[0]
        ? () => detailsOf(this.host, change.sheetId, areas[0]!, change.before!)
        : undefined;
    const event: HostEvent = {
      type: eventTypes.worksheetChanged,
      targets: [change.sheetId, "Workbook"],
      fields,
      remote: change.author === "remote",
    };
    for (const one of [event, ...tableChanges(this.host.engine, event, areas)]) {
      this.#put({ event: one, ...(late && { late }) });
    }
    if (change.formulas.length > 0) {
      const { source, worksheetId } = fields;
      const told = { formulaDetails: change.formulas, source, worksheetId };
      this.raise(change.sheetId, eventTypes.worksheetFormulaChanged, told, event.remote);
    }
  }

  #shifted({ sheetId, area, what, inserted }: Shift, author: Author): void {
    const names = {
      rows: inserted ? "RowInserted" : "RowDeleted",
      columns: inserted ? "ColumnInserted" : "ColumnDeleted",
      cellsDown: inserted ? "CellInserted" : "CellDeleted",
      cellsRight: inserted ? "CellInserted" : "CellDeleted",
    };
    const whole =
      what === "rows"
        ? { ...area, left: 0, right: 16_383 }
        : what === "columns"
          ? { ...area, top: 0, bottom: 1_048_575 }
          : area;
    const directions = {
      rows: "None",
      columns: "None",
      cellsDown: inserted ? "Down" : "Up",
      cellsRight: inserted ? "Right" : "Left",
    };
    this.#changed(sheetId, [whole], author, names[what], directions[what]);
  }

  #changed(
    sheetId: string,
    areas: readonly Area[],
    author: Author,
    changeType: string,
    direction = "None",
  ): void {
    const fields = {
      ...this.#changeFields(sheetId, areas, author),
      changeType,
      changeDirectionState: direction === "None" ? undefined : { insertShiftDirection: direction },
    };
    const event = {
      type: eventTypes.worksheetChanged,
      targets: [sheetId, "Workbook"],
      fields,
      remote: author === "remote",
    };
    for (const one of [event, ...tableChanges(this.host.engine, event, areas)]) this.raiseAt(one);
  }

  #placeFields(sheetId: string, areas: readonly Area[]): Record<string, unknown> {
    return { address: areas.map(areaText).join(","), source: "Local", worksheetId: sheetId };
  }

  #changeFields(sheetId: string, areas: readonly Area[], author: Author): Record<string, unknown> {
    const address = areas.map(areaText).join(",");
    return {
      changeType: "RangeEdited",
      source: author === "remote" ? "Remote" : "Local",
      worksheetId: sheetId,
      address,
      referenceId: `${sheetId}|${address}`,
      shiftDirection: "None",
      triggerSource: author === "addin" ? "ThisLocalAddin" : "Unknown",
    };
  }
}

/** Value before and after of a single cell, read when nothing is left to calculate. */
function detailsOf(
  host: Host,
  sheetId: string,
  { top, left }: Area,
  before: { value: CellValue; type: ValueType },
): Record<string, unknown> {
  if (!host.engine.sheet(sheetId)) return {};
  const reader = host.engine.reader(sheetId);
  return {
    valueBefore: before.value,
    valueAfter: reader.value(top, left),
    valueTypeBefore: before.type,
    valueTypeAfter: reader.type(top, left),
  };
}

/** The same event twice within one burst is sent once, with what it says last. */
function withoutDoubles(queue: readonly Queued[]): Queued[] {
  const last = new Map<string, Queued>();
  for (const queued of queue) {
    const { type, targets, fields } = queued.event;
    const key = JSON.stringify([
      type,
      targets,
      fields["changeType"],
      fields["address"],
      fields["worksheetId"],
    ]);
    last.delete(key);
    last.set(key, queued);
  }
  return [...last.values()];
}
