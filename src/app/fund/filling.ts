import { unitsOf, type Fen } from "../../core/money";
import { fold } from "../../core/text";
import { fundSheetName, inputSheets, type InputSheet } from "../../i18n/fundNames";
import { fundSheetTexts } from "../../i18n/fundSheets";
import type { Locale } from "../../i18n/locale";
import type { EngineBook } from "../engine/calls";
import { firstRow, type Offer } from "../sheets/entrySheet";
import type { InputRow } from "../sheets/fund/inputSheet";
import { fundBookOf, type FundBook } from "./fundBook";
import type { FundQuestion } from "./types";
import { resultsOf } from "./winners";
import { offerOf, writingOf, type Writing } from "./writing";

/** A winner with its first award. */
export interface Winner {
  readonly name: string;
  readonly fen: Fen;
}

/** What filling the award list writes: rows of each sheet, and the sheets that were not there. */
export interface Filling {
  readonly writings: readonly Writing[];
  readonly books: number;
  readonly grades: number;
}

/** Blank rows for uses of funds after the four written sections. */
const directionRows = 3;

function awardRows(fund: FundBook, year: number, winners: readonly Winner[]): InputRow[] {
  const results = new Map(
    resultsOf(fund)
      .filter((row) => row.year === year)
      .map((row) => [fold(row.society), row]),
  );
  return winners.map(({ name, fen }) => {
    const result = results.get(fold(name));
    return {
      society: name,
      year,
      amount: unitsOf(fen),
      uscc: result?.uscc ?? "",
      total: result?.total ?? "",
      rank: result?.rank ?? "",
    };
  });
}

/** The five sections of each task book; the last one has room for several uses of funds. */
function taskBookRows(year: number, winners: readonly Winner[], locale: Locale): InputRow[] {
  const { sections } = fundSheetTexts(locale);
  const last = sections[sections.length - 1]!;
  const all = [...sections, ...Array.from({ length: directionRows - 1 }, () => last)];
  return winners.flatMap(({ name }) => all.map((section) => ({ society: name, year, section })));
}

/** A row for each year in which a winner is assessed. */
const assessmentRows = (year: number, winners: readonly Winner[]): InputRow[] =>
  [1, 2].flatMap((later) => winners.map(({ name }) => ({ society: name, year: year + later })));

/** Rows that the sheet does not have yet, by society and year. */
function fresh(fund: FundBook, sheet: "taskBook" | "assessment", rows: readonly InputRow[]): InputRow[] {
  const known = new Set<string>();
  for (const table of fund.tables(sheet)) {
    if (!table.has("society") || !table.has("year")) continue;
    const years = table.column("year").values;
    for (const [row, society] of table.column("society").values.entries())
      known.add(`${fold(society ?? "")}|${years[row]}`);
  }
  return rows.filter(({ society, year }) => !known.has(`${fold(String(society))}|${String(year)}`));
}

/** Societies of a fresh award list, to be offered on the other sheets. */
const freshOffer = (sheet: string, rows: number): Offer => ({
  sheet,
  area: { top: firstRow, left: 0, bottom: firstRow + rows + 200, right: 0 },
});

/**
 * The award list of a year filled with its winners, with the task books to be signed and the assessments to come;
 * sheets that are missing are laid out. A winner that is on a sheet already is left out there.
 */
export function filling(
  book: EngineBook,
  {
    locale,
    year,
    winners: asked,
  }: FundQuestion & { readonly year: number; readonly winners: readonly Winner[] },
): Filling {
  const fund = fundBookOf(book);
  const listed = new Set(
    fund.cycles.filter(({ cohort }) => cohort.year === year).map(({ cohort }) => cohort.key),
  );
  const winners = asked.filter(({ name }) => !listed.has(fold(name)));
  const books = fresh(fund, "taskBook", taskBookRows(year, asked, locale));
  const grades = fresh(fund, "assessment", assessmentRows(year, asked));
  const rows: Readonly<Record<InputSheet, readonly InputRow[]>> = {
    award: awardRows(fund, year, winners),
    taskBook: books,
    assessment: grades,
    publicity: [],
    payment: [],
  };
  const offer = offerOf(fund) ?? freshOffer(fundSheetName("award", locale), winners.length);
  const needed = inputSheets.filter((sheet) => rows[sheet].length > 0 || fund.places[sheet].length === 0);
  return {
    writings: needed.map((sheet) => writingOf(fund, sheet, rows[sheet], locale, offer)),
    books: books.length,
    grades: grades.length,
  };
}
