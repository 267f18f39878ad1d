import "../engine/polyfill";
import { Emulator } from "../emulator";
import { Engine } from "../engine/engine";
import { createHeadlessUniver } from "../engine/headless";
import type { HostOptions } from "../host/host";
import { Host } from "../host/host";
import { rootWorkbook } from "../objects";

export { Emulator };
export { declaredClasses } from "../host/define";
export { readBook, writeBook } from "../files";

/** What the bundle for Node offers; loaded as one file, since loading its parts takes seconds. */
export function createCore(options: Omit<HostOptions, "root">): { engine: Engine; host: Host } {
  const engine = new Engine(createHeadlessUniver(), true);
  const host = new Host(engine, { ...options, root: rootWorkbook });
  return { engine, host };
}
