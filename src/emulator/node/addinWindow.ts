import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { DOMWindow } from "jsdom";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { Host } from "../host/host";

const officeFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const origin = "https://localhost:3000";
const officeBase = `${origin}/office-js/`;

/** Serves office.js from its package and nothing else. */
class OfficeLoader extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(officeBase)) return null;
    const file = path.join(officeFolder, new URL(url).pathname.slice("/office-js/".length));
    return Object.assign(readFile(file), { abort: () => undefined }) as unknown as ReturnType<
      ResourceLoader["fetch"]
    >;
  }
}

/** A page of the add-in, running in Node. */
export interface AddinWindow {
  window: DOMWindow;
  close(): void;
}

/** What the page is made of. */
export interface AddinPage {
  /** Markup of the page's body. */
  html?: string;
  /** Takes what the page logs: kind and arguments. */
  log?: (kind: "log" | "info" | "warn" | "error" | "debug", args: unknown[]) => void;
}

/** Loads a page with the unmodified office.js against a host; resolves when `Office.onReady` has answered. */
export async function openAddinWindow(host: Host, page: AddinPage = {}): Promise<AddinWindow> {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => page.log?.("error", [error]));
  for (const kind of ["log", "info", "warn", "error", "debug"] as const) {
    virtualConsole.on(kind, (...args: unknown[]) => page.log?.(kind, args));
  }
  const dom = new JSDOM(`<!doctype html><html><head></head><body>${page.html ?? ""}</body></html>`, {
    url: `${origin}/addin.html`,
    runScripts: "dangerously",
    resources: new OfficeLoader(),
    pretendToBeVisual: true,
    virtualConsole,
  });
  const { window } = dom;
  const post = connect(host, window);
  Object.defineProperty(window, "parent", { value: { postMessage: post } });
  // jsdom has none; office.js compares it with the host's.
  Object.defineProperty(window.document, "domain", { value: "localhost" });
  const script = window.document.createElement("script");
  script.src = `${officeBase}office.js`;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error("office.js could not be loaded."));
  });
  window.document.head.appendChild(script);
  await loaded;
  await (window as unknown as { Office: typeof Office }).Office.onReady();
  return {
    window,
    close: () => {
      host.conversation?.close();
      window.close();
    },
  };
}

/** Joins window and host; returns what stands for the parent's `postMessage`. */
function connect(host: Host, window: DOMWindow): (text: unknown) => void {
  const parent = {};
  const conversation = host.connect({
    hostUrl: `${origin}/`,
    post: (data) => {
      setImmediate(() => {
        const event = new window.MessageEvent("message", { data, origin });
        Object.defineProperty(event, "source", { value: parent });
        window.dispatchEvent(event);
      });
    },
  });
  window.name = conversation.windowName(host.language);
  return (text) => {
    setImmediate(() => void conversation.receive(String(text)));
  };
}
