import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on keeping the books. */
export const books: Readonly<Record<string, RuleText>> = {
  "expense/required-value-missing": {
    name: "Required value missing",
    messages: {
      blank: { short: "“{column}” is blank", problem: "Row {row:row} has no “{column}”." },
    },
    action: ["Fill the cell from the voucher.", "If there is nothing to fill in, explain why."],
  },
  "expense/amount-not-a-number": {
    name: "Amount is not a number",
    messages: {
      notNumber: {
        short: "“{value}” is not a number",
        problem: "The amount “{value}” is text and is not in the total.",
      },
      error: {
        short: "formula error {value}",
        problem: "The amount in row {row:row} is the error value “{value}” and is not in the total.",
      },
      zero: {
        short: "the amount is 0",
        problem: "The amount in row {row:row} is 0. Look whether it was left out or the entry cancelled.",
      },
      tooFine: {
        short: "“{value}” is finer than a cent",
        problem: "The amount “{value}” has more than two decimals; the part below a cent cannot be booked.",
      },
    },
    action: [
      "Enter the amount from the voucher as a number.",
      "If a formula makes it, round it to two decimals and mend its references.",
    ],
  },
  "expense/column-mostly-blank": {
    name: "Required column mostly blank",
    messages: {
      mostlyBlank: {
        short: "“{column}” is blank in {count} rows",
        problem: "“{column}” is blank in {count} of {of} rows, first in row {row:row}.",
      },
    },
    action: [
      "Check whether the values stand elsewhere, or the column was taken for another.",
      "If it should be filled, complete it from the vouchers.",
      "If the ledger does not use it, explain so.",
    ],
  },
  "expense/mixed-fund-source": {
    name: "Mixed fund source",
    messages: {
      other: {
        short: "source is “{value}”",
        problem:
          "The fund source “{value}” is not the award money, unlike the other {count} rows of this ledger.",
      },
      mixed: {
        short: "{other} rows are not award money",
        problem:
          "The source is the award money in {award} rows and something else in {other}, first in row {row:row}: the ledger is no separate account.",
      },
    },
    action: [
      "Check whether the source is filled in wrongly.",
      "If it is other money, move the line out of the award account.",
      "If it is the award money under another name, add the name in the settings.",
    ],
  },
  "expense/outside-task-book": {
    name: "Outside the task book",
    messages: {
      unknown: {
        short: "no such direction",
        problem: "The direction “{value}” in row {row:row} fits no direction of spending in the task book.",
      },
      blank: {
        short: "no direction given",
        problem: "Row {row:row} names no direction, so it fits none of the task book.",
      },
    },
    action: [
      "Look up in the task book which direction this spending belongs to.",
      "If it belongs to one, write the direction as the task book does.",
      "If it belongs to none, move it out of the award account.",
    ],
  },
  "expense/direction-over-budget": {
    name: "Direction over budget",
    messages: {
      over: {
        short: "“{direction}” over by {over:money}",
        problem:
          "The direction “{direction}” exceeds its budget from row {row:row} on: {spent:money} spent of {budget:money}, {over:money} over.",
      },
    },
    action: [
      "Check the budget of the direction and the directions of its lines.",
      "If money has to move between directions, do so first as the task book provides.",
      "If a small excess is allowed, enter the share in the settings.",
    ],
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
          "Up to row {row:row} the spending is {spent:money}; by the end of the year it exceeds the award of {award:money} by {over:money}, {total:money} in all.",
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
};
