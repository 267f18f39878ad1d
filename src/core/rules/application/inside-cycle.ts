import { defineRule } from "../../lint/defineRule";
import { awardsOf } from "../shared/entitlement";
import { isApplications, societyAt, yearAt } from "../shared/applications";

/** Years of a cycle after the first (clause S-III-3a). */
const laterYears = 2;

/**
 * Reports applications of societies that hold the title inside a cycle that has not ended.
 * Whether they may apply again is left open by the policy.
 *
 * Source: clause S-III-3a (a cycle of three years).
 */
export const insideCycle = defineRule({
  meta: {
    id: "application/inside-cycle",
    code: "APP-17",
    severity: "warning",
    clauses: ["S-III-3a"],
    scope: "row",
    table: "application",
    needs: ["society", "year"],
    requires: ["award"],
  },
  text: {
    name: "周期内再次申报",
    messages: {
      holder: {
        short: "{award}年已获评，周期未满",
        problem: "“{society}”{award}年已获评五星学会，三年周期到 {until}年，又申报 {year}年。",
      },
    },
    basis: "周期内能否再次申报，方案没有规定，请市科协确认",
    action: ["核对获奖名单和申报年度。", "由市科协决定是否受理。"],
  },
  applies: isApplications,
  *check({ table, first, end, all }) {
    const awards = awardsOf({ all });
    const names = table.column("society").values;
    const [society, year] = [societyAt(table), yearAt(table)];
    for (let row = first; row < end; row++) {
      const [name, applied] = [society(row), year(row)];
      if (name === "") continue;
      const held = awards.find(
        (award) =>
          award.society === name &&
          award.revoked === undefined &&
          applied > award.year &&
          applied <= award.year + laterYears,
      );
      if (!held) continue;
      yield {
        message: "holder",
        data: {
          society: names[row]!,
          award: String(held.year),
          until: String(held.year + laterYears),
          year: String(applied),
        },
        at: { row, field: "society" },
        outcome: "review",
      };
    }
  },
});
