import type { Services } from "../../src/app/services";
import { initialState } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { createEmulator, type EmulatorOptions, type NodeEmulator } from "../../src/emulator/node";
import type { Locale } from "../../src/i18n/locale";
import { excelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { localEngine } from "./localEngine";

export interface Desk {
  readonly emulator: NodeEmulator;
  readonly services: Services;
  /** Texts that were put on the clipboard. */
  readonly copied: readonly string[];
}

/** The add-in's commands at work on a file in the emulator, through the real office.js. */
export async function openDesk(
  file?: { bytes: Uint8Array; name: string },
  { locale = "zh-CN", ...options }: { locale?: Locale } & Omit<EmulatorOptions, "file"> = {},
): Promise<Desk> {
  const emulator = await createEmulator({ ...(file ? { file } : {}), ...options });
  return sitDown(emulator, locale);
}

/** A pane opened anew on the workbook of a desk: nothing of the earlier one is known but what the workbook holds. */
export async function reopen({ emulator, services }: Desk): Promise<Desk> {
  await emulator.reload();
  return sitDown(emulator, services.store.get().locale);
}

async function sitDown(emulator: NodeEmulator, locale: Locale): Promise<Desk> {
  Object.assign(globalThis, { Excel: emulator.Excel, Office: emulator.Office });
  await emulator.Office.onReady();
  const memory = new Map<string, string>();
  const copied: string[] = [];
  const services: Services = {
    store: createStore(initialState(locale, "light", false)),
    workbook: excelWorkbook(),
    engine: localEngine(),
    clock: { today: () => "2026-01-15", time: () => "09:30" },
    memory: { get: (key) => memory.get(key), set: (key, value) => void memory.set(key, value) },
    facts: () => ({
      host: "Excel",
      platform: "PC",
      version: "16.0",
      excelApi: "1.15",
      canStore: true,
      loadMs: 1,
    }),
    loadLocale: async () => undefined,
    copy: async (text) => void copied.push(text),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  return { emulator, services, copied };
}
