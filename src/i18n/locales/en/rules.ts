import type { RuleText } from "../../../core/lint/types";

/** English words of the rules, by rule id; the Chinese ones stand with the rules. */
export const ruleTexts: Readonly<Record<string, RuleText>> = {
  "any/total-mismatch": {
    name: "Total differs from its rows",
    messages: {
      total: {
        short: "by {difference:money}",
        problem:
          "Row {row} states {stated:money}; its rows add up to {sum:money}, a difference of {difference:money}.",
      },
      saidAmount: {
        short: "differs from its rows by {difference:money}",
        problem:
          "Row {row} says “{text}”; the rows add up to {sum:money}, a difference of {difference:money}.",
      },
      saidCount: {
        short: "says {stated}, has {sum}",
        problem: "Row {row} says “{text}”; the table has {sum} rows, a difference of {difference}.",
      },
    },
    basis: "A check of this tool: a total equals the sum of its rows",
    action: [
      "Check whether the formula of the total covers every row, and no other.",
      "Look for amounts stored as text, which are in no sum.",
      "If the total is meant differently, explain it.",
    ],
  },
  "expense/required-value-missing": {
    name: "Required value missing",
    messages: {
      blank: { short: "“{column}” is blank", problem: "Row {row} has no “{column}”." },
      mostlyBlank: {
        short: "“{column}” is blank in {count} rows",
        problem: "“{column}” is blank in {count} of {of} rows, first in row {row}.",
      },
      notNumber: {
        short: "“{value}” is not a number",
        problem: "The amount “{value}” is text and is not in the total.",
      },
      zero: { short: "The amount is 0", problem: "The amount in row {row} is 0." },
      tooFine: {
        short: "“{value}” is finer than a cent",
        problem: "The amount “{value}” has more than two decimals; the part below a cent cannot be booked.",
      },
    },
    action: ["Fill the cell from the voucher.", "If there is nothing to fill in, explain why."],
  },
  "expense/forbidden-category": {
    name: "Spent on a forbidden item",
    messages: {
      category: {
        short: "“{category}” is not allowed",
        problem:
          "The category “{category}” belongs to {class:term}, which the policy forbids; the amount is {amount:money}.",
      },
      categoryUnsure: {
        short: "“{category}” needs a look",
        problem:
          "The category “{category}” contains “{word}”: please check whether it belongs to {class:term}, which the policy forbids; the amount is {amount:money}.",
      },
      summary: {
        short: "Summary mentions “{word}”",
        problem:
          "The summary “{summary}” contains “{word}”: please check whether it belongs to {class:term}; the amount is {amount:money}.",
      },
    },
    action: [
      "Check what was bought and the voucher.",
      "If it is forbidden, move it out of the award account to other funds of the society.",
      "If it is not, correct the category or explain it.",
    ],
  },
  "expense/over-award": {
    name: "Spent more than awarded",
    messages: {
      over: {
        short: "over by {over:money}",
        problem:
          "Up to row {row} the spending is {spent:money}; by the end of the year it exceeds the award of {award:money} by {over:money}, {total:money} in all.",
      },
    },
    action: [
      "Check the award and the carry-over on the award list or in the settings.",
      "If they are right, pay the excess from other funds of the society.",
      "If money left from last year may be used, enter it as carry-over in the settings.",
    ],
  },
  "expense/outside-period": {
    name: "Outside the funding period",
    messages: {
      before: {
        short: "{date:date} is before the period",
        problem: "The date “{date:date}” is before the funding period ({start:date} to {end:date}).",
      },
      after: {
        short: "{date:date} is after the period",
        problem: "The date “{date:date}” is after the funding period ({start:date} to {end:date}).",
      },
      revoked: {
        short: "{date:date}: title revoked",
        problem:
          "The date “{date:date}” is after the title was revoked on {end:date}; no award money may be spent.",
      },
    },
    action: [
      "Check whether the date is mistyped.",
      "If it is right, move the line out of the award account.",
    ],
  },
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
  "expense/repeated-payment": {
    name: "Same payee and amount",
    messages: {
      pair: {
        short: "same amount as {other:place}",
        problem:
          "“{payee}” was paid {amount:money} twice within {days} days, in row {row} and in {other:place}.",
      },
      several: {
        short: "{count} equal payments, next in {other:place}",
        problem:
          "“{payee}” was paid {amount:money} {count} times within {days} days, from row {row} on, next in {other:place}.",
      },
    },
    basis:
      "Audit practice: equal payments to one payee within a short time may be one payment made twice (the days are a setting)",
    action: [
      "Compare the vouchers.",
      "If it was paid twice, recover the money and reverse the entry.",
      "If these are different purchases, explain it.",
    ],
  },
  "expense/cash-above-limit": {
    name: "Cash above the limit",
    messages: {
      above: {
        short: "{amount:money} in cash",
        problem: "{amount:money} was paid in cash, above the limit of {limit:money}.",
      },
      equal: {
        short: "exactly {amount:money} in cash",
        problem: "{amount:money} was paid in cash, exactly the limit; please note.",
      },
    },
    basis:
      "Interim Regulations on Cash Management, article 5: small payments below the limit may be made in cash (reference, a setting)",
    action: [
      "Check whether the way of payment is right.",
      "If it was cash, pay by transfer or card in future.",
      "If it is of a kind the regulations exempt, explain it.",
    ],
  },
  "expense/booked-on-day-off": {
    name: "Booked on a day off",
    messages: {
      weekend: {
        short: "{weekday:term}",
        problem: "The date “{date:date}” is a {weekday:term}, no make-up workday.",
      },
      holiday: { short: "holiday: {name}", problem: "The date “{date:date}” is in the holiday {name}." },
    },
    basis: "The State Council's holiday notices; a lead that proves nothing",
    action: ["You may sample the voucher and when it was handled."],
  },
  "expense/reversal-without-original": {
    name: "Reversal without an original",
    messages: {
      noOriginal: {
        short: "no original found",
        problem: "Row {row} takes back {amount:money}; no matching payment was found.",
      },
    },
    basis: "A check of this tool: the books are complete",
    action: [
      "Find the payment that is reversed.",
      "If it stands in an earlier year, name year and voucher as explanation.",
    ],
  },
};
