import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on tables of every kind. */
export const any: Readonly<Record<string, RuleText>> = {
  "any/total-mismatch": {
    name: "Total differs from its rows",
    messages: {
      total: {
        short: "by {difference:money}",
        problem:
          "Row {row:row} states {stated:money}; its rows add up to {sum:money}, a difference of {difference:money}.",
      },
      saidAmount: {
        short: "differs from its rows by {difference:money}",
        problem:
          "Row {row:row} says “{text}”; the rows add up to {sum:money}, a difference of {difference:money}.",
      },
      saidCount: {
        short: "says {stated}, has {sum}",
        problem: "Row {row:row} says “{text}”; the table has {sum} rows, a difference of {difference}.",
      },
    },
    basis: "A check of this tool: a total equals the sum of its rows",
    action: [
      "Check whether the formula of the total covers every row, and no other.",
      "Look for amounts stored as text, which are in no sum.",
      "If the total is meant differently, explain it.",
    ],
  },
  "any/text-number": {
    name: "Number stored as text",
    messages: {
      cell: {
        short: "“{value}” is text",
        problem: "“{value}” in “{column}” is stored as text; formulas leave it out of sums.",
      },
      column: {
        short: "{count} numbers are text",
        problem:
          "{count} numbers in “{column}” are stored as text; formulas leave them out of sums. The first is “{value}”.",
      },
    },
    basis: "A check of this tool: data are what they look like",
    action: ["Press Fix to turn them into numbers, or use Text to Columns."],
  },
  "any/text-date": {
    name: "Date stored as text",
    messages: {
      cell: {
        short: "“{value}” is text",
        problem: "“{value}” in “{column}” is stored as text and cannot be sorted or filtered by date.",
      },
      column: {
        short: "{count} dates are text",
        problem:
          "{count} dates in “{column}” are stored as text and cannot be sorted or filtered by date. The first is “{value}”.",
      },
    },
    basis: "A check of this tool: data are what they look like",
    action: ["Press Fix to turn them into dates, or use Text to Columns."],
  },
  "any/untidy-text": {
    name: "Stray spaces or wide characters",
    messages: {
      cell: {
        short: "“{column}” has stray spaces or wide characters",
        problem:
          "“{value}” in “{column}” has spaces around it, or full-width digits or letters; looking up and counting take it for another.",
      },
      column: {
        short: "{count} cells with stray spaces or wide characters",
        problem:
          "{count} cells of “{column}” have spaces around them, or full-width digits or letters; looking up and counting take them for others. The first is “{value}”.",
      },
    },
    basis: "A check of this tool: equal texts are equal",
    action: ["Press Fix to take the spaces away and write half width."],
  },
};
