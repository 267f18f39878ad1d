import { cellName } from "../../core/text";
import type { Finding } from "../../core/lint/types";
import type { CellRef } from "../../core/table/table";
import { visibleGroups } from "../findings";
import { notifyHost, patiently, say, type Services } from "../services";

/** Selects a cell in its sheet; focus stays in the pane. */
export async function selectCell(services: Services, { sheet, row, column }: CellRef): Promise<void> {
  const { store, workbook } = services;
  const { book } = store.get();
  const info = book.phase === "ready" ? book.sheets.find((one) => one.name === sheet) : undefined;
  const address = cellName(row, column);
  if (!info) {
    notifyHost(services, { kind: "missing", code: "ItemNotFound", sheet, nothingWritten: true }, "read");
    return;
  }
  const area = { top: row, left: column, bottom: row, right: column };
  const selected = await patiently(services, () => workbook.select(info.id, area));
  if (selected.ok) say(services, "say.selected", { address });
  else
    notifyHost(services, { ...selected.error, sheet }, selected.error.kind === "missing" ? "read" : "select");
}

/** Opens the row of a finding in the list and selects its cell. */
export async function openFinding(services: Services, finding: Finding): Promise<void> {
  services.store.set((s) => ({ ...s, view: { ...s.view, openKey: finding.key } }));
  await selectCell(services, finding.at);
}

/** Opens the finding so many places after the open one, in list order; round the end. */
export async function stepFinding(services: Services, step: 1 | -1): Promise<void> {
  const state = services.store.get();
  const shown = visibleGroups(state).flatMap((group) => group.findings);
  if (shown.length === 0) return;
  const current = state.sub?.kind === "finding" ? state.sub.key : state.view.openKey;
  const at = shown.findIndex((finding) => finding.key === current);
  const next =
    shown[at < 0 ? (step === 1 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length]!;
  if (state.sub?.kind === "finding") {
    services.store.set((s) => ({ ...s, sub: { kind: "finding", key: next.key } }));
  }
  await openFinding(services, next);
}
