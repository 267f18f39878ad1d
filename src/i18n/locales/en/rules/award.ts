import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on the award money. */
export const award: Readonly<Record<string, RuleText>> = {
  "award/later-amount-off": {
    name: "Later payment is not half",
    messages: {
      half: {
        short: "should be {plan:money}",
        problem:
          "“{society}” was paid {paid:money} in {year:year}; half of the first award of {cohort:year}, {first:money}, is {plan:money}.",
      },
      base: {
        short: "should be {plan:money}, not half of last year",
        problem:
          "“{society}” was paid {paid:money} in {year:year}, half of the year before; half of the first award of {cohort:year}, {first:money}, is {plan:money}.",
      },
    },
    action: [
      "Check the amount paid and the first award on the award list.",
      "If the payment was wrong, pay the rest or take it back, and record that.",
      "If it was paid in parts, record every part of the year.",
    ],
  },
  "award/first-award-missing": {
    name: "No first award",
    messages: {
      missing: {
        short: "first award blank or not above 0",
        problem: "“{society}”, awarded in {cohort:year}: the first award is blank or not above 0.",
      },
    },
    action: ["Enter the first award on the award list.", "Take societies that won nothing off the list."],
  },
  "award/paid-before-cleared": {
    name: "Paid before conditions were met",
    messages: {
      assessment: {
        short: "no passed assessment",
        problem: "“{society}” was paid {paid:money} in {year:year} without a passed assessment.",
      },
      publicity: {
        short: "no publicity free of objection",
        problem: "“{society}” was paid {paid:money} in {year:year} without a publicity free of objection.",
      },
    },
    action: [
      "Check that the assessment and the outcome of publicity of that year are entered.",
      "If there were none, stop further payments and let the association decide.",
    ],
  },
  "award/paid-after-fail": {
    name: "Paid or kept after a fail",
    messages: {
      paid: {
        short: "to be stopped from {failed:year} on",
        problem:
          "“{society}” failed or lost its title in {failed:year} and was still paid {paid:money} in {year:year}.",
      },
      title: {
        short: "no day of revocation",
        problem: "“{society}” failed in {failed:year}; the award list has no day of revocation.",
      },
    },
    action: [
      "Check the assessment and the day of revocation.",
      "If they are right, stop the payments; let the association decide about what was paid.",
      "Enter the day of revocation on the award list.",
    ],
  },
  "award/paid-before-task-book": {
    name: "Paid without a task book",
    messages: {
      unsigned: {
        short: "no signed task book",
        problem: "“{society}” was paid {paid:money} in {year:year} without a signed task book.",
      },
      before: {
        short: "before the signing on {signed:date}",
        problem: "“{society}” was paid on {date:date}, before the task book was signed on {signed:date}.",
      },
    },
    action: [
      "Check the day of signing and the day of payment.",
      "Sign the task book before paying; let the association decide about what was paid.",
    ],
  },
  "award/publicity-too-short": {
    name: "Publicity too short",
    messages: {
      short: {
        short: "only {days} working days",
        problem:
          "“{society}”: the publicity of {year:year}, {start:date} to {end:date}, has {days} working days, fewer than {needed}.",
      },
      unknown: {
        short: "holidays not known",
        problem:
          "“{society}”: the publicity of {year:year}, {start:date} to {end:date}, cannot be judged without that year's holidays.",
      },
    },
    action: [
      "Check the first and last day of publicity.",
      "The association sets the number of days; change the setting if it differs.",
      "Add the missing holidays to the settings.",
    ],
  },
  "award/paid-after-cycle": {
    name: "Paid after the cycle",
    messages: {
      late: {
        short: "the cycle ends with {last:year}",
        problem:
          "“{society}”, awarded in {cohort:year}: the cycle ends with {last:year}, yet {paid:money} was paid in {year:year}.",
      },
    },
    action: [
      "Check the award year and the year of the payment.",
      "If the society was awarded again, list the new award and record the payment under it.",
    ],
  },
  "award/commitments-ahead": {
    name: "Money promised ahead",
    messages: {
      ahead: {
        short: "{next:money} and {afterNext:money} in the next two years",
        problem:
          "If all pass, the two years after {year:year} ask for {next:money} and {afterNext:money}, for {societies} awards.",
      },
    },
    action: [
      "Take the promised money into account when next year's budget is made.",
      "Try other pass rates under Funds, Three-year commitments.",
    ],
  },
};
