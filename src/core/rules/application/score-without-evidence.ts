import { defineRule } from "../../lint/defineRule";
import { isSelfAssessment, textAt } from "../shared/applications";

/**
 * Reports self scores above 0 for which no evidence is named.
 *
 * Source: clause S-III-2 (what counts is what was achieved).
 */
export const scoreWithoutEvidence = defineRule({
  meta: {
    id: "application/score-without-evidence",
    code: "APP-14",
    severity: "error",
    clauses: ["S-III-2"],
    scope: "row",
    table: "application",
    needs: ["selfScore", "evidence"],
    uses: ["indicatorName", "indicator"],
  },
  text: {
    name: "自评得分没有证明材料",
    messages: {
      missing: {
        short: "{score} 分没有证明材料",
        problem: "“{indicator}”自评 {score} 分，没有填证明材料。",
      },
    },
    action: ["请申报学会补填证明材料的名称或编号。", "没有材料的，自评分改为 0。"],
  },
  applies: isSelfAssessment,
  *check({ table, first, end }) {
    const scores = table.column("selfScore").values;
    const evidence = textAt(table, "evidence");
    const [name, code] = [textAt(table, "indicatorName"), textAt(table, "indicator")];
    for (let row = first; row < end; row++) {
      if (!(scores[row]! > 0) || evidence(row) !== null) continue;
      const data = { score: scores[row]!, indicator: name(row) ?? code(row) ?? "" };
      yield { message: "missing", data, at: { row, field: "evidence" } };
    }
  },
});
