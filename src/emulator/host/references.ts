import type { Handle } from "./define";

/** Objects the client keeps between requests, by the id it was given for each. */
export class References {
  readonly #byId = new Map<string, Handle>();
  readonly #ids = new WeakMap<object, string>();
  #count = 0;

  get size(): number {
    return this.#byId.size;
  }

  /** Keeps an object and returns its id; the same state always gets the same id. */
  keep(handle: Handle): string {
    const state = handle.self as object;
    let id = this.#ids.get(state);
    if (id === undefined) {
      this.#count += 1;
      id = `ref${this.#count}`;
      this.#ids.set(state, id);
    }
    this.#byId.set(id, handle);
    return id;
  }

  get(id: string): Handle | undefined {
    return this.#byId.get(id);
  }

  remove(id: string): void {
    this.#byId.delete(id);
  }

  clear(): void {
    this.#byId.clear();
  }

  /** Every kept object. */
  all(): Iterable<Handle> {
    return this.#byId.values();
  }
}
