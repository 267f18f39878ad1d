import type { CellRef } from "../../../core/table/table";
import { cellName } from "../../../core/text";
import type { LeverTrial } from "../../fund/leverage";
import type { FundSubPage } from "../../fund/state";
import type { FundLink } from "../../fund/types";
import { notifyHost, patiently, say, type Services } from "../../services";
import { layOutFund } from "./layOut";
import { change, refreshFund, reloadPage } from "./refresh";

/** Takes away what was said of something done; the user has gone on. */
export const dropNote = (services: Services): void => change(services, () => ({ note: undefined }));

/** Opens a page below, and reads what it shows. */
export async function openFundPage(services: Services, sub: FundSubPage): Promise<void> {
  change(services, ({ loaded }) => ({
    note: undefined,
    loaded: sub.page === "society" ? undefined : loaded,
  }));
  services.store.set((s) => ({ ...s, sub: { kind: "fund", sub } }));
  await refreshFund(services);
}

export async function chooseFundYear(services: Services, year: number): Promise<void> {
  change(services, () => ({ year, note: undefined }));
  await refreshFund(services);
}

/** Selects a cell in its sheet; focus stays in the pane. */
export async function selectCell(services: Services, cell: CellRef): Promise<void> {
  const { book } = services.store.get();
  const info = book.phase === "ready" ? book.sheets.find(({ name }) => name === cell.sheet) : undefined;
  if (!info)
    return notifyHost(
      services,
      { kind: "missing", code: "ItemNotFound", sheet: cell.sheet, nothingWritten: true },
      "read",
    );
  const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const selected = await patiently(services, () => services.workbook.select(info.id, area));
  if (selected.ok) say(services, "say.selected", { address: cellName(cell.row, cell.column) });
  else notifyHost(services, { ...selected.error, sheet: cell.sheet }, "read");
}

/** Goes where a link leads: to a cell, or to a sheet that is laid out first. */
export async function followLink(services: Services, { cell, layOut }: FundLink): Promise<void> {
  if (cell) await selectCell(services, cell);
  else if (layOut) await layOutFund(services, [layOut]);
}

/** Tries another share of assessments that are passed; nothing is written. */
export async function tryPassRate(services: Services, passRate01: number): Promise<void> {
  change(services, () => ({ passRate01 }));
  await reloadPage(services);
}

/** Tries another quota, line, amount or score; nothing is written. */
export async function tryLever(services: Services, trial: LeverTrial): Promise<void> {
  change(services, (fund) => ({ trial: { ...fund.trial, ...trial } }));
  await reloadPage(services);
}

export async function dropLever(services: Services): Promise<void> {
  change(services, () => ({ trial: {} }));
  await reloadPage(services);
}

export async function chooseResultYear(services: Services, resultYear: number): Promise<void> {
  change(services, () => ({ resultYear }));
  await reloadPage(services);
}

export async function chooseStart(services: Services, start: string): Promise<void> {
  change(services, () => ({ start }));
  await reloadPage(services);
}
