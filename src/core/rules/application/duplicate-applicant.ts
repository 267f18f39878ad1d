import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import { fold } from "../../text";
import { isApplications, societyAt, textAt, yearAt, type Applications } from "../shared/applications";

interface Applicant {
  readonly table: Applications;
  readonly row: number;
}

/** Applicants by year and name, and by year and credit code. */
function applicants(tables: readonly Applications[], by: "society" | "uscc"): Map<string, Applicant[]> {
  const found = new Map<string, Applicant[]>();
  for (const table of tables) {
    if (!table.has(by)) continue;
    const year = yearAt(table);
    const society = societyAt(table);
    const code = textAt(table, "uscc");
    for (let row = 0; row < table.rowCount; row++) {
      const name = by === "society" ? society(row) : fold(code(row) ?? "");
      if (name === "") continue;
      const key = `${year(row)}|${name}`;
      const list = found.get(key);
      if (list) list.push({ table, row });
      else found.set(key, [{ table, row }]);
    }
  }
  return found;
}

/** True for applicants that all bear the same name, by which they are found already. */
function haveOneName(list: readonly Applicant[]): boolean {
  const names = new Set(list.map(({ table, row }) => societyAt(table)(row)));
  return names.size === 1 && !names.has("");
}

/**
 * Reports societies that apply more than once in a year: by name, or by credit code under different names.
 *
 * Source: clause S-III-3a (one selection a year).
 */
export const duplicateApplicant = defineRule({
  meta: {
    id: "application/duplicate-applicant",
    code: "APP-04",
    severity: "error",
    clauses: ["S-III-3a"],
    scope: "workbook",
    table: "application",
    needs: [],
    anyOf: ["society", "uscc"],
    uses: ["year"],
  },
  text: {
    name: "同一年度重复申报",
    messages: {
      society: {
        short: "与{other:place}是同一学会",
        problem: "“{value}”在第 {row:row} 行和{other:place}申报了同一年度。",
      },
      uscc: {
        short: "与{other:place}信用代码相同",
        problem: "第 {row:row} 行和{other:place}的统一社会信用代码同为“{value}”，学会名称不同。",
      },
    },
    action: ["核对两份申报，保留有效的一份。", "名称或代码录错的，改正。"],
  },
  applies: isApplications,
  *check({ tables }) {
    for (const by of ["society", "uscc"] as const) {
      for (const [key, list] of applicants(tables, by)) {
        const [one, two] = list;
        if (!one || !two) continue;
        if (by === "uscc" && haveOneName(list)) continue;
        yield {
          message: by,
          data: {
            value: textAt(one.table, by)(one.row) ?? "",
            row: rowNumber(one.table, one.row),
            other: placeOf(two.table, two.row, one.table),
          },
          at: { table: one.table, row: one.row, field: by, identity: key },
          cells: list.map(({ table, row }) => table.cell(row, by)),
        };
      }
    }
  },
});
