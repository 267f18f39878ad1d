import { describe, expect, test } from "vitest";
import { doubtsOf, only, rows } from "./support/find";

const ledger = (dates: readonly (string | number)[], title?: string) => [
  ...(title === undefined ? [] : [[title]]),
  ["Date", "Supplier", "Amount"],
  ...dates.map((date, n) => [date, `Alder ${n}`, 10.5 + n * 3]),
];
const orderOf = (dates: readonly (string | number)[], title?: string, fileName?: string) =>
  only(ledger(dates, title), {}, fileName === undefined ? {} : { fileName }).dates[0];

describe("the order of day and month", () => {
  test("one day above 12 speaks for the whole column", () => {
    expect(orderOf(["01/02/2023", "02/02/2023", "25/02/2023"])).toMatchObject({ order: "dmy", why: "votes" });
    expect(orderOf(["01/02/2023", "02/02/2023", "02/25/2023"])).toMatchObject({ order: "mdy", why: "votes" });
  });

  test("one against many is listed, a real mixture is asked about", () => {
    const many = Array.from({ length: 12 }, (_, n) => `${13 + n}/02/2023`);
    const table = only(ledger([...many, "02/25/2023"]));
    expect(table.dates[0]).toMatchObject({ order: "dmy" });
    expect(table.unreadable.map((u) => u.value)).toEqual(["02/25/2023"]);
    expect(orderOf(["13/02/2023", "02/14/2023", "15/02/2023"])).toMatchObject({
      order: "ambiguous",
      why: "votes",
    });
  });

  test("a file of one month shows it by its spread", () => {
    expect(orderOf(["01/05/2023", "04/05/2023", "09/05/2023", "11/05/2023"])).toMatchObject({
      order: "dmy",
      why: "spread",
    });
    expect(orderOf(["05/01/2023", "05/04/2023", "05/09/2023", "05/11/2023"])).toMatchObject({
      order: "mdy",
      why: "spread",
    });
  });

  test("rows in the order of time show it by their steps", () => {
    const dates = [
      "01/02/2023",
      "09/02/2023",
      "02/03/2023",
      "08/03/2023",
      "03/04/2023",
      "07/04/2023",
      "01/05/2023",
      "11/05/2023",
      "02/06/2023",
    ];
    expect(orderOf(dates)).toMatchObject({ order: "dmy", why: "monotone" });
  });

  test("a period in the title or the file name decides", () => {
    const dates = ["03/04/2023", "05/04/2023"];
    expect(orderOf(dates)).toMatchObject({ order: "ambiguous", why: "none" });
    expect(orderOf(dates, "Spend April 2023")).toMatchObject({ order: "dmy", why: "hint" });
    expect(orderOf(dates, undefined, "spend_apr2023.csv")).toMatchObject({ order: "dmy", why: "hint" });
    expect(orderOf(["04/03/2023", "04/05/2023"], "2023年4月支出")).toMatchObject({
      order: "mdy",
      why: "hint",
    });
  });

  test("a decided column decides for its neighbour", () => {
    const table = only([
      ["Date", "Invoice date", "Supplier", "Amount"],
      ...rows(4, (n) => [`${20 + n}/03/2023`, `0${n + 1}/0${n + 3}/2023`, "Alder", 10.5 + n * 3]),
    ]);
    expect(table.dates).toEqual([
      { field: "date", order: "dmy", why: "votes" },
      { field: "invoiceDate", order: "dmy", why: "hint" },
    ]);
  });

  test("equal days and months need no order", () => {
    const table = only(ledger(["01/01/2023", "02/02/2023", "03/03/2023"]));
    expect(table.dates[0]).toMatchObject({ why: "none" });
    expect(doubtsOf(table)).toEqual([]);
  });
});

describe("other dates", () => {
  test("serials of both systems", () => {
    for (const date1904 of [false, true]) {
      const table = only(ledger([43859, 43860, 43861]), { date1904 });
      expect(table.dates).toEqual([{ field: "date", order: "ymd", why: "none" }]);
      expect(table.unreadable).toEqual([]);
    }
  });

  test("dates without a year take the one that the title names", () => {
    const dates = ["1月30日", "1月31日", "2月1日"];
    expect(only(ledger(dates, "2020年捐赠明细")).dates[0]).toMatchObject({ year: 2020 });
    expect(doubtsOf(only(ledger(dates)))).toContain("intake.datesWithoutYear");
    expect(doubtsOf(only(ledger(dates, "2019年至2020年捐赠明细")))).toContain("intake.datesWithoutYear");
  });

  test("months alone stay months", () => {
    const table = only(ledger(["Jan-11", "Feb-11", "05-Mar-11"]));
    expect(table.doubts).toContainEqual({ id: "intake.monthOnlyDates", data: { field: "date", count: 2 } });
    expect(table.unreadable).toEqual([]);
    expect(table.verdict).toBe("accept");
  });

  test("native days up to 12 beside texts above it look swapped", () => {
    const table = only(ledger([44960, 45048, 45110, "13/02/2023", "25/02/2023", "28/02/2023"]));
    expect(doubtsOf(table)).toContain("intake.swappedDates");
  });
});
