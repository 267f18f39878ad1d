import { AnalysisError } from "../../../analysis/workerEngine";
import type { AnalysisInput } from "../../../analysis/types";
import type { BoardSummary, BoardView, StandingView } from "../../../analysis/views";
import { boardText } from "../../../i18n/board";
import { analysisOf, dropAnalysis, filesOf } from "../../board/analysis";
import { askedBy, yearOf } from "../../board/queries";
import type { BoardFailure, BoardState } from "../../board/state";
import type { Services } from "../../services";
import { freshen } from "../readBook";
import { trialOf } from "./trial";

export const change = ({ store }: Services, next: (board: BoardState) => Partial<BoardState>): void =>
  store.set((s) => ({ ...s, board: { ...s.board, ...next(s.board) } }));

/** Runs one thing at a time; while it runs nothing else is begun. */
export async function whileBusy(
  services: Services,
  busy: NonNullable<BoardState["busy"]>,
  run: () => Promise<void>,
): Promise<void> {
  if (services.store.get().board.busy) return;
  change(services, () => ({ busy }));
  try {
    await run();
  } finally {
    change(services, () => ({ busy: undefined }));
  }
}

/** Key under which societies that are followed are remembered. */
export const FOLLOWED = "board.followed";

/** Ids that were followed when the pane was last open. */
export function followedBefore({ memory }: Pick<Services, "memory">): readonly string[] {
  return (memory.get(FOLLOWED) ?? "").split("\n").filter((id) => id !== "");
}

/** Ids as they are remembered. */
export const followedText = (ids: readonly string[]): string => ids.join("\n");

export const rememberFollowed = ({ memory }: Pick<Services, "memory">, ids: readonly string[]): void =>
  memory.set(FOLLOWED, followedText(ids));

function fail(services: Services, error: unknown): void {
  if (!(error instanceof AnalysisError)) throw error;
  const failure: BoardFailure = error.failure.name;
  if (failure === "workerLost") dropAnalysis(services);
  change(services, () => ({ phase: "failed", failure }));
}

/** Everything the views are computed from: the workbook, the files that were added, and the mask. */
export async function inputOf(services: Services): Promise<AnalysisInput> {
  const { engine, store } = services;
  const { locale, board } = store.get();
  const own = await engine.call("board.input", { locale });
  return {
    ...own,
    results: [...own.results, ...[...filesOf(services).values()].flat()],
    ...(board.isMasked ? { mask: boardText(locale, "word.mask") } : {}),
  };
}

const runs = new WeakMap<Services, number>();

/** True while no later question was asked. */
function newRun(services: Services): () => boolean {
  const run = (runs.get(services) ?? 0) + 1;
  runs.set(services, run);
  return () => runs.get(services) === run;
}

async function standingFor(services: Services, summary: BoardSummary): Promise<StandingView | undefined> {
  const { board } = services.store.get();
  const year = yearOf({ year: board.year, summary });
  if (year === undefined || !summary.views.includes("standing")) return undefined;
  return analysisOf(services)!.view("standing", { year, peers: board.peers });
}

/** Computes the view of the tab that is open. */
export async function loadView(services: Services): Promise<void> {
  const engine = analysisOf(services);
  const { summary } = services.store.get().board;
  if (!engine || !summary) return;
  const isLatest = newRun(services);
  try {
    const standing = await standingFor(services, summary);
    const trial = await trialOf(services, standing);
    if (!isLatest()) return;
    change(services, () => ({ standing, trial }));
    const { board } = services.store.get();
    const asked = askedBy(board, services.clock.today());
    const view = asked && (await engine.view(asked.view, asked.query as never));
    const showsFindings = board.tab === "spending" && summary.views.includes("findings");
    const findings = showsFindings ? await engine.view("findings", {}) : undefined;
    if (isLatest()) change(services, () => ({ phase: "ready", failure: undefined, view, findings }));
  } catch (error) {
    fail(services, error);
  }
}

/** Computes what stands beside the view on a wide page: what changed, and the money. */
export async function loadSide(services: Services): Promise<void> {
  const engine = analysisOf(services);
  const { board } = services.store.get();
  const { summary, tab } = board;
  if (!engine || !summary) return;
  try {
    const side: BoardView[] = [];
    for (const one of ["change", "money"] as const) {
      const asked = one === tab ? undefined : askedBy({ ...board, tab: one }, services.clock.today());
      if (asked) side.push(await engine.view(asked.view, asked.query as never));
    }
    if (services.store.get().board.summary === summary) change(services, () => ({ side }));
  } catch (error) {
    fail(services, error);
  }
}

/** Reads the workbook anew for the board. */
export async function refreshBoard(services: Services): Promise<void> {
  const engine = analysisOf(services);
  if (!engine) return change(services, () => ({ phase: "failed", failure: "unsupported" }));
  if (services.store.get().board.phase !== "ready") change(services, () => ({ phase: "reading" }));
  if (!(await freshen(services))) return change(services, () => ({ phase: "failed", failure: "unreadable" }));
  try {
    const input = await inputOf(services);
    const summary = await engine.load(input);
    change(services, ({ year }) => ({
      summary,
      settings: input.settings,
      ...(year !== undefined && !summary.years.includes(year) ? { year: undefined } : {}),
    }));
  } catch (error) {
    return fail(services, error);
  }
  await loadView(services);
}
