import type { FunctionVariantType } from "@univerjs/engine-formula";
import { BaseFunction, ERROR_TYPE_SET, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import type { BaseValueObject, ErrorType } from "@univerjs/engine-formula";
import { addressOf } from "../address";
import { cellArea } from "../area";
import type { Engine } from "../engine";
import { adoptFunctions } from "./adopt";
import type { Cells } from "./arguments";
import { ArgumentReader } from "./arguments";
import type { Call } from "./calls";
import { Calls } from "./calls";
import type { CustomFunction } from "./metadata";
import type { Anchor } from "./results";
import { busy, errorOf, errorValue, gridOf, resultOf } from "./results";

ERROR_TYPE_SET.add(busy as ErrorType);

/** The way to the add-in's page. */
export interface FunctionsPort {
  /** Makes calls; each is the JSON of one message. */
  call(messages: string[]): void;
  cancel(ids: number[]): void;
}

/** An answer of the add-in's page. */
export interface Answer {
  id: number;
  /** The value, or the code of the failure and what the add-in says about it. */
  result: { value: unknown } | { code: number; sentence: string };
}

const flags = { cancelable: 1, streaming: 2, allowsErrors: 4 };

class RemoteFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly fn: CustomFunction,
    private readonly functions: CustomFunctions,
  ) {
    super(fn.name);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    return this.functions.evaluate(this.fn, variants, {
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    });
  }
}

/**
 * The add-in's custom functions, as the formula engine calls them.
 *
 * A call gives `#BUSY!` until its answer has come; then its cell is calculated again. Functions are not
 * called with error values, unless they ask for them.
 */
export class CustomFunctions {
  /** Set by the host of the add-in's page. */
  port: FunctionsPort | undefined;
  readonly #engine: Engine;
  readonly #reader: ArgumentReader;
  readonly #calls = new Calls();
  readonly #registered = new Map<string, CustomFunction>();
  readonly #idle = new Set<() => void>();
  #ready = false;
  #planned = false;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#reader = new ArgumentReader((id) => engine.sheet(id)?.getName() ?? "");
  }

  /** Names of the registered functions. */
  get names(): string[] {
    return [...this.#registered.keys()];
  }

  /** Makes functions known in place of all that were; formulas that name them are calculated in the next turn. */
  async register(functions: readonly CustomFunction[]): Promise<void> {
    const service = this.#engine.injector.get(IFunctionService);
    const before = this.names;
    service.unregisterExecutors(...before);
    service.unregisterDescriptions(...before);
    this.#registered.clear();
    for (const fn of functions) {
      this.#registered.set(fn.name, fn);
      service.registerExecutors(new RemoteFunction(fn, this));
      service.registerDescriptions({
        functionName: fn.name,
        functionType: FunctionType.User,
        description: fn.description,
        abstract: fn.description,
        functionParameter: fn.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: "",
          require: parameter.optional || parameter.repeating ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      });
    }
    const changed = new Set([...before, ...this.names]);
    service.deleteFormulaAstCacheKey(...changed);
    if (!this.#engine.isOpen) return;
    await this.#engine.turns.take(async () => {
      adoptFunctions(this.#engine, changed, this.names);
      await this.#engine.calculation.settle();
    });
  }

  /** Another document is open. */
  reset(): void {
    this.#calls.endOfPass();
    this.#drop(this.#calls.all());
    this.#reader.reset();
  }

  /** Before each calculation. */
  startPass(): void {
    this.#reader.reset();
    this.#cancel(this.#calls.endOfPass());
  }

  /** Forgets all answers, so that the next calculation asks again. */
  forget(): void {
    this.#calls.endOfPass();
    this.#drop(this.#calls.all());
  }

  /** The add-in's page can be called now. */
  ready(): void {
    this.#ready = true;
    this.#plan();
  }

  /** The add-in's page is gone; what it has not answered is asked again when there is another. */
  disconnect(): void {
    this.#ready = false;
    for (const call of this.#calls.open) call.state = "waiting";
  }

  answer(answers: readonly Answer[]): void {
    for (const { id, result } of answers) {
      const call = this.#calls.byId(id);
      if (!call) continue;
      call.state = "answered";
      call.result = "value" in result ? result : { error: errorOf(result.code) };
      call.sentence = "value" in result ? "" : result.sentence;
      this.#engine.markDirty(call.anchor.sheetId, cellArea(call.anchor.row, call.anchor.column));
    }
    this.#engine.planSettle(5);
    if (this.#calls.open.length === 0) for (const resolve of this.#idle) resolve();
  }

  /** Calls that wait for their answer. */
  get waiting(): number {
    return this.#calls.open.length;
  }

  /** Resolves when no call waits for its answer. */
  async idle(): Promise<void> {
    if (this.waiting === 0) return;
    let resolved: () => void = () => undefined;
    await new Promise<void>((resolve) => {
      resolved = resolve;
      this.#idle.add(resolve);
    });
    this.#idle.delete(resolved);
  }

  /** What the add-in says about the failure of a cell's function; "" when there is none. */
  sentenceAt(sheetId: string, row: number, column: number): string {
    return this.#calls
      .at({ unitId: this.#engine.unitId, sheetId, row, column })
      .map(({ sentence }) => sentence)
      .filter((sentence) => sentence !== "")
      .join("\n");
  }

  /** The result of a function in a cell, as far as it is known. */
  evaluate(fn: CustomFunction, variants: readonly FunctionVariantType[], anchor: Anchor): BaseValueObject {
    const read = this.#reader.read(fn, variants);
    if ("error" in read) return errorValue(read.error);
    const { slots } = read;
    const lifted = slots.flatMap((slot, i) =>
      fn.parameters[i]!.matrix || !slot || Array.isArray(slot) ? [] : [slot],
    );
    const rows = Math.max(1, ...lifted.map(({ grid }) => grid.length));
    const columns = Math.max(1, ...lifted.map(({ grid }) => grid[0]?.length ?? 1));
    if (rows === 1 && columns === 1) return this.#call(fn, slots, anchor, 0, 0);
    const grid = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => this.#call(fn, slots, anchor, r, c)),
    );
    return grid.flat().some((value) => value.isArray()) ? errorValue("#CALC!") : gridOf(grid, anchor);
  }

  #call(
    fn: CustomFunction,
    slots: (Cells | Cells[] | undefined)[],
    anchor: Anchor,
    row: number,
    column: number,
  ): BaseValueObject {
    const parts = slots.map((slot, i) => argumentOf(slot, fn.parameters[i]!.matrix, row, column));
    if (parts.includes(undefined)) return errorValue("#N/A");
    const hash = slots
      .map((slot, i) => (fn.parameters[i]!.matrix && slot ? hashesOf(slot) : parts[i]))
      .join(",");
    const call = this.#calls.ask(anchor, fn, hash, (id) => {
      const address = addressOf(
        this.#engine.sheet(anchor.sheetId)?.getName() ?? "",
        cellArea(anchor.row, anchor.column),
      );
      const bits =
        (fn.cancelable ? flags.cancelable : 0) |
        (fn.streaming ? flags.streaming : 0) |
        (fn.allowsErrors ? flags.allowsErrors : 0);
      const addresses = fn.wantsParameterAddresses
        ? `,${JSON.stringify(slots.flat().map((slot) => slot?.address ?? ""))}`
        : "";
      return `[${id},${JSON.stringify(fn.id)},[${parts.join(",")}],${JSON.stringify(address)},${bits}${addresses}]`;
    });
    if (call.state === "waiting") this.#plan();
    if (call.state !== "answered") return errorValue(busy);
    return "error" in call.result ? errorValue(call.result.error) : resultOf(call.result.value, anchor);
  }

  /** Sends what waits, once the calculation under way has asked for everything. */
  #plan(): void {
    if (this.#planned || !this.#ready) return;
    this.#planned = true;
    setTimeout(() => {
      this.#planned = false;
      if (!this.#ready) return;
      const waiting = this.#calls.open.filter(({ state }) => state === "waiting");
      for (const call of waiting) call.state = "sent";
      if (waiting.length > 0) this.port?.call(waiting.map(({ message }) => message));
    });
  }

  #drop(calls: readonly Call[]): void {
    for (const call of calls) this.#calls.drop(call);
    this.#cancel(calls);
    if (this.#calls.open.length === 0) for (const resolve of this.#idle) resolve();
  }

  #cancel(calls: readonly Call[]): void {
    const ids = calls
      .filter(({ fn, state }) => (fn.streaming && state !== "waiting") || (fn.cancelable && state === "sent"))
      .map(({ id }) => id);
    if (ids.length > 0 && this.#ready) this.port?.cancel(ids);
  }
}

const hashesOf = (slot: Cells | Cells[]): string =>
  Array.isArray(slot) ? slot.map(({ hash }) => hash).join(";") : slot.hash;

/** JSON of an argument for one cell of a lifted call; undefined where a shorter range has none. */
function argumentOf(
  slot: Cells | Cells[] | undefined,
  matrix: boolean,
  row: number,
  column: number,
): string | undefined {
  if (!slot) return "null";
  if (Array.isArray(slot)) {
    return `[${slot.map((cells) => (matrix ? cells.json : JSON.stringify(cells.grid[0]![0]))).join(",")}]`;
  }
  if (matrix) return slot.json;
  const line = slot.grid.length === 1 ? slot.grid[0] : slot.grid[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? undefined : JSON.stringify(value);
}
