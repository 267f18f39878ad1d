import { contactForm } from "../../../../src/core/rules/application/contact-form";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | number | null)[][]) => [
  tableFrom("application", "mobile|phone|postcode|email", rows),
];

testRule(contactForm, {
  valid: [
    {
      name: "usual forms, full width, stored as numbers",
      tables: sheet(
        ["13800000000", "0375-0000000", "467000", "sheli@example.org"],
        [13900000000, "0375-0000000 转 8", 467000, null],
        ["+86 138 0000 0000", "１３８００００００００", "", "a.b@c.example.org"],
      ),
    },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "all four in one row",
      tables: sheet(["1380000000", "138000000001", "46700", "sheli.example.org"]),
      problems: [
        "form @ application!A2",
        "form @ application!B2",
        "form @ application!C2",
        "form @ application!D2",
      ],
      data: { value: "1380000000" },
    },
  ],
  skipped: [
    {
      name: "no contact details",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
