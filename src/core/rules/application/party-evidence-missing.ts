import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { noDay } from "../../table/table";
import { answerOf, isApplications, textAt, type Applications } from "../shared/applications";

/** What is asked of each party body: the answer, the number and the date of its approval. */
const bodies = [
  { answer: "partyGroup", number: "partyGroupNo", date: "partyGroupDate" },
  { answer: "partyBranch", number: "partyBranchNo", date: "partyBranchDate" },
] as const;

const daysOf = (
  table: Applications,
  field: "date" | "partyGroupDate" | "partyBranchDate",
): Int32Array | undefined => (table.has(field) ? table.column(field).days : undefined);

/**
 * Reports party bodies that are said to exist without number or date of their approval, or approved after the filing.
 *
 * Source: clause S-IV-1 (a party work group in the council, a party branch in the secretariat).
 */
export const partyEvidenceMissing = defineRule({
  meta: {
    id: "application/party-evidence-missing",
    code: "APP-11",
    severity: "warning",
    clauses: ["S-IV-1"],
    scope: "row",
    table: "application",
    needs: [],
    anyOf: ["partyGroup", "partyBranch"],
    uses: ["partyGroupNo", "partyGroupDate", "partyBranchNo", "partyBranchDate", "date"],
  },
  text: {
    name: "党组织批复信息不全",
    messages: {
      number: {
        short: "没有{body:term}文号",
        problem: "第 {row:row} 行填了已建{body:term}，没有填批复文号。",
      },
      date: { short: "没有{body:term}日期", problem: "第 {row:row} 行填了已建{body:term}，没有填批复日期。" },
      later: {
        short: "{body:term}日期晚于填报",
        problem: "{body:term}的批复日期“{date:date}”晚于填报日期“{filed:date}”。",
      },
    },
    action: ["请申报学会补填批复文号和日期。", "日期录错的，改正。"],
  },
  applies: isApplications,
  *check({ table, first, end }) {
    const filed = daysOf(table, "date");
    for (const { answer, number, date } of bodies) {
      if (!table.has(answer)) continue;
      const answers = table.column(answer).values;
      const numbers = textAt(table, number);
      const dates = daysOf(table, date);
      const body = answer;
      for (let row = first; row < end; row++) {
        if (answerOf(answers[row]) !== true) continue;
        if (numbers(row) === null)
          yield { message: "number", data: { body, row: rowNumber(table, row) }, at: { row, field: answer } };
        const day = dates?.[row] ?? noDay;
        const filing = filed?.[row] ?? noDay;
        if (day === noDay)
          yield { message: "date", data: { body, row: rowNumber(table, row) }, at: { row, field: answer } };
        else if (filing !== noDay && day > filing)
          yield { message: "later", data: { body, date: day, filed: filing }, at: { row, field: date } };
      }
    }
  },
});
