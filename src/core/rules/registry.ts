import type { Rule } from "../lint/types";
import { totalMismatch } from "./any/total-mismatch";
import { amountNotANumber } from "./expense/amount-not-a-number";
import { bookedOnDayOff } from "./expense/booked-on-day-off";
import { cashAboveLimit } from "./expense/cash-above-limit";
import { columnMostlyBlank } from "./expense/column-mostly-blank";
import { damagedInvoiceNumber } from "./expense/damaged-invoice-number";
import { directionOverBudget } from "./expense/direction-over-budget";
import { duplicateInvoice } from "./expense/duplicate-invoice";
import { forbiddenCategory } from "./expense/forbidden-category";
import { meetingOverCap } from "./expense/meeting-over-cap";
import { meetingTooLong } from "./expense/meeting-too-long";
import { trainingOverCap } from "./expense/training-over-cap";
import { lectureOverCap } from "./expense/lecture-over-cap";
import { lodgingOverCap } from "./expense/lodging-over-cap";
import { allowanceOverCap } from "./expense/allowance-over-cap";
import { transportAboveRank } from "./expense/transport-above-rank";
import { invoiceDateOff } from "./expense/invoice-date-off";
import { sameInvoiceOtherPayee } from "./expense/same-invoice-other-payee";
import { evidenceIncomplete } from "./expense/evidence-incomplete";
import { consecutiveInvoices } from "./expense/consecutive-invoices";
import { voucherGaps } from "./expense/voucher-gaps";
import { mixedFundSource } from "./expense/mixed-fund-source";
import { outsidePeriod } from "./expense/outside-period";
import { outsideTaskBook } from "./expense/outside-task-book";
import { overAward } from "./expense/over-award";
import { repeatedPayment } from "./expense/repeated-payment";
import { requiredValueMissing } from "./expense/required-value-missing";
import { reversalWithoutOriginal } from "./expense/reversal-without-original";

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
  invoiceDateOff,
  repeatedPayment,
  sameInvoiceOtherPayee,
  lodgingOverCap,
  allowanceOverCap,
  transportAboveRank,
  cashAboveLimit,
  evidenceIncomplete,
  bookedOnDayOff,
  consecutiveInvoices,
  voucherGaps,
  reversalWithoutOriginal,
  totalMismatch,
];
