import { defineRule } from "../../lint/defineRule";
import { gapLine, selfGaps, type SelfScore } from "../../scoring/gaps";
import { isSelfAssessment, textAt, yearAt, type Applications } from "../shared/applications";
import { yearsOfScores } from "../shared/juryScores";

/** Self scores of a year, each with its row; tables that name no year count for any. */
function selfScores(table: Applications, year: number): readonly SelfScore[] {
  const [society, id, name] = [
    textAt(table, "society"),
    textAt(table, "indicator"),
    textAt(table, "indicatorName"),
  ];
  const own = yearAt(table);
  const scores: SelfScore[] = [];
  table.column("selfScore").values.forEach((points, row) => {
    const [who, what] = [society(row), id(row) ?? name(row)];
    const isYear = own(row) !== own(row) || year !== year || own(row) === year;
    if (points === points && who !== null && what !== null && isYear)
      scores.push({ society: who, indicator: what, points, place: { row, column: 0 } });
  });
  return scores;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Reports self scores further from the score of the jury than 30 % of the full mark: a queue for review, no judgement.
 *
 * Source: form of score sheets (self score beside score); the line of 30 % is ours, to be confirmed.
 */
export const selfFarFromJury = defineRule({
  meta: {
    id: "score/self-far-from-jury",
    code: "SCO-09",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "application",
    needs: ["society", "selfScore"],
    anyOf: ["indicator", "indicatorName"],
    uses: ["year"],
    requires: ["score"],
  },
  text: {
    name: "自评与评审差距大",
    messages: {
      gap: {
        short: "自评 {self}，评审 {jury}",
        problem: "“{society}”的“{indicator}”自评 {self}，评审 {jury}，相差超过满分 {full} 的 {share}%。",
      },
    },
    basis: "本工具的核对规则（差距超过满分的 30%），待市科协确认",
    action: ["对照证明材料核对。", "差距大不等于有问题，核实后点“核实说明”。"],
  },
  applies: isSelfAssessment,
  *check({ table, all, settings: { scoring } }) {
    const reported = new Set<number>();
    for (const scores of all("score")) {
      if (!scores.has("points") || !scores.has("society") || !scores.has("fullMark")) continue;
      for (const { year, card } of yearsOfScores(scores, scoring)) {
        const { cube, plan } = card.sheet;
        for (const gap of selfGaps(card, selfScores(table, year))) {
          const row = gap.place!.row;
          if (!gap.wide || reported.has(row)) continue;
          reported.add(row);
          yield {
            message: "gap",
            data: {
              society: cube.societies[gap.society]!,
              indicator: plan.indicators[gap.indicator]!.name,
              self: rounded(gap.self),
              jury: rounded(gap.jury),
              full: gap.fullMark,
              share: gapLine * 100,
            },
            at: { row, field: "selfScore" },
            outcome: "review",
          };
        }
      }
    }
  },
});
