import { fold } from "../text";
import type { Assigned, Column } from "./columns";
import type { Wide } from "./types";

const JUDGE =
  /^(?:j|评委|专家|裁判|评审|评审员|judge|rater|reviewer|assessor)\s*[(]?(?:\d{1,2}|[a-z一二三四五六七八九十甲乙丙丁戊己庚辛壬癸])[)]?(?:得分|打分|评分|分)?$/;
const JUDGE_GROUP = /评委|评审|专家|打分|judge|rater|reviewer|panel/;
const INDICATOR = /^[a-z]\d{1,2}$/;
const PERSON = /^(?:[\p{Script=Han}·]{2,4}|[a-z]+(?: [a-z.]+){1,2})$/u;
/** Columns of the group that sum up the judges. */
const TOGETHER = /合计|小计|平均|总分|得分|最高|最低|total|average|mean|sum/;
const NUMERIC = 0.6;

const isFree = (column: Column, assigned: readonly Assigned[]): boolean =>
  !assigned.some((a) => a.column === column);

const isMarks = (column: Column): boolean =>
  column.profile.count === 0 ||
  (column.profile.figures + column.profile.periods >= NUMERIC && column.profile.big === 0);

const leaf = (column: Column): string => fold(column.path[column.path.length - 1] ?? "");

function asWide(columns: readonly Column[], by: Wide["by"]): Wide | undefined {
  if (columns.length < 2) return undefined;
  return {
    field: "points",
    by,
    columns: columns.map((c) => ({ column: c.column, header: c.path[c.path.length - 1] ?? c.header })),
  };
}

/** True when the sheet or its titles speak of marks given by judges. */
export const speaksOfMarks = (texts: readonly string[]): boolean =>
  texts.some((t) => /评分|打分|评委|评审|score|judg|rating/.test(fold(t)));

/**
 * Columns of marks that stand side by side, one per judge or per indicator, with the societies down the rows.
 * Names of persons count as judges only where the table speaks of marks.
 */
export function findWide(
  columns: readonly Column[],
  assigned: readonly Assigned[],
  titles: readonly string[],
): Wide | undefined {
  const marks = columns.filter((c) => c.path.length > 0 && isMarks(c));
  const judges = marks.filter((c) => JUDGE.test(leaf(c)));
  const byNumber = asWide(judges, "judge");
  if (byNumber) return byNumber;
  const grouped = marks.filter(
    (c) =>
      c.path.length > 1 &&
      JUDGE_GROUP.test(fold(c.path[0]!)) &&
      PERSON.test(leaf(c)) &&
      !TOGETHER.test(leaf(c)),
  );
  const indicators = asWide(
    marks.filter((c) => INDICATOR.test(leaf(c))),
    "indicator",
  );
  if (grouped.length >= 2 || indicators) return asWide(grouped, "judge") ?? indicators;
  if (!speaksOfMarks(titles)) return undefined;
  const persons = marks.filter(
    (c) => isFree(c, assigned) && (c.matches[0]?.score ?? 0) < 0.5 && PERSON.test(leaf(c)),
  );
  return asWide(persons, "judge");
}
