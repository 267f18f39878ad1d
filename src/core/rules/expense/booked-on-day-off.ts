import { weekdayOf, yearOf, type Day } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { dayKind, holidayName, type DayKind } from "../../standards/holidays";
import type { HolidayYear } from "../../standards/holidayYears";
import { noDay } from "../../table/table";
import { foreignWhy } from "../shared/chinese";

/** Judges each day once: ledgers have few days and many rows. */
function judge(extra: readonly HolidayYear[]): (day: Day) => DayKind {
  const known = new Map<Day, DayKind>();
  return (day) => {
    let kind = known.get(day);
    if (kind === undefined) {
      kind = dayKind(day, extra);
      known.set(day, kind);
    }
    return kind;
  };
}

const weekendOnly = (day: Day): DayKind => (weekdayOf(day) % 6 === 0 ? "weekend" : "workday");

/** Beyond this share of days off, out of so many dates, the dates are those of the business and not of the entry. */
const many = 0.25;
const enough = 20;
const nearlyAll = 0.6;
const few = 8;

interface DaysOff {
  readonly known: number;
  readonly off: number;
  readonly first: number;
}

function daysOff(days: Int32Array, kindOf: (day: Day) => DayKind): DaysOff {
  let [known, off, first] = [0, 0, -1];
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    const kind = day === noDay ? "unknown" : kindOf(day);
    if (kind === "unknown") continue;
    known++;
    if (kind === "workday" || kind === "makeUp") continue;
    if (off === 0) first = row;
    off++;
  }
  return { known, off, first };
}

/**
 * Points out entries dated on a weekend or public holiday; make-up workdays are workdays.
 * Ledgers in another language or currency are looked at for weekends only.
 * A year without a calendar is left out, and the status says so. Where as many dates are days off as chance would
 * have it, they are no dates of entry, and that is said once.
 *
 * Source: audit test 5.7; the State Council's holiday notices. A lead, never called a violation.
 */
export const bookedOnDayOff = defineRule({
  meta: {
    id: "expense/booked-on-day-off",
    code: "EXP-25",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["date"],
  },
  text: {
    name: "节假日记账",
    messages: {
      weekend: { short: "{weekday:term}", problem: "日期“{date:date}”是{weekday:term}，不是调休上班日。" },
      holiday: { short: "{name}放假", problem: "日期“{date:date}”在{name}放假期间。" },
      many: {
        short: "{off} 行在休息日",
        problem: "{known} 个日期中有 {off} 个在周末或节假日，看来是业务发生日而不是记账日，请留意。",
      },
    },
    basis: "国务院办公厅放假安排；可作抽查，不代表有问题",
    action: ["可抽查这笔业务的凭据和经办时间。"],
  },
  partly(table, { settings }) {
    const foreign = foreignWhy(table);
    if (foreign) return foreign;
    const days = table.column("date").days;
    const kindOf = judge(settings.holidays);
    let rows = 0;
    const years = new Set<number>();
    for (const day of days) {
      if (day === noDay || kindOf(day) !== "unknown") continue;
      rows++;
      years.add(yearOf(day));
    }
    const list = [...years].sort((a, b) => a - b).join("、");
    return rows > 0 ? { id: "noCalendar", data: { sheet: table.sheet, rows, years: list } } : undefined;
  },
  *check({ table, settings }) {
    const days = table.column("date").days;
    const kindOf = foreignWhy(table) ? weekendOnly : judge(settings.holidays);
    const { known, off, first } = daysOff(days, kindOf);
    if (off === 0) return;
    if ((known >= enough && off > many * known) || (known >= few && off > nearlyAll * known)) {
      yield { message: "many", data: { known, off }, at: { row: first, field: "date", identity: "many" } };
      return;
    }
    for (let row = first; row < days.length; row++) {
      const day = days[row]!;
      if (day === noDay) continue;
      const kind = kindOf(day);
      const at = { row, field: "date" } as const;
      if (kind === "weekend") {
        yield { message: "weekend", data: { date: day, weekday: `weekday${weekdayOf(day)}` }, at };
      } else if (kind === "holiday") {
        const name = holidayName(day, settings.holidays) ?? "";
        yield { message: "holiday", data: { date: day, name }, at };
      }
    }
  },
});
