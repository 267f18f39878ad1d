import type { CellValue } from "../../core/table/grid";
import { textOf } from "../../core/table/columns";
import type { Locale } from "../../i18n/locale";
import { sheetNames } from "../../i18n/sheetNames";
import { upkeepTranslator } from "../../i18n/upkeep";
import type { SeverityCounts } from "../../report/groups";

type Row = readonly CellValue[];

/** One run of the check, as it is remembered. */
export interface PastRun extends SeverityCounts {
  /** `YYYY-MM-DD HH:MM`. */
  readonly time: string;
  readonly rows: number;
  /** Findings that the run before did not have, and those of it that were gone; undefined for a first run. */
  readonly fresh: number | undefined;
  readonly fixed: number | undefined;
}

export const HEADING_ROW = 2;
export const WIDTHS: readonly number[] = [18, 8, 8, 8, 8, 8, 10, 12];
/** From this column on stand the keys of the last run. */
const KEYS = 7;
/** Keys are for the tool alone: they take no part of the page. */
export const HIDDEN = { from: KEYS, format: ";;;" } as const;
/** Longest text of a cell that keys are put in; Excel takes 32,767. */
const CELL = 30_000;
const MOST_RUNS = 200;

/** Keys as texts of cells. */
function chunks(keys: readonly string[]): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (const key of keys) {
    if (cell.length + key.length + 1 > CELL) {
      cells.push(cell);
      cell = "";
    }
    cell += cell ? ` ${key}` : key;
  }
  return cell ? [...cells, cell] : cells;
}

const rowOf = ({ time, error, warning, info, fresh, fixed, rows }: PastRun): Row => [
  time,
  error,
  warning,
  info,
  fresh ?? "",
  fixed ?? "",
  rows,
];

const countOf = (cell: CellValue | undefined): number | undefined =>
  typeof cell === "number" ? cell : undefined;

/** Runs on the sheet, oldest first. */
export const readRuns = (sheet: readonly Row[] | undefined): readonly PastRun[] =>
  (sheet ?? []).slice(HEADING_ROW + 1).flatMap((row): PastRun[] => {
    const time = textOf(row[0]);
    if (time === null) return [];
    return [
      {
        time,
        error: countOf(row[1]) ?? 0,
        warning: countOf(row[2]) ?? 0,
        info: countOf(row[3]) ?? 0,
        fresh: countOf(row[4]),
        fixed: countOf(row[5]),
        rows: countOf(row[6]) ?? 0,
      },
    ];
  });

/** Keys of the findings of the last run on the sheet; undefined where no run stands there. */
export function lastKeys(sheet: readonly Row[] | undefined): readonly string[] | undefined {
  const row = (sheet ?? []).slice(HEADING_ROW + 1).findLast((one) => textOf(one[0]) !== null);
  return row?.slice(KEYS).flatMap((cell) => (textOf(cell) ?? "").split(" ").filter(Boolean));
}

/** The sheet with one more run; keys stand with the last run alone. */
export function withRun(
  sheet: readonly Row[] | undefined,
  run: PastRun,
  keys: readonly string[],
  locale: Locale,
): readonly Row[] {
  const t = upkeepTranslator(locale);
  const before = readRuns(sheet).slice(-(MOST_RUNS - 1));
  return [
    [sheetNames.runs[locale]],
    [t("history.lead")],
    [
      t("history.time"),
      t("history.errors"),
      t("history.warnings"),
      t("history.infos"),
      t("history.new"),
      t("history.fixed"),
      t("history.rows"),
      t("history.keys"),
    ],
    ...before.map(rowOf),
    [...rowOf(run), ...chunks(keys)],
  ];
}
