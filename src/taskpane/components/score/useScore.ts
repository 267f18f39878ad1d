import { useEffect, useMemo } from "react";
import { watchCalculations, watchSettings } from "../../../app/commands/score/recalculated";
import { refreshScore } from "../../../app/commands/score/refresh";
import { untilIdle } from "../../../app/commands/score/settle";
import type { Services } from "../../../app/services";
import type { ScoreState } from "../../../app/score/state";
import { scoreTranslator, type TranslateScore } from "../../../i18n/score";
import { useApp, useServices } from "../useApp";

/** Words of scoring in the user's language. */
export function useScoreWords(): TranslateScore {
  const locale = useApp((s) => s.locale);
  return useMemo(() => scoreTranslator(locale), [locale]);
}

/** A part of the state of scoring. */
export const useScore = <T>(select: (score: ScoreState) => T): T => useApp((s) => select(s.score));

/** Edits made one after another are taken in together. */
const REST = 120;

/** Listens while the component is shown; a listener that is ready only after it has gone is ended at once. */
export function useListening(listen: (services: Services) => Promise<() => void>): void {
  const services = useServices();
  useEffect(() => {
    let isOver = false;
    let end: () => void = () => undefined;
    void listen(services).then((stop) => {
      if (isOver) stop();
      else end = stop;
    });
    return () => {
      isOver = true;
      end();
    };
  }, [services, listen]);
}

const watchFormulas = (services: Services): Promise<() => void> =>
  watchCalculations(services, () => void untilIdle(services).then(() => refreshScore(services)));

/** Keeps what is shown up to date: reads on opening, on each change of the workbook, and in another language. */
export function useFresh(): void {
  const services = useServices();
  const locale = useApp((s) => s.locale);
  useListening(watchSettings);
  useListening(watchFormulas);
  const pending = useApp((s) =>
    s.book.phase === "ready" ? s.book.pending.length + (s.book.isShifted ? 1 : 0) : -1,
  );
  useEffect(() => {
    void refreshScore(services);
  }, [services, locale]);
  const isBusy = useScore((score) => score.busy !== undefined);
  useEffect(() => {
    if (pending <= 0 || isBusy) return;
    const timer = window.setTimeout(() => void refreshScore(services), REST);
    return () => window.clearTimeout(timer);
  }, [services, pending, isBusy]);
}
