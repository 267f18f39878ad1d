import { err, ok, type Result } from "../result";
import { isBlank, isErrorText, type CellValue } from "../table/grid";
import { fold } from "../text";
import { cubeOf, type CubeError, type ScoreColumns, type ScoreCube } from "./cube";
import { below, findColumns, headingKey } from "./headings";

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
  | { readonly kind: "errorCell"; readonly row: number; readonly column: number; readonly code: string }
  | { readonly kind: "severalYears"; readonly years: readonly string[] }
  | { readonly kind: "noYear"; readonly year: string; readonly years: readonly string[] };

const yearKey = (cell: CellValue): string => (isBlank(cell) ? "" : fold(String(cell)).replace(/年度?$/, ""));

/** Rows of the year asked for; without one, all rows must be of one year. */
function rowsOfYear(
  years: readonly CellValue[],
  year: string | undefined,
): Result<number[], ScoreTableError> {
  const keys = years.map(yearKey);
  const distinct = [...new Set(keys)].filter((key) => key !== "").sort();
  if (year === undefined && distinct.length > 1) return err({ kind: "severalYears", years: distinct });
  const wanted = year ?? distinct[0];
  if (wanted !== undefined && !distinct.includes(wanted))
    return err({ kind: "noYear", year: wanted, years: distinct });
  return ok(keys.flatMap((key, row) => (key === wanted || key === "" ? [row] : [])));
}

/** The cells as a long table when the sheet is one; points must then have a heading. */
function longColumns(cells: Cells, at: Partial<Record<ScoreField, number>>): ScoreColumns {
  const column = (field: ScoreField): CellValue[] => below(cells, at[field]!);
  const rows = cells.length - 1;
  return {
    society: column("society"),
    indicator: column("indicator"),
    judge: at.judge === undefined ? new Array<CellValue>(rows).fill("评审") : column("judge"),
    points: column("points"),
    recused: at.recused === undefined ? undefined : column("recused"),
    row: Int32Array.from({ length: rows }, (_, row) => row + 1),
    column: new Int32Array(rows).fill(at.points!),
  };
}

/** A wide sheet unrolled: the headings of the other columns are judges, or indicators where judges have a column. */
function wideColumns(
  cells: Cells,
  at: Partial<Record<ScoreField, number>>,
  rest: readonly number[],
): ScoreColumns {
  const across = at.judge === undefined ? "judge" : "indicator";
  const out = { society: [], indicator: [], judge: [], points: [], row: [], column: [] } as {
    [K in "society" | "indicator" | "judge" | "points"]: CellValue[];
  } & { row: number[]; column: number[] };
  for (let row = 1; row < cells.length; row++) {
    const line = cells[row]!;
    for (const column of rest) {
      out.society.push(line[at.society!] ?? null);
      out.indicator.push(across === "indicator" ? cells[0]![column]! : (line[at.indicator!] ?? null));
      out.judge.push(across === "judge" ? cells[0]![column]! : (line[at.judge!] ?? null));
      out.points.push(line[column] ?? null);
      out.row.push(row);
      out.column.push(column);
    }
  }
  return out;
}

function firstError(cells: Cells): ScoreTableError | undefined {
  for (let row = 0; row < cells.length; row++) {
    const line = cells[row]!;
    for (let column = 0; column < line.length; column++)
      if (isErrorText(line[column])) return { kind: "errorCell", row, column, code: String(line[column]) };
  }
  return undefined;
}

function columnsOf(
  cells: Cells,
): Result<{ at: Partial<Record<ScoreField, number>>; wide: number[] }, ScoreTableError> {
  const headings = cells[0] ?? [];
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
 * @param cells - The first row holds the headings. In a wide sheet 回避 and 不适用 stand in the cells.
 * @param year - Year to keep; may be left out where all rows are of one year.
 */
export function readScores(cells: Cells, year?: string): Result<ScoreCube, ScoreTableError> {
  const broken = firstError(cells);
  if (broken) return err(broken);
  const found = columnsOf(cells);
  if (!found.ok) return found;
  const { at, wide } = found.value;
  const kept = at.year === undefined ? ok(undefined) : rowsOfYear(below(cells, at.year), year);
  if (!kept.ok) return kept;
  const whole = kept.value === undefined || kept.value.length === cells.length - 1;
  const table = whole ? cells : [cells[0]!, ...kept.value.map((row) => cells[row + 1]!)];
  const columns = wide.length > 0 ? wideColumns(table, at, wide) : longColumns(table, at);
  const sheetRow = (row: number): number => (whole ? row : kept.value[row - 1]! + 1);
  return cubeOf({ ...columns, row: Int32Array.from(columns.row!, sheetRow) });
}
