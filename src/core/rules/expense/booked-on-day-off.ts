import { weekdayOf, yearOf, type Day } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { dayKind, holidayName, type DayKind } from "../../standards/holidays";
import type { HolidayYear } from "../../standards/holidayYears";
import { noDay } from "../../table/table";

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

/**
 * Points out entries dated on a weekend or public holiday; make-up workdays are workdays.
 * A year without a calendar is left out, and the status says so.
 *
 * Source: audit test 5.7; the State Council's holiday notices. A lead, never called a violation.
 */
export const bookedOnDayOff = defineRule({
  meta: {
    id: "expense/booked-on-day-off",
    code: "EXP-25",
    severity: "info",
    clauses: [],
    scope: "row",
    table: "expense",
    needs: ["date"],
  },
  text: {
    name: "节假日记账",
    messages: {
      weekend: { short: "{weekday:term}", problem: "日期“{date:date}”是{weekday:term}，不是调休上班日。" },
      holiday: { short: "{name}放假", problem: "日期“{date:date}”在{name}放假期间。" },
    },
    basis: "国务院办公厅放假安排；可作抽查，不代表有问题",
    action: ["可抽查这笔业务的凭据和经办时间。"],
  },
  partly(table, { settings }) {
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
  *check({ table, first, end, settings }) {
    const days = table.column("date").days;
    const kindOf = judge(settings.holidays);
    for (let row = first; row < end; row++) {
      const day = days[row]!;
      if (day === noDay) continue;
      const kind = kindOf(day);
      const at = { row, field: "date" } as const;
      if (kind === "weekend") {
        yield { message: "weekend", data: { date: day, weekday: `weekday${weekdayOf(day)}` }, at };
      } else if (kind === "holiday") {
        yield {
          message: "holiday",
          data: { date: day, name: holidayName(day, settings.holidays) ?? "" },
          at,
        };
      }
    }
  },
});
