import type { Notice } from "./state";

/** Notes on the offer to take sheets away again that somebody has written in one of them: it stays. */
export const noteWritten = (notices: readonly Notice[], sheet: string): readonly Notice[] =>
  notices.map((notice) =>
    notice.kind === "madeSheets" && notice.sheets.includes(sheet)
      ? { ...notice, written: [...new Set([...notice.written, sheet])] }
      : notice,
  );
