import { defineRule } from "../../lint/defineRule";
import { cellState, noDay, type DateColumn } from "../../table/table";
import { fieldsOf } from "../shared/repairs";
import { textDates } from "../shared/textDates";

/**
 * Reports dates of an application that are text or no dates, and filings after the deadline.
 * Text that is certainly a date comes with a fix; in delimited text every date is text and none is reported.
 *
 * Source: ours (what looks like a date should be one); the deadline stands on the sheet or in the settings.
 */
export const dateNotADate = defineRule({
  meta: {
    id: "application/date-not-a-date",
    code: "APP-18",
    severity: "error",
    clauses: [],
    scope: "table",
    table: "application",
    needs: [],
    anyOf: ["date", "deadline", "partyGroupDate", "partyBranchDate"],
    fix: "safe",
  },
  text: {
    name: "日期有误或逾期",
    messages: {
      text: { short: "“{value}”是文本", problem: "“{column}”的“{value}”按文本保存，不是日期。" },
      unreadable: { short: "“{value}”不是日期", problem: "“{column}”的“{value}”认不出是哪一天。" },
      late: {
        short: "晚于截止日期 {days} 天",
        problem: "填报日期“{date:date}”晚于申报截止日期“{deadline:date}”{days} 天。",
      },
    },
    basis: "本工具的核对规则（数据完整性）；申报截止日期可在设置中填写",
    action: [
      "文本日期点“修复”改成日期。",
      "认不出的，请申报学会重新填写。",
      "逾期的，由市科协决定是否受理。",
    ],
  },
  *check({ table, settings }) {
    for (const field of fieldsOf(table, ["date"])) {
      const { state } = table.column(field) as DateColumn;
      const column = table.header(field);
      for (let row = 0; row < table.rowCount; row++) {
        if (state[row] !== cellState.unreadable && state[row] !== cellState.error) continue;
        const data = { column, value: String(table.raw(row, field)) };
        yield { message: "unreadable", data, at: { row, field } };
      }
      if (table.isText) continue;
      for (const { row, edit } of textDates(table, field)) {
        const data = { column, value: String(table.raw(row, field)) };
        yield { message: "text", data, at: { row, field }, ...(edit ? { fix: [edit] } : {}) };
      }
    }
    if (!table.has("date")) return;
    const filed = table.column("date").days;
    const deadlines = table.has("deadline") ? table.column("deadline").days : undefined;
    for (let row = 0; row < table.rowCount; row++) {
      const own = deadlines?.[row] ?? noDay;
      const deadline = own === noDay ? settings.applicationDeadline : own;
      const date = filed[row]!;
      if (deadline === null || date === noDay || date <= deadline) continue;
      yield { message: "late", data: { date, deadline, days: date - deadline }, at: { row, field: "date" } };
    }
  },
});
