import { defineRule } from "../../lint/defineRule";
import { judgesNeeded } from "../../scoring/panel";
import { placeOf, rowOfSociety, yearsOfScores } from "../shared/juryScores";

/**
 * Reports societies with too few judges for the highest and lowest scores to be left out: their scores are not
 * trimmed. Nothing is reported while the settings do not trim.
 *
 * Source: our own; the policy says nothing of trimming.
 */
export const tooFewToTrim = defineRule({
  meta: {
    id: "score/too-few-to-trim",
    code: "SCO-04",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "score",
    needs: ["judge", "society", "points", "fullMark"],
    uses: ["indicator", "indicatorName", "recused", "year"],
  },
  text: {
    name: "评委少，不去高低分",
    messages: {
      few: {
        short: "只有 {count} 位评委",
        problem: "“{society}”只有 {count} 位评委，少于 {least} 位，没有去掉最高分和最低分。",
      },
    },
    basis: "本工具的核对规则（评委少于 5 位不去高低分），待市科协确认",
    action: ["核对是否有评委漏评。", "确实评委少的，由评审委员会商定合分方法，在“设置”里改。"],
  },
  unable: (_, { settings }) =>
    settings.scoring.panelMethod === "trimmed" ? undefined : { id: "notTrimmed", data: {} },
  *check({ table, settings: { scoring } }) {
    if (scoring.panelMethod !== "trimmed") return;
    const least = judgesNeeded(scoring.trim);
    for (const { year, card } of yearsOfScores(table, scoring)) {
      const { societies } = card.sheet.cube;
      for (const [index, society] of societies.entries()) {
        const count = card.judges[index]!;
        if (count === 0 || count >= least) continue;
        yield {
          message: "few",
          data: { society, count, least },
          at: placeOf(rowOfSociety(card, index), `${year}|${society}`),
        };
      }
    }
  },
});
