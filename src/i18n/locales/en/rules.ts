import type { RuleText } from "../../../core/lint/types";
import { any } from "./rules/any";
import { application } from "./rules/application";
import { award } from "./rules/award";
import { books } from "./rules/books";
import { caps } from "./rules/caps";
import { invoices } from "./rules/invoices";
import { leads } from "./rules/leads";
import { payments } from "./rules/payments";
import { score } from "./rules/score";
import { selfAssessment } from "./rules/selfAssessment";
import { waivers } from "./rules/waivers";

/** English words of the rules, by rule id; the Chinese ones stand with the rules. */
export const ruleTexts: Readonly<Record<string, RuleText>> = {
  ...any,
  ...application,
  ...award,
  ...books,
  ...caps,
  ...invoices,
  ...leads,
  ...payments,
  ...score,
  ...selfAssessment,
  ...waivers,
};
