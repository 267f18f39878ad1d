import type { Severity } from "../../core/lint/types";
import type { Locale } from "../../i18n/locale";
import type { Services } from "../services";
import type { Job, SubPage, ThemeChoice, ViewState } from "../state";

const change = ({ store }: Services, next: (view: ViewState) => Partial<ViewState>): void =>
  store.set((s) => ({ ...s, view: { ...s.view, ...next(s.view) } }));

export function chooseJob({ store, memory }: Services, job: Job): void {
  memory.set("job", job);
  store.set((s) => ({ ...s, job, sub: undefined }));
}

export const openPage = ({ store }: Services, sub: SubPage): void => store.set((s) => ({ ...s, sub }));

export const closePage = ({ store }: Services): void => store.set((s) => ({ ...s, sub: undefined }));

export const toggleSeverity = (services: Services, severity: Severity): void =>
  change(services, ({ severities }) => ({
    severities: severities.includes(severity)
      ? severities.filter((one) => one !== severity)
      : [...severities, severity],
  }));

export const search = (services: Services, text: string): void => change(services, () => ({ search: text }));

export const clearFilters = (services: Services): void =>
  change(services, () => ({ severities: [], search: "" }));

export const toggleGroup = (services: Services, id: string, isOpen: boolean): void =>
  change(services, ({ closed }) => ({
    closed: isOpen ? closed.filter((one) => one !== id) : [...closed, id],
  }));

/** Shows more rows of a long group. */
export const extendGroup = (services: Services, id: string, shown: number): void =>
  change(services, ({ extended }) => ({ extended: { ...extended, [id]: shown } }));

export const closeRow = (services: Services): void => change(services, () => ({ openKey: undefined }));

export function chooseLocale({ store, memory }: Services, locale: Locale): void {
  memory.set("locale", locale);
  store.set((s) => ({ ...s, locale }));
}

export function chooseTheme({ store, memory }: Services, theme: ThemeChoice): void {
  memory.set("theme", theme);
  store.set((s) => ({ ...s, theme }));
}
