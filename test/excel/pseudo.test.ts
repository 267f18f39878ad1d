import "../support/english";
import { JSDOM } from "jsdom";
import { act, createElement } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkBook } from "../../src/app/commands/checkBook";
import { readBook } from "../../src/app/commands/readBook";
import { insertPractice } from "../../src/app/commands/start/practice";
import { chooseJob, openPage } from "../../src/app/commands/view";
import { findingsOf } from "../../src/app/findings";
import type { SubPage } from "../../src/app/state";
import { fundSheetName, inputSheets } from "../../src/i18n/fundNames";
import { scoreSheetName } from "../../src/i18n/scoreNames";
import { openDesk, type Desk } from "../support/excel";

/** A pseudo-locale: every word of the locales in brackets, so that words from elsewhere stand out. */
const pseudo = vi.hoisted(() => {
  // What the set-up file has loaded holds the words as they are.
  vi.resetModules();
  const wrap = (value: unknown): unknown => {
    if (typeof value === "string") return value === "" ? value : `⟦${value}⟧`;
    if (Array.isArray(value)) return value.map(wrap);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wrap(one)]));
    return value;
  };
  return async (load: () => Promise<unknown>): Promise<never> =>
    wrap({ ...((await load()) as object) }) as never;
});
vi.mock("../../src/i18n/locales/zh-CN/ui", pseudo);
vi.mock("../../src/i18n/locales/zh-CN/upkeep", pseudo);
vi.mock("../../src/i18n/locales/zh-CN/safety", pseudo);
vi.mock("../../src/i18n/locales/zh-CN/start", pseudo);
vi.mock("../../src/i18n/locales/zh-CN/score", pseudo);
vi.mock("../../src/i18n/locales/zh-CN/scorePages", pseudo);
vi.mock("../../src/i18n/locales/zh-CN/fund", pseudo);
vi.mock("../../src/i18n/locales/zh-CN/boardPages", pseudo);

let desk: Desk;
let dom: JSDOM;
let root: { unmount(): void; render(node: unknown): void } | undefined;

/** A document of its own for the pane; the one of office.js stays as it is. */
function openDocument(): JSDOM {
  const page = new JSDOM("<!doctype html><div id=root></div>", { pretendToBeVisual: true });
  const { window } = page;
  window.matchMedia = (() => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never;
  const observer = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  for (const name of ["ResizeObserver", "IntersectionObserver"]) Object.assign(window, { [name]: observer });
  return page;
}

beforeEach(async () => {
  desk = await openDesk();
  dom = openDocument();
  const { window } = dom;
  const names = [
    "document",
    "navigator",
    "HTMLElement",
    "Element",
    "Node",
    "NodeFilter",
    "MutationObserver",
    "ResizeObserver",
  ];
  vi.stubGlobal("window", window);
  for (const name of [...names, "IntersectionObserver", "KeyboardEvent", "CSS", "getComputedStyle"])
    vi.stubGlobal(name, (window as unknown as Record<string, unknown>)[name]);
  for (const name of ["requestAnimationFrame", "cancelAnimationFrame"] as const)
    vi.stubGlobal(name, window[name].bind(window));
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("__VERSION__", "0.0");
});
afterEach(async () => {
  act(() => root?.unmount());
  vi.unstubAllGlobals();
  await desk.emulator.close();
});

async function draw(): Promise<void> {
  const { createRoot } = await import("react-dom/client");
  const { App } = await import("../../src/taskpane/components/App");
  const { ServicesProvider } = await import("../../src/taskpane/components/useApp");
  root = createRoot(dom.window.document.getElementById("root")!) as never;
  await act(async () => {
    root!.render(createElement(ServicesProvider, { value: desk.services }, createElement(App)));
  });
}

/** Texts with letters that come neither from the locales nor from the workbook. */
async function foreign(known: ReadonlySet<string>): Promise<readonly string[]> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  const { document, NodeFilter } = dom.window;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? "");
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"]) found.push(element.getAttribute(name) ?? "");
  return [...new Set(found.map((text) => text.trim()))].filter(
    (text) => /\p{L}/u.test(text) && !text.includes("⟦") && !known.has(text),
  );
}

/** Words of findings and quoted cells, which come from the rules and the workbook. */
const isOfRules = (text: string): boolean => /\p{Script=Han}/u.test(text) || /^[A-Z]+\d+$/.test(text);

test("every word of the pane comes from the locales", async () => {
  const { services } = desk;
  await readBook(services);
  await draw();
  const known = new Set([
    ...(["plan", "roster", "jury", "self", "scores"] as const).map((id) => scoreSheetName(id, "zh-CN")),
    ...inputSheets.map((id) => fundSheetName(id, "zh-CN")),
    "中文",
    "English",
    "Excel",
    "PC",
    "ExcelApi 1.15",
  ]);
  const pages: readonly SubPage[] = [
    { kind: "newBook" },
    { kind: "practice" },
    { kind: "help" },
    { kind: "history" },
    { kind: "log" },
  ];
  const seen: Record<string, readonly string[]> = {};
  const look = async (name: string): Promise<void> => void (seen[name] = await foreign(known));
  await look("empty workbook");
  for (const page of pages) {
    await act(async () => openPage(services, page));
    await look(page.kind);
  }
  for (const job of ["score", "fund", "board"] as const) {
    await act(async () => chooseJob(services, job));
    await look(job);
  }
  await act(async () => {
    chooseJob(services, "check");
    await insertPractice(services);
    await checkBook(services);
  });
  for (const { at } of findingsOf(services.store.get())) known.add(at.sheet);
  const { words } = findingsOf(services.store.get())[0]!;
  expect(words.problem).not.toContain("⟦");
  await look("results");
  seen.results = seen.results!.filter((text) => !isOfRules(text));
  expect(dom.window.document.body.textContent).toContain("⟦");
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
});
