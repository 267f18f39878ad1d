import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on self assessments. */
export const selfAssessment: Readonly<Record<string, RuleText>> = {
  "application/self-score-out-of-range": {
    name: "Self score out of range",
    messages: {
      above: {
        short: "{score} of {full}",
        problem: "The self score {score} is above the full mark {full}.",
      },
      negative: { short: "{score} points", problem: "The self score {score} is below 0." },
      text: { short: "“{value}” is no score", problem: "The self score “{value}” is no number." },
      sum: {
        short: "adds up to {sum}, states {total}",
        problem: "The self scores of “{society}” add up to {sum}; the application states {total}.",
      },
    },
    basis: "A check of this tool: scores lie between 0 and the full mark and add up to the total",
    action: ["Ask the society to check scores and full marks."],
  },
  "application/score-without-evidence": {
    name: "Self score without evidence",
    messages: {
      missing: {
        short: "{score} points without evidence",
        problem: "“{indicator}” has a self score of {score} and names no evidence.",
      },
    },
    action: ["Ask the society to name the evidence.", "If there is none, the self score is 0."],
  },
  "application/evidence-used-twice": {
    name: "Evidence used twice",
    messages: {
      twice: {
        short: "same evidence as {other:place}",
        problem: "The evidence “{value}” is used for two indicators, in row {row:row} and in {other:place}.",
      },
    },
    basis: "A check of this tool: one achievement is scored once",
    action: ["Check which indicator it belongs to.", "If it serves both, explain it."],
  },
};
