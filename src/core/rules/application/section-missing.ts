import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { blankAt } from "../shared/blanks";
import { isApplications } from "../shared/applications";

/** The five parts that the task book takes over from the application. */
const sections = ["approach", "focus", "progress", "goals", "fundUse"] as const;

/**
 * Reports parts of the application that are blank and that the task book is to take over.
 *
 * Source: clause S-V-3a names the five parts.
 */
export const sectionMissing = defineRule({
  meta: {
    id: "application/section-missing",
    code: "APP-10",
    severity: "warning",
    clauses: ["S-V-3a"],
    scope: "row",
    table: "application",
    needs: [],
    anyOf: ["approach", "focus", "progress", "goals"],
    uses: ["fundUse"],
  },
  text: {
    name: "申报内容缺少部分",
    messages: {
      blank: { short: "缺少“{column}”", problem: "第 {row:row} 行没有填“{column}”，任务书要按它组织实施。" },
    },
    action: ["请申报学会补齐工作思路、发展重点、工作进度安排、发展规划及目标、资金使用方向。"],
  },
  applies: isApplications,
  partly(table) {
    const fields = sections.filter((field) => !table.has(field));
    return fields.length === 0
      ? undefined
      : {
          id: "missingColumn",
          data: { sheet: table.sheet, kind: table.kind, fields: fields.join("|") },
        };
  },
  *check({ table, first, end }) {
    for (const field of sections) {
      if (!table.has(field) || field === "fundUse") continue;
      const isBlank = blankAt(table.column(field));
      for (let row = first; row < end; row++) {
        if (!isBlank(row)) continue;
        const data = { column: table.header(field), row: rowNumber(table, row) };
        yield { message: "blank", data, at: { row, field } };
      }
    }
  },
});
