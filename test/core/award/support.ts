import { cyclesOf, type Cycle } from "../../../src/core/award/cycle";
import type {
  AssessmentEntry,
  AwardEntry,
  Entries,
  LedgerEntry,
  NumberCell,
  Origin,
  PaymentEntry,
  PublicityEntry,
  TaskBookEntry,
  TextCell,
} from "../../../src/core/award/entries";
import { explain, type Explanation } from "../../../src/core/award/explain";
import type { FieldId } from "../../../src/core/award/phrases";
import { readFacts } from "../../../src/core/award/readFacts";
import { neutralAwardSettings, type AwardSettings } from "../../../src/core/award/settings";
import { dayOfIso, type Day } from "../../../src/core/day";

export const day = (iso: string): Day => dayOfIso(iso)!;

const origin = (sheet: string, row: number, ...fields: readonly FieldId[]): Origin => ({
  sheet,
  row,
  columns: Object.fromEntries(fields.map((field, column) => [field, column])),
});

/** Rows of the award sheets, each with the cells of its own sheet. */
export const award = (
  row: number,
  society: TextCell,
  year: NumberCell,
  amount: NumberCell,
  more: Partial<AwardEntry> = {},
): AwardEntry => ({
  at: origin("获奖名单", row, "society", "year", "amount", "signed", "revoked"),
  society,
  year,
  amount,
  ...more,
});

export const taskBook = (
  row: number,
  society: TextCell,
  year: NumberCell,
  more: Partial<TaskBookEntry> = {},
): TaskBookEntry => ({
  at: origin("任务书", row, "society", "year", "direction", "budget", "signed"),
  society,
  year,
  ...more,
});

export const assessment = (
  row: number,
  society: TextCell,
  year: NumberCell,
  result: TextCell,
  more: Partial<AssessmentEntry> = {},
): AssessmentEntry => ({
  at: origin("年度考核", row, "society", "cohort", "year", "result", "date"),
  society,
  year,
  result,
  ...more,
});

export const publicity = (
  row: number,
  society: TextCell,
  year: NumberCell,
  objection: TextCell,
  more: Partial<PublicityEntry> = {},
): PublicityEntry => ({
  at: origin("公示登记", row, "society", "cohort", "year", "start", "end", "objection", "decided"),
  society,
  year,
  objection,
  ...more,
});

export const payment = (
  row: number,
  society: TextCell,
  year: NumberCell,
  amount: NumberCell,
  more: Partial<PaymentEntry> = {},
): PaymentEntry => ({
  at: origin("拨款登记", row, "society", "cohort", "year", "amount", "date"),
  society,
  year,
  amount,
  ...more,
});

export const spending = (
  row: number,
  society: TextCell,
  date: NumberCell,
  amount: NumberCell,
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  at: origin("经费台账", row, "society", "date", "amount", "direction"),
  society,
  date,
  amount,
  ...more,
});

export const settingsWith = (changed: Partial<AwardSettings> = {}): AwardSettings => ({
  ...neutralAwardSettings,
  ...changed,
});

/** Cycles of entries under settings that differ from the neutral ones by `changed`. */
export const cycles = (entries: Entries, changed: Partial<AwardSettings> = {}): readonly Cycle[] =>
  cyclesOf(readFacts(entries), settingsWith(changed));

/** Explanation of the first, second or third year. */
export const why = (cycle: Cycle, nth: 1 | 2 | 3): Explanation => explain(cycle, cycle.years[nth - 1]!);

/** State, amount due and title of the three years, as one line each: `due 5000000 held`. */
export const linesOf = ({ years }: Cycle): string[] =>
  years.map(({ state, dueFen, title }) => `${state} ${dueFen ?? "unknown"} ${title}`);

/** Problems as `id sheet!row,column …`. */
export const problemsOf = (entries: Entries): string[] =>
  readFacts(entries).problems.map(({ id, sources }) =>
    [id, ...sources.map(({ sheet, row, column }) => `${sheet}!${row},${column}`)].join(" "),
  );
