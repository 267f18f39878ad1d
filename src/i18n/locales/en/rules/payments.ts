import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on payments. */
export const payments: Readonly<Record<string, RuleText>> = {
  "expense/repeated-payment": {
    name: "Same payee and amount",
    messages: {
      pair: {
        short: "same amount as {other:place}",
        problem:
          "“{payee}” was paid {amount:money} twice within {days} days, in row {row:row} and in {other:place}.",
      },
      several: {
        short: "{count} equal payments, next in {other:place}",
        problem:
          "“{payee}” was paid {amount:money} {count} times within {days} days, from row {row:row} on, next in {other:place}.",
      },
      often: {
        short: "often paid equal amounts, {groups} groups",
        problem:
          "“{payee}” is often paid equal amounts: {groups} groups of {count} payments in all, from row {row:row} on, perhaps by a fixed rate. Can be sampled.",
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
      many: {
        short: "{off} rows on days off",
        problem:
          "{off} of {known} dates are weekends or holidays: they look like dates of the business and not of the entry; please note.",
      },
    },
    basis: "The State Council's holiday notices; a lead that proves nothing",
    action: ["You may sample the voucher and when it was handled."],
  },
  "expense/reversal-without-original": {
    name: "Reversal without an original",
    messages: {
      noOriginal: {
        short: "no original found",
        problem: "Row {row:row} takes back {amount:money}; no matching payment was found.",
      },
    },
    basis: "A check of this tool: the books are complete",
    action: [
      "Find the payment that is reversed.",
      "If it stands in an earlier year, name year and voucher as explanation.",
    ],
  },
};
