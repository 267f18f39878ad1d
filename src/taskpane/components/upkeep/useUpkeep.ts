import { useMemo } from "react";
import { upkeepTranslator, type TranslateUpkeep } from "../../../i18n/upkeep";
import { useApp } from "../useApp";

/** Words of explanations, fixes, the change log and settings in the user's language. */
export function useUpkeep(): TranslateUpkeep {
  const locale = useApp((s) => s.locale);
  return useMemo(() => upkeepTranslator(locale), [locale]);
}
