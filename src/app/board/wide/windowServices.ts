import { err, ok } from "../../../core/result";
import type { HostResult, SheetInfo, WorkbookPort } from "../../../workbook/port";
import { FOLLOWED, followedBefore, followedText } from "../../commands/board/refresh";
import type { Engine } from "../../engine/types";
import type { Memory, Services } from "../../services";
import { initialState, type AppState } from "../../state";
import { createStore, type Store } from "../../store";
import { initialBoard } from "../state";
import type { AnalysisInput } from "../types";
import type { Handover } from "./handover";
import type { RowsSelected, WindowMessage } from "./messages";

/** Says something to the pane; false where it is gone. */
export type Say = (message: WindowMessage) => boolean;

/** What the commands of the board work with on the wide page, which has no workbook of its own. */
export interface WideServices {
  readonly services: Services;
  /** Takes over what is selected in the workbook. */
  readonly onRows: (rows: RowsSelected) => void;
}

type Listener = Parameters<WorkbookPort["onSelected"]>[0];

const nothing = (): HostResult<never> =>
  Promise.resolve(err({ kind: "other", code: "NoWorkbookHere", nothingWritten: true }));

const silent = (): HostResult<() => void> => Promise.resolve(ok(() => undefined));

/** A workbook of which rows can be selected, through the pane, and nothing else; sheets go by their names. */
function farWorkbook(select: WorkbookPort["select"], listeners: Set<Listener>): WorkbookPort {
  return {
    fileName: undefined,
    select,
    onSelected(listener) {
      listeners.add(listener);
      return Promise.resolve(ok(() => void listeners.delete(listener)));
    },
    onChanged: silent,
    onCalculated: silent,
    onSheetsChanged: silent,
    sheets: nothing,
    is1904: nothing,
    readRows: nothing,
    readFormats: nothing,
    readMerges: nothing,
    selection: nothing,
    showMarks: nothing,
    clearMarks: nothing,
    putSheet: nothing,
    putPicture: nothing,
    appendRows: nothing,
    formulasOf: nothing,
    freezeFormulas: nothing,
    reviveFormulas: nothing,
    copySheet: nothing,
    removeSheets: nothing,
    readCells: nothing,
    writeCells: nothing,
  };
}

/** An engine that knows what was handed over, and nothing else. */
function farEngine(input: AnalysisInput): Engine {
  const none = (): Promise<never> => Promise.reject(new Error("the wide page holds no workbook"));
  return {
    call: (name) => (name === "board.input" ? Promise.resolve(input as never) : none()),
    reset: none,
    openSheet: none,
    addRows: none,
    patch: none,
    openSettings: none,
    openMemory: none,
    recognise: none,
    check: none,
    recheck: none,
    reword: none,
    cancel: () => undefined,
    dispose: () => undefined,
  };
}

function sheetsOf({ results }: AnalysisInput): readonly SheetInfo[] {
  const names = new Set(
    results.flatMap(({ source }) => (source && source.file === undefined ? [source.sheet] : [])),
  );
  return [...names].map((name) => ({
    id: name,
    name,
    visibility: "visible",
    isProtected: false,
    rows: 0,
    columns: 0,
  }));
}

function startOf({ locale, theme, input, start }: Handover): AppState {
  return {
    ...initialState(locale, theme, false),
    job: "board",
    book: {
      phase: "ready",
      sheets: sheetsOf(input),
      summaries: [],
      skipped: [],
      settingFaults: [],
      pending: [],
      isShifted: false,
    },
    board: { ...initialBoard, ...start },
  };
}

/** Which societies are followed is remembered by the pane. */
function farMemory(followed: readonly string[], say: (message: WindowMessage) => void): Memory {
  const known = new Map([[FOLLOWED, followedText(followed)]]);
  const memory: Memory = {
    get: (key) => known.get(key),
    set: (key, value) => {
      known.set(key, value);
      if (key === FOLLOWED) say({ kind: "follow", ids: followedBefore({ memory }) });
    },
  };
  return memory;
}

/** Services of the wide page: its own analysis of what was handed over; the workbook is reached through the pane. */
export function wideServices(
  handover: Handover,
  say: Say,
  rest: Omit<Services, "store" | "workbook" | "engine" | "memory">,
): WideServices {
  const store: Store<AppState> = createStore(startOf(handover));
  const listeners = new Set<Listener>();
  const tell = (message: WindowMessage): void => {
    if (!say(message)) store.set((s) => ({ ...s, board: { ...s.board, wide: "silent" } }));
  };
  const select: WorkbookPort["select"] = (sheet, { top }) => {
    tell({ kind: "select", sheet, row: top });
    return Promise.resolve(ok(undefined));
  };
  return {
    services: {
      ...rest,
      store,
      workbook: farWorkbook(select, listeners),
      engine: farEngine(handover.input),
      memory: farMemory(handover.start.followed, tell),
    },
    onRows: ({ sheet, top, bottom }) => {
      for (const listener of listeners) listener(sheet, { top, bottom, left: 0, right: 0 });
    },
  };
}
