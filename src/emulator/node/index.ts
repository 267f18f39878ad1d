import type { DOMWindow } from "jsdom";
import type { Emulator } from "../emulator";
import type { Book } from "../engine/book";
import type { FunctionsFile } from "../engine/functions/metadata";
import type { Requirements } from "../host/appContext";
import type { AddinPage } from "./addinWindow";
import { openAddinWindow } from "./addinWindow";
import { loadCore } from "./bundle";

/** How an emulator starts. */
export interface EmulatorOptions extends AddinPage {
  /** Document to open; an empty workbook if missing. */
  file?: { bytes: Uint8Array; name: string };
  book?: Book;
  language?: string;
  requirements?: Requirements;
  readOnly?: boolean;
  /** The add-in's custom functions: its `functions.json` and its namespace. */
  functions?: { metadata: FunctionsFile; namespace: string };
}

/** The emulator with a page of an add-in, both in Node. */
export interface NodeEmulator extends Emulator {
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Runs a script in the add-in's page; resolves with what its last expression gives. */
  run(script: string): Promise<unknown>;
  /** Loads the add-in's page anew, as after a change of language or requirement sets. */
  reload(): Promise<void>;
  /** Ends page and document. */
  close(): Promise<void>;
}

/** Starts an emulator whose add-in page has booted the real office.js. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<NodeEmulator> {
  const { Emulator, createCore } = await loadCore();
  const { engine, host } = createCore({
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.requirements === undefined ? {} : { requirements: options.requirements }),
    ...(options.readOnly === undefined ? {} : { readOnly: options.readOnly }),
  });

  class NodeEmulatorImplementation extends Emulator {
    #page: Awaited<ReturnType<typeof openAddinWindow>> | undefined;
    protected override onOpened = () => this.reload();

    get window(): DOMWindow {
      if (!this.#page) throw new Error("The add-in's page is closed.");
      return this.#page.window;
    }

    get Office(): typeof Office {
      return this.#global("Office");
    }

    get Excel(): typeof Excel {
      return this.#global("Excel");
    }

    get OfficeExtension(): typeof OfficeExtension {
      return this.#global("OfficeExtension");
    }

    get CustomFunctions(): typeof CustomFunctions {
      return this.#global("CustomFunctions");
    }

    async run(script: string): Promise<unknown> {
      return (await this.window.eval(script)) as unknown;
    }

    async reload(): Promise<void> {
      this.#page?.close();
      this.#page = await openAddinWindow(this.host, options);
    }

    async close(): Promise<void> {
      this.#page?.close();
      await this.engine.dispose();
    }

    #global<T>(name: string): T {
      return (this.window as unknown as Record<string, T>)[name]!;
    }
  }

  const emulator = new NodeEmulatorImplementation(engine, host);
  if (options.functions) {
    await emulator.registerFunctions(options.functions.metadata, options.functions.namespace);
  }
  if (options.file) await emulator.openFile(options.file.bytes, options.file.name);
  else await emulator.openBook(options.book);
  return emulator;
}
