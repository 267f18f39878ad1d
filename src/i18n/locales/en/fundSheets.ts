import type { FundSheetTexts } from "../../fundSheets";

/** Words of the sheets of the award money: headings, notes and documents. */
export const fundSheets: FundSheetTexts = {
  separator: "; ",
  duplicate: "duplicate",
  unsigned: "not signed",
  grades: ["pass", "fail"],
  outcomes: ["no objection", "objection", "upheld", "dismissed"],
  sections: ["Approach", "Focus", "Schedule of work", "Plan and goals", "Use of funds"],
  titles: {
    award: "Five-star societies: awards",
    taskBook: "Five-star societies: task books",
    assessment: "Five-star societies: yearly assessments",
    publicity: "Register of public notices",
    payment: "Register of award payments",
    plan: "Payment plan of the award money",
    execution: "Award money: budget execution",
  },
  notes: {
    award:
      "One row per award. Enter the first award as fixed by the finance bureau, and the day on which a title was revoked.",
    taskBook:
      "Five sections per award (plan, V(3)); one row for each use of funds, with its budget; the day of signing goes into the first row.",
    assessment:
      "One assessment in each of the two years after the award, “pass” or “fail” (plan, III(3)); leave blank what is not assessed.",
    publicity:
      "The end date counts working days, holidays left out. Enter “no objection”, “objection”, “upheld” or “dismissed”.",
    payment: "One row per payment, written by “Record payments” or by hand.",
    plan: "Formulas over awards, task books, assessments and publicity; they follow every entry. Do not change them. Blank means not known yet, not 0. In CNY.",
    execution:
      "Formulas over awards, payments, task books and ledgers. Change only the cell “As of”. In CNY.",
  },
  headings: {
    award: {
      society: "Society",
      year: "Award year",
      amount: "First award (CNY)",
      uscc: "Unified social credit code",
      total: "Total",
      rank: "Rank",
      revoked: "Date revoked",
      remark: "Remarks",
    },
    taskBook: {
      society: "Society",
      year: "Year",
      section: "Section",
      content: "Content",
      budgetLine: "Use of funds",
      budget: "Budget (CNY)",
      signed: "Date signed",
    },
    assessment: {
      society: "Society",
      year: "Assessment year",
      result: "Assessment result",
      date: "Date assessed",
      remark: "Remarks",
    },
    publicity: {
      society: "Society",
      year: "Year",
      start: "Start date",
      end: "End date",
      objection: "Objection",
      decided: "Date decided",
      remark: "Remarks",
    },
    payment: {
      society: "Society",
      cohort: "Award year",
      year: "Payment year",
      amount: "Amount paid (CNY)",
      date: "Date paid",
      voucher: "Voucher no",
      remark: "Remarks",
    },
  },
  plan: {
    commitments: "Commitments: year 1, 2 and 3 due and planned in each year",
    society: "Society",
    signed: "Task book signed",
    empty: "No society on the list of awards yet.",
    revoked: "Title revoked on the list of awards; money stopped (plan, III(3))",
    contradicted:
      "Title revoked on the list of awards, yet an assessment was passed, or the day cannot be read; correct it first",
    otherSheets: "Computed from “{sheet}” only; other sheets of the kind are left out: {others}.",
    settings:
      "The formulas use neutral rules; a setting on the half rules otherwise, so the figures of the pane hold.",
  },
  execution: {
    asOf: "As of",
    undirected: "Spent outside every use of funds of the task book",
    directions:
      "By use of funds: one row per society and use; “Awarded” and “Paid” both hold the budget of the use",
    noDirections: "The task books name no use of funds with a budget yet.",
    noLedger: "No ledger was recognised; spending counts as 0.",
    summed:
      "These ledgers cannot be read by a formula and count by their sums; write this sheet anew after they change: {sheets}.",
    summary: "Spending in sums",
    society: "Society",
    when: "Year",
    amount: "Spent (CNY)",
    direction: "Use of funds",
  },
  notice: {
    title: "Notice of payment of the five-star award money for {year}",
    addressees: "To the societies concerned:",
    addressee: "To {society}:",
    body: "Under the plan for five-star societies, award money of CNY {amount} ({words}) is paid for {year} as follows.",
    number: "No.",
    society: "Society",
    reason: "Reason",
    amount: "Amount (CNY)",
    words: "In words",
    total: "Total",
    first: "Award of {cohort}, first award",
    later: "Award of {cohort}, {nth}",
    rules:
      "The money serves to raise the services of the society and follows the city's rules on meetings, training and travel. It is accounted for separately and used for its purpose only; it may not be spent on basic salaries or daily office costs, on donations, sponsorship, fines, repayments, investments, loans or construction, nor on anything outside this programme.",
    issuer: "(issuing body)",
    footer: "Page &P of &N",
  },
  announcement: {
    titleAward: "Public notice: five-star societies of {year}",
    titleAssessment: "Public notice: yearly assessment of five-star societies, {year}",
    bodyAward:
      "Under the plan for five-star societies, and after review, {n} societies are proposed as five-star societies of {year}. The notice runs from {start} to {end}, {days} working days. Objections are to be raised in writing within this time, with contact details.",
    bodyAssessment:
      "Under the plan for five-star societies, {n} societies have passed the assessment of {year}. The notice runs from {start} to {end}, {days} working days. Objections are to be raised in writing within this time, with contact details.",
    cohort: "Award year",
    result: "Assessment",
    amount: "Amount proposed (CNY)",
  },
};
