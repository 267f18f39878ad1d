import type { FundState, FundPages, FundSubPage } from "../../fund/state";
import type { FundQuestion } from "../../fund/types";
import { fundTranslator, type FundKey } from "../../../i18n/fund";
import type { Data } from "../../../i18n/format";
import type { Services } from "../../services";
import { freshen } from "../readBook";
import { freshenScore } from "../score/recalculated";
import { untilRead } from "../score/settle";

export const change = ({ store }: Services, next: (fund: FundState) => Partial<FundState>): void =>
  store.set((s) => ({ ...s, fund: { ...s.fund, ...next(s.fund) } }));

/** Says a sentence of the award money to screen readers. */
export const sayFund = ({ store }: Services, key: FundKey, data: Data = {}): void =>
  store.set((s) => ({
    ...s,
    said: { text: fundTranslator(s.locale)(key, data), count: s.said.count + 1 },
  }));

/** What every question tells. */
export function asking({ store, clock }: Services): FundQuestion {
  return { locale: store.get().locale, today: clock.today() };
}

/** Year whose money is shown. */
export const yearShown = ({ store, clock }: Services): number =>
  store.get().fund.view?.year ?? Number(clock.today().slice(0, 4));

/** First day of publicity chosen, else today. */
export const startShown = ({ store, clock }: Services): string => store.get().fund.start ?? clock.today();

const fromResults: ReadonlySet<FundSubPage["page"]> = new Set(["winners", "lever"]);

/** Brings what was read up to date; results follow scores through formulas and are waited for. */
async function upToDate(services: Services): Promise<boolean> {
  const { sub } = services.store.get();
  if (sub?.kind === "fund" && fromResults.has(sub.sub.page)) return freshenScore(services);
  await untilRead(services);
  return freshen(services);
}

/** What a page shows, as part of the pages. */
async function answer(services: Services, sub: FundSubPage): Promise<Partial<FundPages>> {
  const { engine, store } = services;
  const question = asking(services);
  const { passRate01, resultYear, trial } = store.get().fund;
  const year = yearShown(services);
  switch (sub.page) {
    case "society":
      return { society: await engine.call("fund.society", { ...question, id: sub.id }) };
    case "promises":
      return { promises: await engine.call("fund.promises", { ...question, year, passRate01 }) };
    case "execution":
      return { execution: await engine.call("fund.execution", question) };
    case "papers": {
      const start = startShown(services);
      return { papers: await engine.call("fund.papers", { ...question, year, start }) };
    }
    case "winners":
      return { winners: await engine.call("fund.winners", { ...question, year: resultYear }) };
    case "lever":
      return { lever: await engine.call("fund.lever", { ...question, trial }) };
    case "sign":
      return { unsigned: await engine.call("fund.unsigned", question) };
  }
}

/** Reads what an open page shows. */
export async function loadFundPage(services: Services, sub: FundSubPage): Promise<void> {
  const pages = await answer(services, sub);
  change(services, (fund) => ({ pages: { ...fund.pages, ...pages }, loaded: sub.page }));
}

/** Reads the open page again after something it depends on was chosen. */
export async function reloadPage(services: Services): Promise<void> {
  const { sub } = services.store.get();
  if (sub?.kind === "fund") await loadFundPage(services, sub.sub);
}

const running = new WeakMap<Services, { again: boolean }>();

async function readOnce(services: Services): Promise<boolean> {
  const { store, engine } = services;
  const { phase } = store.get().fund;
  if (phase === "unread") change(services, () => ({ phase: "reading" }));
  if (!(await upToDate(services))) {
    change(services, ({ view }) => ({ phase: view ? "ready" : "unread" }));
    return false;
  }
  const before = store.get().fund.view;
  const view = await engine.call("fund.view", { ...asking(services), year: store.get().fund.year });
  change(services, () => ({ phase: "ready", view }));
  if (before && before.verdict !== view.verdict)
    sayFund(services, "view.updated", { n: view.groups[0]?.items.length ?? 0 });
  await reloadPage(services);
  return true;
}

/**
 * Reads the workbook anew for the pages of the award money, and the open page with them. Asked again while it is at
 * work, it runs once more when it has finished.
 */
export async function refreshFund(services: Services): Promise<void> {
  const before = running.get(services);
  if (before) {
    before.again = true;
    return;
  }
  const run = { again: false };
  running.set(services, run);
  try {
    do {
      run.again = false;
      if (!(await readOnce(services))) return;
    } while (run.again);
  } finally {
    running.delete(services);
  }
}
