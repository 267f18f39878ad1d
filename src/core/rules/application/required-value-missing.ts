import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import type { Field } from "../../schema/fields";
import { blankAt } from "../shared/blanks";
import { isApplications, type Applications } from "../shared/applications";

const required: readonly Field<"application">[] = [
  "year",
  "society",
  "uscc",
  "supervisor",
  "legalPerson",
  "contact",
  "date",
];

/** A telephone of either kind will do. */
const phones: readonly Field<"application">[] = ["phone", "mobile"];

const lacking = (table: Applications): readonly string[] => [
  ...required.filter((field) => !table.has(field)),
  ...(phones.some((field) => table.has(field)) ? [] : ["phone"]),
];

/**
 * Reports required cells of an application that are blank; columns that the sheet lacks are named by the status.
 *
 * Source: clause S-III-1 (societies apply); the list of fields is ours.
 */
export const applicationValueMissing = defineRule({
  meta: {
    id: "application/required-value-missing",
    code: "APP-01",
    severity: "error",
    clauses: ["S-III-1"],
    scope: "row",
    table: "application",
    needs: [],
    anyOf: [...required, ...phones],
  },
  text: {
    name: "申报必填项为空",
    messages: {
      blank: { short: "缺少“{column}”", problem: "第 {row:row} 行没有填“{column}”。" },
    },
    basis: "必填项目清单由本工具列出，参照通行的申报书",
    action: ["请申报学会补填这一格。"],
  },
  applies: isApplications,
  partly(table) {
    const fields = lacking(table);
    return fields.length === 0
      ? undefined
      : {
          id: "missingColumn",
          data: { sheet: table.sheet, kind: table.kind, fields: fields.join("|") },
        };
  },
  *check({ table, first, end }) {
    for (const field of required) {
      if (!table.has(field)) continue;
      const isBlank = blankAt(table.column(field));
      const column = table.header(field);
      for (let row = first; row < end; row++)
        if (isBlank(row))
          yield { message: "blank", data: { column, row: rowNumber(table, row) }, at: { row, field } };
    }
    const given = phones.filter((field) => table.has(field));
    const [main] = given;
    if (!main) return;
    const blanks = given.map((field) => blankAt(table.column(field)));
    for (let row = first; row < end; row++) {
      if (!blanks.every((isBlank) => isBlank(row))) continue;
      const data = { column: table.header(main), row: rowNumber(table, row) };
      yield { message: "blank", data, at: { row, field: main } };
    }
  },
});
