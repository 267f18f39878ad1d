import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { SelectionMoveType } from "@univerjs/sheets";
import type { Area } from "./area";
import { joinCells } from "./area";
import type { Author, Engine } from "./engine";
import type { FormulaChange } from "./formulaChanges";
import { formulaChanges } from "./formulaChanges";
import type { CellValue, ValueType } from "./reader";
import { SheetReader } from "./reader";
import { spellOutThisRow } from "./thisRow";
import { fromRange } from "./reference";

/** Value and kind of a cell. */
export interface ValueState {
  value: CellValue;
  type: ValueType;
}

/** A change of the document or of what is selected in it. */
export type Change = { author: Author } & (
  | {
      kind: "edited";
      sheetId: string;
      areas: () => Area[];
      formulas: FormulaChange[];
      before?: ValueState;
      after?: ValueState;
    }
  | { kind: "formatted"; sheetId: string; areas: () => Area[] }
  | { kind: "shifted"; shift: Shift }
  | { kind: "moved"; sheetId: string; from: Area; toSheetId: string; to: Area }
  | { kind: "sorted"; sheetId: string; area: Area }
  | { kind: "selected"; sheetId: string; areas: Area[] }
  | { kind: "activated"; sheetId: string; before: string | undefined }
  | { kind: "sheetAdded" | "sheetDeleted"; sheetId: string; name: string }
  | { kind: "sheetRenamed"; sheetId: string; before: string; after: string }
  | { kind: "sheetMoved"; sheetId: string; before: number; after: number }
  | { kind: "visibility"; sheetId: string; hidden: boolean }
  | { kind: "rowsHidden"; sheetId: string; areas: Area[]; hidden: boolean }
  | { kind: "calculated"; sheetIds: string[]; areas: (sheetId: string) => Area[] }
  | { kind: "other"; id: string; params: Record<string, unknown> }
);

/** Cells that were inserted or deleted, and which way the others went. */
export interface Shift {
  sheetId: string;
  area: Area;
  what: "rows" | "columns" | "cellsDown" | "cellsRight";
  inserted: boolean;
}

/** Commands that rewrite formulas or styles of cells as a side effect; what they write there is no edit. */
const structural =
  /^sheet\.command\.(insert-(row|col|range|multi)|remove-(row|col|sheet)|delete-range-move|move-(rows|cols|range)|set-worksheet-name|copy-sheet|set-defined-name|remove-defined-name|add-table|delete-table|set-table-config)/;

const partial: Record<string, Pick<Shift, "what" | "inserted">> = {
  "sheet.command.insert-range-move-down": { what: "cellsDown", inserted: true },
  "sheet.command.insert-range-move-right": { what: "cellsRight", inserted: true },
  "sheet.command.delete-range-move-up": { what: "cellsDown", inserted: false },
  "sheet.command.delete-range-move-left": { what: "cellsRight", inserted: false },
};

const whole: Record<string, Pick<Shift, "what" | "inserted">> = {
  "sheet.mutation.insert-row": { what: "rows", inserted: true },
  "sheet.mutation.insert-col": { what: "columns", inserted: true },
  "sheet.mutation.remove-rows": { what: "rows", inserted: false },
  "sheet.mutation.remove-col": { what: "columns", inserted: false },
};

type Params = Record<string, unknown> & {
  subUnitId: string;
  trigger?: string;
  range?: IRange;
  ranges?: IRange[];
};
type Cells = Record<string, Record<string, ICellData | null> | undefined>;

/** Watches the commands Univer executes and tells what they change, each change once. */
export class Changes {
  readonly listeners = new Set<(change: Change) => void>();
  #before: { key: string; state: ValueState } | undefined;
  #formulas: FormulaChange[] = [];
  #names = new Map<string, string>();
  #active: string | undefined;
  #quiet = false;

  constructor(private readonly engine: Engine) {
    const commands = engine.injector.get(ICommandService);
    commands.beforeCommandExecuted((info, options) => {
      this.#remember(info, options);
    });
    commands.onCommandExecuted((info, options) => {
      if (this.#isOurs(info)) this.#look(info, options);
    });
  }

  /** Selections and active sheets that come and go within `work` are not told. */
  quietly<T>(work: () => T): T {
    this.#quiet = true;
    try {
      return work();
    } finally {
      this.#quiet = false;
    }
  }

  /** Takes stock of a document that was opened. */
  reset(): void {
    this.#names = new Map(
      this.engine.workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]),
    );
    this.#active = this.engine.workbook.getActiveSheet().getSheetId();
  }

  #isOurs(info: Readonly<ICommandInfo>): boolean {
    const unitId = (info.params as { unitId?: string } | undefined)?.unitId;
    return unitId === undefined || unitId === this.engine.unitId;
  }

  #tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Keeps what cells hold before they are written: formulas, and the value of a single cell. */
  #remember(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (info.id !== "sheet.mutation.set-range-values" || isResult(options)) return;
    const { cellValue, subUnitId } = info.params as { cellValue?: Cells; subUnitId: string };
    spellOutThisRow(this.engine, subUnitId, cellValue ?? {});
    this.#formulas = formulaChanges(this.engine, subUnitId, cellValue ?? {});
    const place = singleCell(cellValue);
    if (!place || !this.engine.sheet(subUnitId)) return;
    const reader = new SheetReader(this.engine, subUnitId);
    this.#before = {
      key: `${subUnitId}!${place.join()}`,
      state: { value: reader.value(...place), type: reader.type(...place) },
    };
  }

  #look(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const { author } = this.engine;
    const params = (info.params ?? {}) as Params;
    const shift = whole[info.id] ?? partial[info.id];
    if (shift) this.#shifted(info.id, params, shift);
    else if (info.id === "sheet.mutation.set-range-values") this.#written(params, options);
    else if (info.id === "sheet.operation.set-selections") this.#selected(params);
    else if (info.id === "sheet.mutation.move-range") this.#moved(params);
    else if (info.id === "sheet.mutation.reorder-range") {
      this.#tell({ author, kind: "sorted", sheetId: params.subUnitId, area: fromRange(params.range!) });
    } else if (info.id === "sheet.operation.set-worksheet-active") this.#activated(params);
    else this.#sheetChanged(info.id, params);
  }

  #shifted(id: string, params: Params, { what, inserted }: Pick<Shift, "what" | "inserted">): void {
    // Room made at the end of the sheet for cells that move is no insertion.
    if (id in whole && params.trigger !== undefined && params.trigger in partial) return;
    if (!params.range) return;
    const sheetId = params.subUnitId ?? this.engine.workbook.getActiveSheet().getSheetId();
    const { author } = this.engine;
    this.#tell({
      author,
      kind: "shifted",
      shift: { sheetId, area: fromRange(params.range), what, inserted },
    });
  }

  #written(params: Params, options: IExecutionOptions | undefined): void {
    if (isResult(options)) return;
    if (params.trigger !== undefined && structural.test(params.trigger)) return;
    const cells = (params["cellValue"] ?? {}) as Cells;
    const { author } = this.engine;
    const sheetId = params.subUnitId;
    const areas = () => joinCells(coordinates(cells));
    if (!changesContents(cells)) {
      this.#tell({ author, kind: "formatted", sheetId, areas });
      return;
    }
    const formulas = this.#formulas;
    const place = singleCell(cells);
    const key = place && `${sheetId}!${place.join()}`;
    if (!place || !this.#before || this.#before.key !== key) {
      this.#tell({ author, kind: "edited", sheetId, areas, formulas });
      return;
    }
    const before = this.#before.state;
    const reader = new SheetReader(this.engine, sheetId);
    const after = { value: reader.value(...place), type: reader.type(...place) };
    this.#tell({ author, kind: "edited", sheetId, areas, formulas, before, after });
  }

  #selected(params: Params): void {
    const type = params["type"] as SelectionMoveType | undefined;
    const selections = params["selections"] as { range: IRange }[];
    if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
    if (selections.length === 0 || this.#quiet) return;
    const areas = selections.map((selection) => fromRange(selection.range));
    this.#tell({ author: this.engine.author, kind: "selected", sheetId: params.subUnitId, areas });
  }

  #moved(params: Params): void {
    if (
      params.trigger !== undefined &&
      (params.trigger in partial || /insert-range|delete-range/.test(params.trigger))
    ) {
      return;
    }
    const side = (key: string) => params[key] as { subUnitId: string; value: Cells };
    const [from, to] = [side("from"), side("to")];
    const bounds = (cells: Cells): Area | undefined => joinCells(coordinates(cells))[0];
    const [source, target] = [bounds(from.value), bounds(to.value)];
    if (!source || !target) return;
    const places = { sheetId: from.subUnitId, from: source, toSheetId: to.subUnitId, to: target };
    this.#tell({ author: this.engine.author, kind: "moved", ...places });
  }

  #activated(params: Params): void {
    const before = this.#active;
    if (before === params.subUnitId) return;
    this.#active = params.subUnitId;
    this.#tell({ author: this.engine.author, kind: "activated", sheetId: params.subUnitId, before });
  }

  #sheetChanged(id: string, params: Params): void {
    const { author } = this.engine;
    const sheetId = params.subUnitId;
    switch (id) {
      case "sheet.mutation.insert-sheet": {
        const sheet = params["sheet"] as { id: string; name: string };
        this.#names.set(sheet.id, sheet.name);
        this.#tell({ author, kind: "sheetAdded", sheetId: sheet.id, name: sheet.name });
        break;
      }
      case "sheet.mutation.remove-sheet": {
        const name = this.#names.get(sheetId) ?? "";
        this.#names.delete(sheetId);
        this.#tell({ author, kind: "sheetDeleted", sheetId, name });
        break;
      }
      case "sheet.mutation.set-worksheet-name": {
        const before = this.#names.get(sheetId) ?? "";
        const after = String(params["name"]);
        this.#names.set(sheetId, after);
        this.#tell({ author, kind: "sheetRenamed", sheetId, before, after });
        break;
      }
      case "sheet.mutation.set-worksheet-order": {
        const [before, after] = [Number(params["fromOrder"]), Number(params["toOrder"])];
        this.#tell({ author, kind: "sheetMoved", sheetId, before, after });
        break;
      }
      case "sheet.mutation.set-worksheet-hidden":
        this.#tell({ author, kind: "visibility", sheetId, hidden: params["hidden"] === 1 });
        break;
      case "sheet.mutation.set-row-hidden":
      case "sheet.mutation.set-row-visible": {
        const areas = (params.ranges ?? []).map(fromRange);
        this.#tell({ author, kind: "rowsHidden", sheetId, areas, hidden: id.endsWith("hidden") });
        break;
      }
      default:
        if (/\.mutation\./.test(id)) this.#tell({ author, kind: "other", id, params });
    }
  }
}

/** What is written is the result of a calculation. */
const isResult = (options: IExecutionOptions | undefined): boolean =>
  Boolean(options?.["fromFormula"] || options?.["applyFormulaCalculationResult"]);

function* coordinates(cells: Cells): Generator<[row: number, column: number]> {
  for (const row of Object.keys(cells)
    .map(Number)
    .sort((a, b) => a - b)) {
    const columns = Object.keys(cells[row] ?? {}).map(Number);
    for (const column of columns.sort((a, b) => a - b)) yield [row, column];
  }
}

function singleCell(cells: Cells | undefined): [row: number, column: number] | undefined {
  const rows = Object.keys(cells ?? {});
  if (rows.length !== 1) return undefined;
  const columns = Object.keys(cells![rows[0]!] ?? {});
  return columns.length === 1 ? [Number(rows[0]), Number(columns[0])] : undefined;
}

const contents = ["v", "f", "si", "p"] as const;

function someCell(cells: Cells, test: (cell: ICellData | null) => boolean): boolean {
  return Object.values(cells).some((line) => Object.values(line ?? {}).some(test));
}

const changesContents = (cells: Cells): boolean =>
  someCell(cells, (cell) => cell === null || contents.some((key) => key in cell));
