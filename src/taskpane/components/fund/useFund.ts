import { useEffect, useMemo } from "react";
import { refreshFund } from "../../../app/commands/fund/refresh";
import type { FundState } from "../../../app/fund/state";
import { fundTranslator, type TranslateFund } from "../../../i18n/fund";
import { useApp, useServices } from "../useApp";

/** Words of the award money in the user's language. */
export function useFundWords(): TranslateFund {
  const locale = useApp((s) => s.locale);
  return useMemo(() => fundTranslator(locale), [locale]);
}

/** A part of the state of the award money. */
export const useFund = <T>(select: (fund: FundState) => T): T => useApp((s) => select(s.fund));

/** Edits made one after another are taken in together, in milliseconds. */
const REST = 120;

/** Keeps what is shown up to date: reads on opening, on each change of the workbook, and in another language. */
export function useFreshFund(): void {
  const services = useServices();
  const locale = useApp((s) => s.locale);
  const isBusy = useFund((fund) => fund.isBusy);
  const pending = useApp((s) =>
    s.book.phase === "ready" ? s.book.pending.length + (s.book.isShifted ? 1 : 0) : -1,
  );
  useEffect(() => {
    void refreshFund(services);
  }, [services, locale]);
  useEffect(() => {
    if (pending <= 0 || isBusy) return;
    const timer = window.setTimeout(() => void refreshFund(services), REST);
    return () => window.clearTimeout(timer);
  }, [services, pending, isBusy]);
}
