import { defineRule } from "../../lint/defineRule";
import { limitFor } from "../../standards/caps/lookup";
import { capClassOf } from "../../standards/caps/words";
import { dayFinder, numbersOf, ruleWords, textsOf, undated } from "../shared/capped";
import { lineKind, lineKindsOf } from "../shared/lines";

/**
 * Reports meetings that last longer, have more people, or a larger share of staff than the rules on meetings allow.
 * Without a class the widest limit holds.
 *
 * Source: clause S-V-3d; limits with their documents in the settings (1.5 days since 2023-08-01, 2 days before).
 */
export const meetingTooLong = defineRule({
  meta: {
    id: "expense/meeting-too-long",
    code: "EXP-09",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: [],
    anyOf: ["days", "people"],
    uses: ["category", "summary", "date", "startDate", "eventClass", "staff"],
  },
  text: {
    name: "会议天数或人数超标",
    messages: {
      days: {
        short: "会期 {days} 天，超过 {limit} 天",
        problem: "会期 {days} 天，超过 {limit} 天的规定。标准：{source}（{status:term}）。",
      },
      people: {
        short: "{people} 人，超过 {limit} 人",
        problem: "参会 {people} 人，超过 {limit} 人的规定（{class:term}）。标准：{source}（{status:term}）。",
      },
      staff: {
        short: "工作人员 {staff} 人，偏多",
        problem:
          "工作人员 {staff} 人，参会 {people} 人，超过 {limit} 人的规定。标准：{source}（{status:term}）。",
      },
    },
    basis: "会期、人数和工作人员比例以设置里“已确认”的为准；没有确认的只作参考",
    action: [
      "核对天数是否含报到、离开时间，人数是否含工作人员。",
      "确实超出的，说明批准情况，点“核实说明”写明。",
    ],
  },
  unable: undated,
  *check({ table, first, end, settings }) {
    const kinds = lineKindsOf(table);
    const dayAt = dayFinder(table);
    const classAt = textsOf(table, "eventClass");
    const [people, days, staff] = [
      numbersOf(table, "people"),
      numbersOf(table, "days"),
      numbersOf(table, "staff"),
    ];
    for (let row = first; row < end; row++) {
      if (kinds[row] !== lineKind.meeting) continue;
      const day = dayAt(row);
      if (day === undefined) continue;
      const name = capClassOf("meeting", classAt(row));
      const long = limitFor("meetingDays", name, day, settings.limits);
      if (long && days(row) > long.value) {
        const data = { days: days(row), limit: long.value, ...ruleWords(long) };
        yield { message: "days", data, at: { row, field: "days" } };
      }
      const many = limitFor("meetingPeople", name, day, settings.limits);
      if (many && people(row) > many.value) {
        const data = {
          people: people(row),
          limit: many.value,
          class: name ?? "unknownClass",
          ...ruleWords(many),
        };
        yield { message: "people", data, at: { row, field: "people" } };
      }
      const share = limitFor("meetingStaffShare", name, day, settings.limits);
      const most = share ? Math.floor(share.value * people(row)) : NaN;
      if (share && staff(row) > most) {
        const data = { staff: staff(row), people: people(row), limit: most, ...ruleWords(share) };
        yield { message: "staff", data, at: { row, field: "staff" } };
      }
    }
  },
});
