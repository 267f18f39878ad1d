import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on tables of every kind. */
export const any: Readonly<Record<string, RuleText>> = {
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
};
