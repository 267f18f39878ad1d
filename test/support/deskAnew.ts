import { readBook } from "../../src/app/commands/readBook";
import { initialState } from "../../src/app/state";
import { associateAll } from "../../src/functions/registry";
import type { Desk } from "./excel";

/** The workbook of a desk as it is now, to which the desk can be brought back however often. */
export async function keep({ emulator }: Desk): Promise<(desk: Desk) => Promise<void>> {
  const bytes = await emulator.saveFile();
  return async ({ emulator, services }) => {
    const { locale } = services.store.get();
    await emulator.openFile(bytes, "工作簿.xlsx");
    const { Excel, Office, CustomFunctions } = emulator;
    Object.assign(globalThis, { Excel, Office, CustomFunctions });
    await Office.onReady();
    associateAll();
    await emulator.idle();
    services.store.set(() => initialState(locale, "light", false));
    await readBook(services);
  };
}
