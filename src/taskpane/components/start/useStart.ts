import { useMemo } from "react";
import { startTranslator, type TranslateStart } from "../../../i18n/start";
import { useApp } from "../useApp";

/** Words of the first minutes in the user's language. */
export function useStart(): TranslateStart {
  const locale = useApp((s) => s.locale);
  return useMemo(() => startTranslator(locale), [locale]);
}
