import { describe, expect, it } from "vitest";
import { answering } from "../../src/analysis/answering";
import type { AnalysisAnswer, AnalysisRequest } from "../../src/analysis/protocol";
import { analysisEngine, AnalysisError, type AnalysisWorker } from "../../src/analysis/workerEngine";
import { inputOf, row } from "./support";

interface Wire {
  readonly worker: AnalysisWorker;
  readonly fail: (message: string) => void;
  readonly stray: (answer: AnalysisAnswer) => void;
}

/** A worker in the same thread; everything that crosses is copied as it would be. */
function wire(answer: ((request: AnalysisRequest) => AnalysisAnswer) | undefined): Wire {
  const listeners: {
    message: ((event: { data: AnalysisAnswer }) => void)[];
    error: ((event: { message: string }) => void)[];
  } = {
    message: [],
    error: [],
  };
  const send = (data: AnalysisAnswer): void => listeners.message.forEach((listener) => listener({ data }));
  const worker: AnalysisWorker = {
    postMessage: (request) => {
      const copy = structuredClone(request);
      if (answer) queueMicrotask(() => send(structuredClone(answer(copy))));
    },
    addEventListener: (type: "message" | "error", listener: never) => void listeners[type].push(listener),
    terminate: () => undefined,
  };
  return {
    worker,
    fail: (message) => listeners.error.forEach((listener) => listener({ message })),
    stray: send,
  };
}

const input = inputOf([row(2024, "示例市医学会", 80), row(2025, "示例市医学会", 85)]);

describe("the analysis behind a worker", () => {
  it("answers each request with its own result", async () => {
    const { worker, stray } = wire(answering());
    const engine = analysisEngine(worker);
    expect((await engine.load(input)).years).toEqual([2024, 2025]);
    stray({ id: 99, failure: { name: "failed", message: "" } });
    const [standing, change] = await Promise.all([
      engine.view("standing", { year: 2025 }),
      engine.view("change", {}),
    ]);
    expect(standing.rows[0]).toMatchObject({ total: 85, earlier: 80 });
    expect(change.years).toEqual([2024, 2025]);
  });

  it("says by name that a view was asked for before anything was loaded", async () => {
    const engine = analysisEngine(wire(answering()).worker);
    await expect(engine.view("quality", {})).rejects.toMatchObject({ failure: { name: "notLoaded" } });
  });

  it("says by name that the site forbids compiling", async () => {
    const refuse = (): never => {
      throw new EvalError("Refused to evaluate a string as JavaScript because 'unsafe-eval' is not allowed");
    };
    const engine = analysisEngine(wire(answering(refuse)).worker);
    await expect(engine.load(input)).rejects.toMatchObject({ failure: { name: "codeGenerationRefused" } });
  });

  it("says what else went wrong, and goes on", async () => {
    const engine = analysisEngine(wire(answering()).worker);
    await engine.load(input);
    const failed = engine.view("money", { year: 2025 });
    await expect(failed).rejects.toBeInstanceOf(AnalysisError);
    await expect(failed).rejects.toMatchObject({
      failure: { name: "failed", message: "no awards to look at" },
    });
    expect((await engine.view("standing", { year: 2025 })).rows).toHaveLength(1);
  });

  it("rejects what is under way when the worker is lost or ended", async () => {
    const { worker, fail } = wire(undefined);
    const engine = analysisEngine(worker);
    const lost = engine.load(input);
    fail("script error");
    await expect(lost).rejects.toMatchObject({ failure: { name: "workerLost", message: "script error" } });
    const ended = engine.load(input);
    engine.dispose();
    await expect(ended).rejects.toMatchObject({ failure: { name: "workerLost" } });
  });
});
