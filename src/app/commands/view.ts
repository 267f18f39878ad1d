import type { Severity } from "../../core/lint/types";
import type { Locale } from "../../i18n/locale";
import { visibleGroups } from "../findings";
import { say, type Services } from "../services";
import type { Job, SubPage, ThemeChoice, ViewState } from "../state";

const change = ({ store }: Services, next: (view: ViewState) => Partial<ViewState>): void =>
  store.set((s) => ({ ...s, view: { ...s.view, ...next(s.view) } }));

export function chooseJob({ store, memory }: Services, job: Job): void {
  memory.set("job", job);
  store.set((s) => ({ ...s, job, sub: undefined }));
}

export const openPage = ({ store }: Services, sub: SubPage): void => store.set((s) => ({ ...s, sub }));

export const closePage = ({ store }: Services): void => store.set((s) => ({ ...s, sub: undefined }));

/** Changes what is listed, and says to screen readers how much that is. */
function narrow(services: Services, next: (view: ViewState) => Partial<ViewState>): void {
  change(services, next);
  const groups = visibleGroups(services.store.get());
  const n = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  say(services, "list.shown", { n });
}

export const toggleSeverity = (services: Services, severity: Severity): void =>
  narrow(services, ({ severities }) => ({
    severities: severities.includes(severity)
      ? severities.filter((one) => one !== severity)
      : [...severities, severity],
  }));

export const search = (services: Services, text: string): void => narrow(services, () => ({ search: text }));

export const clearFilters = (services: Services): void =>
  narrow(services, () => ({ severities: [], search: "" }));

export const toggleGroup = (services: Services, id: string, isOpen: boolean): void =>
  change(services, ({ closed }) => ({
    closed: isOpen ? closed.filter((one) => one !== id) : [...closed, id],
  }));

/** Shows more rows of a long group. */
export const extendGroup = (services: Services, id: string, shown: number): void =>
  change(services, ({ extended }) => ({ extended: { ...extended, [id]: shown } }));

export const closeRow = (services: Services): void => change(services, () => ({ openKey: undefined }));

/** Changes the language; findings already listed are worded anew. */
export async function chooseLocale(services: Services, locale: Locale): Promise<void> {
  const { store, memory, engine, loadLocale } = services;
  await loadLocale(locale);
  memory.set("locale", locale);
  store.set((s) => ({ ...s, locale }));
  if (!store.get().check.done) return;
  const outcome = await engine.reword(locale);
  store.set((s) =>
    outcome && s.check.done ? { ...s, check: { ...s.check, done: { ...s.check.done, outcome } } } : s,
  );
}

export function chooseTheme({ store, memory }: Services, theme: ThemeChoice): void {
  memory.set("theme", theme);
  store.set((s) => ({ ...s, theme }));
}
