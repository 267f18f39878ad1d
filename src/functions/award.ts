import { balanceOf, latestYear, type AsOf, type Balance } from "../core/award/balance";
import { commitments as commitmentsOf, type Commitment } from "../core/award/commitments";
import { cyclesOf, type Cycle, type CycleYear } from "../core/award/cycle";
import { explain } from "../core/award/explain";
import { schedules } from "../core/award/schedule";
import { readFacts } from "../core/award/readFacts";
import { neutralAwardSettings } from "../core/award/settings";
import { unitsOf, type Fen } from "../core/money";
import { awardSentence, awardTexts } from "../i18n/award";
import { optionalNumber } from "./arguments";
import {
  assessmentRows,
  awardRows,
  moneyRows,
  refuse,
  refuseText,
  scheduleInputs,
  yearArgument,
} from "./awardArguments";
import { language } from "./language";

type Row = (string | number)[];

/** A cell of a result: amounts in units, unknown ones blank. */
const amount = (fen: Fen | undefined): number | "" => (fen === undefined ? "" : unitsOf(fen));

function scheduleRow(cycle: Cycle, at: CycleYear): Row {
  const { year, planFen, dueFen, state } = at;
  const { reasons, release } = explain(cycle, at);
  const { states, functions } = awardTexts(language());
  const words = reasons.map((reason) => awardSentence("reasons", reason, language()));
  if (release) words.push(functions.released + awardSentence("releases", release, language()));
  return [year, amount(planFen), amount(dueFen), states[state], words.join(functions.separator)];
}

/**
 * Schedule of one award over its three years: planned amount, amount due, state and reason.
 * A list of awards gives three rows each, headed by the number of the award in the list.
 * @customfunction SCHEDULE
 * @param firstAward First award, in yuan; or a list of them.
 * @param awardYear Year of the award; for a list one year, or one for each award.
 * @param [assessments] Assessments of years 2 and 3: 合格, 不合格 or blank; 1×2 or 2×1, for a list n×2.
 * @param [publicity] Publicity of years 2 and 3: 无异议, 有异议 or blank; 1×2 or 2×1, for a list n×2.
 * @returns Headings and three rows for each award.
 */
export function schedule(
  firstAward: unknown[][],
  awardYear: unknown[][],
  assessments?: unknown[][],
  publicity?: unknown[][],
): unknown[][] {
  const inputs = scheduleInputs({ firstAward, awardYear, assessments, publicity });
  const { cycles, problems } = schedules(inputs, neutralAwardSettings);
  refuse(problems, { firstAward, assessments, publicity });
  const { headings } = awardTexts(language());
  const blocks = cycles.map((cycle) => cycle.years.map((year) => scheduleRow(cycle, year)));
  if (inputs.length === 1) return [[...headings.schedule], ...blocks[0]!];
  const numbered = blocks.flatMap((rows, index) => rows.map((row) => [index + 1, ...row]));
  return [[headings.number, ...headings.schedule], ...numbered];
}

const commitmentRow = ({ year, lanes, dueFen, planFen }: Commitment): Row => [
  year,
  ...lanes.map((lane) => amount(lane.dueFen)),
  amount(dueFen),
  amount(planFen),
];

/**
 * What each year asks of the budget: first, second and third years due, total due and total planned.
 * @customfunction COMMITMENTS
 * @param awards Society, award year, first award in yuan; one row per award.
 * @param assessments Society, year, assessment, publicity; one row per society and year.
 * @param fromYear First year.
 * @param toYear Last year.
 * @returns Headings and one row per year.
 */
export function commitments(
  awards: unknown[][],
  assessments: unknown[][],
  fromYear: unknown,
  toYear: unknown,
): unknown[][] {
  const from = yearArgument(fromYear, "fromYear");
  const to = yearArgument(toYear, "toYear");
  if (to < from || to - from >= 100) refuseText("range", {});
  const facts = readFacts({ awards: awardRows(awards), ...assessmentRows(assessments) });
  refuse(facts.problems);
  const rows = commitmentsOf(cyclesOf(facts, neutralAwardSettings), from, to);
  return [[...awardTexts(language()).headings.commitments], ...rows.map(commitmentRow)];
}

const balanceRow = (one: Balance): Row => [
  one.society,
  one.year,
  amount(one.awardedFen),
  amount(one.paidFen),
  amount(one.spentFen),
  amount(one.leftFen),
  one.used01 ?? "",
  one.time01,
];

/** The point in time asked for; without one the end of the latest year in the tables. */
function asOf(argument: unknown, cycles: readonly Cycle[]): AsOf {
  const value = optionalNumber(argument, "year");
  if (value === undefined) return { year: latestYear(cycles)! };
  if (Number.isInteger(value) && value >= 1900 && value < 2200) return { year: value };
  if (value < 32874 || value >= 109575) refuseText("asOf", { argument: "year", value: String(value) });
  return { day: value };
}

/**
 * Money of each award: awarded, paid, spent, left, share used and share of time passed.
 * @customfunction BALANCE
 * @param awards Society, award year, first award in yuan; one row per award.
 * @param payments Society, award year, amount; or society, award year, year or date, amount.
 * @param ledger Society, award year or date, amount; or society, award year, year or date, amount.
 * @param [year] Year or date up to which money counts; the latest year of the tables if omitted.
 * @returns Headings and one row per award.
 */
export function balance(
  awards: unknown[][],
  payments: unknown[][],
  ledger: unknown[][],
  year?: unknown,
): unknown[][] {
  const facts = readFacts({
    awards: awardRows(awards),
    payments: moneyRows(payments, "payments"),
    ledger: moneyRows(ledger, "ledger"),
  });
  refuse(facts.problems);
  const cycles = cyclesOf(facts, neutralAwardSettings);
  const point = asOf(year, cycles);
  const rows = cycles.map((cycle) => balanceRow(balanceOf(cycle, point, neutralAwardSettings)));
  return [[...awardTexts(language()).headings.balance], ...rows];
}
