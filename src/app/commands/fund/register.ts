import { dayOfIso } from "../../../core/day";
import { notifyHost, type Services } from "../../services";
import { undoChanges } from "../../changes/undoChanges";
import type { Winner } from "../../fund/filling";
import { freshen } from "../readBook";
import { closePage } from "../view";
import { note, noteWrote, rereadFund, whileBusy, words, writeAll } from "./put";
import { asking, change, refreshFund, yearShown } from "./refresh";

/** Asks before the payments of the year are recorded. */
export const askRegister = (services: Services): Promise<void> =>
  whileBusy(services, async () => {
    if (!(await freshen(services))) return;
    const day = dayOfIso(services.clock.today()) ?? 0;
    const year = yearShown(services);
    const made = await services.engine.call("fund.register", { ...asking(services), year, day });
    if (!made) return note(services, { intent: "info", title: words(services)("register.none"), body: "" });
    const { count, fen, sheet } = made;
    change(services, () => ({ asked: { what: "register", count, fen, sheet, day } }));
  });

/** Records every payment of the year that is due and not recorded, with its day of payment. */
export const registerPayments = (services: Services, day: number): Promise<void> =>
  whileBusy(services, async () => {
    if (!(await freshen(services))) return;
    const year = yearShown(services);
    const made = await services.engine.call("fund.register", { ...asking(services), year, day });
    if (!made) return;
    const title = words(services)("note.registered", { n: made.count, sum: made.fen });
    const wrote = await writeAll(services, title, [made.writing]);
    if (!wrote.ok) return;
    await rereadFund(services);
    noteWrote(services, title, "", wrote);
  });

/** Enters a day of signing for first awards that wait for their task book. */
export const signTaskBooks = (services: Services, ids: readonly string[], day: number): Promise<void> =>
  whileBusy(services, async () => {
    if (!(await freshen(services))) return;
    const { cells, writing, count } = await services.engine.call("fund.sign", {
      ...asking(services),
      ids,
      day,
    });
    const title = words(services)("note.signed", { n: count });
    const wrote = await writeAll(services, title, writing ? [writing] : [], cells);
    if (!wrote.ok) return;
    await rereadFund(services);
    closePage(services);
    noteWrote(services, title, "", wrote);
  });

/** Writes the winners of a year to the award list, with the rows of their task books and assessments. */
export const fillAwards = (services: Services, year: number, winners: readonly Winner[]): Promise<void> =>
  whileBusy(services, async () => {
    const t = words(services);
    if (!(await freshen(services))) return;
    const made = await services.engine.call("fund.fill", { ...asking(services), year, winners });
    const title = t("note.filled", { year: String(year), n: winners.length });
    const wrote = await writeAll(services, title, made.writings);
    if (!wrote.ok) return rereadFund(services);
    change(services, () => ({ year }));
    await rereadFund(services);
    closePage(services);
    const { books, grades } = made;
    noteWrote(services, title, t("note.filledBody", { books, grades }), wrote);
  });

/** Puts back what an action of the change log wrote. */
export const undoNoted = (services: Services, action: string): Promise<void> =>
  whileBusy(services, async () => {
    const t = words(services);
    const undone = await undoChanges(services, (entry) => entry.action === action);
    if (!undone.ok) return notifyHost(services, undone.error);
    await refreshFund(services);
    const { refused } = undone.value;
    note(services, {
      intent: refused > 0 ? "warning" : "success",
      title: t("note.undone"),
      body: refused > 0 ? t("note.undoneBut", { n: refused }) : "",
    });
  });

/** Leaves everything as it is. */
export const dropFundAsked = (services: Services): void => change(services, () => ({ asked: undefined }));
