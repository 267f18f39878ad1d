import { byText } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import { seatVerdict } from "../../standards/caps/transport";
import { capClassOf } from "../../standards/caps/words";

/**
 * Reports travel between cities in a class above the traveller's rank. Rows without a rank are not judged.
 *
 * Source: clause S-V-3d; classes of transport by rank, 财行〔2013〕531号.
 */
export const transportAboveRank = defineRule({
  meta: {
    id: "expense/transport-above-rank",
    code: "EXP-18",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["transport", "rank"],
  },
  text: {
    name: "交通工具超等级",
    messages: {
      above: {
        short: "{rank:term}乘坐“{seat}”",
        problem: "{rank:term}乘坐“{seat}”，高于可以乘坐的等级。",
      },
    },
    basis:
      "财行〔2013〕531号（参考值）：其他人员乘硬席、二等座、三等舱、经济舱，司局级可乘软席、一等座、二等舱；超等级部分自理",
    action: [
      "核对职级和实际乘坐的席别。",
      "属于超等级的，超出部分由个人承担。",
      "因路线、时间无其他班次等经批准的，点“核实说明”写明。",
    ],
  },
  partly(table) {
    const ranks = table.column("rank").values;
    let rows = 0;
    table.column("transport").values.forEach((seat, row) => {
      if (seat && seatVerdict(seat, "staff") && !capClassOf("lodging", ranks[row])) rows++;
    });
    return rows > 0 ? { id: "rowsWithout", data: { sheet: table.sheet, rows, fields: "rank" } } : undefined;
  },
  *check({ table, first, end }) {
    const seats = table.column("transport").values;
    const ranks = table.column("rank").values;
    const rankOf = byText((text) => capClassOf("lodging", text));
    for (let row = first; row < end; row++) {
      const seat = seats[row];
      const rank = rankOf(ranks[row]!);
      if (!seat || rank === undefined || !seatVerdict(seat, rank)?.isAbove) continue;
      yield { message: "above", data: { rank, seat }, at: { row, field: "transport" } };
    }
  },
});
