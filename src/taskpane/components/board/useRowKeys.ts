import type { KeyboardEvent } from "react";

/** Keys of a table whose rows are chosen: arrows, Home and End move, Enter and Space choose. */
export const useRowKeys =
  (onPick: (id: string) => void) =>
  (event: KeyboardEvent<HTMLTableElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("tr[data-id]")];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, rows.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      rows[to]?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onPick(rows[at]!.dataset.id!);
    }
  };
