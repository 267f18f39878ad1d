import type { IExecutionOptions, Injector, IWorkbookData, Univer, Workbook, Worksheet } from "@univerjs/core";
import {
  ICommandService,
  IResourceLoaderService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import "./quickDelete";
import type { Area } from "./area";
import type { Book, Extras, SheetExtras } from "./book";
import { noExtras } from "./book";
import { applyExtras, copyExtras, fromUniverSnapshot, toUniverSnapshot } from "./bookState";
import { Calculation } from "./calculation";
import { emptySnapshot } from "./blank";
import { Changes } from "./changes";
import { ConditionalShift } from "./conditional/shift";
import { ConditionalFormats } from "./conditional/store";
import { followExtras } from "./follow";
import { CustomFunctions } from "./functions/functions";
import { NameDirt } from "./nameDirt";
import { SheetReader } from "./reader";
import { toRange } from "./reference";
import { calculatedAreas } from "./results";
import { followHeaders } from "./tables";
import { Turns } from "./turns";
import { PersonalUndo } from "./undo";

/** Who changes the document: a person at the grid, the add-in, or a pretended second person. */
export type Author = "person" | "addin" | "remote";

/** A Univer command, operation or mutation; only its id is needed. */
interface Executable {
  readonly id: string;
}

/**
 * One open document and the only way to it.
 *
 * Everything that writes runs inside a turn of `turns`, and calculations are turns too, so a calculation
 * never sees half a write.
 */
export class Engine {
  readonly injector: Injector;
  readonly turns = new Turns();
  /** What Univer does not hold; replaced when another document is opened. */
  extras: Extras = noExtras();
  /** File name of the document. */
  name = "";
  /** Something was changed since the document was opened or saved. */
  dirty = false;
  /** Called with each change of the document that is not a calculation result. */
  readonly opened = new Set<() => void>();
  readonly conditionalFormats: ConditionalFormats;
  /** The add-in's custom functions. */
  readonly functions: CustomFunctions;
  /** What changes, as it changes. */
  readonly changes: Changes;
  /** Called after a calculation, with the sheets it changed and their areas. */
  readonly calculated = new Set<(sheets: Map<string, () => Area[]>) => void>();
  #shift: ConditionalShift | undefined;
  #author: Author = "person";
  #unit = 0;
  #workbook: Workbook | undefined;
  #calculation: Calculation | undefined;
  #planned: ReturnType<typeof setTimeout> | undefined;
  readonly #commands: ICommandService;
  readonly #undo: IUndoRedoService;

  /** @param headless - Nothing is drawn, so what Univer's drawing packages do for the document is ours to do. */
  constructor(
    readonly univer: Univer,
    readonly headless: boolean,
  ) {
    this.injector = univer.__getInjector();
    this.#commands = this.injector.get(ICommandService);
    this.#undo = this.injector.get(IUndoRedoService);
    this.conditionalFormats = new ConditionalFormats(this);
    this.functions = new CustomFunctions(this);
    this.changes = new Changes(this);
    this.changes.listeners.add((change) => {
      followExtras(this, change);
      followHeaders(this, change);
    });
  }

  get isOpen(): boolean {
    return this.#workbook !== undefined;
  }

  get workbook(): Workbook {
    if (!this.#workbook) throw new Error("No document is open.");
    return this.#workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  get calculation(): Calculation {
    if (!this.#calculation) throw new Error("No document is open.");
    return this.#calculation;
  }

  get author(): Author {
    return this.#author;
  }

  /** Opens a document, which is the engine's from then on, in place of the one that is open; without one, an empty workbook. */
  async open(book?: Book): Promise<void> {
    const { name, snapshot, extras } = book ?? {
      name: "Book1.xlsx",
      snapshot: emptySnapshot(),
      extras: noExtras(),
    };
    await this.turns.take(async () => {
      const units = this.injector.get(IUniverInstanceService);
      if (this.#workbook) units.disposeUnit(this.unitId);
      this.conditionalFormats.reset();
      this.functions.reset();
      this.#shift?.reset();
      this.#unit += 1;
      const id = `book-${this.#unit}`;
      this.name = name;
      this.dirty = false;
      this.extras = copyExtras(extras);
      this.#workbook = this.univer.createUnit(
        UniverInstanceType.UNIVER_SHEET,
        toUniverSnapshot({ name, snapshot, extras }, id, this.functions.names),
      ) as Workbook;
      this.#calculation ??= this.#startCalculation();
      if (this.headless) this.#shift ??= new ConditionalShift(this);
      this.conditionalFormats.split();
      units.focusUnit(id);
      this.changes.quietly(() => {
        applyExtras(this);
      });
      this.calculation.markDirty(this.injector.get(FormulaDataModel).getFormulaDirtyRanges());
      await this.calculation.settle();
      this.changes.reset();
      this.dirty = false;
      for (const listener of this.opened) listener();
      this.#undo.clearUndoRedo(id);
    });
  }

  /** The document as it is, to be saved; nothing may be left to calculate. */
  toBook(): Book {
    const snapshot = this.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(this.unitId);
    if (!snapshot) throw new Error("No document is open.");
    return fromUniverSnapshot(this, snapshot);
  }

  #startCalculation(): Calculation {
    const calculation = this.injector.get(Calculation);
    new NameDirt(this, calculation);
    calculation.afterRun.add(({ unitData }) => {
      const sheets = calculatedAreas(unitData[this.unitId] ?? undefined);
      if (sheets.size > 0) for (const listener of this.calculated) listener(sheets);
    });
    calculation.beforeRun.add(() => {
      this.functions.startPass();
    });
    calculation.onDirty = () => {
      this.planSettle();
    };
    return calculation;
  }

  /** Plans a turn that calculates what is dirty by then, once for everything that becomes dirty within `delay` ms. */
  planSettle(delay = 20): void {
    if (this.#planned !== undefined) return;
    this.#planned = setTimeout(() => {
      this.#planned = undefined;
      void this.turns.take(() => this.calculation.settle());
    }, delay);
  }

  /** A sheet by its id, or undefined when it is gone. */
  sheet(id: string): Worksheet | undefined {
    return this.workbook.getSheetBySheetId(id) ?? undefined;
  }

  /** A reader of the sheet's cells as they are now. */
  reader(sheetId: string): SheetReader {
    return new SheetReader(this, sheetId);
  }

  /** What a sheet holds beside Univer's snapshot. */
  sheetExtras(id: string): SheetExtras {
    return (this.extras.sheets[id] ??= {});
  }

  /** Runs `work` in the name of `author`; changes it makes, also after an await, are the author's. */
  as<T>(author: Author, work: () => T): T {
    const before = this.#author;
    const undo = this.#undo;
    const restore = () => {
      this.#author = before;
      if (undo instanceof PersonalUndo) undo.suspended = before === "addin";
    };
    this.#author = author;
    if (undo instanceof PersonalUndo) undo.suspended = author === "addin";
    let result: T;
    try {
      result = work();
    } catch (error) {
      restore();
      throw error;
    }
    if (result instanceof Promise) return result.finally(restore) as T;
    restore();
    return result;
  }

  /** Executes a mutation or operation at once. Cells it writes must be marked dirty by the caller. */
  mutate(mutation: Executable, params: object): void {
    if (!mutation.id.includes(".operation.")) this.#changing();
    this.#commands.syncExecuteCommand(mutation.id, this.#withIds(params), { onlyLocal: true });
  }

  /** Writes what is kept aside, before something is done that has to see it. */
  flush(): void {
    this.conditionalFormats.flush();
  }

  /** Executes a command at once and tells whether it did its work. */
  command(command: Executable, params: object, options?: IExecutionOptions): boolean {
    this.flush();
    this.#changing();
    return this.#commands.syncExecuteCommand<object, boolean>(command.id, this.#withIds(params), options);
  }

  /** Executes a command that may take its time. */
  async commandAsync(command: Executable, params: object): Promise<boolean> {
    this.flush();
    this.#changing();
    return this.#commands.executeCommand<object, boolean>(command.id, this.#withIds(params));
  }

  /** Executes a command the user asked for, when its turn comes. */
  person(command: Executable, params: object = {}): Promise<boolean> {
    return this.turns.take(() => this.#commands.executeCommand<object, boolean>(command.id, params));
  }

  /** Marks an area to be looked at by the next calculation. */
  markDirty(sheetId: string, area: Area): void {
    this.calculation.markDirty([{ unitId: this.unitId, sheetId, range: toRange(area) }]);
  }

  #withIds(params: object): object {
    return { unitId: this.unitId, ...params };
  }

  #changing(): void {
    this.dirty = true;
    if (this.#author === "addin") this.#undo.clearUndoRedo(this.unitId);
  }

  /** Ends the document and everything Univer runs. */
  async dispose(): Promise<void> {
    await this.turns.idle();
    clearTimeout(this.#planned);
    this.univer.dispose();
  }
}
