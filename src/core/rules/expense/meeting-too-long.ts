import type { Day } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { limitFor, type LimitHit } from "../../standards/caps/lookup";
import { capClassOf } from "../../standards/caps/words";
import type { Settings } from "../../standards/settings";
import type { Table } from "../../table/table";
import { perText } from "../../table/words";
import { dayFinder, numbersOf, ruleWords, undated } from "../shared/capped";
import { lineKind, lineKindsOf } from "../shared/lines";

interface Limits {
  readonly long: LimitHit | undefined;
  readonly many: LimitHit | undefined;
  readonly share: LimitHit | undefined;
}

/** Finds the limits on meetings of a class, each day once. */
function limitFinder({ limits }: Settings): (name: string | undefined, day: Day) => Limits {
  const classes = new Map<string | undefined, Map<Day, Limits>>();
  return (name, day) => {
    let days = classes.get(name);
    if (!days) classes.set(name, (days = new Map()));
    let found = days.get(day);
    if (!found) {
      found = {
        long: limitFor("meetingDays", name, day, limits),
        many: limitFor("meetingPeople", name, day, limits),
        share: limitFor("meetingStaffShare", name, day, limits),
      };
      days.set(day, found);
    }
    return found;
  };
}

/** The class of a meeting by its words, each of which is read once. */
const classFinder = (table: Table<"expense">): ((row: number) => string | undefined) =>
  table.has("eventClass")
    ? perText(table.column("eventClass"), (text) => capClassOf("meeting", text))
    : () => undefined;

/**
 * Reports meetings that last longer, have more people, or a larger share of staff than the rules on meetings allow.
 * Without a class the widest limit holds.
 *
 * Source: clause S-V-3d; limits with their documents in the settings (1.5 days since 2023-08-01, 2 days before).
 */
export const meetingTooLong = defineRule({
  meta: {
    id: "expense/meeting-too-long",
    code: "EXP-09",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: [],
    anyOf: ["days", "people"],
    uses: ["category", "summary", "date", "startDate", "eventClass", "staff"],
  },
  text: {
    name: "会议天数或人数超标",
    messages: {
      days: {
        short: "会期 {days} 天，超过 {limit} 天",
        problem: "会期 {days} 天，超过 {limit} 天的规定。标准：{source}（{status:term}）。",
      },
      people: {
        short: "{people} 人，超过 {limit} 人",
        problem: "参会 {people} 人，超过 {limit} 人的规定（{class:term}）。标准：{source}（{status:term}）。",
      },
      staff: {
        short: "工作人员 {staff} 人，偏多",
        problem:
          "工作人员 {staff} 人，参会 {people} 人，超过 {limit} 人的规定。标准：{source}（{status:term}）。",
      },
    },
    basis: "会期、人数和工作人员比例以设置里“已确认”的为准；没有确认的只作参考",
    action: [
      "核对天数是否含报到、离开时间，人数是否含工作人员。",
      "确实超出的，说明批准情况，点“核实说明”写明。",
    ],
  },
  unable: undated,
  *check({ table, first, end, settings }) {
    const kinds = lineKindsOf(table);
    const dayAt = dayFinder(table);
    const limitsOf = limitFinder(settings);
    const classAt = classFinder(table);
    const [people, days, staff] = [
      numbersOf(table, "people"),
      numbersOf(table, "days"),
      numbersOf(table, "staff"),
    ];
    for (let row = first; row < end; row++) {
      if (kinds[row] !== lineKind.meeting) continue;
      const day = dayAt(row);
      if (day === undefined) continue;
      const name = classAt(row);
      const { long, many, share } = limitsOf(name, day);
      if (long && days(row) > long.value) {
        const data = { days: days(row), limit: long.value, ...ruleWords(long) };
        yield { message: "days", data, at: { row, field: "days" } };
      }
      if (many && people(row) > many.value) {
        const data = {
          people: people(row),
          limit: many.value,
          class: name ?? "unknownClass",
          ...ruleWords(many),
        };
        yield { message: "people", data, at: { row, field: "people" } };
      }
      const most = share ? Math.floor(share.value * people(row)) : NaN;
      if (share && staff(row) > most) {
        const data = { staff: staff(row), people: people(row), limit: most, ...ruleWords(share) };
        yield { message: "staff", data, at: { row, field: "staff" } };
      }
    }
  },
});
