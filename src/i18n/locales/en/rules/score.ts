import type { RuleText } from "../../../../core/lint/types";

/** English words of the rules on scores and results. */
export const score: Readonly<Record<string, RuleText>> = {
  "score/unusable-score": {
    name: "Score cannot be used",
    messages: {
      above: { short: "{score} of {full}", problem: "The score {score} is above the full mark {full}." },
      negative: { short: "{score} points", problem: "The score {score} is below 0." },
      text: {
        short: "“{value}” is no score",
        problem:
          "The score “{value}” is no number, and neither “回避” (recused) nor “不适用” (not applicable).",
      },
      twice: {
        short: "differs from row {row:row}",
        problem:
          "“{judge}” scored “{indicator}” of “{society}” twice: {other} in row {row:row}, {score} here.",
      },
      blank: {
        short: "“{judge}” owes {count} scores",
        problem: "“{judge}” still owes {count} scores. A blank is not zero.",
      },
    },
    basis: "A check of this tool: scores lie between 0 and the full mark, one each, none missing",
    action: [
      "Ask the judge to check or to add the score.",
      "Where the judge is recused, say so in the column; where the indicator does not apply, enter that.",
    ],
  },
  "score/jury-incomplete": {
    name: "Jury incomplete",
    messages: {
      expert: { short: "no expert", problem: "The list names {count} judges and no expert among them." },
      administrator: {
        short: "nobody of the administration",
        problem: "The list names {count} judges and nobody of the administration among them.",
      },
    },
    action: ["Check that the roles are filled in.", "If one is lacking, add judges before scoring."],
  },
  "score/own-society-scored": {
    name: "Judge scored own society",
    messages: {
      scored: {
        short: "“{judge}” gave the own society {count} scores",
        problem: "“{judge}” belongs to “{society}” and gave it {count} scores.",
      },
    },
    action: [
      "Check the society in the list of judges.",
      "If it is the judge’s own, clear the scores and enter the recusal.",
      "If the jury decided otherwise, explain it.",
    ],
  },
  "score/too-few-to-trim": {
    name: "Too few judges to trim",
    messages: {
      few: {
        short: "only {count} judges",
        problem: "“{society}” has only {count} judges, fewer than {least}; highest and lowest were kept.",
      },
    },
    basis: "A check of this tool: no trimming with fewer than five judges; to be confirmed",
    action: [
      "Check whether judges are missing.",
      "If not, let the jury agree on the method in the settings.",
    ],
  },
  "score/total-off-weights": {
    name: "Total does not fit the weights",
    messages: {
      sum: {
        short: "weights add up to {sum}%",
        problem: "The weights of the five stars in the settings add up to {sum}% instead of 100%.",
      },
      total: {
        short: "should be {expected}",
        problem: "The total of “{society}” is {total}; by the weights of the settings it is {expected}.",
      },
    },
    basis: "A check of this tool: the total is the weighted mean of the stars; weights are to be confirmed",
    action: [
      "Compare the weights of the settings and of the indicators.",
      "If the total was typed in, use the formula or score again.",
    ],
  },
  "score/low-agreement": {
    name: "Judges differ widely",
    messages: {
      low: {
        short: "Kendall’s W = {w}",
        problem:
          "{judges} judges order {societies} societies with Kendall’s W = {w}, below {line} of the settings. There is no common limit; for reference only.",
      },
    },
    basis: "Kendall’s W, corrected for ties; the limit is a setting, to be confirmed",
    action: [
      "Look at the leaning of each judge on the page of agreement.",
      "Let the jury discuss whether they read the indicators alike.",
    ],
  },
  "score/tie-at-line": {
    name: "Tie, or on the line",
    messages: {
      tie: {
        short: "{count} tie for a quota of {quota}",
        problem:
          "“{names}” all have {total}; the quota ({quota}) cuts through them. Nothing is decided here.",
      },
      near: {
        short: "{star} {score}, line {line}",
        problem: "{star} of “{society}” is {score}, less than 0.01 from the line {line}.",
      },
    },
    basis: "A check of this tool: row order decides no tie; quota and line are to be confirmed",
    action: ["Let the jury decide together and record it in the conclusions."],
  },
  "score/no-rules-version": {
    name: "No rules version or time",
    messages: {
      version: {
        short: "no rules version",
        problem: "The results of {count} societies do not name the version of the rules.",
      },
      time: {
        short: "no time of scoring",
        problem: "The results of {count} societies do not name the time of scoring.",
      },
    },
    basis: "A check of this tool: years compare only where version and time are known",
    action: ["Score again to write the results anew.", "For earlier years, add version and time."],
  },
  "score/self-far-from-jury": {
    name: "Self score far from the jury",
    messages: {
      gap: {
        short: "self {self}, jury {jury}",
        problem:
          "“{indicator}” of “{society}”: self score {self}, jury {jury}, further apart than {share}% of the full mark {full}.",
      },
    },
    basis: "A check of this tool: further apart than 30% of the full mark; to be confirmed",
    action: ["Compare with the evidence.", "A gap proves nothing; explain it once it is checked."],
  },
  "score/one-judge-decides": {
    name: "One judge decides a star",
    messages: {
      lost: {
        short: "below the line without {judges}",
        problem:
          "{star} of “{society}” is {score} and reaches the line {line}; without {judges} it does not.",
      },
      won: {
        short: "on the line without {judges}",
        problem:
          "{star} of “{society}” is {score} and misses the line {line}; without {judges} it reaches it.",
      },
    },
    basis: "A check of this tool: scored again without each judge in turn; the line is to be confirmed",
    action: ["Look at the societies on the line, and let the jury decide together."],
  },
};
