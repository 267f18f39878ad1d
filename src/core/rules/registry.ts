import type { Rule } from "../lint/types";
import { totalMismatch } from "./any/total-mismatch";
import { bookedOnDayOff } from "./expense/booked-on-day-off";
import { cashAboveLimit } from "./expense/cash-above-limit";
import { damagedInvoiceNumber } from "./expense/damaged-invoice-number";
import { duplicateInvoice } from "./expense/duplicate-invoice";
import { forbiddenCategory } from "./expense/forbidden-category";
import { outsidePeriod } from "./expense/outside-period";
import { overAward } from "./expense/over-award";
import { repeatedPayment } from "./expense/repeated-payment";
import { requiredValueMissing } from "./expense/required-value-missing";
import { reversalWithoutOriginal } from "./expense/reversal-without-original";

/** Every rule, in the order of its code. */
export const rules: readonly Rule[] = [
  requiredValueMissing,
  forbiddenCategory,
  overAward,
  outsidePeriod,
  damagedInvoiceNumber,
  duplicateInvoice,
  repeatedPayment,
  cashAboveLimit,
  bookedOnDayOff,
  reversalWithoutOriginal,
  totalMismatch,
];
