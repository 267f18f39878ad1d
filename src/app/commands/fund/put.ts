import { fundTranslator, type TranslateFund } from "../../../i18n/fund";
import type { SheetCell, SheetSpec, CellWrite } from "../../../workbook/port";
import { changeCells } from "../../changes/changeCells";
import type { FundNote } from "../../fund/state";
import type { Appending, Writing } from "../../fund/writing";
import { notifyHost, patiently, type Services } from "../../services";
import { readBook } from "../readBook";
import { untilRead } from "../score/settle";
import { change, refreshFund } from "./refresh";

export const words = ({ store }: Services): TranslateFund => fundTranslator(store.get().locale);

/** Shows what became of a step, and says it. */
export function note(services: Services, shown: FundNote): void {
  change(services, () => ({ note: shown }));
  services.store.set((s) => ({ ...s, said: { text: shown.title, count: s.said.count + 1 } }));
}

/** Reads the workbook anew after sheets were written. */
export async function rereadFund(services: Services): Promise<void> {
  await untilRead(services);
  if (await readBook(services)) await refreshFund(services);
}

/** Runs a step that writes, unless one is under way. */
export async function whileBusy(services: Services, run: () => Promise<void>): Promise<void> {
  if (services.store.get().fund.isBusy) return;
  change(services, () => ({ isBusy: true, asked: undefined, note: undefined }));
  try {
    await run();
  } finally {
    change(services, () => ({ isBusy: false }));
  }
}

/** Gives true when a sheet was written; one of its name that exists is left as it is, and the user is told. */
export async function putSheet(services: Services, spec: SheetSpec, replace = false): Promise<boolean> {
  const written = await patiently(services, () => services.workbook.putSheet(spec, replace));
  if (written.ok) return true;
  const t = words(services);
  if (written.error.kind === "exists")
    note(services, {
      intent: "warning",
      title: t("note.exists", { sheet: spec.name }),
      body: t("note.existsUnread"),
    });
  else notifyHost(services, { ...written.error, sheet: spec.name });
  return false;
}

const isFilled = (cell: SheetCell): cell is Exclude<SheetCell, object> =>
  cell !== "" && (cell === null || typeof cell !== "object");

/** Cells of rows to be appended; blank ones are not written. */
const cellsOf = ({ sheet, row, rows }: Appending): readonly CellWrite[] =>
  rows.flatMap((cells, index) =>
    cells.flatMap((to, column) => (isFilled(to) ? [{ sheet, row: row + index, column, from: "", to }] : [])),
  );

/** What became of rows or cells: the action of the log that puts them back, if they went through the log. */
export type Wrote = { readonly ok: false } | { readonly ok: true; readonly undo: string | undefined };

const failed: Wrote = { ok: false };

/** Writes single cells through the change log. */
export async function writeLogged(
  services: Services,
  what: string,
  cells: readonly CellWrite[],
): Promise<Wrote> {
  const changed = await changeCells(services, what, cells);
  if (changed.ok) return { ok: true, undo: changed.value.action };
  notifyHost(services, changed.error);
  return failed;
}

/** Writes rows below those of a sheet, or a sheet of ours; nothing where something stands below the table. */
export async function write(services: Services, what: string, writing: Writing): Promise<Wrote> {
  const t = words(services);
  switch (writing.kind) {
    case "blocked":
      note(services, {
        intent: "warning",
        title: t("note.blocked", { sheet: writing.sheet }),
        body: t("note.blockedBody"),
      });
      return failed;
    case "put":
      return (await putSheet(services, writing.spec)) ? { ok: true, undo: undefined } : failed;
    case "append":
      return writeLogged(services, what, cellsOf(writing));
  }
}
