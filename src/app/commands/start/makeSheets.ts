import type { SheetSpec } from "../../../workbook/port";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { inTurn } from "../../sheets/inTurn";
import { dropSheets } from "../dropSheets";
import { readBook } from "../readBook";

/**
 * Lays out new sheets one after the other and reads the workbook anew; gives false when one could not be written.
 * The user is told, and offered to take them away again, unless `isTold` is false.
 * `before` are sheets that the same step has made already.
 */
export async function makeSheets(
  services: Services,
  specs: readonly SheetSpec[],
  { before = [], isTold = true }: { readonly before?: readonly string[]; readonly isTold?: boolean } = {},
): Promise<boolean> {
  const { workbook, store } = services;
  const made = [...before];
  const turns = inTurn(specs);
  let isWhole = true;
  for (const [done, { spec, again }] of turns.entries()) {
    store.set((s) => ({ ...s, starting: { done, of: turns.length } }));
    const written = await patiently(services, () => workbook.putSheet(spec, again));
    if (!written.ok) {
      notifyHost(services, { ...written.error, sheet: spec.name });
      isWhole = false;
      break;
    }
    if (!again) made.push(spec.name);
  }
  if (made.length > 0) {
    await readBook(services);
    if (isTold) notify(services, { kind: "madeSheets", sheets: made, written: [] });
  }
  return isWhole;
}

/** Takes sheets laid out for a start away again; those in which somebody has written stay, and the user is told. */
export async function removeMadeSheets(services: Services, sheets: readonly string[]): Promise<void> {
  const { notices } = services.store.get();
  const kept = notices.flatMap((one) => (one.kind === "madeSheets" ? one.written : []));
  const going = sheets.filter((name) => !kept.includes(name));
  if (going.length > 0 && !(await dropSheets(services, going))) return;
  services.store.set((s) => ({ ...s, notices: s.notices.filter(({ kind }) => kind !== "madeSheets") }));
  if (kept.length > 0)
    notify(services, { kind: "told", key: "note.keptSheets", data: { sheets: kept.length } });
}

/** Runs a step that lays out sheets, unless one is under way. */
export async function whileStarting(services: Services, run: () => Promise<void>): Promise<void> {
  const { store } = services;
  if (store.get().starting) return;
  store.set((s) => ({ ...s, starting: { done: 0, of: 0 } }));
  try {
    await run();
  } finally {
    store.set((s) => ({ ...s, starting: undefined }));
  }
}
