import type { Rule } from "../lint/types";
import { waiverWords, type Spoken } from "../lint/waivers";
import { textDate } from "./any/text-date";
import { textNumber } from "./any/text-number";
import { totalMismatch } from "./any/total-mismatch";
import { untidyText } from "./any/untidy-text";
import { badCount } from "./application/bad-count";
import { badCreditCode } from "./application/bad-credit-code";
import { budgetMismatch } from "./application/budget-mismatch";
import { contactForm } from "./application/contact-form";
import { dateNotADate } from "./application/date-not-a-date";
import { duplicateApplicant } from "./application/duplicate-applicant";
import { evidenceUsedTwice } from "./application/evidence-used-twice";
import { forbiddenBudget } from "./application/forbidden-budget";
import { formulaText } from "./application/formula-text";
import { fundRulesMissing } from "./application/fund-rules-missing";
import { insideCycle } from "./application/inside-cycle";
import { otherRegistration } from "./application/other-registration";
import { partyEvidenceMissing } from "./application/party-evidence-missing";
import { planIncomplete } from "./application/plan-incomplete";
import { applicationValueMissing } from "./application/required-value-missing";
import { scoreWithoutEvidence } from "./application/score-without-evidence";
import { sectionMissing } from "./application/section-missing";
import { selfScoreOutOfRange } from "./application/self-score-out-of-range";
import { targetsIncomplete } from "./application/targets-incomplete";
import { vetoAnswer } from "./application/veto-answer";
import { commitmentsAhead } from "./award/commitments-ahead";
import { firstAwardMissing } from "./award/first-award-missing";
import { laterAmountOff } from "./award/later-amount-off";
import { paidAfterCycle } from "./award/paid-after-cycle";
import { paidAfterFail } from "./award/paid-after-fail";
import { paidBeforeCleared } from "./award/paid-before-cleared";
import { paidBeforeTaskBook } from "./award/paid-before-task-book";
import { publicityTooShort } from "./award/publicity-too-short";
import { allowanceOverCap } from "./expense/allowance-over-cap";
import { amountNotANumber } from "./expense/amount-not-a-number";
import { amountsNearLine } from "./expense/amounts-near-line";
import { bookedOnDayOff } from "./expense/booked-on-day-off";
import { cashAboveLimit } from "./expense/cash-above-limit";
import { columnMostlyBlank } from "./expense/column-mostly-blank";
import { consecutiveInvoices } from "./expense/consecutive-invoices";
import { damagedInvoiceNumber } from "./expense/damaged-invoice-number";
import { directionOverBudget } from "./expense/direction-over-budget";
import { duplicateInvoice } from "./expense/duplicate-invoice";
import { evidenceIncomplete } from "./expense/evidence-incomplete";
import { firstDigits } from "./expense/first-digits";
import { forbiddenCategory } from "./expense/forbidden-category";
import { giftsAtMeeting } from "./expense/gifts-at-meeting";
import { invoiceDateOff } from "./expense/invoice-date-off";
import { invoiceSeenBefore } from "./expense/invoice-seen-before";
import { lectureOverCap } from "./expense/lecture-over-cap";
import { lodgingOverCap } from "./expense/lodging-over-cap";
import { meetingOverCap } from "./expense/meeting-over-cap";
import { meetingPaidInCash } from "./expense/meeting-paid-in-cash";
import { meetingTooLong } from "./expense/meeting-too-long";
import { mixedFundSource } from "./expense/mixed-fund-source";
import { outsidePeriod } from "./expense/outside-period";
import { outsideTaskBook } from "./expense/outside-task-book";
import { overAward } from "./expense/over-award";
import { overlappingTrips } from "./expense/overlapping-trips";
import { payeeIsJudge } from "./expense/payee-is-judge";
import { repeatedPayment } from "./expense/repeated-payment";
import { requiredValueMissing } from "./expense/required-value-missing";
import { reversalWithoutOriginal } from "./expense/reversal-without-original";
import { sameInvoiceOtherPayee } from "./expense/same-invoice-other-payee";
import { similarPayees } from "./expense/similar-payees";
import { splitPayment } from "./expense/split-payment";
import { trainingOverCap } from "./expense/training-over-cap";
import { transportAboveRank } from "./expense/transport-above-rank";
import { unusualAmount } from "./expense/unusual-amount";
import { voucherGaps } from "./expense/voucher-gaps";
import { juryIncomplete } from "./score/jury-incomplete";
import { lowAgreement } from "./score/low-agreement";
import { noRulesVersion } from "./score/no-rules-version";
import { oneJudgeDecides } from "./score/one-judge-decides";
import { ownSocietyScored } from "./score/own-society-scored";
import { selfFarFromJury } from "./score/self-far-from-jury";
import { tieAtLine } from "./score/tie-at-line";
import { tooFewToTrim } from "./score/too-few-to-trim";
import { totalOffWeights } from "./score/total-off-weights";
import { unusableScore } from "./score/unusable-score";
import { targetNotAssessable } from "./target/not-assessable";

/** Every rule, in the order of its code. */
export const rules: readonly Rule[] = [
  requiredValueMissing,
  amountNotANumber,
  columnMostlyBlank,
  mixedFundSource,
  forbiddenCategory,
  outsideTaskBook,
  overAward,
  directionOverBudget,
  outsidePeriod,
  meetingOverCap,
  meetingTooLong,
  trainingOverCap,
  lectureOverCap,
  damagedInvoiceNumber,
  duplicateInvoice,
  invoiceSeenBefore,
  invoiceDateOff,
  repeatedPayment,
  sameInvoiceOtherPayee,
  lodgingOverCap,
  allowanceOverCap,
  transportAboveRank,
  overlappingTrips,
  cashAboveLimit,
  meetingPaidInCash,
  evidenceIncomplete,
  splitPayment,
  amountsNearLine,
  bookedOnDayOff,
  consecutiveInvoices,
  voucherGaps,
  unusualAmount,
  firstDigits,
  similarPayees,
  payeeIsJudge,
  giftsAtMeeting,
  reversalWithoutOriginal,
  applicationValueMissing,
  badCreditCode,
  otherRegistration,
  duplicateApplicant,
  planIncomplete,
  targetsIncomplete,
  targetNotAssessable,
  budgetMismatch,
  forbiddenBudget,
  sectionMissing,
  partyEvidenceMissing,
  badCount,
  selfScoreOutOfRange,
  scoreWithoutEvidence,
  evidenceUsedTwice,
  vetoAnswer,
  insideCycle,
  dateNotADate,
  fundRulesMissing,
  contactForm,
  formulaText,
  laterAmountOff,
  firstAwardMissing,
  paidBeforeCleared,
  paidAfterFail,
  paidBeforeTaskBook,
  publicityTooShort,
  paidAfterCycle,
  commitmentsAhead,
  unusableScore,
  juryIncomplete,
  ownSocietyScored,
  tooFewToTrim,
  totalOffWeights,
  lowAgreement,
  tieAtLine,
  noRulesVersion,
  selfFarFromJury,
  oneJudgeDecides,
  textNumber,
  textDate,
  untidyText,
  totalMismatch,
];

/** Everything a finding may be of, with its words: the rules, and what is said of explanations. */
export const spoken: readonly Spoken[] = [...rules, ...waiverWords];
