/** One request of the add-in, as the journal keeps it. */
export interface JournalEntry {
  /** Counts from 1. */
  number: number;
  actions: number;
  /** Bytes of the request's and the response's JSON, UTF-8. */
  requestBytes: number;
  responseBytes: number;
  /** From arrival to answer, in milliseconds. */
  milliseconds: number;
  /** Code of the error it was answered with. */
  error?: string;
  /** Only gives references back, as each Excel.run does at its end. */
  bookkeeping: boolean;
}

/** Sums over the entries since the last reset. */
export interface JournalTotals {
  /** Requests that did more than bookkeeping: what the add-in's code calls syncs. */
  syncs: number;
  requests: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  errors: number;
}

/** What the add-in asked for, for tests to assert on. */
export class Journal {
  #entries: JournalEntry[] = [];
  #count = 0;

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  get totals(): JournalTotals {
    const sum = (pick: (entry: JournalEntry) => number) =>
      this.#entries.reduce((total, entry) => total + pick(entry), 0);
    return {
      syncs: sum((entry) => (entry.bookkeeping ? 0 : 1)),
      requests: this.#entries.length,
      actions: sum((entry) => entry.actions),
      requestBytes: sum((entry) => entry.requestBytes),
      responseBytes: sum((entry) => entry.responseBytes),
      errors: sum((entry) => (entry.error === undefined ? 0 : 1)),
    };
  }

  add(entry: Omit<JournalEntry, "number">): void {
    this.#count += 1;
    this.#entries.push({ number: this.#count, ...entry });
  }

  /** Forgets what was so far. */
  reset(): void {
    this.#entries = [];
  }
}
