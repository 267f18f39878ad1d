import { err, ok, type Result } from "../result";
import { isBlank, isErrorText, type CellValue } from "../table/grid";
import { fold } from "../text";
import { cubeOf, type CubeError, type ScoreCube, type ScoreEntries } from "./cube";
import { findColumns, headingKey, headingRow } from "./headings";

type Cells = readonly (readonly CellValue[])[];
export type ScoreField = "year" | "society" | "indicator" | "judge" | "points" | "recused";

const words = {
  year: ["年度", "年份", "申报年度", "评选年度", "评审年度", "year"],
  society: [
    "学会",
    "学会名称",
    "申报学会",
    "社团",
    "社团名称",
    "单位",
    "单位名称",
    "申报单位",
    "society",
    "societyname",
  ],
  indicator: [
    "指标编号",
    "指标代码",
    "指标",
    "指标名称",
    "评价指标",
    "评分项目",
    "评审项目",
    "项目",
    "星",
    "五星",
    "indicator",
    "indicatorid",
    "criterion",
    "star",
  ],
  judge: [
    "评委",
    "评委姓名",
    "评委编号",
    "专家",
    "评审专家",
    "评审人",
    "评分人",
    "judge",
    "judgename",
    "reviewer",
  ],
  points: ["得分", "评分", "打分", "分数", "评审得分", "评审分", "评委打分", "points", "score", "mark"],
  recused: ["回避", "是否回避", "recused", "recusal"],
} as const satisfies Record<ScoreField, readonly string[]>;

/** Headings that stand beside the judges of a wide sheet and are none. */
const noJudge = new Set(
  "序号 编号 排名 名次 合计 总分 总计 平均 平均分 最终得分 得分 满分 分值 权重 自评 自评分 备注 说明 签名 指标名称 所属星 no no. number total mean average rank remark remarks fullmark weight".split(
    " ",
  ),
);

export type ScoreTableError =
  | CubeError
  | { readonly kind: "noColumn"; readonly field: ScoreField }
  /** A row has points and lacks a name, as below a merged cell. */
  | { readonly kind: "nameless"; readonly row: number; readonly field: ScoreField }
  | { readonly kind: "errorCell"; readonly row: number; readonly column: number; readonly code: string }
  | { readonly kind: "severalYears"; readonly years: readonly string[] }
  | { readonly kind: "noYear"; readonly year: string; readonly years: readonly string[] };

const yearKey = (cell: CellValue): string =>
  typeof cell === "number" ? String(cell) : isBlank(cell) ? "" : fold(String(cell)).replace(/年度?$/, "");

/** Numbers of the entries of the year asked for; without one, all must be of one year. */
function entriesOfYear(
  yearOf: (entry: number) => CellValue,
  count: number,
  year: string | undefined,
): Result<number[], ScoreTableError> {
  const keys = Array.from({ length: count }, (_, entry) => yearKey(yearOf(entry)));
  const distinct = [...new Set(keys)].filter((key) => key !== "").sort();
  if (year === undefined && distinct.length > 1) return err({ kind: "severalYears", years: distinct });
  const wanted = year ?? distinct[0];
  if (wanted !== undefined && !distinct.includes(wanted))
    return err({ kind: "noYear", year: wanted, years: distinct });
  return ok(keys.flatMap((key, entry) => (key === wanted || key === "" ? [entry] : [])));
}

type Found = Partial<Record<ScoreField, number>>;

/** The entries of a table, and the year of each where it has a column. */
interface Entries extends ScoreEntries {
  readonly year?: (entry: number) => CellValue;
}

/** Name of the one panel of a table that has no column of judges. */
const panelName = "评审";

/** A long table: one entry per row below the headings. */
function longEntries(cells: Cells, top: number, at: Found): Entries {
  const first = top + 1;
  const cell = (column: number) => (entry: number) => cells[first + entry]![column] ?? null;
  return {
    count: cells.length - first,
    society: cell(at.society!),
    indicator: cell(at.indicator!),
    judge: at.judge === undefined ? () => panelName : cell(at.judge),
    points: cell(at.points!),
    row: (entry) => first + entry,
    column: () => at.points!,
    ...(at.recused === undefined ? {} : { recused: cell(at.recused) }),
    ...(at.year === undefined ? {} : { year: cell(at.year) }),
  };
}

/** A wide sheet: the headings of the other columns are judges, or indicators where judges have a column. */
function wideEntries(cells: Cells, top: number, at: Found, rest: readonly number[]): Entries {
  const first = top + 1;
  const row = (entry: number): number => first + Math.floor(entry / rest.length);
  const column = (entry: number): number => rest[entry % rest.length]!;
  const cell = (of: number) => (entry: number) => cells[row(entry)]![of] ?? null;
  const heading = (entry: number): CellValue => cells[top]![column(entry)]!;
  return {
    count: (cells.length - first) * rest.length,
    society: cell(at.society!),
    indicator: at.indicator === undefined ? heading : cell(at.indicator),
    judge: at.judge === undefined ? heading : cell(at.judge),
    points: (entry) => cells[row(entry)]![column(entry)] ?? null,
    row,
    column,
    ...(at.year === undefined ? {} : { year: cell(at.year) }),
  };
}

/** The entries of the numbers given, in their order. */
function some(entries: Entries, kept: readonly number[]): ScoreEntries {
  const pick =
    <T>(read: (entry: number) => T) =>
    (entry: number): T =>
      read(kept[entry]!);
  return {
    count: kept.length,
    society: pick(entries.society),
    indicator: pick(entries.indicator),
    judge: pick(entries.judge),
    points: pick(entries.points),
    row: pick(entries.row),
    column: pick(entries.column),
    ...(entries.recused ? { recused: pick(entries.recused) } : {}),
  };
}

function firstError(cells: Cells): ScoreTableError | undefined {
  for (let row = 0; row < cells.length; row++) {
    const line = cells[row]!;
    for (let column = 0; column < line.length; column++)
      if (isErrorText(line[column])) return { kind: "errorCell", row, column, code: String(line[column]) };
  }
  return undefined;
}

function columnsOf(headings: readonly CellValue[]): Result<{ at: Found; wide: number[] }, ScoreTableError> {
  const at = findColumns(headings, words);
  if (at.society === undefined) return err({ kind: "noColumn", field: "society" });
  const taken = new Set<number | undefined>(Object.values(at));
  const rest = headings.flatMap((heading, column) =>
    taken.has(column) || isBlank(heading) || noJudge.has(headingKey(heading)) ? [] : [column],
  );
  if (at.points !== undefined && at.indicator !== undefined && (at.judge !== undefined || rest.length === 0))
    return ok({ at, wide: [] });
  if (at.indicator === undefined && at.judge === undefined)
    return err({ kind: "noColumn", field: "indicator" });
  if (rest.length === 0 || (at.indicator !== undefined && at.judge !== undefined))
    return err({ kind: "noColumn", field: at.indicator === undefined ? "indicator" : "points" });
  return ok({ at, wide: rest });
}

/**
 * Reads a table of scores with its headings into a cube: long (society, indicator, judge, points, recused; the year
 * where there is one) or wide (judges across, or indicators across).
 * @param cells - One of the first rows holds the headings. In a wide sheet 回避 and 不适用 stand in the cells.
 * @param year - Year to keep; may be left out where all rows are of one year.
 */
export function readScores(cells: Cells, year?: string): Result<ScoreCube, ScoreTableError> {
  const broken = firstError(cells);
  if (broken) return err(broken);
  const top = headingRow(cells, words);
  const found = columnsOf(cells[top] ?? []);
  if (!found.ok) return found;
  const { at, wide } = found.value;
  const entries = wide.length > 0 ? wideEntries(cells, top, at, wide) : longEntries(cells, top, at);
  if (!entries.year) return named(entries);
  const kept = entriesOfYear(entries.year, entries.count, year);
  if (!kept.ok) return kept;
  return named(kept.value.length === entries.count ? entries : some(entries, kept.value));
}

/** The cube, unless an entry with points lacks a name. */
function named(entries: ScoreEntries): Result<ScoreCube, ScoreTableError> {
  const cube = cubeOf(entries);
  const nameless = cube.ok ? cube.value.nameless[0] : undefined;
  if (nameless === undefined) return cube;
  const field = (["society", "indicator", "judge"] as const).find((one) => isBlank(entries[one](nameless)));
  return err({ kind: "nameless", row: entries.row(nameless), field: field ?? "society" });
}
