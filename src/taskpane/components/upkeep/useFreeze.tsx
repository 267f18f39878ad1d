import { lazy, Suspense, useState, type ReactNode } from "react";
import { findOurFormulas, type OurFormulas } from "../../../app/commands/changes/freezeBook";
import { safetyTranslator } from "../../../i18n/safety";
import { useApp, useServices } from "../useApp";

const FreezeDialog = lazy(() => import("./FreezeDialog"));

/** Offers to turn formulas of ours into values: the words of the action, what starts it, and the dialog it opens. */
export function useFreeze(): {
  readonly label: string;
  readonly ask: () => void;
  readonly dialog: ReactNode;
} {
  const services = useServices();
  const label = safetyTranslator(useApp((s) => s.locale))("freeze.act");
  const [areas, setAreas] = useState<OurFormulas>();
  return {
    label,
    ask: () => void findOurFormulas(services).then(setAreas),
    dialog: areas && (
      <Suspense fallback={null}>
        <FreezeDialog areas={areas} onClose={() => setAreas([])} />
      </Suspense>
    ),
  };
}
