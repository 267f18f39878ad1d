import { defineRule } from "../../lint/defineRule";
import { saysRecused } from "../../scoring/cube";
import { isBlank } from "../../table/grid";
import { fold } from "../../text";
import { yearAt } from "../shared/applications";
import { indicatorAt, type Scores } from "../shared/juryScores";

const words = /^(?:不适用|回避|n\/a|na|not applicable|recused)$/;
/** Points are compared to a thousandth. */
const close = 0.0005;

/** Names of a row, or undefined where it names no society or no judge: rows laid out in reserve. */
function namesAt(table: Scores) {
  const societies = table.has("society") ? table.column("society").values : undefined;
  const judges = table.has("judge") ? table.column("judge").values : undefined;
  return (row: number): { readonly society: string; readonly judge: string } | undefined => {
    const [society, judge] = [societies?.[row] ?? null, judges ? judges[row]! : ""];
    return society === null || judge === null ? undefined : { society, judge };
  };
}

interface Owed {
  readonly judge: string;
  readonly row: number;
  count: number;
}

/** Judges who owe scores, by year and name. */
function owedByJudge(table: Scores): ReadonlyMap<string, Owed> {
  const recused = table.has("recused") ? table.column("recused").values : undefined;
  const [names, year] = [namesAt(table), yearAt(table)];
  const owed = new Map<string, Owed>();
  for (let row = 0; row < table.rowCount; row++) {
    if (!isBlank(table.raw(row, "points")) || saysRecused(recused?.[row])) continue;
    const who = names(row);
    if (!who) continue;
    const key = `${year(row)}|${fold(who.judge)}`;
    const one = owed.get(key) ?? { judge: who.judge, row, count: 0 };
    one.count++;
    owed.set(key, one);
  }
  return owed;
}

interface Twice {
  readonly identity: string;
  readonly judge: string;
  readonly society: string;
  readonly indicator: string;
  readonly before: number;
  readonly row: number;
}

/** Rows in which a judge scores for the second time, and otherwise. */
function scoredTwice(table: Scores): readonly Twice[] {
  if (!table.has("judge")) return [];
  const { values } = table.column("points");
  const [names, indicator, year] = [namesAt(table), indicatorAt(table), yearAt(table)];
  const seen = new Map<string, number>();
  const twice: Twice[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [who, what] = [names(row), indicator(row)];
    if (values[row] !== values[row] || !who || what === null) continue;
    const identity = [year(row), fold(who.society), fold(what), fold(who.judge)].join("|");
    const before = seen.get(identity);
    if (before === undefined) seen.set(identity, row);
    else if (Math.abs(values[before]! - values[row]!) > close)
      twice.push({ identity, ...who, indicator: what, before, row });
  }
  return twice;
}

/**
 * Reports scores that are below 0, above the full mark or no number, two different scores of one judge for the same
 * thing, and judges who still owe scores: a blank is not zero. A table in which nobody has scored is not begun.
 *
 * Source: form of score sheets (full mark, score).
 */
export const unusableScore = defineRule({
  meta: {
    id: "score/unusable-score",
    code: "SCO-01",
    severity: "error",
    clauses: [],
    scope: "table",
    table: "score",
    needs: ["points"],
    uses: ["fullMark", "society", "indicator", "indicatorName", "judge", "recused", "year"],
  },
  text: {
    name: "评分不能用",
    messages: {
      above: { short: "{score} 分，满分 {full}", problem: "得分 {score} 高于满分 {full}。" },
      negative: { short: "{score} 分", problem: "得分 {score} 小于 0。" },
      text: { short: "“{value}”不是分数", problem: "得分“{value}”不是数字，也不是“回避”“不适用”。" },
      twice: {
        short: "与第 {row:row} 行不同",
        problem:
          "“{judge}”对“{society}”的“{indicator}”打了两次分，第 {row:row} 行是 {other}，这里是 {score}。",
      },
      blank: {
        short: "“{judge}”缺 {count} 个评分",
        problem: "“{judge}”还有 {count} 个评分没有填。空白不按 0 分计算。",
      },
    },
    basis: "本工具的核对规则（得分在 0 与满分之间，每项一个，不缺）",
    action: ["请评委本人核对或补填。", "评委回避的，在“回避”列登记；指标不适用的，填“不适用”。"],
  },
  *check({ table }) {
    const { values } = table.column("points");
    if (values.every((value) => value !== value)) return;
    const full = table.has("fullMark") ? table.column("fullMark").values : undefined;
    const recused = table.has("recused") ? table.column("recused").values : undefined;
    for (let row = 0; row < table.rowCount; row++) {
      const [raw, score] = [table.raw(row, "points"), values[row]!];
      const at = { row, field: "points" } as const;
      if (isBlank(raw) || saysRecused(recused?.[row])) continue;
      if (score !== score) {
        if (!words.test(fold(String(raw)))) yield { message: "text", data: { value: String(raw) }, at };
      } else if (score < 0) yield { message: "negative", data: { score }, at };
      else if (full && score > full[row]! + close)
        yield { message: "above", data: { score, full: full[row]! }, at };
    }
    for (const { identity, judge, society, indicator, before, row } of scoredTwice(table))
      yield {
        message: "twice",
        data: {
          judge,
          society,
          indicator,
          row: table.sheetRow(before) + 1,
          other: values[before]!,
          score: values[row]!,
        },
        at: { row, field: "points", identity },
        cells: [table.cell(before, "points")],
      };
    for (const [identity, { judge, row, count }] of owedByJudge(table))
      yield { message: "blank", data: { judge, count }, at: { row, field: "points", identity } };
  },
});
