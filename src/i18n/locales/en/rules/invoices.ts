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
      asNumbers: {
        short: "{count} numbers stored as numbers",
        problem:
          "“{column}” has {count} numbers of 8 digits stored as numbers; store them as text so that no digit is lost.",
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
          "The invoice number “{value}” is booked in row {row:row} and in {other:place}, with the same amount.",
      },
      different: {
        short: "same as {other:place}",
        problem:
          "The invoice number “{value}” is booked in row {row:row} and in {other:place}, with different amounts.",
      },
      several: {
        short: "same as {other:place}, {count} rows in all",
        problem:
          "The invoice number “{value}” is booked {count} times from row {row:row} on, next in {other:place}.",
      },
    },
    action: [
      "Compare the invoices of these rows.",
      "If one invoice was booked twice, reverse the second entry.",
      "If the number is mistyped, correct it.",
      "If one invoice is paid in parts, explain how it is shared.",
    ],
  },
  "expense/invoice-seen-before": {
    name: "Invoice registered elsewhere",
    messages: {
      seen: {
        short: "registered in “{where}” on {when}",
        problem:
          "The invoice number “{value}” was registered in “{where}” on {when}; it may be claimed twice.",
      },
    },
    action: [
      "Compare invoice and voucher of both places.",
      "If it was booked twice, reverse the second entry.",
      "If one ledger was saved under another name, explain it.",
    ],
  },
  "expense/invoice-date-off": {
    name: "Invoice date does not fit",
    messages: {
      year: {
        short: "the number is of {year}",
        problem:
          "The invoice date “{date:date}” does not fit the number “{value}”, whose first two digits say {year}.",
      },
      later: {
        short: "{days} days after the entry",
        problem: "The invoice date “{date:date}” is {days} days after the entry on “{booked:date}”.",
      },
      old: {
        short: "{days} days old when booked",
        problem:
          "From the invoice date “{date:date}” to the entry on “{booked:date}” are {days} days, more than {limit}.",
      },
    },
    basis: "The first two of 20 digits are the year; the greatest age is a setting",
    action: ["Compare number and date with the invoice.", "If it is claimed in a later year, explain why."],
  },
  "expense/same-invoice-other-payee": {
    name: "Same invoice, other payee",
    messages: {
      other: {
        short: "other payee than {other:place}",
        problem:
          "Row {row:row} and {other:place} have the same invoice number, amount and date, but the payees “{payee}” and “{otherPayee}”.",
      },
    },
    basis: "Audit practice: equal number, amount and date with another payee deserve a look first",
    action: [
      "Look up on the invoice who the seller is.",
      "If a payee is filled in wrongly, correct it.",
      "If someone else was paid, find out why and recover the money.",
    ],
  },
  "expense/evidence-incomplete": {
    name: "Evidence incomplete",
    messages: {
      none: {
        short: "no evidence",
        problem: "No evidence is named; {count} pieces are wanted, {first:term} among them.",
      },
      one: { short: "lacks {first:term}", problem: "The evidence “{value}” lacks {first:term}." },
      two: {
        short: "lacks {first:term} and {second:term}",
        problem: "The evidence “{value}” lacks {first:term} and {second:term}.",
      },
      several: {
        short: "lacks {count} pieces",
        problem: "The evidence “{value}” lacks {count} pieces, {first:term} and {second:term} among them.",
      },
    },
    basis:
      "Article 17 of the rules on meetings and on training: approval, notice, attendance list, itemised bill, invoice; lectures a receipt or contract; travel an approval and tickets",
    action: [
      "Find the missing pieces, file them and complete the column.",
      "If one is not needed, explain it.",
    ],
  },
  "expense/consecutive-invoices": {
    name: "Consecutive invoices",
    messages: {
      run: {
        short: "{count} in a row from {value}",
        problem:
          "{count} invoices of “{payee}” have consecutive numbers, from “{value}” in row {row:row} on. You may sample them.",
      },
    },
    basis: "Audit practice; a lead that proves nothing",
    action: ["You may sample what these invoices are for, and their dates."],
  },
  "expense/voucher-gaps": {
    name: "Gaps in voucher numbers",
    messages: {
      gaps: {
        short: "{count} missing, such as {example}",
        problem:
          "Between the vouchers {from} and {to} {count} numbers are missing: {list}. You may sample them.",
      },
    },
    basis: "Audit practice; a lead that proves nothing",
    action: ["You may look whether the vouchers were cancelled, forgotten, or booked elsewhere."],
  },
};
