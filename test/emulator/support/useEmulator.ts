import { afterAll, beforeAll, beforeEach } from "vitest";
import type { EmulatorOptions, NodeEmulator } from "../../../src/emulator/node";
import { createEmulator } from "../../../src/emulator/node";

type Run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>) => Promise<T>;

/** The emulator of a test file, and `Excel.run` with the active worksheet. */
export interface TestEmulator {
  readonly emulator: NodeEmulator;
  readonly run: Run;
}

/** Starts one emulator for a test file; each test begins with an empty workbook. */
export function useEmulator(options: EmulatorOptions = {}): TestEmulator {
  let emulator: NodeEmulator | undefined;
  const current = (): NodeEmulator => {
    if (!emulator) throw new Error("The emulator runs within tests only.");
    return emulator;
  };
  beforeAll(async () => {
    emulator = await createEmulator(options);
  });
  beforeEach(async () => {
    current().host.faults.clear();
    await current().openBook();
    current().journal.reset();
  });
  afterAll(() => current().close());
  return {
    get emulator() {
      return current();
    },
    run: (work) =>
      current().Excel.run((context) => work(context, context.workbook.worksheets.getActiveWorksheet())),
  };
}

/** What a promise is rejected with: its Office code. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "no error";
}

/** Lets events arrive. */
export const eventsArrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));
