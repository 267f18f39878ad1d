import { useEffect, useMemo, useState, useSyncExternalStore, type RefObject } from "react";
import { watchSelection } from "../../../app/commands/board/links";
import { change, followedBefore, refreshBoard } from "../../../app/commands/board/refresh";
import { untilRead } from "../../../app/commands/score/settle";
import type { BoardState } from "../../../app/board/state";
import type { Services } from "../../../app/services";
import { themes, type ChartTheme } from "../../../charts/theme";
import type { ChartOptions } from "../../../charts/spec";
import { highlightedOf } from "../../../app/board/queries";
import { boardTranslator, type TranslateBoard } from "../../../i18n/boardPages";
import { useApp, useServices } from "../useApp";

/** Words of the board's pages in the user's language. */
export function useBoardWords(): TranslateBoard {
  const locale = useApp((s) => s.locale);
  return useMemo(() => boardTranslator(locale), [locale]);
}

/** A part of the state of the board. */
export const useBoard = <T>(select: (board: BoardState) => T): T => useApp((s) => select(s.board));

function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => list.matches,
  );
}

/** Colours of pictures: those of the pane, or of the system where it forces its own. */
export function useChartTheme(): ChartTheme {
  const choice = useApp((s) => s.theme);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const isForced = useMedia("(forced-colors: active)");
  if (isForced) return themes.contrast;
  return choice === "dark" || (choice === "auto" && isDark) ? themes.dark : themes.light;
}

/** What pictures and words are made with; undefined before the board is read. */
export function useChartOptions(width: number): ChartOptions | undefined {
  const locale = useApp((s) => s.locale);
  const theme = useChartTheme();
  const settings = useBoard((b) => b.settings);
  const summary = useBoard((b) => b.summary);
  const followed = useBoard((b) => b.followed);
  const standing = useBoard((b) => b.standing);
  return useMemo(() => {
    if (!settings || !summary) return undefined;
    const highlighted = highlightedOf({ followed, standing });
    return { locale, settings, place: summary.place, theme, width, followed: highlighted };
  }, [locale, settings, summary, followed, standing, theme, width]);
}

/** Width of an element, in whole pixels; 0 before it is shown. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

async function open(services: Services): Promise<void> {
  await untilRead(services);
  await refreshBoard(services);
}

/** Reads the board when it is opened, and listens to the selection while it is shown. */
export function useBoardStart(): void {
  const services = useServices();
  useEffect(() => {
    let isOver = false;
    let end: () => void = () => undefined;
    if (services.store.get().board.phase === "unread")
      change(services, () => ({ followed: followedBefore(services) }));
    void open(services);
    void watchSelection(services).then((stop) => {
      if (isOver) stop();
      else end = stop;
    });
    return () => {
      isOver = true;
      end();
    };
  }, [services]);
}

/** True when cells or sheets have changed since they were read. */
export const useStale = (): boolean =>
  useApp(({ book }) => book.phase === "ready" && (book.pending.length > 0 || book.isShifted));
