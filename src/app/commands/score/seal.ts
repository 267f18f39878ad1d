import { ok } from "../../../core/result";
import { momentText, scoreTranslator } from "../../../i18n/score";
import type { HostResult, SheetCell, SheetInfo } from "../../../workbook/port";
import { sealedSheet } from "../../sheets/score/resultSheet";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { reread, rowsBelow, whileBusy } from "./put";
import { change, questionOf } from "./refresh";

async function shownOn(services: Services, info: SheetInfo): HostResult<readonly (readonly SheetCell[])[]> {
  const { workbook } = services;
  return patiently(services, () => workbook.readRows(info.id, 0, info.rows, info.columns));
}

async function sheetNamed(services: Services, name: string): HostResult<SheetInfo | undefined> {
  const sheets = await patiently(services, () => services.workbook.sheets());
  return sheets.ok ? ok(sheets.value.find((sheet) => sheet.name === name)) : sheets;
}

/**
 * Seals the year: the results become what they show, and fingerprints of the scores, the plan, the settings and the
 * results go to a sheet of their own. Whoever changes anything later is found out by `verifySeal`.
 */
export const sealYear = (services: Services): Promise<void> =>
  whileBusy(services, "seal", async () => {
    const { engine, workbook, clock, store } = services;
    const question = await questionOf(services);
    const name = store.get().score.view?.resultSheet?.sheet;
    if (!question || name === undefined) return;
    const info = await sheetNamed(services, name);
    if (!info.ok || !info.value) return info.ok ? undefined : notifyHost(services, info.error);
    const shown = await shownOn(services, info.value);
    if (!shown.ok) return notifyHost(services, shown.error);
    const sealedAt = `${clock.today()} ${clock.time()}`;
    const live = await engine.call("score.resultSheet", { ...question, scoredAt: sealedAt, name });
    const sealed = await engine.call("score.seal", { ...question, sealedAt });
    if (!live || !sealed) return;
    const at = momentText(sealedAt, question.locale);
    const note = scoreTranslator(question.locale)("result.sealed", { at, digest: sealed.digest });
    const frozen = sealedSheet(live, shown.value, note);
    for (const spec of [frozen, sealed.spec]) {
      const written = await patiently(services, () => workbook.putSheet(spec, true));
      if (!written.ok) return notifyHost(services, { ...written.error, sheet: spec.name });
    }
    notify(services, { kind: "wrote", sheet: sealed.spec.name, count: rowsBelow(sealed.spec) });
    await reread(services);
    await compare(services);
  });

async function compare(services: Services): Promise<void> {
  const question = await questionOf(services);
  if (!question) return;
  const check = await services.engine.call("score.verify", question);
  change(services, ({ pages }) => ({ pages: { ...pages, check } }));
}

/** Compares the workbook with the seal of the year. */
export const verifySeal = (services: Services): Promise<void> =>
  whileBusy(services, "verify", () => compare(services));

/** Asks before the year is sealed. */
export const askToSeal = (services: Services): void => change(services, () => ({ asked: { what: "seal" } }));
