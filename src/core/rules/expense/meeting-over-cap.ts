import { dayOf } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { capClassOf } from "../../standards/caps/words";
import {
  capFinder,
  capSeverity,
  dayFinder,
  numbersOf,
  rowsWithout,
  ruleWords,
  textsOf,
  undated,
} from "../shared/capped";
import { lineKind, lineKindsOf } from "../shared/lines";
import { signPremise, spendingOf } from "../shared/spending";

/** From this day on the cost of meeting online stands outside the cap (财行〔2023〕86号). */
const onlineApart = dayOf(2023, 8, 1);

/**
 * Reports meetings that cost more than cap × people × days. All parts of the cost count together, since they may make up
 * for each other; the online part does not count from 2023-08-01 on. Without a class the highest cap holds.
 *
 * Source: clause S-V-3d; caps with their documents in the settings.
 */
export const meetingOverCap = defineRule({
  meta: {
    id: "expense/meeting-over-cap",
    code: "EXP-08",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["amount", "people", "days"],
    anyOf: ["category", "summary"],
    uses: ["date", "startDate", "eventClass", "online", "direction"],
  },
  text: {
    name: "会议费高于限额",
    messages: {
      over: {
        short: "高出{limitKind:term} {over:money}",
        problem:
          "会议费 {amount:money}，按 {people} 人 × {days} 天 × {cap:money}（{class:term}）应不高于 {limit:money}。标准：{source}（{status:term}）。",
      },
    },
    basis: "市级会议费标准以设置里“已确认”的为准；没有确认的只作参考",
    action: [
      "核对会议类别、实际人数和天数（含报到、离开）是否填对。",
      "属于超标准的，超出部分不在奖建资金列支。",
      "限额以本市文件为准的，在设置里填写并标为“已确认”。",
    ],
  },
  unable: undated,
  partly(table) {
    const [people, days] = [numbersOf(table, "people"), numbersOf(table, "days")];
    return rowsWithout(
      table,
      [lineKind.meeting],
      "people|days",
      (row) => !(people(row) > 0 && days(row) > 0),
    );
  },
  premise: signPremise,
  *check({ table, first, end, settings }) {
    const kinds = lineKindsOf(table);
    const amounts = spendingOf(table);
    const [people, days, online] = (["people", "days", "online"] as const).map((field) =>
      numbersOf(table, field),
    ) as [(row: number) => number, (row: number) => number, (row: number) => number];
    const classAt = textsOf(table, "eventClass");
    const dayAt = dayFinder(table);
    const capAt = capFinder("meeting", settings);
    for (let row = first; row < end; row++) {
      if (kinds[row] !== lineKind.meeting) continue;
      const day = dayAt(row);
      if (day === undefined || !(people(row) > 0 && days(row) > 0)) continue;
      const name = capClassOf("meeting", classAt(row));
      const hit = capAt(name, day);
      if (!hit) continue;
      const amount = amounts[row]! - (day >= onlineApart && online(row) > 0 ? online(row) : 0);
      const limit = Math.round(hit.amountFen * people(row) * days(row));
      if (!(amount > limit)) continue;
      yield {
        message: "over",
        data: {
          amount,
          people: people(row),
          days: days(row),
          cap: hit.amountFen,
          class: name ?? "unknownClass",
          limit,
          over: amount - limit,
          ...ruleWords(hit),
        },
        at: { row, field: "amount" },
        severity: capSeverity(hit),
      };
    }
  },
});
