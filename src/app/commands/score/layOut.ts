import type { LayOutForm } from "../../score/layOut";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { inTurn } from "../../sheets/inTurn";
import { freshen } from "../readBook";
import { saveSettings } from "../saveSettings";
import { showSheet } from "../showSheet";
import { reread, rowsBelow, whileBusy } from "./put";
import { change } from "./refresh";

/** Names of sheets asked for that the workbook has already; undefined when it cannot be asked. */
async function existing(
  services: Services,
  names: readonly string[],
): Promise<readonly string[] | undefined> {
  const sheets = await patiently(services, () => services.workbook.sheets());
  if (!sheets.ok) {
    notifyHost(services, sheets.error);
    return undefined;
  }
  const taken = new Set(sheets.value.map(({ name }) => name.toLowerCase()));
  return names.filter((name) => taken.has(name.toLowerCase()));
}

/**
 * Lays out the sheets of the year, ready to print and to fill, and adds what the settings sheet lacks.
 * Sheets that exist already are written over only when `replace` says so; else the user is asked.
 */
export const layOutSheets = (services: Services, form: LayOutForm, replace = false): Promise<void> =>
  whileBusy(services, "layOut", async () => {
    const { store, engine, workbook } = services;
    if (!(await freshen(services))) return;
    const { locale } = store.get();
    const { specs, settings } = await engine.call("score.layOut", { ...form, locale });
    const taken = await existing(
      services,
      specs.map(({ spec }) => spec.name),
    );
    if (!taken) return;
    if (taken.length > 0 && !replace)
      return change(services, () => ({ asked: { what: "layOut", form, names: taken } }));
    if (settings && !(await saveSettings(services, settings))) return;
    for (const { spec, again } of inTurn(specs.map((one) => one.spec))) {
      const written = await patiently(services, () => workbook.putSheet(spec, replace || again));
      if (!written.ok) return notifyHost(services, { ...written.error, sheet: spec.name });
    }
    const last = specs.at(-1);
    if (last) notify(services, { kind: "wrote", sheet: last.spec.name, count: rowsBelow(last.spec) });
    change(services, () => ({ year: form.year, step: undefined }));
    await reread(services);
    const front = specs.find(({ id }) => id === "jury") ?? last;
    if (front) await showSheet(services, front.spec.name, front.spec.headingRow + 1);
  });
