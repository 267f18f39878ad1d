import { defineRule } from "../../lint/defineRule";
import type { CapHit } from "../../standards/caps/lookup";
import { consultDayShares, hoursPerHalfDay } from "../../standards/caps/use";
import { capClassOf } from "../../standards/caps/words";
import { netOfGross } from "../../standards/labourTax";
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

/** How often the cap may be paid, and what the message says of it. */
interface Paid {
  readonly message: "over" | "halfDay" | "expert";
  readonly times: number;
  readonly data: { readonly hours: number; readonly halfDays: number; readonly days: number };
}

/** Teaching hours that are paid: at most four in half a day, where the ledger tells the days; or the half days. */
function paidLecture({ row }: CapHit, hours: number, days: number): Paid | undefined {
  if (!(hours > 0)) return undefined;
  const halfDays = Math.ceil(hours / hoursPerHalfDay);
  if (row.unit === "halfDay")
    return { message: "halfDay", times: halfDays, data: { hours, halfDays, days: 0 } };
  const paid = days > 0 ? Math.min(hours, hoursPerHalfDay * Math.ceil(2 * days)) : hours;
  return { message: "over", times: paid, data: { hours: paid, halfDays, days: 0 } };
}

/** Days of an expert, where finance has confirmed that the cap on experts applies at all. */
const paidExpert = (hit: CapHit, days: number): Paid | undefined =>
  capSeverity(hit) === "error" && days > 0
    ? { message: "expert", times: consultDayShares(days), data: { hours: 0, halfDays: 0, days } }
    : undefined;

/**
 * Reports fees of lecturers above the cap of their title, compared after tax: what the ledger gives is taken as gross
 * unless it has a column of net fees. Fees of experts are compared where finance has confirmed a cap on them.
 *
 * Source: clause S-V-3d; caps with their documents in the settings; withholding on fees for labour.
 */
export const lectureOverCap = defineRule({
  meta: {
    id: "expense/lecture-over-cap",
    code: "EXP-11",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["amount", "hours"],
    anyOf: ["category", "summary"],
    uses: ["date", "startDate", "title", "net", "days", "direction"],
  },
  text: {
    name: "讲课费高于限额",
    messages: {
      over: {
        short: "税后高出{limitKind:term} {over:money}",
        problem:
          "讲课费 {amount:money}，税后 {net:money}，按 {hours} 学时 × {cap:money}（{title:term}）应不高于 {limit:money}。标准：{source}（{status:term}）。",
      },
      halfDay: {
        short: "税后高出{limitKind:term} {over:money}",
        problem:
          "讲课费 {amount:money}，税后 {net:money}，按 {halfDays} 个半天 × {cap:money}（{title:term}）应不高于 {limit:money}。标准：{source}（{status:term}）。",
      },
      expert: {
        short: "税后高出{limitKind:term} {over:money}",
        problem:
          "专家费 {amount:money}，税后 {net:money}，{days} 天按每天 {cap:money}（{title:term}）应不高于 {limit:money}。标准：{source}（{status:term}）。",
      },
    },
    basis: "讲课费标准为税后，每半天最多按 4 学时；没有税后列的，按劳务报酬预扣方法折算",
    action: [
      "核对授课人的职称、学时和天数。",
      "台账金额已是税后的，增设“税后金额”列。",
      "属于超标准的，超出部分不在奖建资金列支。",
    ],
  },
  unable: undated,
  partly(table) {
    const hours = numbersOf(table, "hours");
    return rowsWithout(table, [lineKind.lecture], "hours", (row) => !(hours(row) > 0));
  },
  premise: signPremise,
  *check({ table, first, end, settings }) {
    const kinds = lineKindsOf(table);
    const amounts = spendingOf(table);
    const [hours, days, net] = [numbersOf(table, "hours"), numbersOf(table, "days"), numbersOf(table, "net")];
    const titleAt = textsOf(table, "title");
    const dayAt = dayFinder(table);
    const lectures = capFinder("lecture", settings);
    const experts = capFinder("consult", settings);
    for (let row = first; row < end; row++) {
      const isLecture = kinds[row] === lineKind.lecture;
      if (!isLecture && kinds[row] !== lineKind.expert) continue;
      const day = dayAt(row);
      const amount = amounts[row]!;
      if (day === undefined || !(amount > 0)) continue;
      const title = capClassOf(isLecture ? "lecture" : "consult", titleAt(row));
      const hit = (isLecture ? lectures : experts)(title, day);
      const paid = hit && (isLecture ? paidLecture(hit, hours(row), days(row)) : paidExpert(hit, days(row)));
      if (!hit || !paid) continue;
      const after = net(row) > 0 ? net(row) : netOfGross(amount);
      const limit = Math.round(hit.amountFen * paid.times);
      if (!(after > limit)) continue;
      const shared = { amount, net: after, cap: hit.amountFen, title: title ?? "unknownTitle", limit };
      const data = { ...shared, over: after - limit, ...ruleWords(hit), ...paid.data };
      yield { message: paid.message, data, at: { row, field: "amount" }, severity: capSeverity(hit) };
    }
  },
});
