import type { Handle } from "./define";
import type { ErrorCode } from "./errors";
import { errorTexts, requestErrors } from "./errors";
import type { Surroundings } from "./executor";
import { BatchRun } from "./executor";
import type { Host } from "./host";
import { isWithinRequirements } from "./requirements";
import { serviceNamed } from "./services";
import type { Batch, BatchResult } from "./wire";
import { ActionType, PathType } from "./wire";

/** Excel on the web takes and sends 5 MB at most in one request. */
export const payloadLimit = 5 * 1024 * 1024;
/** Request flag: wait while a cell is being edited. */
const delayForCellEdit = 64;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Answer {
  error: number;
  result: BatchResult;
}

const failed = (error: number): Answer => ({ error, result: { Results: [], TraceIds: [] } });

/** Takes batches of the object model from the add-in and answers them one after the other. */
export class RichApi {
  constructor(
    private readonly host: Host,
    private readonly root: Handle,
  ) {}

  /** Answers one request, given as office.js's list of its parts. */
  async execute(parts: unknown[]): Promise<unknown> {
    const started = performance.now();
    const body = String(parts[4]);
    const flags = Number(parts[6] ?? 0);
    const batch = JSON.parse(body) as Batch;
    const bookkeeping = isBookkeeping(batch);
    const requestBytes = bytesOf(body);
    const answer = await this.#answer(batch, requestBytes, flags, bookkeeping);
    let text = JSON.stringify(answer.result);
    let responseBytes = bytesOf(text);
    if (responseBytes > payloadLimit) {
      Object.assign(answer, failed(requestErrors["ResponsePayloadSizeLimitExceeded"]!));
      text = "";
      responseBytes = 0;
    }
    const error = answer.error ? codeOf(answer.error) : answer.result.Error?.Code;
    this.host.journal.add({
      actions: batch.Actions.length,
      requestBytes,
      responseBytes,
      milliseconds: performance.now() - started,
      bookkeeping,
      ...(error === undefined ? {} : { error }),
    });
    if (answer.error) return { Version: 1, Error: answer.error };
    return { Version: 1, Error: 0, Data: [200, ["content-type", "application/json"], text] };
  }

  async #answer(batch: Batch, requestBytes: number, flags: number, bookkeeping: boolean): Promise<Answer> {
    if (!touchesDocument(batch)) return { error: 0, result: await this.#run(batch) };
    if (this.host.faults.latency > 0) await wait(this.host.faults.latency);
    if (requestBytes > payloadLimit) return failed(requestErrors["RequestPayloadSizeLimitExceeded"]!);
    const fault = bookkeeping || isOfServices(batch) ? undefined : this.host.faults.next();
    if (fault !== undefined) return faultAnswer(fault);
    if (this.host.isEditing() && !bookkeeping) {
      if (!(flags & delayForCellEdit)) return failed(requestErrors["InvalidOperationInCellEditMode"]!);
      while (this.host.isEditing()) await wait(50);
    }
    const result = await this.host.engine.turns.take(() =>
      this.host.engine.as("addin", async () => {
        const done = await this.#run(batch);
        this.host.engine.flush();
        return done;
      }),
    );
    if (this.host.engine.calculation.pending) this.host.engine.planSettle();
    return { error: 0, result };
  }

  async #run(batch: Batch): Promise<BatchResult> {
    const { host, root } = this;
    const around: Surroundings = {
      cx: { engine: host.engine, host },
      root,
      service: serviceNamed,
      kept: (reference) => host.references.get(reference),
      settle: () => host.engine.calculation.settle(),
      isAdvertised: (type, member) => isWithinRequirements(type, member, host.requirements),
    };
    return new BatchRun(batch, around).run();
  }
}

const codeOf = (number: number): string =>
  Object.entries(requestErrors).find(([, known]) => known === number)?.[0] ?? `Error ${number}`;

function faultAnswer(code: string): Answer {
  const number = requestErrors[code];
  if (number !== undefined) return failed(number);
  const [message, status] = errorTexts[code as ErrorCode] ?? [code, 500];
  const error = { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: status };
  return { error: 0, result: { Results: [], TraceIds: [], Error: error } };
}

/** Only gives references back. */
const isBookkeeping = (batch: Batch): boolean =>
  batch.Actions.every(
    (action) =>
      action.ActionType === ActionType.instantiate ||
      (action.ActionType === ActionType.method && /^_Remove(All)?References?$/.test(action.Name)),
  ) && batch.Actions.some((action) => action.ActionType === ActionType.method);

/** Only tells shared services something, as the runtime of custom functions does with their results. */
const isOfServices = (batch: Batch): boolean =>
  batch.Actions.every(
    (action) =>
      action.ActionType === ActionType.instantiate ||
      batch.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PathType.service,
  ) && batch.Actions.some((action) => action.ActionType === ActionType.method);

/** A batch that only talks to shared services, e.g. with the results of custom functions, must not wait for its turn. */
const touchesDocument = (batch: Batch): boolean =>
  Object.values(batch.ObjectPaths).some(
    (path) => path.ObjectPathType === PathType.root || path.ObjectPathType === PathType.reference,
  );
