import type { Engine } from "../engine/engine";
import type { Host } from "./host";

/** What a member of the object model has at hand while one batch runs. */
export interface Context {
  readonly engine: Engine;
  readonly host: Host;
}
