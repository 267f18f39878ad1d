import type { Area } from "../../../core/table/grid";
import type { CellRef } from "../../../core/table/table";
import type { Step, ScoreSubPage } from "../../score/state";
import type { Trial } from "../../score/whatIf";
import type { CellLink } from "../../score/types";
import { notifyHost, patiently, say, type Services } from "../../services";
import { change, dropWritten, loadPage, questionOf, refreshScore } from "./refresh";

/** Shows the page of a step. */
export async function chooseStep(services: Services, step: Step): Promise<void> {
  dropWritten(services);
  change(services, () => ({ step }));
  if (step === "review") await refreshScore(services);
}

export async function chooseYear(services: Services, year: number): Promise<void> {
  change(services, () => ({ year }));
  await refreshScore(services);
}

/** Opens a page below, and reads what it shows. */
export async function openScorePage(services: Services, sub: ScoreSubPage): Promise<void> {
  dropWritten(services);
  services.store.set((s) => ({ ...s, sub: { kind: "score", sub } }));
  const question = await questionOf(services);
  if (question) await loadPage(services, sub, question);
}

export const openReceipt = (services: Services, society: string): Promise<void> =>
  openScorePage(services, { page: "receipt", society, star: undefined, indicator: undefined });

/** Selects cells in their sheet; focus stays in the pane. */
export async function selectLink(
  services: Services,
  link: Pick<CellLink, "sheet" | "area" | "text">,
): Promise<void> {
  const { store, workbook } = services;
  const { book } = store.get();
  const info = book.phase === "ready" ? book.sheets.find(({ name }) => name === link.sheet) : undefined;
  if (!info) {
    notifyHost(
      services,
      { kind: "missing", code: "ItemNotFound", sheet: link.sheet, nothingWritten: true },
      "read",
    );
    return;
  }
  const selected = await patiently(services, () => workbook.select(info.id, link.area));
  if (selected.ok) say(services, "say.selected", { address: link.text });
  else notifyHost(services, { ...selected.error, sheet: link.sheet }, "read");
}

/** Tries other weights, another line or another quota; nothing is written. */
export async function tryOut(services: Services, trial: Trial): Promise<void> {
  change(services, (score) => ({ trial: { ...score.trial, ...trial } }));
  const question = await questionOf(services);
  if (question) await loadPage(services, { page: "whatIf" }, question);
}

/** Drops what was tried out. */
export async function dropTrial(services: Services): Promise<void> {
  change(services, () => ({ trial: {} }));
  const question = await questionOf(services);
  if (question) await loadPage(services, { page: "whatIf" }, question);
}

const cellOf = (sheet: string, { top, left }: Area): CellRef => ({ sheet, row: top, column: left });

/** While the receipt is open, shows the receipt of the score that is selected in the workbook; ends with the function given back. */
export async function followSelection(services: Services): Promise<() => void> {
  const { store, workbook, engine } = services;
  async function follow(sheetId: string, area: Area): Promise<void> {
    const { book, sub } = store.get();
    if (book.phase !== "ready" || sub?.kind !== "score" || sub.sub.page !== "receipt") return;
    const sheet = book.sheets.find(({ id }) => id === sheetId)?.name;
    const question = sheet === undefined ? undefined : await questionOf(services);
    if (!question || sheet === undefined) return;
    const at = await engine.call("score.at", { ...question, cell: cellOf(sheet, area) });
    const now = store.get().sub;
    if (!at || now?.kind !== "score" || now.sub.page !== "receipt") return;
    await openScorePage(services, { page: "receipt", ...at });
  }
  const listening = await workbook.onSelected((sheetId, area) => void follow(sheetId, area));
  if (listening.ok) return listening.value;
  notifyHost(services, listening.error);
  return () => undefined;
}
