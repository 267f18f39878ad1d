import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { answerOf, isApplications } from "../shared/applications";

const questions = ["vetoInspection", "vetoPenalty", "vetoCase", "vetoCredit"] as const;

/**
 * Reports questions on grounds of refusal that are not answered, and answers that a person has to look at.
 * The policy knows no such grounds; whether they apply is for the association to confirm.
 *
 * Source: grounds of the assessment of social organisations, proposed for confirmation.
 */
export const vetoAnswer = defineRule({
  meta: {
    id: "application/veto-answer",
    code: "APP-16",
    severity: "error",
    clauses: [],
    scope: "row",
    table: "application",
    needs: [],
    anyOf: questions,
  },
  text: {
    name: "否决事项待确认",
    messages: {
      blank: {
        short: "“{column}”没有填",
        problem: "第 {row:row} 行没有填“{column}”，不能确认是否有否决事项。",
      },
      yes: {
        short: "“{column}”为“{value}”",
        problem: "“{column}”填了“{value}”，属于待市科协确认的否决事项。",
      },
      unclear: { short: "“{value}”看不出是否", problem: "“{column}”的“{value}”看不出是或否。" },
    },
    basis: "参照社会组织评估管理办法，方案没有规定否决事项，待市科协确认",
    action: ["请申报学会填“是”或“否”，并附说明。", "填“是”的，由市科协决定是否受理。"],
  },
  applies: isApplications,
  *check({ table, first, end }) {
    for (const field of questions) {
      if (!table.has(field)) continue;
      const values = table.column(field).values;
      const column = table.header(field);
      for (let row = first; row < end; row++) {
        const value = values[row]!;
        const at = { row, field } as const;
        const answer = answerOf(value);
        if (value === null) yield { message: "blank", data: { column, row: rowNumber(table, row) }, at };
        else if (answer === true)
          yield { message: "yes", data: { column, value }, at, severity: "warning", outcome: "review" };
        else if (answer === undefined)
          yield { message: "unclear", data: { column, value }, at, severity: "warning", outcome: "review" };
      }
    }
  },
});
