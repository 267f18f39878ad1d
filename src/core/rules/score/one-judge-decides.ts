import { defineRule } from "../../lint/defineRule";
import { starEdges } from "../../scoring/edges";
import { stars } from "../../standards/stars";
import { placeOf, rowOfSociety, yearsOfScores } from "../shared/juryScores";

/**
 * Points out stars that would be won or lost if one judge were left out. Indicators weigh the same inside their star.
 *
 * Source: our own (leave-one-out); the line is a setting, the policy gives none.
 */
export const oneJudgeDecides = defineRule({
  meta: {
    id: "score/one-judge-decides",
    code: "SCO-10",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "score",
    needs: ["judge", "society", "points", "fullMark"],
    anyOf: ["indicator", "indicatorName"],
    uses: ["recused", "year"],
  },
  text: {
    name: "一位评委决定达线",
    messages: {
      lost: {
        short: "不计{judges}则不达线",
        problem: "“{society}”的{star}得分 {score}，达线（{line}）；不计评委{judges}则不达线。请留意。",
      },
      won: {
        short: "不计{judges}则达线",
        problem: "“{society}”的{star}得分 {score}，没有达线（{line}）；不计评委{judges}则达线。请留意。",
      },
    },
    basis: "本工具的核对规则（逐一不计一位评委重算）；达标线待市科协确认",
    action: ["在“线上线下”里查看，由评审委员会集体研究。"],
  },
  unable: (_, { settings: { scoring } }) =>
    scoring.starLine === null ? { id: "noStarLine", data: {} } : undefined,
  *check({ table, settings: { scoring } }) {
    for (const { year, card } of yearsOfScores(table, scoring)) {
      const { societies, judges } = card.sheet.cube;
      for (const { society, criterion, score, line, won, flips } of starEdges(card)) {
        const name = societies[society]!;
        yield {
          message: won ? "lost" : "won",
          data: {
            society: name,
            star: stars[criterion]!.name,
            score: Math.round(score * 100) / 100,
            line,
            judges: flips.map((judge) => judges[judge]!).join("、"),
          },
          at: placeOf(rowOfSociety(card, society, criterion), `${year}|${name}|${criterion}`),
          outcome: "review",
        };
      }
    }
  },
});
