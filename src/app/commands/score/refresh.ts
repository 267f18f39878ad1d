import type { ScoreQuestion } from "../../score/types";
import type { ScorePages, ScoreState, ScoreSubPage } from "../../score/state";
import type { Services } from "../../services";
import { freshenScore } from "./recalculated";

export const change = ({ store }: Services, next: (score: ScoreState) => Partial<ScoreState>): void =>
  store.set((s) => ({ ...s, score: { ...s.score, ...next(s.score) } }));

/** Takes away what was said of sheets written; the user has gone on. */
export const dropWritten = ({ store }: Services): void =>
  store.set((s) =>
    s.notices.some(({ kind }) => kind === "wrote")
      ? { ...s, notices: s.notices.filter(({ kind }) => kind !== "wrote") }
      : s,
  );

const put = (services: Services, pages: Partial<ScorePages>): void =>
  change(services, (score) => ({ pages: { ...score.pages, ...pages } }));

/** Brings what was read up to date and gives what every question tells; undefined when the workbook cannot be read. */
export async function questionOf(services: Services): Promise<ScoreQuestion | undefined> {
  if (!(await freshenScore(services))) return undefined;
  const { locale, score } = services.store.get();
  return { locale, year: score.year };
}

/** Reads what an open page shows. */
export async function loadPage(
  services: Services,
  sub: ScoreSubPage,
  question: ScoreQuestion,
): Promise<void> {
  const { engine, store } = services;
  switch (sub.page) {
    case "receipt":
    case "indicators":
      return put(services, {
        receipt: await engine.call("score.receipt", { ...question, society: sub.society }),
      });
    case "gaps":
      return put(services, { gaps: await engine.call("score.gaps", question) });
    case "agreement":
      return put(services, { agreement: await engine.call("score.agreement", question) });
    case "whatIf": {
      const { trial } = store.get().score;
      return put(services, { whatIf: await engine.call("score.whatIf", { ...question, trial }) });
    }
  }
}

/** The societies on the line; read when the step that shows them is. */
async function loadEdges(services: Services, question: ScoreQuestion): Promise<void> {
  const { store, engine } = services;
  const { view } = store.get().score;
  if (view?.results && stepOf(store.get().score) === "review")
    put(services, { edges: await engine.call("score.edges", question) });
}

/** The step whose page is shown: the one chosen, else the first that is not done. */
export function stepOf({ step, view }: Pick<ScoreState, "step" | "view">): NonNullable<ScoreState["step"]> {
  if (step) return step;
  if (!view?.sheets.plan || view.sheets.scores.length === 0) return "setUp";
  if (view.seal) return "seal";
  const { collect, resultSheet } = view;
  if (!collect || collect.owed > 0 || collect.recusals.length > 0 || collect.societies === 0)
    return "collect";
  return resultSheet ? "review" : "score";
}

const running = new WeakMap<Services, { again: boolean }>();

/**
 * Reads the workbook anew for the pages of scoring, and the open page with them. Asked again while it is at work,
 * it runs once more when it has finished.
 */
export async function refreshScore(services: Services): Promise<void> {
  const { store, engine } = services;
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
      if (store.get().score.phase === "unread") change(services, () => ({ phase: "reading" }));
      const question = await questionOf(services);
      if (!question) {
        change(services, ({ view }) => ({ phase: view ? "ready" : "unread" }));
        return;
      }
      const view = await engine.call("score.view", question);
      change(services, () => ({ phase: "ready", view }));
      const { sub } = store.get();
      if (sub?.kind === "score") await loadPage(services, sub.sub, question);
      else await loadEdges(services, question);
    } while (run.again);
  } finally {
    running.delete(services);
  }
}
