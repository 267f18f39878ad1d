import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules that look for patterns and persons. */
export const leads: Readonly<Record<string, RuleText>> = {
  "expense/overlapping-trips": {
    name: "Trips of one person overlap",
    messages: {
      places: {
        short: "overlaps {other:place}",
        problem:
          "The trip of “{person}” from {start:date} to {end:date} shares {days} days with {other:place} ({otherStart:date} to {otherEnd:date}), in another place.",
      },
      allowance: {
        short: "allowance paid again in {other:place}",
        problem:
          "The allowance of “{person}” from {start:date} to {end:date} shares {days} days with {other:place} ({otherStart:date} to {otherEnd:date}).",
      },
      hosted: {
        short: "overlaps a meeting in {other:place}",
        problem:
          "Meals or lodging of “{person}” from {start:date} to {end:date} share {days} days with a meeting or training in {other:place}; please check whether these were provided.",
      },
    },
    action: [
      "Check persons, dates and places of the two rows.",
      "If a date is mistyped, correct it; if it was paid twice, return it.",
      "If they are one trip, give them the same place or voucher.",
    ],
  },
  "expense/meeting-paid-in-cash": {
    name: "Meeting paid in cash",
    messages: {
      cash: { short: "{amount:money} in cash", problem: "A meeting of {amount:money} was paid in cash." },
    },
    basis: "Rules on meetings, article 18: by transfer or card, not in cash (reference)",
    action: [
      "Check whether the way of payment is right.",
      "If it was cash, say why, and pay by transfer or card in future.",
    ],
  },
  "expense/split-payment": {
    name: "Payment perhaps split",
    messages: {
      cash: {
        short: "{count} cash payments, {sum:money}",
        problem:
          "“{payee}” was paid {count} times in cash within {days} days, each below {line:money}, together {sum:money}, from row {row:row} on, next in {other:place}.",
      },
      approval: {
        short: "{count} payments, {sum:money}",
        problem:
          "“{payee}” was paid {count} times within {days} days, each below the line of approval {line:money}, together {sum:money}, from row {row:row} on, next in {other:place}.",
      },
    },
    basis: "Audit practice: one purchase cut up to stay below a line (days and line are settings)",
    action: [
      "Check whether these payments are for one purchase.",
      "If so, have the whole approved, or pay by transfer.",
      "If they are different purchases, explain it.",
    ],
  },
  "expense/amounts-near-line": {
    name: "Amounts just below a line",
    messages: {
      near: {
        short: "{below} just below {line:money}",
        problem:
          "{below} amounts lie just below the line of {line:money} (within 10%), only {above} just above. You may sample them.",
      },
      round: {
        short: "{round} whole thousands",
        problem: "{round} of {of} amounts are whole thousands. You may sample them.",
      },
    },
    basis: "Audit practice; a lead that proves nothing (the line is a setting)",
    action: ["You may sample approval and vouchers of these payments."],
  },
  "expense/unusual-amount": {
    name: "Unusual amount in its category",
    messages: {
      far: {
        short: "the median is {median:money}",
        problem:
          "The median of {count} amounts of “{category}” is {median:money}; this one is {amount:money}. You may sample it.",
      },
    },
    basis: "Robust outlier test (modified z-score above 3.5); a lead that proves nothing",
    action: ["You may sample the voucher, and check whether amount and category are right."],
  },
  "expense/first-digits": {
    name: "First-digit pattern",
    messages: {
      strays: {
        short: "strays from the usual pattern",
        problem:
          "The first digits of {count} amounts stray from the usual pattern (deviation {mad}, limit {limit}); {digit} is most in excess. You may sample them; it proves nothing.",
      },
    },
    basis: "Benford test, only for 500 and more amounts that no cap shapes; a lead that proves nothing",
    action: [
      "You may sample amounts that begin with the digit.",
      "If prices or caps shape the amounts, pay no attention.",
    ],
  },
  "expense/similar-payees": {
    name: "Like names, different accounts",
    messages: {
      names: {
        short: "name like that in {other:place}",
        problem:
          "“{payee}” in row {row:row} and “{otherPayee}” in {other:place} have like names and different accounts.",
      },
      account: {
        short: "same account as {other:place}",
        problem:
          "“{payee}” in row {row:row} and “{otherPayee}” in {other:place} have different names and the same account.",
      },
    },
    basis: "Audit practice: like names and shared accounts may be slips, or someone passing for another",
    action: [
      "Compare name and account with contract, invoice and bank details.",
      "If it is a slip, correct it.",
      "If they are two bodies, or one that changed its name, explain it.",
    ],
  },
  "expense/payee-is-judge": {
    name: "Payee is a judge or head",
    messages: {
      judge: {
        short: "“{payee}” is a judge",
        problem: "The fee was paid to “{payee}”, who is on the list of judges; please check.",
      },
      head: {
        short: "“{payee}” heads a society",
        problem: "The fee was paid to “{payee}”, who heads a society; please check on what ground.",
      },
    },
    action: [
      "Check whether it is the same person, what for, and on what ground.",
      "If it was in order, explain who approved it.",
      "If there is no ground, have it returned.",
    ],
  },
  "expense/gifts-at-meeting": {
    name: "Gifts or entertainment in the summary",
    messages: {
      sure: {
        short: "summary has “{word}”",
        problem:
          "The summary “{summary}” of a meeting or training has “{word}”, which may not be paid as its cost.",
      },
      unsure: {
        short: "summary has “{word}”, please check",
        problem:
          "The summary “{summary}” of a meeting or training has “{word}”: please check whether it is a tour or entertainment.",
      },
    },
    basis: "Rules on meetings and training: no souvenirs, no entertaining, no tours (reference)",
    action: [
      "Check what was bought, and the items of the invoice.",
      "If it is of this kind, move it out of the award account; whoever is responsible pays.",
      "If it is not, write the summary more exactly, or explain it.",
    ],
  },
};
