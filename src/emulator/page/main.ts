import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { Engine } from "../engine/engine";
import type { FunctionsFile } from "../engine/functions/metadata";
import { Host } from "../host/host";
import type { FunctionsPart } from "../manifest";
import { rootWorkbook } from "../objects";
import { openChosen, say, showBar } from "./bar";
import type { PageConfig } from "./config";
import { readConfig } from "./config";
import { extendContextMenu } from "./contextMenu";
import { PageEmulator } from "./emulator";
import { showHint } from "./hint";
import { Pane, standardWidth } from "./pane";
import { showRibbon } from "./ribbon";
import { takeShortcuts } from "./shortcuts";
import { createPageUniver } from "./univer";
import type { Words } from "./words";
import { wordsFor } from "./words";

declare global {
  interface Window {
    emulator?: PageEmulator;
  }
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
};

async function start(): Promise<void> {
  const config = await readConfig();
  const words = wordsFor(config.language);
  document.documentElement.lang = config.language;
  document.documentElement.dataset["theme"] = config.dark ? "dark" : "light";
  const engine = new Engine(createPageUniver("grid", config.language, config.dark), false);
  const host = new Host(engine, {
    root: rootWorkbook,
    language: config.language,
    ...(config.manifest ? { addinName: config.manifest.name } : {}),
  });
  const emulator = new PageEmulator(engine, host);
  window.emulator = emulator;
  emulator.ready = furnish(emulator, config, words);
  await emulator.ready;
}

/** Opens the document, then the add-in with everything it adds to the page. */
async function furnish(emulator: PageEmulator, config: PageConfig, words: Words): Promise<void> {
  const { engine, host } = emulator;
  if (config.manifest?.functions) await registerFunctions(emulator, config.manifest.functions);
  await engine.open();
  emulator.refused.add(() => {
    say(words.protectedCell);
  });
  showHint(element("hint"), engine);
  host.isEditing = () => engine.injector.get(IEditorBridgeService).isVisible().visible;
  host.save = () => void emulator.saveFile();
  showBar(element("bar"), emulator, words);
  if (config.open) await openAddress(emulator, config.open);
  if (config.manifest) {
    const { manifest } = config;
    emulator.pane = new Pane(
      host,
      words,
      manifest.sourceUrl,
      manifest.name,
      config.paneWidth ?? standardWidth,
    );
    showRibbon(element("ribbon"), host, manifest.tabs);
    extendContextMenu(engine, host, manifest.contextMenu);
    if (manifest.shortcutsUrl) {
      const listen = await takeShortcuts(host, manifest.shortcutsUrl);
      listen(window);
      emulator.pane.loaded.add(listen);
    }
    await emulator.reload();
  } else host.surface.update(() => (host.surface.paneVisible = false));
  takeDroppedFiles(emulator, config.language);
}

async function registerFunctions(emulator: PageEmulator, part: FunctionsPart): Promise<void> {
  const response = await fetch(part.metadataUrl);
  if (!response.ok) throw new Error(`${part.metadataUrl}: ${response.status}`);
  await emulator.registerFunctions((await response.json()) as FunctionsFile, part.namespace);
}

async function openAddress(
  emulator: PageEmulator,
  { url, name }: { url: string; name: string },
): Promise<void> {
  const response = await fetch(new URL(url, location.origin));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  await emulator.openFile(new Uint8Array(await response.arrayBuffer()), name);
}

function takeDroppedFiles(emulator: PageEmulator, language: string): void {
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void openChosen(emulator, wordsFor(language), file);
  });
}

start().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error), 600_000);
  throw error;
});
