import type { Conversation } from "../host/conversation";
import type { Host } from "../host/host";
import type { Words } from "./words";

/** A task pane is never narrower, nor wider than this share of the window. */
export const minimumWidth = 320;
export const standardWidth = 350;
const step = 16;

const part = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}.`);
  return element;
};

/** The task pane: a frame with the add-in's page, and the splitter beside it. */
export class Pane {
  /** Called with the window of the add-in's page each time it has loaded. */
  readonly loaded = new Set<(window: Window) => void>();
  readonly #aside = part("pane");
  readonly #splitter = part("splitter");
  #frame: HTMLIFrameElement | undefined;
  #width: number;
  #listening = new AbortController();

  constructor(
    private readonly host: Host,
    private readonly words: Words,
    private readonly url: string,
    title: string,
    width: number,
  ) {
    this.#width = width;
    const header = document.createElement("header");
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "✕";
    close.setAttribute("aria-label", words.closePane);
    close.addEventListener("click", () => {
      host.showPane(false);
    });
    header.append(title, close);
    this.#aside.setAttribute("aria-label", title);
    this.#aside.replaceChildren(header);
    this.#splitter.setAttribute("aria-label", words.splitter);
    this.#splitter.setAttribute("aria-controls", "pane");
    this.#splitter.setAttribute("aria-valuemin", String(minimumWidth));
    this.#listen();
    this.resize(width);
    host.surface.changed.add(() => {
      this.#show();
    });
    this.#show();
  }

  get width(): number {
    return this.#width;
  }

  get frame(): HTMLIFrameElement | undefined {
    return this.#frame;
  }

  /** Sets the width in pixels, within what is allowed. */
  resize(width: number): void {
    const most = Math.max(minimumWidth, Math.floor(window.innerWidth * 0.75));
    this.#width = Math.min(most, Math.max(minimumWidth, Math.round(width)));
    this.#aside.style.width = `${this.#width}px`;
    this.#splitter.setAttribute("aria-valuenow", String(this.#width));
    this.#splitter.setAttribute("aria-valuemax", String(most));
  }

  /** Loads the add-in's page anew. Resolves when the frame has loaded. */
  load(): Promise<void> {
    this.#frame?.remove();
    this.#listening.abort();
    this.#listening = new AbortController();
    const frame = document.createElement("iframe");
    const conversation = this.#connect(frame);
    // The name must stand before the frame is in the page, or the page inside does not get it.
    frame.name = conversation.windowName(this.host.language);
    frame.title = this.#aside.getAttribute("aria-label") ?? this.words.pane;
    frame.setAttribute(
      "sandbox",
      "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
    );
    frame.style.colorScheme = document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
    frame.src = this.url;
    const loaded = new Promise<void>((resolve) => {
      frame.addEventListener("load", () => {
        if (frame.contentWindow) for (const listener of this.loaded) listener(frame.contentWindow);
        resolve();
      });
    });
    this.#aside.append(frame);
    this.#frame = frame;
    return loaded;
  }

  #connect(frame: HTMLIFrameElement): Conversation {
    const origin = new URL(this.url).origin;
    const conversation = this.host.connect({
      hostUrl: location.href.split("#")[0]!,
      post: (text) => frame.contentWindow?.postMessage(text, origin),
    });
    const receive = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.contentWindow || event.origin !== origin) return;
      if (typeof event.data === "string") void conversation.receive(event.data);
    };
    window.addEventListener("message", receive, { signal: this.#listening.signal });
    return conversation;
  }

  #show(): void {
    const hidden = !this.host.surface.paneVisible;
    this.#aside.hidden = hidden;
    this.#splitter.hidden = hidden;
  }

  #listen(): void {
    const splitter = this.#splitter;
    splitter.addEventListener("pointerdown", (down) => {
      splitter.setPointerCapture(down.pointerId);
      document.body.classList.add("dragging");
    });
    splitter.addEventListener("pointermove", (move) => {
      if (splitter.hasPointerCapture(move.pointerId)) this.resize(window.innerWidth - move.clientX - 3);
    });
    splitter.addEventListener("lostpointercapture", () => {
      document.body.classList.remove("dragging");
    });
    splitter.addEventListener("keydown", (key) => {
      const by: Record<string, number> = { ArrowLeft: step, ArrowRight: -step, Home: 10_000, End: -10_000 };
      const change = by[key.key];
      if (change === undefined) return;
      key.preventDefault();
      this.resize(this.#width + change);
    });
  }
}
