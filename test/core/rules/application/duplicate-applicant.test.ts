import { duplicateApplicant } from "../../../../src/core/rules/application/duplicate-applicant";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const header = "year|society|uscc";
const sheet = (rows: (string | number | null)[][], name = "申报表") =>
  tableFrom("application", header, rows, { sheet: name });
const [a, b] = ["514104001000000320", "51410400123456788J"];

testRule(duplicateApplicant, {
  valid: [
    {
      name: "two societies",
      tables: [
        sheet([
          [2025, "示例市农学会", a],
          [2025, "示例市医学会", b],
        ]),
      ],
    },
    {
      name: "one society in two years",
      tables: [
        sheet([
          [2025, "示例市农学会", a],
          [2024, "示例市农学会", a],
        ]),
      ],
    },
    {
      name: "blank names and codes",
      tables: [
        sheet([
          [2025, null, null],
          [2025, "", ""],
        ]),
      ],
    },
    { name: "one row", tables: [sheet([[2025, "示例市农学会", a]])] },
    { name: "no rows", tables: [sheet([])] },
  ],
  invalid: [
    {
      name: "the same name, full width and spaced, once",
      tables: [
        sheet([
          [2025, "示例市ＡＩ学会", a],
          [2025, " 示例市AI学会", a],
        ]),
      ],
      problems: ["society @ 申报表!B2"],
      data: { row: 2, other: 3 },
    },
    {
      name: "the same code under two names, on two sheets",
      tables: [sheet([[2025, "示例市农学会", a]]), sheet([[2025, "示例市农业学会", a]], "补报")],
      problems: ["uscc @ 申报表!C2"],
      data: { other: "'补报'!2", value: a },
    },
    {
      name: "the same code under two names, two rows of one name first",
      tables: [
        sheet([
          [2025, "示例市农学会", a],
          [2025, "示例市农学会", a],
          [2025, "示例市农业学会", a],
        ]),
      ],
      problems: ["society @ 申报表!B2", "uscc @ 申报表!C2"],
    },
    {
      name: "the same code without names",
      tables: [
        sheet([
          [2025, "", a],
          [2025, "", a],
        ]),
      ],
      problems: ["uscc @ 申报表!C2"],
    },
  ],
  skipped: [
    {
      name: "neither name nor code",
      tables: [tableFrom("application", "year", [[2025]])],
      why: "missingColumn",
    },
  ],
});
