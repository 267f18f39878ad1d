import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on applications. */
export const application: Readonly<Record<string, RuleText>> = {
  "application/required-value-missing": {
    name: "Required value missing",
    messages: { blank: { short: "“{column}” is blank", problem: "Row {row:row} has no “{column}”." } },
    basis: "The list of required fields is this tool's, after usual application forms",
    action: ["Ask the society to fill the cell."],
  },
  "application/bad-credit-code": {
    name: "Credit code is wrong",
    messages: {
      length: {
        short: "has {length} characters",
        problem: "The credit code “{value}” has {length} characters; it should have 18.",
      },
      sign: {
        short: "“{sign}” in place {position}",
        problem:
          "“{sign}” in place {position} of the credit code “{value}” is no character of such a code (I, O, Z, S and V are not used).",
      },
      check: {
        short: "should end in {expected}",
        problem:
          "The check character of the credit code “{value}” does not fit: after its first 17 characters it should end in {expected}; one character may be mistyped.",
      },
    },
    basis: "GB 32100-2015, rules of the unified social credit code",
    action: ["Compare the code with the certificate of registration, character by character."],
  },
  "application/other-registration": {
    name: "Other kind or place of registration",
    messages: {
      type: {
        short: "no code of a society",
        problem: "The credit code “{value}” begins with “{type}”; those of societies begin with “51”.",
      },
      division: {
        short: "registered in {division}",
        problem: "The credit code “{value}” names the division {division}, not {expected}.",
      },
    },
    basis:
      "The policy is for societies of the city; characters 1–2 name registrar and kind, 3–8 the division (a setting)",
    action: [
      "Check the certificate of registration.",
      "If it is a society of the city registered elsewhere, explain it.",
    ],
  },
  "application/duplicate-applicant": {
    name: "Applied twice in a year",
    messages: {
      society: {
        short: "same society as {other:place}",
        problem: "“{value}” applies for the same year in row {row:row} and in {other:place}.",
      },
      uscc: {
        short: "same credit code as {other:place}",
        problem: "Row {row:row} and {other:place} have the credit code “{value}” under different names.",
      },
    },
    action: [
      "Compare the two applications and keep the valid one.",
      "If name or code is mistyped, correct it.",
    ],
  },
  "application/plan-incomplete": {
    name: "Three-year plan missing or short",
    messages: {
      missing: { short: "no three-year plan", problem: "Row {row:row} has no development plan." },
      years: {
        short: "covers {count} years only",
        problem: "The plan “{value}” covers {count} years ({years}); it should cover three.",
      },
    },
    action: ["Ask the society for a plan that covers three years."],
  },
  "application/targets-incomplete": {
    name: "Yearly targets incomplete",
    messages: {
      missing: {
        short: "no targets for {years}",
        problem: "“{society}” applies for {year} and has no targets for {years}.",
      },
      extra: {
        short: "targets for {years} too",
        problem:
          "“{society}” applies for {year} and has targets for {years}, outside the cycle of three years.",
      },
    },
    action: [
      "Ask the society for at least one target in each of the three years from the year of application.",
    ],
  },
  "target/not-assessable": {
    name: "Target cannot be assessed",
    messages: {
      name: { short: "no name", problem: "The target in row {row:row} has no name." },
      blank: { short: "no value", problem: "Row {row:row} has no target value." },
      text: {
        short: "“{value}” is no number",
        problem: "The target value “{value}” is no number to assess.",
      },
      due: {
        short: "{date:date} is not in {year}",
        problem: "The target is due on “{date:date}”, not in its year {year}.",
      },
    },
    action: ["Ask the society for name, value (a number) and a date in the year."],
  },
  "application/budget-mismatch": {
    name: "Use of funds or budget does not fit",
    messages: {
      blank: { short: "no use of funds", problem: "Row {row:row} does not say how the money is to be used." },
      sum: {
        short: "{difference:money} off the budget",
        problem:
          "{requested:money} is asked for; the budgets of the directions add up to {sum:money}, a difference of {difference:money}.",
      },
    },
    action: [
      "Ask the society to name the directions of spending.",
      "Check the budgets, so that they add up to the sum asked for.",
    ],
  },
  "application/forbidden-budget": {
    name: "Forbidden item in the budget",
    messages: {
      line: {
        short: "“{value}” is not allowed",
        problem: "The budget line “{value}” belongs to {class:term}, which the policy forbids.",
      },
      unsure: {
        short: "“{value}” needs a look",
        problem:
          "The budget line “{value}” contains “{word}”: please check whether it belongs to {class:term}, which the policy forbids.",
      },
      text: {
        short: "use of funds mentions “{word}”",
        problem:
          "The use of funds mentions “{word}”: please check whether it belongs to {class:term}, which the policy forbids.",
      },
    },
    action: ["Ask the society what is meant.", "If it is forbidden, take it out of the budget."],
  },
  "application/section-missing": {
    name: "Part of the application missing",
    messages: {
      blank: {
        short: "“{column}” is blank",
        problem: "Row {row:row} has no “{column}”, which the task book is to carry out.",
      },
    },
    action: ["Ask the society for approach, focus, schedule, plan with goals, and use of funds."],
  },
  "application/party-evidence-missing": {
    name: "Approval of party body incomplete",
    messages: {
      number: {
        short: "no number for the {body:term}",
        problem: "Row {row:row} says there is a {body:term} and gives no number of its approval.",
      },
      date: {
        short: "no date for the {body:term}",
        problem: "Row {row:row} says there is a {body:term} and gives no date of its approval.",
      },
      later: {
        short: "{body:term} approved after filing",
        problem: "The {body:term} was approved on “{date:date}”, after the filing on “{filed:date}”.",
      },
    },
    action: ["Ask the society for number and date of the approval.", "If a date is mistyped, correct it."],
  },
  "application/bad-count": {
    name: "Head count makes no sense",
    messages: {
      notCount: {
        short: "“{value}” is no head count",
        problem: "“{value}” in “{column}” is no head count: a whole number from 0.",
      },
      exceeds: {
        short: "more than “{wholeName}”",
        problem: "“{column}” is {part}, more than “{wholeName}” with {whole}.",
      },
    },
    basis: "A check of this tool: counts make sense",
    action: ["Ask the society to check the counts."],
  },
  "application/veto-answer": {
    name: "Ground of refusal to be confirmed",
    messages: {
      blank: {
        short: "“{column}” is blank",
        problem: "Row {row:row} has no “{column}”, so grounds of refusal cannot be ruled out.",
      },
      yes: {
        short: "“{column}” is “{value}”",
        problem: "“{column}” is “{value}”, a ground of refusal that the association has yet to confirm.",
      },
      unclear: {
        short: "“{value}” is neither yes nor no",
        problem: "“{value}” in “{column}” is neither yes nor no.",
      },
    },
    basis:
      "After the rules on assessing social organisations; the policy names no such grounds, the association has to confirm them",
    action: [
      "Ask the society to answer yes or no, with an explanation.",
      "If it is yes, the association decides whether to accept the application.",
    ],
  },
  "application/inside-cycle": {
    name: "Applies again inside its cycle",
    messages: {
      holder: {
        short: "holds the award of {award}",
        problem:
          "“{society}” won the award of {award}, whose cycle runs to {until}, and applies again for {year}.",
      },
    },
    basis: "Whether one may apply inside a cycle the policy does not say; the association has to confirm it",
    action: [
      "Check the award list and the year of application.",
      "The association decides whether to accept it.",
    ],
  },
  "application/date-not-a-date": {
    name: "Date wrong or late",
    messages: {
      text: {
        short: "“{value}” is text",
        problem: "“{value}” in “{column}” is stored as text, not as a date.",
      },
      unreadable: {
        short: "“{value}” is no date",
        problem: "It cannot be told which day “{value}” in “{column}” is.",
      },
      late: {
        short: "{days} days after the deadline",
        problem: "It was filed on “{date:date}”, {days} days after the deadline “{deadline:date}”.",
      },
    },
    basis: "A check of this tool: data are what they look like; the deadline is a setting",
    action: [
      "Press Fix to turn text into dates.",
      "If it cannot be read, ask the society.",
      "If it was late, the association decides whether to accept it.",
    ],
  },
  "application/fund-rules-missing": {
    name: "No rules on the money",
    messages: {
      missing: {
        short: "no rules on the award money",
        problem: "Row {row:row} comes without the society's rules on the award money.",
      },
    },
    action: ["Ask the society for its rules on the award money."],
  },
  "application/contact-form": {
    name: "Form of contact details",
    messages: {
      form: {
        short: "“{value}” has an odd form",
        problem:
          "“{value}” in “{column}” has not the usual form (mobile 11 digits, postcode 6, e-mail with @); please note.",
      },
    },
    basis: "A check of this tool: data are complete",
    action: ["Ask the society to check its contact details."],
  },
  "application/formula-text": {
    name: "Formula or merged cells in the form",
    messages: {
      formula: {
        short: "begins with “{sign}”",
        problem:
          "“{value}” in “{column}” begins with “{sign}” and may become a formula when opened or pasted.",
      },
      merged: {
        short: "merged cells",
        problem: "Row {row:row} has merged cells; what they hold counts in one cell only.",
      },
    },
    basis: "A check of this tool: forms hold values, no formulas and no merged cells",
    action: ["Write it as plain text.", "Unmerge the cells and fill each of them."],
  },
};
