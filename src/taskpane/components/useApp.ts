import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { Services } from "../../app/services";
import type { AppState } from "../../app/state";
import { translator, type Translate } from "../../i18n/ui";

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

/** What commands work with. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("no services above this component");
  return services;
}

/** A part of the state; the component draws again when that part changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  const { store } = useServices();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** Words of the pane in the user's language. */
export function useWords(): Translate {
  const locale = useApp((s) => s.locale);
  return useMemo(() => translator(locale), [locale]);
}
