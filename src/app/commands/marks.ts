import { markAreas } from "../../report/marks";
import { notify, notifyHost, patiently, say, type Services } from "../services";

/** Marks the findings of the last check in their cells. */
export async function markFindings(services: Services): Promise<void> {
  const { store, workbook } = services;
  const { done } = store.get().check;
  if (!done) return;
  const areas = markAreas(done.outcome.findings);
  const marks = areas.map(({ sheet, severity, areas: list }) => ({ sheet, look: severity, areas: list }));
  const onBatch = (at: number, of: number): void =>
    store.set((s) => ({ ...s, check: { ...s.check, marking: { done: at, of } } }));
  onBatch(0, 1);
  const report = await patiently(services, () => workbook.showMarks(marks, onBatch));
  store.set((s) => ({
    ...s,
    check: { ...s.check, marking: undefined, done: s.check.done && { ...s.check.done, isMarked: report.ok } },
    notices: s.notices.filter((notice) => notice.kind !== "cleared"),
  }));
  if (!report.ok) {
    notifyHost(services, report.error, "mark");
    return;
  }
  for (const error of report.value.refused) notifyHost(services, error, "mark");
  if (report.value.marked > 0) say(services, "say.marked", { n: report.value.marked });
}

/** Takes every mark of ours off the workbook; the list stays. */
export async function clearMarks(services: Services): Promise<void> {
  const { store, workbook } = services;
  const cleared = await patiently(services, () => workbook.clearMarks());
  if (!cleared.ok) {
    notifyHost(services, cleared.error, "clear");
    return;
  }
  store.set((s) => ({
    ...s,
    check: { ...s.check, done: s.check.done && { ...s.check.done, isMarked: false } },
  }));
  for (const error of cleared.value.refused) notifyHost(services, error, "clear");
  notify(services, { kind: "cleared" });
  say(services, "say.cleared");
}
