import { Disposable } from "@univerjs/core";
import type {
  ICommandInfo,
  IExecutionOptions,
  IUnitRange,
  ICommandService,
  IConfigService,
} from "@univerjs/core";
import {
  ENGINE_FORMULA_CYCLE_REFERENCE_COUNT,
  ENGINE_FORMULA_RETURN_DEPENDENCY_TREE,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import type {
  ISetFormulaCalculationNotificationMutation,
  ISetFormulaCalculationResultMutation,
  ISetFormulaCalculationStartMutation,
  FormulaDataModel,
  IActiveDirtyManagerService,
  RegisterOtherFormulaService,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { BehaviorSubject } from "rxjs";
import { collectDirt } from "./dirt";

const nothingToShow = { done: 0, count: 0 };
const formatTriggers = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);
/** How a calculation ended, as the formula engine says it. */
const stopped = 1;
const succeeded = 3;

interface Run {
  end(): void;
  fail(error: Error): void;
  /** Cells a person wrote while this run was under way, `sheet!row,column`: its results for them are old. */
  overwritten: Set<string>;
  resultSeen: boolean;
  notified: number | undefined;
}

/**
 * The only starter of calculations.
 *
 * It stands in the place of Univer's own trigger, whose debounced runs stop each other and lose what they
 * were to calculate. It collects what became dirty and calculates when asked to, one run at a time.
 */
export class Calculation extends Disposable {
  /** For Univer's progress bar, which has nothing to show. */
  readonly progress$ = new BehaviorSubject(nothingToShow);
  /** Called when something became dirty outside a turn; the engine plans a turn that settles. */
  onDirty: (() => void) | undefined;
  /** Called before what is dirty is collected for a run; may mark more. */
  readonly beforeCollect = new Set<() => void>();
  /** Called before each run, e.g. to drop what is cached for one pass. */
  readonly beforeRun = new Set<() => void>();
  /** Called after a run that calculated something. */
  readonly afterRun = new Set<(result: ISetFormulaCalculationResultMutation) => void>();
  /** Runs so far. */
  runs = 0;
  #commands: ICommandInfo[] = [];
  #ranges: IUnitRange[] = [];
  #names: string[] = [];
  #all = false;
  #run: Run | undefined;
  #result: ISetFormulaCalculationResultMutation | undefined;

  constructor(
    private readonly commandService: ICommandService,
    private readonly configService: IConfigService,
    private readonly dirtyManager: IActiveDirtyManagerService,
    private readonly formulas: FormulaDataModel,
    otherFormulas: RegisterOtherFormulaService,
  ) {
    super();
    this.disposeWithMe(commandService.beforeCommandExecuted((info) => this.#before(info)));
    this.disposeWithMe(commandService.onCommandExecuted((info, options) => this.#after(info, options)));
    otherFormulas.calculateStarted$.next(true);
  }

  /** Something waits to be calculated. */
  get pending(): boolean {
    return this.#all || this.#commands.length > 0 || this.#ranges.length > 0;
  }

  /** A run is under way. */
  get running(): boolean {
    return this.#run !== undefined;
  }

  /** Marks ranges that were written by a mutation the engine does not watch. */
  markDirty(ranges: readonly IUnitRange[]): void {
    this.#ranges.push(...ranges);
  }

  /** Marks names as changed, in the spelling of a formula whose cell is marked too. */
  markNames(names: readonly string[]): void {
    this.#names.push(...names);
  }

  /** Marks every formula, as a full recalculation does. */
  markAllDirty(): void {
    this.#all = true;
  }

  /** Calculates until nothing is dirty. Must not be called while another call is under way. */
  async settle(): Promise<void> {
    while (this.pending) await this.#calculate();
  }

  clearProgress(): void {
    this.progress$.next(nothingToShow);
  }

  async #calculate(): Promise<void> {
    for (const listener of this.beforeCollect) listener();
    const dirt = collectDirt(this.dirtyManager, this.#commands, this.#ranges);
    dirt.forceCalculation ||= this.#all;
    for (const { unitId } of this.#ranges.slice(0, 1)) {
      for (const name of this.#names) (dirt.dirtyDefinedNameMap[unitId] ??= {})[name] = "";
    }
    this.#names = [];
    this.#commands = [];
    this.#ranges = [];
    this.#all = false;
    this.#result = undefined;
    for (const listener of this.beforeRun) listener();
    this.runs += 1;
    const ended = new Promise<void>((resolve, reject) => {
      this.#run = {
        end: resolve,
        fail: reject,
        overwritten: new Set(),
        resultSeen: false,
        notified: undefined,
      };
    });
    const limit = setTimeout(
      () => this.#run?.fail(new Error("The calculation did not end within 120 s.")),
      120_000,
    );
    await this.commandService.executeCommand(SetFormulaCalculationStartMutation.id, dirt, {
      onlyLocal: true,
    });
    try {
      await ended;
    } finally {
      clearTimeout(limit);
      this.#run = undefined;
    }
    if (this.#result) for (const listener of this.afterRun) listener(this.#result);
  }

  #before(info: Readonly<ICommandInfo>): void {
    if (info.id === SetFormulaCalculationStartMutation.id) {
      const params = info.params as ISetFormulaCalculationStartMutation;
      params.isCalculateTreeModel =
        this.configService.getConfig<boolean>(ENGINE_FORMULA_RETURN_DEPENDENCY_TREE) ?? false;
      params.maxIteration = this.configService.getConfig<number>(ENGINE_FORMULA_CYCLE_REFERENCE_COUNT) ?? 1;
      params.rowData = this.formulas.getHiddenRowsFiltered();
    }
    if (info.id === SetFormulaCalculationResultMutation.id) {
      this.#dropOverwritten(info.params as ISetFormulaCalculationResultMutation);
    }
  }

  /** Takes out of a result the cells that were written after the run had begun. */
  #dropOverwritten(result: ISetFormulaCalculationResultMutation): void {
    const overwritten = this.#run?.overwritten;
    if (!overwritten || overwritten.size === 0) return;
    for (const sheets of Object.values(result.unitData)) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        for (const [row, cells] of Object.entries((rows ?? {}) as Record<string, Record<string, unknown>>)) {
          for (const column of Object.keys(cells)) {
            if (overwritten.has(`${sheetId}!${row},${column}`)) Reflect.deleteProperty(cells, column);
          }
        }
      }
    }
  }

  #after(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (info.id === SetFormulaCalculationResultMutation.id && this.#run) {
      this.#result = info.params as ISetFormulaCalculationResultMutation;
      this.#run.resultSeen = true;
      this.#endIfOver();
    } else if (info.id === SetFormulaCalculationNotificationMutation.id && this.#run) {
      const { functionsExecutedState } = info.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState === undefined) return;
      this.#run.notified = functionsExecutedState;
      this.#endIfOver();
    } else this.#collect(info, options);
  }

  #endIfOver(): void {
    const run = this.#run;
    if (run?.notified === undefined) return;
    if (run.notified === succeeded && !run.resultSeen) return;
    if (run.notified === stopped) this.#all = true;
    run.end();
  }

  #collect(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (!this.dirtyManager.get(info.id)) return;
    if (info.id === SetRangeValuesMutation.id) {
      const params = info.params as ISetRangeValuesMutationParams & { trigger?: string };
      if (options?.onlyLocal === true || formatTriggers.has(params.trigger ?? "")) return;
      if (this.#run) noteOverwritten(this.#run.overwritten, params);
    } else if (this.#run && movesCells(info.id)) this.#stop();
    this.#commands.push(info);
    this.onDirty?.();
  }

  /** A run whose cells moved away under it can only be thrown away. */
  #stop(): void {
    void this.commandService.executeCommand(SetFormulaCalculationStopMutation.id, {}, { onlyLocal: true });
  }
}

const movesCells = (id: string): boolean =>
  /^sheet\.mutation\.(insert-|remove-|delete-|move-|reorder-)/.test(id) || id === "formula.mutation.set-name";

function noteOverwritten(cells: Set<string>, params: ISetRangeValuesMutationParams): void {
  for (const [row, columns] of Object.entries(params.cellValue ?? {})) {
    for (const column of Object.keys((columns ?? {}) as object)) {
      cells.add(`${params.subUnitId}!${row},${column}`);
    }
  }
}
