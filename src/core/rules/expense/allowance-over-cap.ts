import { defineRule } from "../../lint/defineRule";
import { noDay, type Table } from "../../table/table";
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

type Ledger = Table<"expense">;

/** Natural days of a trip: from its first to its last day where both are given, else as the ledger counts them. */
function naturalDays(table: Ledger): (row: number) => number {
  const days = numbersOf(table, "days");
  const starts = table.has("startDate") ? table.column("startDate").days : undefined;
  const ends = table.has("endDate") ? table.column("endDate").days : undefined;
  return (row) => {
    const [start, end] = [starts?.[row] ?? noDay, ends?.[row] ?? noDay];
    return start !== noDay && end !== noDay && end >= start ? end - start + 1 : days(row);
  };
}

/**
 * Reports meal and local transport allowances above the sum per natural day.
 *
 * Source: clause S-V-3d; sums per day with their document in the settings.
 */
export const allowanceOverCap = defineRule({
  meta: {
    id: "expense/allowance-over-cap",
    code: "EXP-17",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["amount"],
    anyOf: ["days", "startDate"],
    uses: ["category", "summary", "date", "endDate", "people", "place", "direction"],
  },
  text: {
    name: "伙食或交通补助高于标准",
    messages: {
      over: {
        short: "高出{limitKind:term} {over:money}",
        problem:
          "{kind:term} {amount:money}，{people} 人 {days} 天，按每人每天 {cap:money} 应不高于 {limit:money}。标准：{source}（{status:term}）。",
      },
    },
    basis: "伙食补助和市内交通补助按自然（日历）天数包干；由接待单位供餐的还应扣除",
    action: [
      "核对出差的起止日期和人数。",
      "由会议或接待单位供餐、派车的，扣除相应补助。",
      "属于超标准的，超出部分不在奖建资金列支。",
    ],
  },
  unable: undated,
  partly(table) {
    const days = naturalDays(table);
    return rowsWithout(table, [lineKind.meal, lineKind.cityTransport], "days", (row) => !(days(row) > 0));
  },
  premise: signPremise,
  *check({ table, first, end, settings }) {
    const kinds = lineKindsOf(table);
    const amounts = spendingOf(table);
    const days = naturalDays(table);
    const people = numbersOf(table, "people");
    const placeAt = textsOf(table, "place");
    const dayAt = dayFinder(table);
    const finders = {
      meal: capFinder("meal", settings),
      cityTransport: capFinder("cityTransport", settings),
    };
    for (let row = first; row < end; row++) {
      const isMeal = kinds[row] === lineKind.meal;
      if (!isMeal && kinds[row] !== lineKind.cityTransport) continue;
      const day = dayAt(row);
      if (day === undefined || !(days(row) > 0)) continue;
      const kind = isMeal ? "meal" : "cityTransport";
      const hit = finders[kind]("any", day, placeAt(row));
      if (!hit) continue;
      const persons = people(row) > 0 ? people(row) : 1;
      const limit = Math.round(hit.amountFen * days(row) * persons);
      const amount = amounts[row]!;
      if (!(amount > limit)) continue;
      yield {
        message: "over",
        data: {
          kind,
          amount,
          people: persons,
          days: days(row),
          cap: hit.amountFen,
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
