import type { ResultRow } from "../../analysis/types";
import { analysisEngine, type AnalysisEngine } from "../../analysis/workerEngine";
import type { Services } from "../services";

interface Held {
  engine: AnalysisEngine | undefined;
  /** Results of other workbooks, by file name. */
  readonly files: Map<string, readonly ResultRow[]>;
}

const held = new WeakMap<Services, Held>();

function heldBy(services: Services): Held {
  let own = held.get(services);
  if (!own) held.set(services, (own = { engine: undefined, files: new Map() }));
  return own;
}

/** The analysis of these services, started when it is first asked for; undefined where there is none. */
export function analysisOf(services: Services): AnalysisEngine | undefined {
  const own = heldBy(services);
  own.engine ??= services.startAnalysis && analysisEngine(services.startAnalysis());
  return own.engine;
}

/** Ends the analysis; the next question starts another. */
export function dropAnalysis(services: Services): void {
  const own = heldBy(services);
  own.engine?.dispose();
  own.engine = undefined;
}

/** Results of other workbooks that the user has added, by file name. */
export const filesOf = (services: Services): Map<string, readonly ResultRow[]> => heldBy(services).files;
