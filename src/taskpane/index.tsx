import { createRoot } from "react-dom/client";
import { isLiveRemembered, liveCheck } from "../app/commands/liveCheck";
import { readBook } from "../app/commands/readBook";
import { watchBook } from "../app/commands/watchBook";
import type { Memory, Services } from "../app/services";
import { initialState, jobs, type AppState, type Job, type ThemeChoice } from "../app/state";
import { createStore } from "../app/store";
import { workerEngine } from "../app/engine/workerEngine";
import { localeOf, type Locale } from "../i18n/locale";
import { excelWorkbook } from "../workbook/excel/excelWorkbook";
import { readResults } from "./boardWorkers";
import { browserServices } from "./browser";
import { App } from "./components/App";
import { ServicesProvider } from "./components/useApp";
import { hostFacts } from "./hostFacts";
import { tieCommands } from "./ribbon";
import { windowOpener } from "./wideWindow";

/** Preferences in the browser's storage; where it is closed to us they last as long as the pane. */
function localMemory(): Memory {
  const prefix = `${Office.context.partitionKey ?? ""}fivestar.`;
  const fallback = new Map<string, string>();
  const storage = ((): Storage | undefined => {
    try {
      return window.localStorage;
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  })();
  return {
    get: (key) => storage?.getItem(prefix + key) ?? fallback.get(key),
    set: (key, value) => {
      fallback.set(key, value);
      storage?.setItem(prefix + key, value);
    },
  };
}

const themeOf = (saved: string | undefined): ThemeChoice => {
  if (saved === "light" || saved === "dark") return saved;
  return Office.context.officeTheme?.isDarkTheme ? "dark" : "auto";
};

function startState(memory: Memory): AppState {
  const locale = localeOf(memory.get("locale") ?? Office.context.displayLanguage);
  const initial = initialState(locale, themeOf(memory.get("theme")), memory.get("seen") === undefined);
  const state = { ...initial, check: { ...initial.check, isLive: isLiveRemembered({ memory }) } };
  const job = jobs.find((one) => one === memory.get("job"));
  return job ? { ...state, job: job as Job } : state;
}

/** Custom functions are tied before the host is told that the add-in is ready, since it may call them at once. */
async function tieFunctions(): Promise<(locale: Locale) => void> {
  const { associateAll, setLanguage } = await import(
    /* webpackChunkName: "functions" */ "../functions/registry"
  );
  associateAll();
  return setLanguage;
}

/** Loads the words of a language for the pane and for the functions; Chinese is always there. */
async function loadLocale(locale: Locale): Promise<void> {
  if (locale === "en") {
    await Promise.all([
      import(/* webpackChunkName: "english" */ "../i18n/english"),
      import(/* webpackChunkName: "english" */ "../functions/english"),
    ]);
  }
}

async function start(): Promise<void> {
  const setLanguage = await tieFunctions();
  await Office.onReady();
  const memory = localMemory();
  const state = startState(memory);
  await loadLocale(state.locale);
  let loaded = 0;
  const openWindow = windowOpener();
  const services: Services = {
    store: createStore(state),
    workbook: excelWorkbook(),
    engine: workerEngine(new Worker(new URL("../workers/engine.ts", import.meta.url))),
    ...browserServices,
    memory,
    facts: () => hostFacts(loaded),
    loadLocale: async (locale) => {
      await loadLocale(locale);
      setLanguage(locale);
    },
    readResults,
    ...(openWindow ? { openWindow } : {}),
  };
  setLanguage(state.locale);
  tieCommands(services);
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no root");
  createRoot(root).render(
    <ServicesProvider value={services}>
      <App />
    </ServicesProvider>,
  );
  loaded = performance.now();
  await readBook(services);
  const { lookForBroken } = await import(/* webpackChunkName: "broken" */ "../app/commands/changes/broken");
  await lookForBroken(services);
  await watchBook(services);
  liveCheck(services);
}

/** The wide page of the board is the same file, asked for by its address. */
async function startWide(): Promise<void> {
  const { startWidePage } = await import(/* webpackChunkName: "wide" */ "./wide");
  await startWidePage();
}

void (new URLSearchParams(location.search).has("wide") ? startWide() : start());
