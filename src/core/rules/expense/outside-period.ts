import type { Day } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { fold } from "../../text";
import { noDay } from "../../table/table";
import { awardsOf, fundedPeriods, societyOfSheet } from "../shared/entitlement";

interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** When a society may spend, and the day after which it may not because its title was revoked. */
interface Funding {
  readonly periods: readonly Period[];
  readonly stop: Day | undefined;
}

/** The period that says most about a day outside all of them: the nearest. */
function nearest(periods: readonly Period[], day: Day): Period {
  const distance = ({ start, end }: Period): number => (day < start ? start - day : day - end);
  return periods.reduce((best, period) => (distance(period) < distance(best) ? period : best));
}

/**
 * Reports spending before the first or after the last day on which award money may be spent,
 * and spending after the title was revoked.
 *
 * Source: clauses S-III-3a (cycle of three years) and S-III-3c (money stops with the title);
 * calendar years, unless the settings name the days.
 */
export const outsidePeriod = defineRule({
  meta: {
    id: "expense/outside-period",
    code: "EXP-07",
    severity: "error",
    clauses: ["S-III-3a", "S-III-3c"],
    scope: "row",
    table: "expense",
    needs: ["date"],
    uses: ["society"],
    looks: ["award"],
  },
  text: {
    name: "支出不在使用期内",
    messages: {
      before: {
        short: "{date:date} 早于使用期",
        problem: "日期“{date:date}”早于使用期（{start:date}至{end:date}）。",
      },
      after: {
        short: "{date:date} 晚于使用期",
        problem: "日期“{date:date}”晚于使用期（{start:date}至{end:date}）。",
      },
      revoked: {
        short: "{date:date} 称号已取消",
        problem: "日期“{date:date}”晚于取消称号的日期 {end:date}，此后不得再用奖建资金。",
      },
    },
    action: ["核对凭证日期是否录错。", "日期无误的，这笔支出不能列在奖建资金里，请调出。"],
  },
  unable(table, surroundings) {
    const { periodStart, periodEnd } = surroundings.settings;
    if (periodStart !== null && periodEnd !== null) return undefined;
    const awards = awardsOf(surroundings);
    if (awards.length === 0) return { id: "missingPeriod", data: { kind: "award" } };
    if (table.has("society") || societyOfSheet(table, awards, surroundings.settings)) return undefined;
    return { id: "unknownSociety", data: { sheet: table.sheet } };
  },
  *check({ table, first, end, all, settings }) {
    const days = table.column("date").days;
    const societies = table.has("society") ? table.column("society").values : undefined;
    const awards = awardsOf({ all });
    const only = societies ? undefined : (societyOfSheet(table, awards, settings) ?? "");
    const { periodStart, periodEnd } = settings;
    const fixed =
      periodStart !== null && periodEnd !== null ? [{ start: periodStart, end: periodEnd }] : undefined;
    const known = new Map<string, Funding>();
    const fundingOf = (name: string): Funding => {
      const before = known.get(name);
      if (before) return before;
      const awarded = fundedPeriods(awards, fold(name));
      const funding = { periods: fixed ?? awarded, stop: awarded.find((period) => period.revoked)?.end };
      known.set(name, funding);
      return funding;
    };
    for (let row = first; row < end; row++) {
      const day = days[row]!;
      if (day === noDay) continue;
      const { periods, stop } = fundingOf(only ?? societies?.[row] ?? "");
      const at = { row, field: "date" } as const;
      if (stop !== undefined && day > stop) {
        yield { message: "revoked", data: { date: day, end: stop }, at };
        continue;
      }
      if (periods.length === 0 || periods.some((period) => day >= period.start && day <= period.end))
        continue;
      const period = nearest(periods, day);
      const message = day < period.start ? "before" : "after";
      yield { message, data: { date: day, start: period.start, end: period.end }, at };
    }
  },
});
