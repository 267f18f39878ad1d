/** When a planned error strikes. */
export interface FaultPlan {
  /** Requests let through first; 0 if missing. Those that only give references back, or results of functions, do not count. */
  after?: number;
  /** Requests that fail then; 1 if missing. */
  times?: number;
}

interface Fault {
  code: string;
  after: number;
  times: number;
}

/** Errors and delays put on the add-in's requests on purpose. */
export class Faults {
  /** Milliseconds each request waits before it is looked at. */
  latency = 0;
  #faults: Fault[] = [];

  /** Plans an error, by its Office code. Plans add up; each counts for itself. */
  plan(code: string, { after = 0, times = 1 }: FaultPlan = {}): void {
    this.#faults.push({ code, after, times });
  }

  /** Drops all plans and the delay. */
  clear(): void {
    this.#faults = [];
    this.latency = 0;
  }

  /** Code of the error this request is to fail with, if any; counts the request. */
  next(): string | undefined {
    let struck: string | undefined;
    for (const fault of this.#faults) {
      if (fault.after > 0) fault.after -= 1;
      else if (struck === undefined) {
        struck = fault.code;
        fault.times -= 1;
      }
    }
    this.#faults = this.#faults.filter((fault) => fault.times > 0);
    return struck;
  }
}
