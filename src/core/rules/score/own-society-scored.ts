import { defineRule } from "../../lint/defineRule";
import type { Surroundings } from "../../lint/types";
import { saysRecused } from "../../scoring/cube";
import { fold } from "../../text";
import { yearAt } from "../shared/applications";

/** Society that each judge belongs to, by folded name. */
function ownSocieties({ all }: Pick<Surroundings, "all">): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const table of all("judge")) {
    if (!table.has("judge") || !table.has("society")) continue;
    const societies = table.column("society").values;
    table.column("judge").values.forEach((judge, row) => {
      if (judge && societies[row]) own.set(fold(judge), fold(societies[row]));
    });
  }
  return own;
}

interface Group {
  readonly judge: string;
  readonly society: string;
  readonly rows: number[];
}

/**
 * Reports judges who scored the society that the list of judges says they belong to.
 *
 * Source: clause S-III-2 (fair conditions for the societies); recusal itself is not in the policy.
 */
export const ownSocietyScored = defineRule({
  meta: {
    id: "score/own-society-scored",
    code: "SCO-03",
    severity: "error",
    clauses: ["S-III-2"],
    scope: "table",
    table: "score",
    needs: ["judge", "society", "points"],
    uses: ["recused", "year"],
    requires: ["judge"],
  },
  text: {
    name: "评委给本会打分",
    messages: {
      scored: {
        short: "“{judge}”给本会打了 {count} 个分",
        problem: "“{judge}”属于“{society}”，却给它打了 {count} 个分。",
      },
    },
    action: [
      "核对“评委名单”的所属学会。",
      "属于本会的，清除得分，在“回避”列登记回避。",
      "评审委员会另有决定的，点“核实说明”写明。",
    ],
  },
  *check({ table, all }) {
    const own = ownSocieties({ all });
    if (own.size === 0) return;
    const [judges, societies] = [table.column("judge").values, table.column("society").values];
    const recused = table.has("recused") ? table.column("recused").values : undefined;
    const points = table.column("points").values;
    const year = yearAt(table);
    const groups = new Map<string, Group>();
    for (let row = 0; row < table.rowCount; row++) {
      const [judge, society] = [judges[row], societies[row]];
      if (!judge || !society || points[row] !== points[row] || saysRecused(recused?.[row])) continue;
      if (own.get(fold(judge)) !== fold(society)) continue;
      const key = `${year(row)}|${fold(judge)}`;
      const group = groups.get(key) ?? { judge, society, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
    for (const [identity, { judge, society, rows }] of groups)
      yield {
        message: "scored",
        data: { judge, society, count: rows.length },
        at: { row: rows[0]!, field: "points", identity },
        cells: rows.slice(1).map((row) => table.cell(row, "points")),
      };
  },
});
