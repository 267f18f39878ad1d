import type { Anchor } from "./results";
import type { CustomFunction } from "./metadata";

/** One call of a custom function from one cell. */
export interface Call {
  readonly id: number;
  readonly key: string;
  readonly fn: CustomFunction;
  readonly anchor: Anchor;
  /** Message that makes the call, as JSON. */
  readonly message: string;
  state: "waiting" | "sent" | "answered";
  /** Value, or code of the failure. */
  result: { value: unknown } | { error: string };
  /** What the add-in says about a failure. */
  sentence: string;
}

const cellKey = ({ sheetId, row, column }: Anchor): string => `${sheetId}!${row},${column}`;

/** Calls and their answers; a call is known by its cell, its function and its arguments. */
export class Calls {
  readonly #byKey = new Map<string, Call>();
  readonly #byId = new Map<number, Call>();
  readonly #byCell = new Map<string, Set<Call>>();
  /** Calls each cell asked for in the calculation under way. */
  readonly #asked = new Map<string, Set<Call>>();
  #last = 0;

  get size(): number {
    return this.#byKey.size;
  }

  /** Calls without an answer. */
  get open(): Call[] {
    return [...this.#byKey.values()].filter(({ state }) => state !== "answered");
  }

  /** The call, made known if it is not yet. */
  ask(anchor: Anchor, fn: CustomFunction, hash: string, message: (id: number) => string): Call {
    const cell = cellKey(anchor);
    const key = `${cell}:${fn.name}:${hash}`;
    let call = this.#byKey.get(key);
    if (!call) {
      const id = ++this.#last;
      call = {
        id,
        key,
        fn,
        anchor,
        message: message(id),
        state: "waiting",
        result: { value: null },
        sentence: "",
      };
      this.#byKey.set(key, call);
      this.#byId.set(id, call);
      this.#of(this.#byCell, cell).add(call);
    }
    this.#of(this.#asked, cell).add(call);
    return call;
  }

  byId(id: number): Call | undefined {
    return this.#byId.get(id);
  }

  /** Calls a cell made last. */
  at(anchor: Anchor): Call[] {
    return [...(this.#byCell.get(cellKey(anchor)) ?? [])];
  }

  /** Drops what cells that were calculated no longer asked for; returns it. */
  endOfPass(): Call[] {
    const dropped: Call[] = [];
    for (const [cell, asked] of this.#asked) {
      for (const call of this.#byCell.get(cell) ?? []) if (!asked.has(call)) dropped.push(call);
    }
    this.#asked.clear();
    for (const call of dropped) this.drop(call);
    return dropped;
  }

  drop(call: Call): void {
    this.#byKey.delete(call.key);
    this.#byId.delete(call.id);
    const cell = cellKey(call.anchor);
    const calls = this.#byCell.get(cell);
    calls?.delete(call);
    if (calls?.size === 0) this.#byCell.delete(cell);
  }

  all(): Call[] {
    return [...this.#byKey.values()];
  }

  #of(map: Map<string, Set<Call>>, cell: string): Set<Call> {
    let set = map.get(cell);
    if (!set) map.set(cell, (set = new Set()));
    return set;
  }
}
