import { findingsSheet } from "../../report/findingsSheet";
import { listSheet } from "../sheets/listSheet";
import { notify, notifyHost, patiently, type Services } from "../services";
import { sheetOrder } from "../findings";
import { FINDINGS_A_RULE } from "./checkBook";

/** Writes the findings of the last check to their sheet; an earlier one is replaced only when told. */
export async function writeFindings(services: Services, replace = false, name?: string): Promise<void> {
  const { store, workbook, clock } = services;
  const state = store.get();
  const { done } = state.check;
  if (!done) return;
  const sheet = findingsSheet(
    done.outcome.findings,
    done.outcome.statuses,
    {
      file: workbook.fileName ?? "",
      time: `${clock.today()} ${done.time}`,
      sheets: sheetOrder(state),
      limit: FINDINGS_A_RULE,
    },
    state.locale,
  );
  const spec = listSheet({ ...sheet, name: name ?? sheet.name });
  const written = await patiently(services, () => workbook.putSheet(spec, replace));
  if (written.ok) {
    store.set((s) => ({
      ...s,
      notices: s.notices.filter((notice) => notice.kind !== "host" || notice.error.kind !== "exists"),
    }));
    notify(services, { kind: "wrote", sheet: spec.name, count: done.outcome.findings.length });
  } else notifyHost(services, { ...written.error, sheet: spec.name }, "writeFindings");
}

/** Name under which a second findings sheet is kept. */
export async function freeName(services: Services, name: string): Promise<string> {
  const sheets = await services.workbook.sheets();
  const taken = new Set(sheets.ok ? sheets.value.map((sheet) => sheet.name.toLowerCase()) : []);
  for (let n = 2; ; n++) {
    const candidate = `${name} (${n})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
