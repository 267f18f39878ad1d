import type { Area } from "../../../core/table/grid";
import type { Locale } from "../../../i18n/locale";
import { scoreTranslator } from "../../../i18n/score";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import {
  absoluteArea,
  area,
  FIRST_ROW,
  formula,
  head,
  HEADING_ROW,
  inRow,
  looksOf,
  titleHeight,
} from "./parts";

/** Cells that the formulas of the results read. */
export interface ResultSources {
  readonly scores: { readonly sheet: string; readonly area: Area };
  readonly plan: { readonly sheet: string; readonly area: Area };
  /** Columns of the register of societies; those it lacks stay blank. */
  readonly roster:
    | {
        readonly sheet: string;
        readonly firstRow: number;
        readonly lastRow: number;
        readonly columns: Readonly<Partial<Record<"society" | "uscc" | "field" | "size", number>>>;
      }
    | undefined;
}

interface ResultOptions {
  readonly locale: Locale;
  readonly name: string;
  readonly year: number;
  readonly societies: number;
  readonly sources: ResultSources;
  readonly rulebook: string;
  /** Local date and time of scoring. */
  readonly scoredAt: string;
  /** How the scores were made, in words. */
  readonly basis: string;
}

/** Columns that the one formula spills into: society, five stars, total, rank, stars, judges, remarks. */
export const SPILLED = 11;
/** Column of the time of scoring, the last one beside the spill. */
export const SCORED_AT = SPILLED + 5;
const SOCIETY = 0;
const REMARKS = 10;
/** Rows prepared below the last society, for societies that are added to the scores. */
const SPARE_ROWS = 20;

/** The formula of all results. */
export const scorecardFormula = ({ scores, plan }: ResultSources, year: number): string =>
  `=FIVESTAR.SCORECARD(${absoluteArea(scores.area, scores.sheet)},${absoluteArea(plan.area, plan.sheet)},${year})`;

function looked(sources: ResultSources, field: "uscc" | "field" | "size", row: number): SheetCell {
  const { roster } = sources;
  const [from, key] = [roster?.columns[field], roster?.columns.society];
  if (!roster || from === undefined || key === undefined) return "";
  const column = (at: number): string =>
    absoluteArea(area(roster.firstRow, at, roster.lastRow, at), roster.sheet);
  const society = inRow(row, SOCIETY);
  return formula(
    `=IF(${society}="","",IFERROR(INDEX(${column(from)},MATCH(${society},${column(key)},0))&"",""))`,
  );
}

/**
 * The results of a year: one formula spills the headings and a row for each society; beside it stand the year, what the
 * register says of the society, and by which rules and when the results were made.
 */
export function resultSheet(options: ResultOptions): SheetSpec {
  const { locale, name, year, societies, sources, rulebook, scoredAt, basis } = options;
  const t = scoreTranslator(locale);
  const whenNamed = (row: number, value: string): SheetCell =>
    formula(`=IF(${inRow(row, SOCIETY)}="","",${value})`);
  const rows = Array.from({ length: societies + SPARE_ROWS }, (_, index): SheetCell[] => {
    const row = FIRST_ROW + index;
    return [
      ...Array.from({ length: SPILLED }, () => ""),
      whenNamed(row, String(year)),
      looked(sources, "uscc", row),
      looked(sources, "field", row),
      looked(sources, "size", row),
      whenNamed(row, `"${rulebook}"`),
      whenNamed(row, `"${scoredAt}"`),
    ];
  });
  const headings: SheetCell[] = [
    formula(scorecardFormula(sources, year)),
    ...Array.from({ length: SPILLED - 1 }, () => ""),
    t("column.year"),
    t("roster.uscc"),
    t("roster.field"),
    t("roster.size"),
    t("result.rulebook"),
    t("result.scoredAt"),
  ];
  const last = FIRST_ROW + rows.length - 1;
  return {
    name,
    values: [...head(t("result.title", { year: String(year) }), basis, headings), ...rows],
    widths: [24, 11, 11, 11, 11, 11, 9, 7, 7, 8, 40, 8, 22, 10, 8, 10, 18],
    headingRow: HEADING_ROW,
    heights: [titleHeight, { row: HEADING_ROW, points: 36 }],
    landscape: true,
    formats: [{ area: area(FIRST_ROW, 1, last, 6), format: "0.00" }],
    looks: [...looksOf(headings.length, []), { area: area(FIRST_ROW, REMARKS, last, REMARKS), look: "wrap" }],
    open: [],
    printArea: area(0, 0, FIRST_ROW + societies - 1, headings.length - 1),
  };
}

/** The same sheet with every formula turned into what it shows, and the seal told in the note. */
export function sealedSheet(
  live: SheetSpec,
  shown: readonly (readonly SheetCell[])[],
  note: string,
): SheetSpec {
  const values = shown.map((row, index) => (index === 1 ? [note] : row));
  while (values.length > 0 && values.at(-1)!.every((cell) => cell === "" || cell === null)) values.pop();
  return { ...live, values };
}
