import { memo } from "../../lint/memo";
import type { Place } from "../../lint/types";
import { cubeOf, type ScoreCube } from "../../scoring/cube";
import type { PlanIndicator, ScoringPlan } from "../../scoring/plan";
import { scorecard, type Scorecard } from "../../scoring/scorecard";
import { starNamed } from "../../scoring/starWords";
import { indicatorById } from "../../standards/indicators";
import type { ScoringChoices } from "../../standards/settings";
import { starIds, stars } from "../../standards/stars";
import { fold } from "../../text";
import type { Table } from "../../table/table";

export type Scores = Table<"score">;

/** Scores of one year with the result they give by the settings. */
export interface YearOfScores {
  /** NaN where the table names no year. */
  readonly year: number;
  readonly card: Scorecard;
}

/** One panel for tables that name no judge. */
const panelName = "评审";

const starOf = (name: string): number => {
  const group = indicatorById.get(name.toUpperCase())?.group;
  return group === undefined ? (starNamed(name) ?? -1) : (starIds as readonly string[]).indexOf(group);
};

/** Id of the indicator of a row, or its name. */
export function indicatorAt(table: Scores): (row: number) => string | null {
  const ids = table.has("indicator") ? table.column("indicator").values : undefined;
  const names = table.has("indicatorName") ? table.column("indicatorName").values : undefined;
  return (row) => ids?.[row] ?? names?.[row] ?? null;
}

/** Full mark of each indicator: the highest that its rows name. */
function fullMarks(table: Scores): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  if (!table.has("fullMark")) return marks;
  const indicator = indicatorAt(table);
  table.column("fullMark").values.forEach((mark, row) => {
    const key = fold(indicator(row) ?? "");
    if (mark > (marks.get(key) ?? 0)) marks.set(key, mark);
  });
  return marks;
}

/** The plan that the table and the settings tell: indicators weigh the same inside their star. */
function planOf(cube: ScoreCube, table: Scores, scoring: ScoringChoices): ScoringPlan {
  const marks = fullMarks(table);
  const indicators = cube.indicators.flatMap((name): PlanIndicator[] => {
    const fullMark = marks.get(fold(name));
    return fullMark === undefined
      ? []
      : [
          {
            id: name,
            name,
            criterion: starOf(name),
            fullMark,
            weight: 1,
            panel: scoring.panelMethod,
            trim: scoring.trim,
          },
        ];
  });
  return {
    criteria: stars.map(({ id, name }) => ({
      id,
      name,
      weight: scoring.weight01[id],
      line: scoring.starLine ?? NaN,
    })),
    indicators,
    ties: scoring.ties,
  };
}

function cubeOfRows(table: Scores, rows: readonly number[]): ScoreCube | undefined {
  const indicator = indicatorAt(table);
  const text = (field: "society" | "judge"): readonly (string | null)[] | undefined =>
    table.has(field) ? table.column(field).values : undefined;
  const [society, judge] = [text("society"), text("judge")];
  const recused = table.has("recused") ? table.column("recused").values : undefined;
  const cube = cubeOf({
    count: rows.length,
    society: (entry) => society?.[rows[entry]!] ?? null,
    indicator: (entry) => indicator(rows[entry]!),
    judge: (entry) => (judge ? judge[rows[entry]!]! : panelName),
    points: (entry) => table.raw(rows[entry]!, "points"),
    recused: (entry) => recused?.[rows[entry]!] ?? null,
    row: (entry) => rows[entry]!,
    column: () => 0,
  });
  return cube.ok ? cube.value : undefined;
}

function readYears(table: Scores, scoring: ScoringChoices): readonly YearOfScores[] {
  const years = table.has("year") ? table.column("year").values : undefined;
  const byYear = new Map<number, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    const year = years?.[row] ?? NaN;
    const rows = byYear.get(year);
    if (rows) rows.push(row);
    else byYear.set(year, [row]);
  }
  return [...byYear].flatMap(([year, rows]): YearOfScores[] => {
    const cube = cubeOfRows(table, rows);
    return cube ? [{ year, card: scorecard(cube, planOf(cube, table, scoring)) }] : [];
  });
}

const readings = memo((_: Scores) => new Map<string, readonly YearOfScores[]>());

/** The scores of a table, year by year, with what they come to by the settings; read once for the same settings. */
export function yearsOfScores(table: Scores, scoring: ScoringChoices): readonly YearOfScores[] {
  const known = readings(table);
  const key = JSON.stringify(scoring);
  const before = known.get(key);
  if (before) return before;
  const made = readYears(table, scoring);
  known.set(key, made);
  return made;
}

/** Row of the first score of a society; of one star where it is given. */
export function rowOfSociety({ sheet }: Scorecard, society: number, star?: number): number {
  const { cube, plan, source } = sheet;
  const [k, m] = [cube.indicators.length, cube.judges.length];
  const wanted = new Set(
    plan.indicators.flatMap((one, i) => (star === undefined || one.criterion === star ? [source[i]!] : [])),
  );
  for (let i = 0; i < k; i++) {
    if (star !== undefined && !wanted.has(i)) continue;
    for (let j = 0; j < m; j++) {
      const row = cube.row[(society * k + i) * m + j]!;
      if (row >= 0) return row;
    }
  }
  return 0;
}

/** Where a finding about a society is shown. */
export const placeOf = (row: number, identity: string): Place<"score"> => ({
  row,
  field: "points",
  identity,
});
