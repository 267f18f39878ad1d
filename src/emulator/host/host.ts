import type { Engine } from "../engine/engine";
import type { AppFacts, Requirements } from "./appContext";
import { fullRequirements } from "./appContext";
import { answerBinding } from "./bindingEvents";
import type { Port } from "./conversation";
import { Conversation } from "./conversation";
import type { Handle } from "./define";
import { Events } from "./events";
import { functionsPort } from "./functionsPort";
import { Faults } from "./faults";
import { Journal } from "./journal";
import { References } from "./references";
import { RichApi } from "./richApi";
import { readSelected, writeSelected } from "./selectedData";
import { Surface } from "./surface";

/** How the host presents itself. */
export interface HostOptions {
  /** Root of the object model. */
  root: Handle;
  addinName?: string;
  addinOrigin?: string;
  /** Display language, e.g. `zh-CN`. */
  language?: string;
  requirements?: Requirements;
  readOnly?: boolean;
}

/** Ids office.js dispatches its methods by. */
const dispatch = {
  readSelected: 64,
  writeSelected: 65,
  getBinding: 68,
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
};

/** Stands in for Excel towards one add-in. */
export class Host {
  readonly journal = new Journal();
  readonly faults = new Faults();
  readonly references = new References();
  readonly surface = new Surface();
  language: string;
  requirements: Requirements;
  readOnly: boolean;
  /** `context.runtime.enableEvents`. */
  eventsEnabled = true;
  /** `application.calculationMode`; formulas are calculated at once in every mode. */
  calculationMode = "Automatic";
  /** When the add-in's page and the host last exchanged something, ms since 1970. */
  lastMessage = 0;
  /** Saves the document where it came from; set by a page that can. */
  save: () => void = () => undefined;
  /** The user is typing into this cell or the formula bar; set by a page that draws. */
  isEditing: () => boolean = () => false;
  /** Commands of the ribbon the add-in has not completed yet. */
  readonly #commands = new Map<string, () => void>();
  readonly events: Events;
  readonly #richApi: RichApi;
  #conversation: Conversation | undefined;

  constructor(
    readonly engine: Engine,
    private readonly options: HostOptions,
  ) {
    this.language = options.language ?? "zh-CN";
    this.requirements = options.requirements ?? { ...fullRequirements };
    this.readOnly = options.readOnly ?? false;
    this.#richApi = new RichApi(this, options.root);
    this.events = new Events(this);
    engine.functions.port = functionsPort(this);
  }

  get conversation(): Conversation | undefined {
    return this.#conversation;
  }

  /** Begins a conversation with a newly loaded page; an earlier one ends. */
  connect(port: Port): Conversation {
    this.#conversation?.close();
    this.references.clear();
    this.engine.functions.disconnect();
    const post = (text: string) => {
      this.lastMessage = Date.now();
      port.post(text);
    };
    this.#conversation = new Conversation(
      { ...port, post },
      {
        facts: () => this.#facts(port),
        execute: (data) => this.#execute(data),
        notify: () => undefined,
      },
    );
    return this.#conversation;
  }

  /** Shows or hides the pane and tells the add-in. */
  showPane(visible: boolean): void {
    if (this.surface.paneVisible === visible) return;
    this.surface.update(() => (this.surface.paneVisible = visible));
    const visibility = visible ? "Visible" : "Hidden";
    this.sendRich([[65536, 65539, "", JSON.stringify({ visibility }), 1]]);
  }

  /** Sends entries of the object model's events: category, type, target, message, and whether a remote user caused it. */
  sendRich(entries: readonly unknown[]): void {
    if (entries.length > 0) this.#conversation?.send("richApiMessage", { ArrayData: entries });
  }

  /** Sends an event of the common API by its name. */
  sendCommon(event: string, data: unknown): void {
    this.#conversation?.send(event, data);
  }

  /** Tells who listens to the document's own selection event. */
  sendSelectionChange(changed: boolean): void {
    if (changed) this.#conversation?.send("documentSelectionChanged", {});
  }

  /**
   * Runs a function of the add-in that a ribbon button names.
   * @returns When the add-in says that it has completed.
   */
  async runCommand(functionName: string, controlId: string): Promise<void> {
    const id = `command-${this.#commands.size + 1}-${controlId}`;
    const completed = new Promise<void>((resolve) => this.#commands.set(id, resolve));
    this.#conversation?.send("appCommandInvoked", [
      id,
      functionName,
      JSON.stringify({ source: { id: controlId } }),
    ]);
    await completed;
  }

  /** Runs an action the add-in associated, as a keyboard shortcut does. */
  runAction(name: string): void {
    this.sendRich([[2, 1000, "", JSON.stringify([name, "{}"]), 0]]);
  }

  #facts(port: Port): AppFacts {
    return {
      controlId: this.#conversation?.controlId ?? "",
      documentUrl: new URL(`/${encodeURIComponent(this.engine.name)}`, port.hostUrl).href,
      language: this.language,
      readOnly: this.readOnly,
      settings: Object.entries(this.engine.extras.settings),
      addinName: this.options.addinName ?? "Add-in",
      addinOrigin: this.options.addinOrigin ?? new URL(port.hostUrl).origin,
      visible: this.surface.paneVisible,
      requirements: this.requirements,
    };
  }

  async #execute(data: unknown): Promise<unknown> {
    const { DdaMethod, ...rest } = data as { DdaMethod?: { DispatchId: number } } & Record<string, unknown>;
    switch (DdaMethod?.DispatchId) {
      case dispatch.richApi:
        return this.#richApi.execute(rest["ArrayData"] as unknown[]);
      case dispatch.readSelected:
        return readSelected(this.engine, rest["DdaGetBindingData"] as object);
      case dispatch.writeSelected:
        return writeSelected(this.engine, rest["DdaSetBindingData"] as object);
      case dispatch.getBinding: {
        const { BindingId } = rest["DdaBindingsMethod"] as { BindingId: string };
        return answerBinding(this.engine, BindingId);
      }
      case dispatch.saveSettings: {
        const { Properties } = rest["DdaSettingsMethod"] as { Properties: [string, string][] };
        await this.engine.turns.take(() => {
          this.engine.extras.settings = Object.fromEntries(Properties);
        });
        return { Version: 1, Error: 0 };
      }
      case dispatch.refreshSettings:
        return { Version: 1, Error: 0, Properties: Object.entries(this.engine.extras.settings) };
      case dispatch.commandCompleted: {
        const id = String(rest["0"]);
        this.#commands.get(id)?.();
        this.#commands.delete(id);
        return { Version: 1, Error: 0 };
      }
      default:
        // 5001: internal error, the answer of a host to a method it does not have.
        return { Version: 1, Error: 5001 };
    }
  }
}
