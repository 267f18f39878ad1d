import { defineRule } from "../../lint/defineRule";
import { agreement } from "../../scoring/agreement/agreement";
import { completeRows, totalsByJudge } from "../../scoring/byJudge";
import { placeOf, yearsOfScores } from "../shared/juryScores";

/**
 * Reports a jury whose agreement (Kendall's W) is below the band that the settings call fair. There is no common
 * band, so without one nothing is judged.
 *
 * Source: Kendall & Babington Smith (1939), tie-corrected; bands are settings.
 */
export const lowAgreement = defineRule({
  meta: {
    id: "score/low-agreement",
    code: "SCO-06",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "score",
    needs: ["judge", "society", "points", "fullMark"],
    uses: ["indicator", "indicatorName", "recused", "year"],
  },
  text: {
    name: "评委看法分歧较大",
    messages: {
      low: {
        short: "肯德尔 W ＝ {w}",
        problem:
          "{judges} 位评委对 {societies} 家学会的排序，肯德尔 W ＝ {w}，低于设置的 {line}。没有统一界限，仅供参考。",
      },
    },
    basis: "肯德尔和谐系数 W（同分已校正）；界限为设置，待市科协确认",
    action: ["在“一致性”里看各位评委的高低倾向。", "请评审委员会讨论评分标准是否理解一致。"],
  },
  unable: (_, { settings }) =>
    settings.scoring.agreementFair === null ? { id: "noBands", data: {} } : undefined,
  *check({ table, settings: { scoring } }) {
    const line = scoring.agreementFair;
    if (line === null) return;
    for (const { year, card } of yearsOfScores(table, scoring)) {
      const totals = completeRows(totalsByJudge(card.sheet));
      const w = agreement(totals, "kendall");
      if (!w.ok || w.value >= line) continue;
      const row = card.sheet.cube.row.find((one) => one >= 0) ?? 0;
      yield {
        message: "low",
        data: { judges: totals.columns, societies: totals.rows, w: Math.round(w.value * 100) / 100, line },
        at: placeOf(row, String(year)),
        outcome: "review",
      };
    }
  },
});
