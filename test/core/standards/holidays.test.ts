import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf, dayOfIso, isoOf, weekdayOf, type Day } from "../../../src/core/day";
import {
  addWorkdays,
  dayKind,
  holidayName,
  periodEnd,
  workdaysBetween,
} from "../../../src/core/standards/holidays";
import { holidayYears } from "../../../src/core/standards/holidayYears";

const day = (iso: string): Day => dayOfIso(iso)!;
const kind = (iso: string): string => dayKind(day(iso));

describe("dayKind", () => {
  it.each([
    ["2026-02-14", "makeUp"],
    ["2026-02-15", "holiday"],
    ["2026-02-23", "holiday"],
    ["2026-02-24", "workday"],
    ["2025-10-11", "makeUp"],
    ["2015-09-03", "holiday"],
    ["2015-09-04", "holiday"],
    ["2015-09-06", "makeUp"],
    ["2018-12-29", "makeUp"],
    ["2018-12-31", "holiday"],
    ["2020-02-01", "holiday"],
    ["2022-12-31", "holiday"],
    ["2024-06-09", "weekend"],
    ["2024-06-11", "workday"],
    ["2027-01-01", "unknown"],
    ["2014-12-31", "unknown"],
  ])("%s is a %s", (iso, expected) => expect(kind(iso)).toBe(expected));

  it("takes calendars that are added, and prefers them", () => {
    const extra = [{ year: 2027, days: "元旦 0101-0103 +0109", notices: [] }];
    expect(dayKind(day("2027-01-01"), extra)).toBe("holiday");
    expect(dayKind(day("2027-01-09"), extra)).toBe("makeUp");
    expect(dayKind(day("2027-01-10"), extra)).toBe("weekend");
    expect(dayKind(day("2026-02-16"), [{ year: 2026, days: "元旦 0101", notices: [] }])).toBe("workday");
  });

  it("names the holiday of a day off and of its make-up day", () => {
    expect(holidayName(day("2026-02-14"))).toBe("春节");
    expect(holidayName(day("2020-10-02"))).toBe("国庆节、中秋节");
    expect(holidayName(day("2026-03-02"))).toBeUndefined();
  });
});

describe("the calendars", () => {
  it("cover 2015 to 2026 without a gap, each with its notice", () => {
    expect(holidayYears.map((one) => one.year)).toEqual(Array.from({ length: 12 }, (_, i) => 2015 + i));
    for (const { notices } of holidayYears) {
      expect(notices.length).toBeGreaterThan(0);
      for (const notice of notices) {
        expect(notice.number).toMatch(/^国(办)?发明电〔20\d\d〕\d+号$/);
        expect(dayOfIso(notice.issued)).toBeDefined();
      }
    }
  });

  it("make up only weekends, and never a day that is off", () => {
    for (const { year, days } of holidayYears)
      for (const monthDay of days.match(/\+\d{4}/g) ?? []) {
        const made = dayOf(year, Number(monthDay.slice(1, 3)), Number(monthDay.slice(3)));
        expect([0, 6]).toContain(weekdayOf(made));
        expect(dayKind(made)).toBe("makeUp");
      }
  });

  /** Days moved are made up, so a year loses its statutory days: 11, 13 from 2025 on; 2015 and 2020 had more by notice. */
  it("leave each year the workdays the law leaves", () => {
    const weekdays = (year: number): number => {
      let count = 0;
      for (let d = dayOf(year, 1, 1); d <= dayOf(year, 12, 31); d++)
        if (weekdayOf(d) !== 0 && weekdayOf(d) !== 6) count++;
      return count;
    };
    const lost = holidayYears.map(({ year }) => {
      const worked = workdaysBetween(dayOf(year, 1, 1), dayOf(year, 12, 31));
      return worked.ok ? weekdays(year) - worked.value : NaN;
    });
    expect(lost).toEqual([12, 11, 11, 11, 11, 13, 11, 11, 11, 11, 13, 13]);
  });

  it.skipIf(!existsSync("../shared/samples/cn/holidays/2024.json"))(
    "agree with the published list of 2024",
    () => {
      const listed = JSON.parse(readFileSync("../shared/samples/cn/holidays/2024.json", "utf8")) as {
        days: { date: string; isOffDay: boolean; name: string }[];
      };
      const special = new Map(listed.days.map((one) => [one.date, one]));
      for (let d = dayOf(2024, 1, 1); d <= dayOf(2024, 12, 31); d++) {
        const one = special.get(isoOf(d));
        if (one)
          expect([one.date, dayKind(d), holidayName(d)]).toEqual([
            one.date,
            one.isOffDay ? "holiday" : "makeUp",
            one.name,
          ]);
        else expect(["workday", "weekend"]).toContain(dayKind(d));
      }
    },
  );
});

describe("workdays", () => {
  const after = (iso: string, count: number): string => {
    const result = addWorkdays(day(iso), count);
    return result.ok ? isoOf(result.value) : `no calendar of ${result.error.year}`;
  };

  it.each([
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 1, "2026-02-24"],
    ["2025-10-10", 1, "2025-10-11"],
    ["2015-09-02", 1, "2015-09-06"],
    ["2022-08-15", 5, "2022-08-22"],
    ["2026-02-24", -1, "2026-02-14"],
    ["2026-02-16", 0, "2026-02-16"],
    ["2026-12-31", 1, "no calendar of 2027"],
  ])("%s and %i more give %s", (iso, count, expected) => expect(after(iso, count)).toBe(expected));

  it("end a publicity of five workdays on the fifth", () => {
    expect(periodEnd(day("2022-08-15"), 5)).toEqual({ ok: true, value: day("2022-08-19") });
  });

  it("count both ends, and backwards as negative", () => {
    expect(workdaysBetween(day("2022-08-15"), day("2022-08-19"))).toEqual({ ok: true, value: 5 });
    expect(workdaysBetween(day("2022-08-19"), day("2022-08-15"))).toEqual({ ok: true, value: -5 });
    expect(workdaysBetween(day("2026-12-30"), day("2027-01-02")).ok).toBe(false);
  });
});
