import { yearOf } from "../../day";
import { invoiceYear } from "../../code/invoice";
import { defineRule } from "../../lint/defineRule";
import { noDay } from "../../table/table";

/**
 * Reports invoices whose date does not fit: another year than a 20-digit number names, later than the entry,
 * or older than the set number of days when booked.
 *
 * Source: the first two digits of a fully digital invoice are its year; the greatest age is a setting.
 */
export const invoiceDateOff = defineRule({
  meta: {
    id: "expense/invoice-date-off",
    code: "EXP-14",
    severity: "warning",
    clauses: [],
    scope: "row",
    table: "expense",
    needs: ["invoiceDate"],
    anyOf: ["invoice", "date"],
  },
  text: {
    name: "发票日期对不上",
    messages: {
      year: {
        short: "号码是 {year}年的",
        problem: "发票日期“{date:date}”与发票号“{value}”不一致：号码开头两位表示 {year}年。",
      },
      later: {
        short: "晚于记账日 {days} 天",
        problem: "发票日期“{date:date}”晚于记账日期“{booked:date}”{days} 天。",
      },
      old: {
        short: "记账时已 {days} 天",
        problem: "发票日期“{date:date}”到记账日期“{booked:date}”已有 {days} 天，超过 {limit} 天。",
      },
    },
    basis: "20 位发票号码的前两位是年份；发票最长天数可在设置中修改",
    action: ["对照发票核对号码和日期。", "属于跨年报销的，写明原因后点“核实说明”。"],
  },
  *check({ table, first, end, settings }) {
    const dates = table.column("invoiceDate").days;
    const booked = table.has("date") ? table.column("date").days : undefined;
    const numbers = table.has("invoice") ? table.column("invoice").values : undefined;
    for (let row = first; row < end; row++) {
      const date = dates[row]!;
      if (date === noDay) continue;
      const at = { row, field: "invoiceDate" } as const;
      const value = numbers?.[row] ?? "";
      const year = invoiceYear(value);
      if (year !== undefined && year !== yearOf(date))
        yield { message: "year", data: { date, value, year: String(year) }, at };
      const day = booked?.[row] ?? noDay;
      if (day === noDay) continue;
      if (date > day) yield { message: "later", data: { date, booked: day, days: date - day }, at };
      else if (day - date > settings.invoiceAgeDays) {
        const data = { date, booked: day, days: day - date, limit: settings.invoiceAgeDays };
        yield { message: "old", data, at };
      }
    }
  },
});
