import type { OpenWindow } from "../app/board/wide/port";
import type { WideEnd } from "../app/board/state";
import { err, ok } from "../core/result";

/** What the codes of Office's dialogs mean for the user. */
const meanings: Readonly<Record<number, WideEnd>> = {
  12002: "notLoaded",
  12003: "untrusted",
  12004: "untrusted",
  12005: "untrusted",
  12006: "closed",
  12007: "taken",
  12009: "declined",
  12011: "blocked",
};

const meaningOf = (code: number): WideEnd => meanings[code] ?? "failed";

/** Address of the wide page: the pane's own, without what the host has put behind it. */
const address = (): string => `${location.origin}${location.pathname}?wide`;

/** Opens the wide page in a dialog of Office. */
const openDialog: OpenWindow = ({ onMessage, onGone }) =>
  new Promise((resolve) => {
    const options = { width: 96, height: 92, promptBeforeOpen: false };
    Office.context.ui.displayDialogAsync(address(), options, ({ status, error, value: dialog }) => {
      if (status === Office.AsyncResultStatus.Failed) return resolve(err(meaningOf(error.code)));
      const close = (): void => {
        window.removeEventListener("pagehide", close);
        dialog.close();
      };
      // Without the pane the window could select nothing, and would never be closed for functions.
      window.addEventListener("pagehide", close);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        if ("message" in said) onMessage(said.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (said) => {
        window.removeEventListener("pagehide", close);
        if ("error" in said) onGone(meaningOf(said.error));
      });
      resolve(ok({ send: (text) => dialog.messageChild(text), close }));
    });
  });

/** The way to open the wide page; undefined where the host's dialogs cannot be spoken to. */
export const windowOpener = (): OpenWindow | undefined =>
  Office.context.requirements.isSetSupported("DialogApi", "1.2") ? openDialog : undefined;
