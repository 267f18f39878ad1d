import { fundTranslator, type TranslateFund } from "../../../i18n/fund";
import { isFormulaCell, type SheetCell, type SheetSpec, type CellWrite } from "../../../workbook/port";
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

const isFilled = (cell: SheetCell): cell is Exclude<SheetCell, object> => cell !== "" && !isFormulaCell(cell);

/** Cells of rows to be appended; blank ones are not written. */
const cellsOf = ({ sheet, row, rows }: Appending): readonly CellWrite[] =>
  rows.flatMap((cells, index) =>
    cells.flatMap((to, column) => (isFilled(to) ? [{ sheet, row: row + index, column, from: "", to }] : [])),
  );

/** What became of rows or cells: the action of the log that puts them back, if they went through the log. */
export type Wrote =
  | { readonly ok: false }
  | {
      readonly ok: true;
      readonly undo: string | undefined;
      /** Cells left as they are, since somebody else changed them in between. */
      readonly refused: number;
    };

const failed: Wrote = { ok: false };
const nothingToLog: Wrote = { ok: true, undo: undefined, refused: 0 };

/** Says what was written, how to put it back, and what was left as somebody else has it. */
export function noteWrote(
  services: Services,
  title: string,
  body: string,
  wrote: Wrote = nothingToLog,
): void {
  const t = words(services);
  const { undo, refused } = wrote.ok ? wrote : { undo: undefined, refused: 0 };
  const left = refused > 0 ? t("note.leftCells", { n: refused }) : "";
  note(services, {
    intent: refused > 0 ? "warning" : "success",
    title,
    body: [left, body].filter(Boolean).join(t("sentence.join")),
    ...(undo ? { undo } : {}),
  });
}

/** Writes single cells through the change log. */
export async function writeLogged(
  services: Services,
  what: string,
  cells: readonly CellWrite[],
): Promise<Wrote> {
  const changed = await changeCells(services, what, cells);
  if (changed.ok) return { ok: true, undo: changed.value.action, refused: changed.value.refused.length };
  notifyHost(services, changed.error);
  return failed;
}

/**
 * Writes sheets of ours, and then rows below those of other sheets together with single cells, as one action of the
 * log; nothing at all where something stands below a table.
 */
export async function writeAll(
  services: Services,
  what: string,
  writings: readonly Writing[],
  cells: readonly CellWrite[] = [],
): Promise<Wrote> {
  const t = words(services);
  const blocked = writings.find(({ kind }) => kind === "blocked");
  if (blocked?.kind === "blocked") {
    const title = t("note.blocked", { sheet: blocked.sheet });
    note(services, { intent: "warning", title, body: t("note.blockedBody") });
    return failed;
  }
  for (const writing of writings)
    if (writing.kind === "put" && !(await putSheet(services, writing.spec))) return failed;
  const rows = writings.flatMap((writing) => (writing.kind === "append" ? cellsOf(writing) : []));
  const all = [...cells, ...rows];
  return all.length > 0 ? writeLogged(services, what, all) : nothingToLog;
}
