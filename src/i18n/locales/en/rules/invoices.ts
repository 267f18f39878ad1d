import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on invoices and evidence. */
export const invoices: Readonly<Record<string, RuleText>> = {
  "expense/damaged-invoice-number": {
    name: "Invoice number damaged",
    messages: {
      damaged: {
        short: "last {lost} digits turned to 0",
        problem:
          "The invoice number “{value}” is stored as a number; the {lost} digits beyond the fifteenth are lost and cannot be restored.",
      },
      lostZeros: {
        short: "leading zeros may be lost",
        problem:
          "The invoice number “{value}” is stored as a number with {digits} digits; leading zeros may be lost.",
      },
      asNumber: {
        short: "stored as a number",
        problem:
          "The invoice number “{value}” is stored as a number; store it as text so that no digit is lost.",
      },
      length: {
        short: "has {digits} digits",
        problem:
          "The invoice number “{value}” has {digits} digits; an invoice number has 8 (with a code of 10 or 12) or 20.",
      },
    },
    basis: "The form of Chinese invoice numbers; a number in Excel keeps 15 digits",
    action: ["Set the format of the column to text.", "Enter the number again from the invoice."],
  },
  "expense/duplicate-invoice": {
    name: "Duplicate invoice number",
    messages: {
      same: {
        short: "same as {other:place}",
        problem:
          "The invoice number “{value}” is booked in row {row} and in {other:place}, with the same amount.",
      },
      different: {
        short: "same as {other:place}",
        problem:
          "The invoice number “{value}” is booked in row {row} and in {other:place}, with different amounts.",
      },
      several: {
        short: "same as {other:place}, {count} rows in all",
        problem:
          "The invoice number “{value}” is booked {count} times from row {row} on, next in {other:place}.",
      },
    },
    action: [
      "Compare the invoices of these rows.",
      "If one invoice was booked twice, reverse the second entry.",
      "If the number is mistyped, correct it.",
      "If one invoice is paid in parts, explain how it is shared.",
    ],
  },
};
