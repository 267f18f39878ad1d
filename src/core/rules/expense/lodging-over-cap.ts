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

/**
 * Reports lodging above the cap per night of the place, the rank and the season. Without a rank the cap of other staff
 * holds; a place in no table is compared with the highest rate for other places and is a lead only.
 *
 * Source: clause S-V-3d; the national table and the province's own, in the settings.
 */
export const lodgingOverCap = defineRule({
  meta: {
    id: "expense/lodging-over-cap",
    code: "EXP-16",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["amount", "nights", "place"],
    anyOf: ["category", "summary"],
    uses: ["date", "startDate", "rank", "people", "direction"],
  },
  text: {
    name: "住宿费高于限额",
    messages: {
      over: {
        short: "高出{limitKind:term} {over:money}",
        problem:
          "住宿费 {amount:money}，{people} 人 {nights} 晚，按{place}{rank:term}每晚 {cap:money} 应不高于 {limit:money}。标准：{source}（{status:term}）。",
      },
      unknownPlace: {
        short: "“{place}”不在住宿标准表里",
        problem:
          "住宿费 {amount:money}，{people} 人 {nights} 晚；“{place}”不在标准表里，按其他地区最高的每晚 {cap:money} 也高出 {over:money}，请留意。",
      },
    },
    basis: "住宿费在限额内凭票据实报销；旺季按旺季标准；没有填职级的按其他人员",
    action: [
      "核对住宿地点、日期、晚数、人数和职级。",
      "属于超标准的，超出部分由个人承担。",
      "限额以本市文件为准的，在设置里填写并标为“已确认”。",
    ],
  },
  unable: undated,
  partly(table) {
    const nights = numbersOf(table, "nights");
    const place = textsOf(table, "place");
    return rowsWithout(
      table,
      [lineKind.lodging],
      "nights|place",
      (row) => !(nights(row) > 0) || place(row) === null,
    );
  },
  premise: signPremise,
  *check({ table, first, end, settings }) {
    const kinds = lineKindsOf(table);
    const amounts = spendingOf(table);
    const [nights, people] = [numbersOf(table, "nights"), numbersOf(table, "people")];
    const [placeAt, rankAt] = [textsOf(table, "place"), textsOf(table, "rank")];
    const dayAt = dayFinder(table);
    const capAt = capFinder("lodging", settings);
    for (let row = first; row < end; row++) {
      if (kinds[row] !== lineKind.lodging) continue;
      const day = dayAt(row);
      const place = placeAt(row);
      const amount = amounts[row]!;
      if (day === undefined || place === null || !(nights(row) > 0)) continue;
      const rank = capClassOf("lodging", rankAt(row)) ?? "staff";
      const hit = capAt(rank, day, place);
      if (!hit) continue;
      const persons = people(row) > 0 ? people(row) : 1;
      const limit = Math.round(hit.amountFen * nights(row) * persons);
      if (!(amount > limit)) continue;
      const data = {
        amount,
        people: persons,
        nights: nights(row),
        place,
        cap: hit.amountFen,
        over: amount - limit,
      };
      const at = { row, field: "amount" } as const;
      if (hit.isKnownPlace) {
        const words = { ...data, rank, limit, ...ruleWords(hit) };
        yield { message: "over", data: words, at, severity: capSeverity(hit) };
      } else yield { message: "unknownPlace", data, at, severity: "info" };
    }
  },
});
