import { fundSheetName } from "../../../i18n/fundNames";
import { fundSheetTexts } from "../../../i18n/fundSheets";
import { awardSentence, awardTexts } from "../../../i18n/award";
import type { Locale } from "../../../i18n/locale";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { area, formats } from "../areas";
import {
  commitmentsFormula,
  scheduleFormula,
  signedFormula,
  societiesFormula,
  type PlanSources,
  type PlanWords,
  yearsOfCycle,
} from "./planFormulas";
import { literal } from "./refs";

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

/** Rows of the plan that are formatted ahead of further awards. */
const spareAwards = 50;
const reasonHeight = 32;

const widths = [24, 14, 14, 16, 16, 16, 60];
const width = widths.length;
const titleRows = 2;
const [signedColumn, reasonColumn] = [1, 6];

/** How the plan words what SCHEDULE is not told. */
function wordsOf(locale: Locale): PlanWords {
  const { states, functions } = awardTexts(locale);
  const { duplicate, plan } = fundSheetTexts(locale);
  const reason = awardSentence("reasons", { id: "unsigned", data: {} }, locale);
  const release = awardSentence("releases", { id: "signTaskBook", data: {} }, locale);
  const held = `${reason}${functions.separator}${functions.released}${release}`;
  return {
    duplicate,
    held: { state: states.hold, reason: held },
    revoked: { state: states.stopped, reason: plan.revoked },
    contradicted: { state: states.toCorrect, reason: plan.contradicted },
    notAssessed: states.notAssessed,
  };
}

/** The part of the sheet from the commitments down, for at least one award. */
function planRows(sources: PlanSources, { locale, from, to }: PlanOptions): SheetCell[][] {
  const texts = fundSheetTexts(locale);
  const words = texts.plan;
  const row = (...cells: readonly SheetCell[]): SheetCell[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ""),
  ];
  const formula = (text: string): SheetCell => ({ formula: text });
  const schedule = scheduleFormula(sources, wordsOf(locale));
  return [
    row(words.commitments),
    row(formula(commitmentsFormula(sources, from, to))),
    ...Array.from({ length: to - from + 2 }, () => row()),
    row(words.society, words.signed, formula(schedule)),
    row(formula(societiesFormula(sources)), formula(signedFormula(sources))),
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
 * by formulas that follow the entries.
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
      { area: area(heading + 1, signedColumn, bottom, signedColumn), format: signed },
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
