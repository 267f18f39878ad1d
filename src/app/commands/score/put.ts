import type { SheetSpec } from "../../../workbook/port";
import type { Asked } from "../../score/state";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { readBook } from "../readBook";
import { change, dropWritten, refreshScore } from "./refresh";
import { untilRead } from "./settle";

/** Rows below the headings of a sheet. */
export const rowsBelow = ({ values, headingRow }: SheetSpec): number => values.length - headingRow - 1;

/**
 * Writes a sheet. One of the name that exists already is not touched: the user is asked first.
 * Gives true when it was written.
 */
export async function putAsked(
  services: Services,
  spec: SheetSpec,
  replace: boolean,
  asked: Asked,
  count: number,
): Promise<boolean> {
  const written = await patiently(services, () => services.workbook.putSheet(spec, replace));
  if (written.ok) {
    notify(services, { kind: "wrote", sheet: spec.name, count });
    return true;
  }
  if (written.error.kind === "exists") change(services, () => ({ asked }));
  else notifyHost(services, { ...written.error, sheet: spec.name });
  return false;
}

/** Reads the workbook anew after sheets were written. */
export async function reread(services: Services): Promise<void> {
  await untilRead(services);
  if (await readBook(services)) await refreshScore(services);
}

/** Runs a step that writes, unless one is under way. */
export async function whileBusy(
  services: Services,
  busy: NonNullable<ReturnType<Services["store"]["get"]>["score"]["busy"]>,
  run: () => Promise<void>,
): Promise<void> {
  if (services.store.get().score.busy) return;
  dropWritten(services);
  change(services, () => ({ busy, asked: undefined }));
  try {
    await run();
  } finally {
    change(services, () => ({ busy: undefined }));
  }
}

/** Leaves the sheet that exists as it is. */
export const dropAsked = (services: Services): void => change(services, () => ({ asked: undefined }));
