import { isHandover, type Handover } from "../app/board/wide/handover";
import { joiner, readPaneMessage, type RowsSelected } from "../app/board/wide/messages";
import { parsedJson } from "../core/json";
import type { Say } from "../app/board/wide/windowServices";

/** The wide page's way to the pane. */
export interface PaneChannel {
  readonly say: Say;
  /** What the pane hands over; undefined where it cannot be used. */
  readonly handover: Promise<Handover | undefined>;
  /** Tells of rows selected in the workbook; replaces an earlier listener. */
  onRows(listener: (rows: RowsSelected) => void): void;
}

/** A dialog in a browser's window knows whether the pane that opened it is still there. */
const isPaneGone = (): boolean => (window.opener as Window | null)?.closed === true;

const say: Say = (message) => {
  if (isPaneGone()) return false;
  try {
    Office.context.ui.messageParent(JSON.stringify(message));
    return true;
  } catch {
    return false;
  }
};

function handoverOf(text: string | null): Handover | undefined {
  const value = text === null ? undefined : parsedJson(text);
  return isHandover(value) ? value : undefined;
}

/** Listens to the pane, and asks it for what is to be shown. */
export function openChannel(): PaneChannel {
  const join = joiner();
  let hearRows: (rows: RowsSelected) => void = () => undefined;
  const handover = new Promise<Handover | undefined>((resolve) => {
    const hear = ({ message }: { readonly message: string }): void => {
      const said = readPaneMessage(message);
      if (!said) return resolve(undefined);
      if (said.kind === "selected") return hearRows(said);
      const text = join(said);
      if (text !== undefined) resolve(handoverOf(text));
    };
    Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, hear, ({ status }) => {
      if (status === Office.AsyncResultStatus.Failed) resolve(undefined);
      else say({ kind: "ready" });
    });
  });
  return {
    say,
    handover,
    onRows: (listener) => {
      hearRows = listener;
    },
  };
}
