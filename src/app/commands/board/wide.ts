import type { Handover } from "../../board/wide/handover";
import { partsOf, readWindowMessage, type PaneMessage, type WindowMessage } from "../../board/wide/messages";
import type { WideWindow } from "../../board/wide/port";
import type { WideEnd } from "../../board/state";
import { notifyHost, type Services } from "../../services";
import { freshen } from "../readBook";
import { selectCell } from "../selectFinding";
import { change, inputOf, loadView, rememberFollowed } from "./refresh";

/** How long a window may take to show its board, in milliseconds. */
const PATIENCE = 30_000;

/** An open window, and what ends with it. */
interface Session {
  readonly window: WideWindow;
  readonly ends: (() => void)[];
}

const sessions = new WeakMap<Services, Session>();

/** Closes the window if there is one, and says why; functions calculate again from then on. */
function end(services: Services, why: WideEnd | undefined): void {
  const session = sessions.get(services);
  sessions.delete(services);
  for (const stop of session?.ends ?? []) stop();
  if (session && why !== "closed") session.window.close();
  change(services, () => ({ wide: why }));
}

function tell(services: Services, message: PaneMessage): void {
  const session = sessions.get(services);
  if (!session) return;
  try {
    session.window.send(JSON.stringify(message));
  } catch {
    end(services, "garbled");
  }
}

/** What the window works with: what the board reads, and where it stands. */
export async function handoverOf(services: Services): Promise<Handover> {
  const { mask: _, ...input } = await inputOf(services);
  const { locale, theme, board } = services.store.get();
  const { tab, peers, measure, compared, followed, isMasked, year, society, picked } = board;
  return {
    locale,
    theme,
    input,
    start: {
      tab,
      peers,
      measure,
      compared,
      followed,
      isMasked,
      ...(year === undefined ? {} : { year }),
      ...(society === undefined ? {} : { society }),
      ...(picked === undefined ? {} : { picked }),
    },
  };
}

async function handOver(services: Services): Promise<void> {
  const session = sessions.get(services);
  if (!(await freshen(services))) return end(services, "unread");
  const text = JSON.stringify(await handoverOf(services));
  if (sessions.get(services) !== session) return;
  for (const part of partsOf(text)) tell(services, part);
}

const follow = async (services: Services, followed: readonly string[]): Promise<void> => {
  change(services, () => ({ followed }));
  rememberFollowed(services, followed);
  await loadView(services);
};

async function hear(services: Services, message: WindowMessage | undefined): Promise<void> {
  switch (message?.kind) {
    case undefined:
    case "garbled":
      return end(services, "garbled");
    case "ready":
      return handOver(services);
    case "shown":
      return change(services, () => ({ wide: "open" }));
    case "select":
      return selectCell(services, { sheet: message.sheet, row: message.row, column: 0 });
    case "follow":
      return follow(services, message.ids);
  }
}

/** Tells the window which rows are selected, and closes it as soon as anything in the workbook changes. */
async function watch(services: Services, session: Session): Promise<void> {
  const { workbook, store } = services;
  const isOver = (): boolean => sessions.get(services) !== session;
  const close = (): void => {
    if (!isOver()) end(services, "changed");
  };
  const watched = [
    await workbook.onChanged(close),
    await workbook.onSheetsChanged(close),
    await workbook.onSelected((sheetId, { top, bottom }) => {
      const { book } = store.get();
      const sheet = book.phase === "ready" ? book.sheets.find(({ id }) => id === sheetId)?.name : undefined;
      if (sheet !== undefined) tell(services, { kind: "selected", sheet, top, bottom });
    }),
  ];
  for (const one of watched)
    if (!one.ok) notifyHost(services, one.error);
    else if (isOver()) one.value();
    else session.ends.push(one.value);
}

/** Opens the board on a page of its own; the user is told what becomes of it. */
export async function openWide(services: Services): Promise<void> {
  const { wide } = services.store.get().board;
  if (wide === "opening" || wide === "open") return;
  if (!services.openWindow) return end(services, "unsupported");
  change(services, () => ({ wide: "opening" }));
  // Messages of a window that was closed meanwhile count no more.
  const ifOpen = async (then: () => unknown): Promise<void> => {
    const own = await opened;
    if (own.ok && sessions.get(services)?.window === own.value) await then();
  };
  const opened = services.openWindow({
    onMessage: (text) => void ifOpen(() => hear(services, readWindowMessage(text))),
    onGone: (why) => void ifOpen(() => end(services, why)),
  });
  const window = await opened;
  if (!window.ok) return end(services, window.error);
  const session: Session = { window: window.value, ends: [] };
  sessions.set(services, session);
  void services.wait(PATIENCE).then(() => {
    if (sessions.get(services) === session && services.store.get().board.wide === "opening")
      end(services, "silent");
  });
  await watch(services, session);
}

/** Closes the wide window. */
export const closeWide = (services: Services): void => end(services, undefined);
