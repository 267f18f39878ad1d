import type { RuleText } from "../../../../core/lint/types";

/** English words of findings about explanations. */
export const waivers: Readonly<Record<string, RuleText>> = {
  "waiver/reason-missing": {
    name: "Explanation without a reason",
    messages: {
      short: {
        short: "the explanation of {code} gives no reason",
        problem:
          "The explanation “{reason}” of {code} has fewer than {least} characters and gives no reason; the finding stays open.",
      },
      nobody: {
        short: "the explanation of {code} names nobody",
        problem: "The explanation of {code} does not say who gave it; the finding stays open.",
      },
    },
    basis: "A check of this tool: explanations have a reason and a name",
    action: ["Add reason and name, or take the explanation back."],
  },
  "waiver/problem-gone": {
    name: "Explained finding is gone",
    messages: {
      gone: {
        short: "the finding of {code} is gone",
        problem:
          "The explanation of {code} ({by}, {date}) is about a finding that is gone; it can be deleted.",
      },
    },
    basis: "A check of this tool: after data change, an explanation no longer holds",
    action: [
      "If the problem was mended, delete the explanation.",
      "If it is reported again after the data changed, explain it again.",
    ],
  },
};
