import type { RuleText } from "../../../../core/lint/types";

const over = "{over:money} above the {limitKind:term}";
const confirmed =
  "The city's own rule counts once it is confirmed in the settings; until then figures are references.";
const above = "What is above the cap is not paid from the award.";
const fillIn = "If the city has a rule of its own, enter the figure in the settings and mark it confirmed.";

/** English words of the rules on caps. */
export const caps: Readonly<Record<string, RuleText>> = {
  "expense/meeting-over-cap": {
    name: "Meeting cost above the cap",
    messages: {
      over: {
        short: over,
        problem:
          "The meeting cost {amount:money}; {people} people × {days} days × {cap:money} ({class:term}) allow {limit:money}. Rule: {source} ({status:term}).",
      },
    },
    basis: confirmed,
    action: ["Check class, people and days (with arrival and departure).", above, fillIn],
  },
  "expense/meeting-too-long": {
    name: "Meeting too long or too large",
    messages: {
      days: {
        short: "{days} days, more than {limit}",
        problem: "The meeting lasts {days} days; the rule allows {limit}. Rule: {source} ({status:term}).",
      },
      people: {
        short: "{people} people, more than {limit}",
        problem:
          "The meeting has {people} people; the rule allows {limit} ({class:term}). Rule: {source} ({status:term}).",
      },
      staff: {
        short: "{staff} staff are many",
        problem:
          "Of {people} people {staff} are staff; the rule allows {limit}. Rule: {source} ({status:term}).",
      },
    },
    basis: confirmed,
    action: [
      "Check whether the days include arrival and departure, and the people the staff.",
      "If it was so, explain who approved it.",
    ],
  },
  "expense/training-over-cap": {
    name: "Training cost above the cap",
    messages: {
      over: {
        short: over,
        problem:
          "The training cost {amount:money} without lecturers; {people} people for {days} days at {cap:money} a day ({class:term}) allow {limit:money}. Rule: {source} ({status:term}).",
      },
    },
    basis: `Days beyond the thirtieth count 70%. ${confirmed}`,
    action: ["Check class, people and days, and whether fees of lecturers stand apart.", above, fillIn],
  },
  "expense/lecture-over-cap": {
    name: "Lecture fee above the cap",
    messages: {
      over: {
        short: `{over:money} above the {limitKind:term} after tax`,
        problem:
          "The fee is {amount:money}, {net:money} after tax; {hours} teaching hours × {cap:money} ({title:term}) allow {limit:money}. Rule: {source} ({status:term}).",
      },
      halfDay: {
        short: `{over:money} above the {limitKind:term} after tax`,
        problem:
          "The fee is {amount:money}, {net:money} after tax; {halfDays} half days × {cap:money} ({title:term}) allow {limit:money}. Rule: {source} ({status:term}).",
      },
      expert: {
        short: `{over:money} above the {limitKind:term} after tax`,
        problem:
          "The expert's fee is {amount:money}, {net:money} after tax; {days} days at {cap:money} ({title:term}) allow {limit:money}. Rule: {source} ({status:term}).",
      },
    },
    basis:
      "Caps on lecture fees are after tax, at most 4 teaching hours in half a day; without a net column the tax withheld is worked out",
    action: [
      "Check title, teaching hours and days.",
      "If the ledger gives fees after tax, add a column for them.",
      above,
    ],
  },
  "expense/lodging-over-cap": {
    name: "Lodging above the cap",
    messages: {
      over: {
        short: over,
        problem:
          "Lodging cost {amount:money} for {people} people and {nights} nights; in {place} {rank:term} may spend {cap:money} a night, {limit:money} in all. Rule: {source} ({status:term}).",
      },
      unknownPlace: {
        short: "“{place}” is in no table of lodging",
        problem:
          "Lodging cost {amount:money} for {people} people and {nights} nights; “{place}” is in no table, and even at the highest rate for other places, {cap:money} a night, it is {over:money} over; please note.",
      },
    },
    basis:
      "Lodging is paid by invoice up to the cap, in high season up to the seasonal one; without a rank that of other staff",
    action: [
      "Check place, dates, nights, people and rank.",
      "What is above the cap is paid by the traveller.",
      fillIn,
    ],
  },
  "expense/allowance-over-cap": {
    name: "Meal or transport allowance too high",
    messages: {
      over: {
        short: over,
        problem:
          "{kind:term} of {amount:money} for {people} people and {days} days; {cap:money} per person and day allow {limit:money}. Rule: {source} ({status:term}).",
      },
    },
    basis: "Allowances are paid per calendar day; meals given by the host are to be deducted",
    action: [
      "Check first and last day of the trip and the people.",
      "If the host gave meals or transport, deduct them.",
      above,
    ],
  },
  "expense/transport-above-rank": {
    name: "Class of travel above rank",
    messages: {
      above: {
        short: "{rank:term} in “{seat}”",
        problem: "{rank:term} travelled in “{seat}”, a class above the one allowed.",
      },
    },
    basis:
      "财行〔2013〕531号 (reference): other staff take hard seats, second class or economy; bureau rank soft seats, first class seats or second class cabins",
    action: [
      "Check rank and class of travel.",
      "If it was above, the traveller pays the difference.",
      "If it was approved for lack of other connections, explain it.",
    ],
  },
};
