import type { AwardTexts } from "../zh-CN/award";

const waitForDecision = (who: string): string =>
  `dismiss the objection and the money is due; if it is upheld, ${who} decides`;

export const award: AwardTexts = {
  states: {
    due: "Due",
    hold: "On hold",
    stopped: "Stopped",
    notAssessed: "Not assessed",
    toCorrect: "To be corrected",
  },
  titles: { held: "Title kept", revoked: "Title revoked", unclear: "Title to be verified" },
  years: ["Year 1", "Year 2", "Year 3"],
  pending: "Pending",
  reasons: {
    firstDue: "First award {first:money}; task book signed on {signed:date}",
    firstUnasked: "First award, paid once the task book is signed (plan, V(3))",
    unsigned: "The task book is not signed yet",
    halfOfFirst: "Half of the first award of {cohort}, {first:money} (plan, V(3))",
    halfOfPaid: "Half of what was paid in {cohort}, {base:money} (plan, V(3), by the setting)",
    roundedUp: "The half is {exact:money}, rounded half-up to the fen: {half:money}",
    roundedDown: "The half is {exact:money}, by the setting rounded down to the fen: {half:money}",
    passed: "Passed in {year}, published without objection",
    dismissed: "Passed in {year}, the objection was dismissed",
    notPublic: "Passed in {year}; the outcome of the publicity is not entered. The title stands",
    objected: "Passed in {year}; an objection is open. The title stands",
    upheld: "Passed in {year}; the objection was upheld and nothing is decided. The title stands",
    refused:
      "Passed in {year}; the objection was upheld, so by the setting nothing is paid. The title stands",
    notAssessed: "Planned {plan:money}; the assessment of {year} is not entered",
    earlierNotAssessed: "Note: the assessment of {year} is not entered",
    failed: "Failed in {year}: title revoked, money stopped (plan, III(3))",
    failedBefore: "Failed in {failed}; title revoked, money stopped (plan, III(3))",
    revoked: "Title revoked on {revoked:date}; money stopped (plan, III(3))",
    reappliedInside:
      "The cycle of the award of {earlier} is still running; the plan does not say whether a further award is possible",
    reappliedAfter:
      "The title of {earlier} was revoked; the plan does not say whether a further award is possible",
    settled: "Paid {paid:money}",
    toCorrect: "Some records contradict each other or cannot be read; correct them first",
  },
  releases: {
    signTaskBook: "enter the day on which the task book was signed",
    enterPublicity: "enter the outcome of the publicity; without objection the money is due",
    decideReapplication: "the association decides; then confirm the setting",
    "decideObjection.association": waitForDecision("the association"),
    "decideObjection.finance": waitForDecision("the finance bureau"),
    "decideObjection.jury": waitForDecision("the jury"),
  },
  problems: {
    blankSociety: "The society is not named.",
    blankYear: "“{society}” has no year.",
    notAYear: "{field} “{value}” is not a year.",
    notAnAmount: "{field} “{value}” is not a number and is in no sum.",
    partsOfFen: "{field} “{value}” has parts of a fen and is in no sum.",
    notADate: "{field} “{value}” is text or no date and is not used.",
    unknownGrade: "Assessment “{value}” is neither 合格 (pass) nor 不合格 (fail).",
    unknownOutcome:
      "Publicity “{value}” is none of 无异议 (no objection), 有异议 (objection), 异议成立 (upheld), 异议不成立 (dismissed).",
    noAmount: "“{society}”, awarded in {cohort}: the first award is blank or not above 0.",
    blankAmount: "“{society}” has no amount.",
    unlistedSociety: "“{society}” is not in the list of societies.",
    unknownSociety: "“{society}” is not in the list of awards.",
    noAward: "“{society}” has no award that fits {year}.",
    severalAwards: "“{society}” has several cycles in {year}; enter the award year.",
    twoAwards: "“{society}” has two awards of {cohort}.",
    twoAssessments: "“{society}” has two assessments for {year} (award of {cohort}).",
    twoPublicities: "“{society}” has two publicity entries for {year} (award of {cohort}).",
    twoSignatures: "“{society}”: the task book of {cohort} has two days of signing.",
    endBeforeStart: "The publicity ends on {end:date}, before it starts on {start:date}.",
    assessedInFirstYear: "“{society}”, awarded in {cohort}: an assessment of that same year fits no payment.",
    outsideCycle: "“{society}”: {year} lies in none of its cycles; not used.",
    revokedButPassed:
      "“{society}” lost its title on {revoked:date} but passed the assessment of {year} (award of {cohort}).",
    insideCycle:
      "“{society}” was awarded again in {cohort}, inside the cycle of {earlier}; the plan is silent, please confirm.",
    afterRevocation:
      "“{society}” was awarded again in {cohort} after the title of {earlier} was revoked; the plan is silent, please confirm.",
  },
  funding: {
    "FND-01.half":
      "“{society}” was paid {paid:money} in {year}; half of the first award of {cohort}, {first:money}, is {plan:money}.",
    "FND-01.base":
      "“{society}” was paid {paid:money} in {year}, half of the year before; half of the first award of {cohort}, {first:money}, is {plan:money}.",
    "FND-02": "“{society}”, awarded in {cohort}: the first award is blank or not above 0.",
    "FND-03.assessment": "“{society}” was paid {paid:money} in {year} without a passed assessment.",
    "FND-03.publicity": "“{society}” was paid {paid:money} in {year} without a publicity free of objection.",
    "FND-04.paid":
      "“{society}” failed or lost its title in {failed} and was still paid {paid:money} in {year}.",
    "FND-04.title": "“{society}” failed in {failed}; the award list has no day of revocation.",
    "FND-05.unsigned": "“{society}” was paid {paid:money} in {year} without a signed task book.",
    "FND-05.before": "“{society}” was paid on {date:date}, before the task book was signed on {signed:date}.",
    "FND-06.short":
      "“{society}”: the publicity of {year}, {start:date} to {end:date}, has {days} working days, fewer than {needed}.",
    "FND-06.unknown":
      "“{society}”: the publicity of {year}, {start:date} to {end:date}, cannot be judged without that year's holidays.",
    "FND-07":
      "“{society}”, awarded in {cohort}: the cycle ends with {last}, yet {paid:money} was paid in {year}.",
    "FND-08":
      "If all pass, the two years after {year} ask for {next:money} and {afterNext:money}, for {societies} awards.",
  },
  spending: {
    overAward: "Spending up to {year} is {spent:money}, {over:money} above the award money of {limit:money}.",
    overDirection: "“{direction}” has spent {spent:money}, {over:money} above its budget of {budget:money}.",
    noDirection: "“{direction}” is no direction of the task book; {spent:money}.",
    blankDirection: "The direction of use is blank; {spent:money}.",
    unsignedSpending: "{spent:money} spent without a signed task book.",
    beforeTaskBook: "{date:date} is before the task book was signed on {signed:date}.",
    afterRevocation: "{date:date} is after the title was revoked on {revoked:date}.",
    outsidePeriod: "{date:date} is outside the funding period ({start:date} to {end:date}).",
  },
  fields: {
    society: "Society",
    cohort: "Award year",
    year: "Year",
    amount: "Amount",
    signed: "Task book signed",
    revoked: "Title revoked",
    result: "Assessment",
    objection: "Publicity",
    start: "Publicity start",
    end: "Publicity end",
    decided: "Decided",
    date: "Date",
    budget: "Budget",
    direction: "Direction of use",
  },
  settings: {
    publicityWorkdays: {
      name: "Working days of publicity",
      note: "The plan is silent; first and last day count, days off do not",
    },
    objectionDecider: {
      name: "Who decides an objection",
      note: "The plan is silent",
      values: { association: "The association", finance: "The finance bureau", jury: "The jury" },
    },
    upheldObjection: {
      name: "Money after an upheld objection",
      note: "The plan is silent; the title stands",
      values: { hold: "Waits for a decision", stop: "Not paid that year" },
    },
    reapplyInsideCycle: {
      name: "Awarded again inside the cycle",
      note: "The plan is silent",
      values: { newCycle: "A cycle of its own", hold: "Waits for a decision" },
    },
    reapplyAfterRevocation: {
      name: "Awarded again after revocation",
      note: "The plan is silent",
      values: { newCycle: "A cycle of its own", hold: "Waits for a decision" },
    },
    rounding: {
      name: "Half of an odd fen",
      note: "The plan is silent; rounded half-up, two halves can exceed the first award by a fen",
      values: { halfUp: "Rounded half-up", down: "Rounded down", complement: "Year 3 makes up for it" },
    },
    halfOf: {
      name: "What is halved",
      note: "The plan says “standard of the first award”",
      values: { standard: "The standard of the first award", paid: "What was paid in year 1" },
    },
    carryOver: {
      name: "Money left over at the end of a year",
      note: "The plan is silent",
      values: { allowed: "May be spent later in the cycle", refused: "May not be carried over" },
    },
    clawBack: {
      name: "Money left over after revocation",
      note: "The plan stops the money and says nothing of returning it",
      values: { none: "Stays", unspent: "Is to be returned" },
    },
    directionTolerance01: {
      name: "Tolerance of a direction",
      note: "The plan is silent; share of the direction's budget",
    },
  },
  headings: {
    number: "No.",
    schedule: ["Year", "Planned", "Due", "State", "Reason"],
    commitments: ["Year", "Year 1", "Year 2", "Year 3", "Total due", "Total planned"],
    balance: ["Society", "Award year", "Awarded", "Paid", "Spent", "Left", "Share used", "Time passed"],
  },
  functions: {
    place: "Argument {argument}, row {row}, column {column}: {problem}",
    also: " The other is in row {rows}.",
    more: " {count} more.",
    width: "Argument {argument} needs {columns} columns ({names}) and has {found}.",
    widths:
      "Argument {argument} needs 3 columns (society, award year or date, amount) or 4 (society, award year, year or date, amount) and has {found}.",
    cells:
      "Argument {argument} takes two cells for each award (years 2 and 3), so {awards}×2, and has {found}.",
    years: "Argument awardYear must be one year, or as many as firstAward ({awards}), and has {found}.",
    yearArgument: "Argument {argument} must be a year such as 2025, not {value}.",
    asOf: "Argument {argument} must be a year or a date, not {value}.",
    range: "Argument toYear must not come before fromYear, nor more than 100 years after it.",
    noRows: "Argument {argument} has no data.",
    separator: "; ",
    awardColumns: "society, award year, first award",
    assessmentColumns: "society, year, assessment, publicity",
    released: "To release: ",
    noFirstAward: "the first award is blank or not above 0 (FND-02).",
  },
};
