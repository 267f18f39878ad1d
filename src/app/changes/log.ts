import type { CellValue } from "../../core/table/grid";
import { textOf } from "../../core/table/columns";
import { cellName } from "../../core/text";
import type { Locale } from "../../i18n/locale";
import { locales } from "../../i18n/locale";
import { safetyTranslator } from "../../i18n/safety";
import { sheetNames } from "../../i18n/sheetNames";
import { upkeepTranslator } from "../../i18n/upkeep";

type Row = readonly CellValue[];

/** One cell that was changed by this tool, and how it was before. */
export interface LogEntry {
  /** Changes of one click share it. */
  readonly action: string;
  /** `YYYY-MM-DD HH:MM`. */
  readonly time: string;
  /** What was done, in words. */
  readonly what: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Number formats before and after. */
  readonly formatFrom: string;
  readonly formatTo: string;
  readonly state: ChangeState;
  /** Cell of the formula in whose place the value stands; its own entry has the formula as `from`. */
  readonly anchor?: { readonly row: number; readonly column: number };
}

/** How far a change has come: what is not finished is noted before the cells are touched. */
export type ChangeState = "writing" | "written" | "returning" | "returned";

/** True for a change that was begun and of which it is not known that it was finished. */
export const isOpen = ({ state }: LogEntry): boolean => state === "writing" || state === "returning";

export const HEADING_ROW = 2;
export const WIDTHS: readonly number[] = [18, 24, 18, 10, 28, 28, 12, 12, 10, 22];

const columns = [
  "time",
  "what",
  "sheet",
  "cell",
  "from",
  "to",
  "formatFrom",
  "formatTo",
  "state",
  "id",
] as const;

const stateText = (state: ChangeState, locale: Locale): string => {
  switch (state) {
    case "written":
      return upkeepTranslator(locale)("log.done");
    case "returned":
      return upkeepTranslator(locale)("log.undone");
    case "writing":
    case "returning":
      return safetyTranslator(locale)(`log.${state}`);
  }
};

const idOf = ({ action, row, column, anchor }: LogEntry): string =>
  `${action}/${row}/${column}${anchor ? `/${anchor.row}.${anchor.column}` : ""}`;

const rowOf = (entry: LogEntry, locale: Locale): Row => [
  entry.time,
  entry.what,
  entry.sheet,
  cellName(entry.row, entry.column),
  entry.from,
  entry.to,
  entry.formatFrom,
  entry.formatTo,
  stateText(entry.state, locale),
  idOf(entry),
];

/** The log as rows of its sheet, oldest first. */
export function logRows(entries: readonly LogEntry[], locale: Locale): readonly Row[] {
  const t = upkeepTranslator(locale);
  return [
    [sheetNames.log[locale]],
    [t("log.lead")],
    columns.map((column) => t(`log.column.${column}`)),
    ...entries.map((entry) => rowOf(entry, locale)),
  ];
}

const states = new Map<string, ChangeState>(
  (["writing", "written", "returning", "returned"] as const).flatMap((state) =>
    locales.map((locale) => [stateText(state, locale), state] as const),
  ),
);
const idForm = /^(.+?)\/(\d+)\/(\d+)(?:\/(\d+)\.(\d+))?$/;

/** Entries on the sheet of the log, oldest first; rows without their id are left out. */
export const readLog = (sheet: readonly Row[] | undefined): readonly LogEntry[] =>
  (sheet ?? []).slice(HEADING_ROW + 1).flatMap((row): LogEntry[] => {
    const [, action, at, column, anchorRow, anchorColumn] = idForm.exec(textOf(row[9]) ?? "") ?? [];
    if (action === undefined) return [];
    const text = (index: number): string => textOf(row[index]) ?? "";
    return [
      {
        action,
        time: text(0),
        what: text(1),
        sheet: text(2),
        row: Number(at),
        column: Number(column),
        from: row[4] ?? "",
        to: row[5] ?? "",
        formatFrom: text(6),
        formatTo: text(7),
        state: states.get(text(8)) ?? "written",
        ...(anchorRow === undefined
          ? {}
          : { anchor: { row: Number(anchorRow), column: Number(anchorColumn) } }),
      },
    ];
  });

/** Changes of one click. */
export interface LogAction {
  readonly action: string;
  readonly time: string;
  readonly what: string;
  readonly entries: readonly LogEntry[];
}

/** Entries by the click that made them, newest first. */
export function actionsOf(entries: readonly LogEntry[]): readonly LogAction[] {
  const byAction = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    const list = byAction.get(entry.action);
    if (list) list.push(entry);
    else byAction.set(entry.action, [entry]);
  }
  return [...byAction.values()]
    .map((list) => ({ action: list[0]!.action, time: list[0]!.time, what: list[0]!.what, entries: list }))
    .reverse();
}
