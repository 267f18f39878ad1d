import { listed } from "../../../i18n/locale";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { upkeepTranslator } from "../../../i18n/upkeep";
import { changeCells } from "../../changes/changeCells";
import { freeName } from "../writeFindings";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { showSheet } from "../showSheet";
import { putAsked, reread, rowsBelow, whileBusy } from "./put";
import { questionOf, refreshScore } from "./refresh";

/** Writes the results of the year with live formulas; an earlier sheet is replaced, or kept beside, only when told. */
export const writeResults = (services: Services, replace = false, asNew = false): Promise<void> =>
  whileBusy(services, "result", async () => {
    const { store, engine, clock } = services;
    const question = await questionOf(services);
    if (!question) return;
    const own = scoreSheetName("result", question.locale);
    const name = asNew ? await freeName(services, own) : own;
    const scoredAt = `${clock.today()} ${clock.time()}`;
    const spec = await engine.call("score.resultSheet", { ...question, scoredAt, name });
    if (!spec) return;
    const count = store.get().score.view?.results?.rows.length ?? 0;
    if (!(await putAsked(services, spec, replace, { what: "result", name }, count))) return;
    await reread(services);
    await showSheet(services, spec.name, spec.headingRow + 1);
  });

/** Puts scores of several tables, or of another shape, into one long table of ours. */
export const gatherScores = (services: Services): Promise<void> =>
  whileBusy(services, "gather", async () => {
    const question = await questionOf(services);
    if (!question) return;
    const name = scoreSheetName("scores", question.locale);
    const spec = await services.engine.call("score.gather", { ...question, name });
    if (!spec) return refreshScore(services);
    const written = await patiently(services, () => services.workbook.putSheet(spec, false));
    if (!written.ok) return notifyHost(services, { ...written.error, sheet: name });
    notify(services, { kind: "wrote", sheet: name, count: rowsBelow(spec) });
    await reread(services);
  });

/**
 * Enters the recusals that follow from the jury list through the change log; scores stay where they are and count no
 * more.
 */
export const enterRecusals = (services: Services): Promise<void> =>
  whileBusy(services, "recuse", async () => {
    const question = await questionOf(services);
    if (!question) return;
    const { locale } = question;
    const { collect } = await services.engine.call("score.view", question);
    const recusals = collect?.recusals ?? [];
    if (recusals.length === 0) return refreshScore(services);
    const sheets = listed([...new Set(recusals.map(({ cell }) => cell.sheet))], locale);
    const what = upkeepTranslator(locale)("log.recused", { n: recusals.length, sheets });
    const writes = recusals.map(({ cell, text }) => ({ ...cell, from: "", to: text }));
    const changed = await changeCells(services, what, writes);
    if (!changed.ok) return notifyHost(services, changed.error);
    const { action, written, refused } = changed.value;
    notify(services, {
      kind: "done",
      key: refused.length > 0 ? "note.recusedSome" : "note.recused",
      data: { n: written.length, skipped: refused.length },
      ...(written.length > 0 ? { undo: action } : {}),
    });
    await reread(services);
  });

/** Writes the list of scores still owed, judge by judge. */
export const writeOwed = (services: Services, replace = false): Promise<void> =>
  whileBusy(services, "list", async () => {
    const question = await questionOf(services);
    const spec = question && (await services.engine.call("score.owed", question));
    if (!spec) return;
    const count = services.store.get().score.view?.collect?.owed ?? 0;
    await putAsked(services, spec, replace, { what: "owed", name: spec.name }, count);
  });

/** Writes the sheet on which the committee records its conclusions, with what it has to decide. */
export const writeConclusions = (services: Services, replace = false): Promise<void> =>
  whileBusy(services, "list", async () => {
    const question = await questionOf(services);
    const spec = question && (await services.engine.call("score.conclusions", question));
    if (!spec) return;
    const count = rowsBelow(spec);
    await putAsked(services, spec, replace, { what: "conclusions", name: spec.name }, count);
  });
