import { fundSheetName } from "../../../i18n/fundNames";
import { fundSheetTexts } from "../../../i18n/fundSheets";
import { awardTexts } from "../../../i18n/award";
import type { Locale } from "../../../i18n/locale";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { area, formats } from "../areas";
import { block, has, literal, ref, sideBySide, type Refs } from "./refs";

/** Where the entries stand that the plan is made of. */
export interface PlanSources {
  readonly award: Refs;
  readonly assessment: Refs | undefined;
  readonly publicity: Refs | undefined;
  readonly taskBook: Refs | undefined;
}

export interface PlanOptions {
  readonly locale: Locale;
  readonly name?: string;
  /** Awards there are now. */
  readonly awards: number;
  /** Years of the commitments, both included. */
  readonly from: number;
  readonly to: number;
  /** Sentences below the title, such as sheets that are left out. */
  readonly notes: readonly string[];
}

const yearsOfCycle = 3;
/** Rows of the plan that are formatted ahead of further awards. */
const spareAwards = 50;
const reasonHeight = 32;

/** Societies, or another field, of the rows that name a society. */
const filled = (refs: Refs, field: string): string =>
  `FILTER(${ref(refs, field)},${ref(refs, "society")}<>"")`;

/** What a sheet says of years 2 and 3 of each award; two entries for one year are no answer. */
function laterYears(award: Refs, entries: Refs | undefined, field: string, duplicate: string): string {
  if (!has(entries, "society", "year", field)) return '""';
  const names = filled(award, "society");
  const years = `(${filled(award, "year")}+{1,2})`;
  const [society, year] = [ref(entries, "society"), ref(entries, "year")];
  const found = `XLOOKUP(${names}&"|"&${years},${society}&"|"&${year},${ref(entries, field)},"")&""`;
  return `IF(COUNTIFS(${society},${names},${year},${years})>1,${literal(duplicate)},${found})`;
}

/** The schedule of all awards in one spill. */
export function scheduleFormula({ award, assessment, publicity }: PlanSources, duplicate: string): string {
  const grades = laterYears(award, assessment, "result", duplicate);
  const outcomes = laterYears(award, publicity, "objection", duplicate);
  return `=FIVESTAR.SCHEDULE(${filled(award, "amount")},${filled(award, "year")},${grades},${outcomes})`;
}

/** Rows of assessments with the outcome of their publicity, as COMMITMENTS takes them. */
function assessed(entries: Refs | undefined, publicity: Refs | undefined): string {
  if (!has(entries, "society", "year", "result")) return '""';
  const named = (field: string): string => `FILTER(${ref(entries, field)},${ref(entries, "society")}<>"","")`;
  const [society, year] = [named("society"), named("year")];
  const outcome = has(publicity, "society", "year", "objection")
    ? `XLOOKUP(${society}&"|"&${year},${ref(publicity, "society")}&"|"&${ref(publicity, "year")},${ref(publicity, "objection")},"")&""`
    : `IF(${society}="","","")`;
  return sideBySide(society, year, `${named("result")}&""`, outcome);
}

/** What each year asks of the budget, in one spill. */
export function commitmentsFormula(
  { award, assessment, publicity }: PlanSources,
  from: number,
  to: number,
): string {
  const awards = block(award, ["society", "year", "amount"]);
  return `=FIVESTAR.COMMITMENTS(${awards},${assessed(assessment, publicity)},${from},${to})`;
}

/** Number of the award that each row of the schedule belongs to. */
const numbers = (award: Refs): string =>
  `INT((SEQUENCE(${yearsOfCycle}*SUMPRODUCT(--(${ref(award, "society")}<>"")))-1)/${yearsOfCycle})+1`;

/** A field of the award beside each of its three years. */
const threefold = (award: Refs, field: string): string =>
  `XLOOKUP(${numbers(award)},SEQUENCE(SUMPRODUCT(--(${ref(award, "society")}<>""))),${filled(award, field)})`;

/** Day of signing beside the first year of each award; 0, which the format words, where none is entered. */
function signedFormula(award: Refs, taskBook: Refs | undefined): string | undefined {
  if (!has(taskBook, "society", "year", "signed")) return undefined;
  const key = `${ref(taskBook, "society")},${threefold(award, "society")},${ref(taskBook, "year")},${threefold(award, "year")}`;
  const isFirst = `MOD(SEQUENCE(${yearsOfCycle}*SUMPRODUCT(--(${ref(award, "society")}<>""))),${yearsOfCycle})=1`;
  return `=IF(${isFirst},MAXIFS(${ref(taskBook, "signed")},${key}),"")`;
}

const formula = (text: string | undefined): SheetCell => (text === undefined ? "" : { formula: text });

const widths = [24, 14, 14, 16, 16, 16, 60, 14];
const width = widths.length;
const titleRows = 2;
const reasonColumn = 6;

/** The part of the sheet from the commitments down, for at least one award. */
function planRows(sources: PlanSources, { locale, awards, from, to }: PlanOptions): SheetCell[][] {
  const texts = fundSheetTexts(locale);
  const words = texts.plan;
  const row = (...cells: readonly SheetCell[]): SheetCell[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ""),
  ];
  const schedule = formula(scheduleFormula(sources, texts.duplicate));
  const heading = awards === 1 ? row(words.society, "", schedule) : row(words.society, schedule);
  heading[width - 1] = words.signed;
  const first = row(formula(`=${threefold(sources.award, "society")}`));
  first[width - 1] = formula(signedFormula(sources.award, sources.taskBook));
  return [
    row(words.commitments),
    row(formula(commitmentsFormula(sources, from, to))),
    ...Array.from({ length: to - from + 2 }, () => row()),
    heading,
    first,
  ];
}

/** Looks of the plan whose commitments begin in one row and whose schedule has its heading in another. */
function planLooks(promised: number, heading: number, bottom: number, promisedColumns: number): Looks {
  return [
    { area: area(titleRows, 0, titleRows, 0), look: "note" },
    { area: area(promised, 0, promised, promisedColumns - 1), look: "heading" },
    { area: area(heading, 0, heading, width - 1), look: "heading" },
    { area: area(heading + 1, reasonColumn, bottom, reasonColumn), look: "wrap" },
  ];
}

type Looks = NonNullable<SheetSpec["looks"]>;

/**
 * The payment plan: what each year asks of the budget, and below it the three years of every award,
 * by formulas that follow the entries. A single award has no number in front, so its spill begins one column later.
 */
export function planSheet(sources: PlanSources, options: PlanOptions): SheetSpec {
  const { locale, awards, from, to, notes, name = fundSheetName("plan", locale) } = options;
  const texts = fundSheetTexts(locale);
  const promised = titleRows + 1;
  const heading = promised + (to - from + 1) + 2;
  const bottom = heading + yearsOfCycle * (awards + spareAwards);
  const note = [texts.notes.plan, ...notes].join(locale === "zh-CN" ? "" : " ");
  const { commitments } = awardTexts(locale).headings;
  const isEmpty = awards === 0;
  const signed = `${formats.date};;${literal(texts.unsigned)}`;
  return {
    name,
    values: [[texts.titles.plan], [note], ...(isEmpty ? [[texts.plan.empty]] : planRows(sources, options))],
    widths,
    headingRow: isEmpty ? titleRows : heading,
    formats: [
      { area: area(promised + 1, 1, heading - 2, commitments.length - 1), format: formats.amount },
      { area: area(heading + 1, 3, bottom, 4), format: formats.amount },
      { area: area(heading + 1, width - 1, bottom, width - 1), format: signed },
    ],
    looks: [
      { area: area(0, 0, 0, 0), look: "title" },
      { area: area(1, 0, 1, 0), look: "note" },
      ...(isEmpty ? [] : planLooks(promised, heading, bottom, commitments.length)),
    ],
    ...(isEmpty
      ? {}
      : { heights: [{ row: heading + 1, count: yearsOfCycle * awards, points: reasonHeight }] }),
    open: [],
    landscape: true,
  };
}
