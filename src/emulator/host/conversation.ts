import { appContext, hostInfo } from "./appContext";
import type { AppFacts } from "./appContext";
import type { Message } from "./wire";

/** The way to the add-in's page: what is posted there, and the address the page believes the host has. */
export interface Port {
  /** Full https address of the host's page. */
  hostUrl: string;
  post(text: string): void;
}

/** Answers one call of `executeMethod`. */
export type MethodHandler = (data: unknown) => Promise<unknown>;

/** What a conversation needs from the host. */
export interface ConversationHandlers {
  facts(): AppFacts;
  execute: MethodHandler;
  /** A key combination or focus change the page reports. */
  notify(action: number, data: unknown[]): void;
}

/** One loaded page of the add-in, from its first message to its end. */
export class Conversation {
  readonly id: string;
  readonly controlId: string;
  readonly #subscribed = new Set<string>();
  #events = 0;
  #open = true;

  constructor(
    private readonly port: Port,
    private readonly handlers: ConversationHandlers,
    newId: () => string = () => crypto.randomUUID(),
  ) {
    this.id = newId();
    this.controlId = newId();
  }

  /** Text for the frame's name, which tells office.js where it is; must stand before the frame is inserted. */
  windowName(language: string): string {
    return JSON.stringify({
      baseFrameName: `__officewebaddin_${this.controlId}`,
      hostInfo: hostInfo(language, this.id),
      xdmInfo: `${this.id}|${this.controlId}|${this.port.hostUrl}`,
      serializerVersion: 1,
      flights: "[]",
    });
  }

  /** The page listens to this event. */
  isSubscribed(event: string): boolean {
    return this.#subscribed.has(event);
  }

  /** Takes a text the page posted; texts of other conversations are ignored. */
  async receive(text: string): Promise<void> {
    const message = parseMessage(text);
    if (!message || message._conversationId !== this.id || message._messageType !== 0) return;
    const data = await this.#answer(message);
    this.#post({
      _messageType: 1,
      _actionName: message._actionName,
      _conversationId: this.id,
      _correlationId: message._correlationId,
      _origin: new URL(this.port.hostUrl).origin,
      _data: data,
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
    });
  }

  /** Sends an event; nothing happens when the page does not listen to it. */
  send(event: string, data: unknown): void {
    if (!this.isSubscribed(event)) return;
    this.#events += 1;
    this.#post({
      _messageType: 1,
      _actionName: event,
      _conversationId: this.id,
      _correlationId: this.#events,
      _origin: new URL(this.port.hostUrl).origin,
      _data: data,
      _errorCode: 0,
      _responseType: 1,
      _serializerVersion: 1,
    });
  }

  /** Nothing is posted any more. */
  close(): void {
    this.#open = false;
    this.#subscribed.clear();
  }

  async #answer(message: Message): Promise<unknown> {
    if (message._actionType === 1) {
      this.#subscribed.add(message._actionName);
      return { Error: 0 };
    }
    if (message._actionType === 2) {
      this.#subscribed.delete(message._actionName);
      return { Error: 0 };
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(this.handlers.facts());
      case "ContextActivationManager_notifyHost": {
        const [, action, ...rest] = message._data as [string, number, ...unknown[]];
        this.handlers.notify(action, rest);
        return null;
      }
      case "executeMethod":
        return this.handlers.execute(message._data);
      default:
        return null;
    }
  }

  #post(message: Message): void {
    if (this.#open) this.port.post(JSON.stringify(message));
  }
}

/** The message in a posted text; undefined when the page posted something of its own. */
function parseMessage(text: string): Message | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const isMessage = typeof value === "object" && value !== null && "_messageType" in value;
  return isMessage ? (value as Message) : undefined;
}
