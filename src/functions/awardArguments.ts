import type {
  AssessmentEntry,
  AwardEntry,
  LedgerEntry,
  NumberCell,
  Origin,
  PublicityEntry,
  TextCell,
} from "../core/award/entries";
import type { Problem } from "../core/award/facts";
import type { FieldId } from "../core/award/phrases";
import type { ScheduleInput } from "../core/award/schedule";
import { fenOf } from "../core/money";
import type { CellRef } from "../core/table/table";
import { isBlank, isErrorText, type CellValue } from "../core/table/grid";
import { awardSentence, awardTexts } from "../i18n/award";
import type { AwardTexts } from "../i18n/locales/zh-CN/award";
import { cellsOf, numberIn, optionalNumber, required, type Cells } from "./arguments";
import { excelError, passedOn } from "./errors";
import { fill, language, type Slots } from "./language";

/** Ends the call with #VALUE! and a sentence of the award locale. */
export function refuseText(id: keyof AwardTexts["functions"], slots: Slots): never {
  throw excelError("#VALUE!", fill(awardTexts(language()).functions[id], slots));
}

/** A calendar year that cannot be left out. */
export function yearArgument(argument: unknown, name: string): number {
  const value = required(optionalNumber(argument, name), name);
  if (!Number.isInteger(value) || value < 1900 || value >= 2200)
    refuseText("yearArgument", { argument: name, value: String(value) });
  return value;
}

/** A cell as a number, in fen where it is money; text that is no number stays text. */
function numberCell(cell: CellValue, isMoney: boolean): NumberCell {
  const value = numberIn(cell);
  if (value === undefined) return String(cell);
  if (Number.isNaN(value)) return null;
  return isMoney ? fenOf(value) : value;
}

const textCell = (cell: CellValue): TextCell => (isBlank(cell) ? null : String(cell));

const isAbsent = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

/** Cells of an argument; an error value among them ends the call. */
function checkedCells(argument: unknown, name: string): Cells {
  const cells = cellsOf(argument);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (isErrorText(cell)) throw passedOn(String(cell), name, r, c);
    }),
  );
  return cells;
}

/** Years 2 and 3 of each award as texts: for one award a row or a column, for a list one row each. */
function laterYears(argument: unknown, name: string, awards: number): TextCell[][] {
  const cells = checkedCells(argument, name);
  if (isAbsent(cells)) return Array.from({ length: awards }, () => []);
  const rows = awards === 1 ? [cells.flat()] : cells;
  const found = `${cells.length}×${cells[0]!.length}`;
  if (rows.length !== awards || rows[0]!.length > 2) refuseText("cells", { argument: name, awards, found });
  return rows.map((row) => row.map(textCell));
}

/** One award year for all awards, or one for each. */
function awardYears(argument: unknown, awards: number): number[] {
  const name = "awardYear";
  const cells = checkedCells(argument, name).flat();
  if (cells.length !== 1 && cells.length !== awards) refuseText("years", { awards, found: cells.length });
  const years = cells.map((cell) => yearArgument(cell, name));
  return Array.from({ length: awards }, (_, index) => years[index % years.length]!);
}

/** Arguments of SCHEDULE as it takes them. */
export interface ScheduleArguments {
  readonly firstAward: unknown;
  readonly awardYear: unknown;
  readonly assessments: unknown;
  readonly publicity: unknown;
}

/** The awards of a schedule, one or a list. */
export function scheduleInputs({ firstAward, awardYear, ...later }: ScheduleArguments): ScheduleInput[] {
  const awards = checkedCells(firstAward, "firstAward").flat();
  const years = awardYears(awardYear, awards.length);
  const assessments = laterYears(later.assessments, "assessments", awards.length);
  const publicity = laterYears(later.publicity, "publicity", awards.length);
  return awards.map((first, index) => ({
    firstAward: numberCell(first, true),
    awardYear: years[index]!,
    assessments: assessments[index]!,
    publicity: publicity[index]!,
  }));
}

interface Row {
  readonly at: Origin;
  readonly cells: readonly CellValue[];
}

/** Rows of a table argument, each with its origin; blank rows are passed over. */
function rowsOf(cells: Cells, name: string, columns: Origin["columns"]): Row[] {
  return cells.flatMap((row, r) =>
    row.every(isBlank) ? [] : [{ at: { sheet: name, row: r, columns }, cells: row }],
  );
}

/** Rows of a table argument with a fixed number of columns; none where the argument is blank. */
function tableRows(argument: unknown, name: "awards" | "assessments", fields: readonly FieldId[]): Row[] {
  const cells = checkedCells(argument, name);
  if (isAbsent(cells)) return [];
  const found = cells[0]!.length;
  if (found !== fields.length) {
    const { functions } = awardTexts(language());
    const names = name === "awards" ? functions.awardColumns : functions.assessmentColumns;
    refuseText("width", { argument: name, columns: fields.length, names, found });
  }
  return rowsOf(cells, name, Object.fromEntries(fields.map((field, column) => [field, column])));
}

/** Rows of society, award year, first award. */
export function awardRows(argument: unknown): AwardEntry[] {
  const rows = tableRows(argument, "awards", ["society", "year", "amount"]);
  if (rows.length === 0) refuseText("noRows", { argument: "awards" });
  return rows.map(({ at, cells: [society, year, first] }) => ({
    at,
    society: textCell(society!),
    year: numberCell(year!, false),
    amount: numberCell(first!, true),
  }));
}

/** Rows of society, year, assessment, publicity. */
export function assessmentRows(argument: unknown): {
  assessments: AssessmentEntry[];
  publicity: PublicityEntry[];
} {
  const rows = tableRows(argument, "assessments", ["society", "year", "result", "objection"]);
  const keyed = rows.map(({ at, cells: [society, year, result, objection] }) => ({
    at,
    society: textCell(society!),
    year: numberCell(year!, false),
    result: textCell(result!),
    objection: textCell(objection!),
  }));
  return { assessments: keyed, publicity: keyed };
}

/** The one column before the amount holds a year or a date. */
const shortRow = { society: 0, year: 1, date: 1, amount: 2 };
const longRow = { society: 0, cohort: 1, year: 2, date: 2, amount: 3 };

/** One line of money. A year and a date are told apart by size; text is a date that cannot be read. */
function moneyEntry(at: Origin, cells: readonly CellValue[]): LedgerEntry {
  const isLong = cells.length === 4;
  const when = numberCell(cells[cells.length - 2]!, false);
  const isYear = typeof when === "number" && when < 2200;
  return {
    at,
    society: textCell(cells[0]!),
    cohort: isLong ? numberCell(cells[1]!, false) : null,
    year: isYear ? when : null,
    date: isYear ? null : when,
    amount: numberCell(cells[cells.length - 1]!, true),
    yearMayBeCohort: !isLong,
  };
}

/** Rows of society, award year (or date), amount; or with both an award year and a year or date. */
export function moneyRows(argument: unknown, name: string): LedgerEntry[] {
  const cells = checkedCells(argument, name);
  if (isAbsent(cells)) return [];
  const found = cells[0]!.length;
  if (found !== 3 && found !== 4) refuseText("widths", { argument: name, found });
  const columns = found === 3 ? shortRow : longRow;
  const entries: LedgerEntry[] = [];
  for (let row = 0; row < cells.length; row++)
    if (!cells[row]!.every(isBlank)) entries.push(moneyEntry({ sheet: name, row, columns }, cells[row]!));
  return entries;
}

/** Arguments that are plain lists, by name: an award's years may stand in a row or in a column. */
type Lists = Readonly<Record<string, unknown>>;

/** Row and column, from 0, of a cell in its argument. */
function placeOf({ sheet, row, column }: CellRef, lists: Lists): [number, number] {
  const cells = sheet in lists ? cellsOf(lists[sheet]) : undefined;
  if (sheet === "firstAward" && cells?.length === 1) return [0, row];
  return cells?.[0]?.length === 1 ? [row + column, 0] : [row, column];
}

function sentenceOf(problem: Problem, lists: Lists): string {
  const texts = awardTexts(language()).functions;
  const [source, ...rest] = problem.sources;
  const argument = source!.sheet;
  const [row, column] = placeOf(source!, lists);
  const isFirst = problem.id === "noAmount" && argument === "firstAward";
  const words = isFirst ? texts.noFirstAward : awardSentence("problems", problem, language());
  const place = fill(texts.place, { argument, row: row + 1, column: column + 1, problem: words });
  const others = rest.filter((other) => other.sheet === argument);
  if (others.length === 0) return place;
  return place + fill(texts.also, { rows: others.map((other) => other.row + 1).join(", ") });
}

/** Ends the call with the first conflict among the problems, named by its cell, and the number of others. */
export function refuse(problems: readonly Problem[], lists: Lists = {}): void {
  const conflicts = problems.filter((problem) => problem.weight === "conflict");
  if (conflicts.length === 0) return;
  const more = fill(awardTexts(language()).functions.more, { count: conflicts.length - 1 });
  const first = sentenceOf(conflicts[0]!, lists);
  throw excelError("#VALUE!", conflicts.length > 1 ? `${first}${more}` : first);
}
