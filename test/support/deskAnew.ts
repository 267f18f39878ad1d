import { readBook } from "../../src/app/commands/readBook";
import { lookForBroken } from "../../src/app/commands/changes/broken";
import { initialState } from "../../src/app/state";
import { associateAll } from "../../src/functions/registry";
import type { Desk } from "./excel";

/** Seats a pane that knows nothing yet in the page that was loaded last. */
async function seat({ emulator, services }: Desk): Promise<void> {
  const { Excel, Office, CustomFunctions } = emulator;
  Object.assign(globalThis, { Excel, Office, CustomFunctions });
  await Office.onReady();
  associateAll();
  await emulator.idle();
  const { locale } = services.store.get();
  services.store.set(() => initialState(locale, "light", false));
  await readBook(services);
}

/** The workbook of a desk as it is now, to which the desk can be brought back however often. */
export async function keep({ emulator }: Desk): Promise<(desk: Desk) => Promise<void>> {
  const bytes = await emulator.saveFile();
  return async (desk) => {
    await desk.emulator.openFile(bytes, "工作簿.xlsx");
    await seat(desk);
  };
}

/** Closes the pane and opens it again on the same workbook; it looks for what broke off. */
export async function openAgain(desk: Desk): Promise<void> {
  await desk.emulator.reload();
  await seat(desk);
  await lookForBroken(desk.services);
}
