import { listed } from "../../../i18n/locale";
import type { CellEdit } from "../../../core/lint/types";
import { cellName } from "../../../core/text";
import { upkeepTranslator } from "../../../i18n/upkeep";
import { changeCells } from "../../changes/changeCells";
import { undoChanges } from "../../changes/undoChanges";
import type { LogEntry } from "../../changes/log";
import type { CheckedFinding } from "../../engine/types";
import { notify, notifyHost, type Services } from "../../services";
import type { AppState } from "../../state";
import { checkBook } from "../checkBook";
import { closePage } from "../view";
import { backUp } from "./backUp";

const idOf = ({ cell }: CellEdit): string => `${cell.row}|${cell.column}|${cell.sheet}`;

/** One edit a cell of all repairs offered, in the order of the list. */
export function offeredEdits(findings: readonly CheckedFinding[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const { fix } of findings)
    for (const edit of fix ?? []) if (!edits.has(idOf(edit))) edits.set(idOf(edit), edit);
  return [...edits.values()];
}

export const editName = ({ cell }: CellEdit): string => `${cell.sheet}!${cellName(cell.row, cell.column)}`;

const sheetsOf = (edits: readonly CellEdit[], locale: AppState["locale"]): string =>
  listed([...new Set(edits.map(({ cell }) => cell.sheet))], locale);

/** Writes repairs, logs them, and checks what they touched again; where it is asked for, the sheets are copied first. */
export async function applyFixes(
  services: Services,
  edits: readonly CellEdit[],
  isBackedUp = false,
): Promise<void> {
  const { locale } = services.store.get();
  const sheets = [...new Set(edits.map(({ cell }) => cell.sheet))];
  if (isBackedUp && !(await backUp(services, sheets))) return;
  const t = upkeepTranslator(locale);
  const what = t("log.fixed", { n: edits.length, sheets: sheetsOf(edits, locale) });
  const changed = await changeCells(
    services,
    what,
    edits.map(({ cell, from, to, format }) => ({ ...cell, from, to, ...(format ? { format } : {}) })),
  );
  if (!changed.ok) return notifyHost(services, changed.error);
  const { action, written, refused } = changed.value;
  closePage(services);
  notify(services, {
    kind: "done",
    key: refused.length > 0 ? "note.fixedSome" : "note.fixed",
    data: { n: written.length, skipped: refused.length },
    ...(written.length > 0 ? { undo: action } : {}),
  });
  await checkBook(services);
}

async function undo(services: Services, isWanted: (entry: LogEntry) => boolean): Promise<void> {
  const undone = await undoChanges(services, isWanted);
  if (!undone.ok) return notifyHost(services, undone.error);
  const { undone: n, refused } = undone.value;
  notify(services, {
    kind: "done",
    key: refused > 0 ? "note.undoneSome" : "note.undone",
    data: { n, refused },
  });
  if (services.store.get().check.done) await checkBook(services);
}

/** Puts everything back that one click changed. */
export const undoAction = (services: Services, action: string): Promise<void> =>
  undo(services, (entry) => entry.action === action);

/** Puts one cell back. */
export const undoCell = (services: Services, one: LogEntry): Promise<void> =>
  undo(
    services,
    (entry) =>
      entry.action === one.action &&
      entry.sheet === one.sheet &&
      entry.row === one.row &&
      entry.column === one.column,
  );
