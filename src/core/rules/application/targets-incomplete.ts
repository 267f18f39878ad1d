import { defineRule } from "../../lint/defineRule";
import type { Surroundings } from "../../lint/types";
import { isApplications, listOf, societyAt, yearAt } from "../shared/applications";

/** Years of one cycle (clause S-III-3a). */
const cycle = [0, 1, 2] as const;

/** Years with a target by society; rows without a society count for every one. */
function targetYears({ all }: Pick<Surroundings, "all">): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>();
  for (const table of all("target")) {
    const [society, year] = [societyAt(table), yearAt(table)];
    for (let row = 0; row < table.rowCount; row++) {
      if (!Number.isInteger(year(row))) continue;
      const name = society(row);
      years.set(name, (years.get(name) ?? new Set<number>()).add(year(row)));
    }
  }
  return years;
}

/**
 * Reports applications that lack targets for one of the three years of the cycle, or have some for another year.
 *
 * Source: clause S-III-3b (targets for each year) and S-III-3a (three years).
 */
export const targetsIncomplete = defineRule({
  meta: {
    id: "application/targets-incomplete",
    code: "APP-06",
    severity: "error",
    clauses: ["S-III-3b", "S-III-3a"],
    scope: "row",
    table: "application",
    needs: ["society", "year"],
    requires: ["target"],
  },
  text: {
    name: "年度目标任务不全",
    messages: {
      missing: {
        short: "缺 {years} 的目标",
        problem: "“{society}”{year}年申报，缺少 {years} 年度的目标任务。",
      },
      extra: {
        short: "多出 {years} 的目标",
        problem: "“{society}”{year}年申报，目标任务里多出 {years} 年度，不在三年周期内。",
      },
    },
    action: ["请申报学会补齐申报年度起三年、每年至少一项的目标任务。"],
  },
  applies: isApplications,
  *check({ table, first, end, all }) {
    const societies = table.column("society").values;
    const [society, year] = [societyAt(table), yearAt(table)];
    const known = targetYears({ all });
    const common = known.get("") ?? new Set<number>();
    for (let row = first; row < end; row++) {
      const start = year(row);
      const name = society(row);
      if (name === "" || !Number.isInteger(start)) continue;
      const has = new Set([...(known.get(name) ?? []), ...common]);
      const wanted = cycle.map((nth) => start + nth);
      const missing = wanted.filter((one) => !has.has(one));
      const extra = [...has].filter((one) => !wanted.includes(one)).sort((a, b) => a - b);
      const shared = { society: societies[row]!, year: String(start) };
      const at = { row, field: "society" } as const;
      if (missing.length > 0) yield { message: "missing", data: { ...shared, years: listOf(missing) }, at };
      if (extra.length > 0)
        yield { message: "extra", data: { ...shared, years: listOf(extra) }, at, severity: "warning" };
    }
  },
});
