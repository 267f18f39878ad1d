import { defineRule } from "../../lint/defineRule";
import { capTimes } from "../../standards/caps/use";
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

/**
 * Reports training that costs more than cap × people × days, the days beyond the thirtieth at seven tenths.
 * Fees of lecturers stand outside the cap. Without a class the highest cap holds.
 *
 * Source: clause S-V-3d; caps with their documents in the settings.
 */
export const trainingOverCap = defineRule({
  meta: {
    id: "expense/training-over-cap",
    code: "EXP-10",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["amount", "people", "days"],
    anyOf: ["category", "summary"],
    uses: ["date", "startDate", "eventClass", "lecturer", "direction"],
  },
  text: {
    name: "培训费高于限额",
    messages: {
      over: {
        short: "高出{limitKind:term} {over:money}",
        problem:
          "培训费 {amount:money}（不含师资费），{people} 人 {days} 天，按每人每天 {cap:money}（{class:term}）应不高于 {limit:money}。标准：{source}（{status:term}）。",
      },
    },
    basis: "超过 30 天的，超出天数按 70% 计；市级培训费标准以设置里“已确认”的为准，没有确认的只作参考",
    action: [
      "核对培训类别、人数、天数，以及师资费是否单列。",
      "属于超标准的，超出部分不在奖建资金列支。",
      "限额以本市文件为准的，在设置里填写并标为“已确认”。",
    ],
  },
  unable: undated,
  partly(table) {
    const [people, days] = [numbersOf(table, "people"), numbersOf(table, "days")];
    return rowsWithout(
      table,
      [lineKind.training],
      "people|days",
      (row) => !(people(row) > 0 && days(row) > 0),
    );
  },
  premise: signPremise,
  *check({ table, first, end, settings }) {
    const kinds = lineKindsOf(table);
    const amounts = spendingOf(table);
    const [people, days] = [numbersOf(table, "people"), numbersOf(table, "days")];
    const lecturer = numbersOf(table, "lecturer");
    const classAt = textsOf(table, "eventClass");
    const dayAt = dayFinder(table);
    const capAt = capFinder("training", settings);
    for (let row = first; row < end; row++) {
      if (kinds[row] !== lineKind.training) continue;
      const day = dayAt(row);
      if (day === undefined || !(people(row) > 0 && days(row) > 0)) continue;
      const name = capClassOf("training", classAt(row));
      const hit = capAt(name, day);
      if (!hit) continue;
      const amount = amounts[row]! - (lecturer(row) > 0 ? lecturer(row) : 0);
      const limit = Math.round(hit.amountFen * capTimes(hit.row, people(row), days(row)));
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
