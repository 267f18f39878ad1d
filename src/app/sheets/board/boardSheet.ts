import type { StandingView } from "../../../analysis/views";
import type { Section } from "../../../charts/sections";
import { heatStep } from "../../../charts/heatBins";
import { lightTheme } from "../../../charts/theme";
import { Voice, oneLine, type WordsContext } from "../../../charts/voice";
import type { Area } from "../../../core/table/grid";
import { starIds } from "../../../core/standards/stars";
import { boardTranslator } from "../../../i18n/boardPages";
import { plainText } from "../../../i18n/rich";
import type { CellBand, SheetCell, SheetSpec } from "../../../workbook/port";
import { arrange } from "./arrange";
import { rowsFor } from "./pictureSize";

/** A picture on the sheet, by the section it belongs to. */
export interface BoardPlace {
  readonly section: number;
  readonly row: number;
  readonly column: number;
}

export interface BoardSheet {
  readonly spec: SheetSpec;
  readonly places: readonly BoardPlace[];
}

interface BoardSheetOptions {
  readonly name: string;
  readonly view: StandingView;
  readonly sections: readonly Section[];
  readonly context: WordsContext;
  /** Date in words. */
  readonly date: string;
}

/** Columns of the table: place, society, total, change, five stars, stars reached. */
const COLUMNS = 10;
/**
 * Columns of pictures begin after a narrow one. One picture takes all eight, of two beside each other each takes
 * half of them, twice as wide: so notes to the right of the print area never move.
 */
const PICTURES = COLUMNS + 1;
const BESIDE = 8;
const LAST = PICTURES + BESIDE - 1;
const SECOND = PICTURES + BESIDE / 2;
const FIRST_STAR = 4;
const tableWidths = [6, 26, 9, 9, 9, 9, 10, 10, 9, 7, 2];
/** Characters that a picture is wide. */
const PICTURE = 72;
/** Rows that a character is wide. */
const ROWS_A_CHARACTER = 0.373;
/** Most rows of a table that is still legible on one page. */
const mostOnOnePage = 45;
/** Most points that a picture is high. */
export const mostPicturePoints = 250;

const widthsOf = (sides: 1 | 2): readonly number[] => [
  ...tableWidths,
  ...Array.from({ length: BESIDE }, () => (sides * PICTURE) / BESIDE),
];

const pageWidth = (sides: 1 | 2): number =>
  widthsOf(sides).reduce((all, one) => all + one, 0) * ROWS_A_CHARACTER;

const at = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

/** Steps of the ramp around a line, as cells show them. */
function bandsOf(line: number): readonly CellBand[] {
  const [far, near, below] = [line + 2 * heatStep, line + heatStep, line - heatStep];
  const [a, b, c, d, e] = lightTheme.heat;
  return [
    { from: far, fill: a.fill, font: a.text },
    { from: near, below: far, fill: b.fill, font: b.text },
    { from: line, below: near, fill: c.fill, font: c.text },
    { from: below, below: line, fill: d.fill, font: d.text },
    { below, fill: e.fill, font: e.text },
  ];
}

function rowsOf(view: StandingView, voice: Voice): SheetCell[][] {
  return view.rows.map((row) => [
    row.rank ?? voice.text("word.none"),
    row.name,
    row.total ?? voice.text("word.missing"),
    row.total === null || row.earlier === null ? voice.text("word.none") : row.total - row.earlier,
    ...starIds.map((star) => row.scores[star] ?? voice.text("word.missing")),
    row.stars ?? voice.text("word.none"),
  ]);
}

function headings(voice: Voice): SheetCell[] {
  return [
    voice.text("col.place"),
    voice.text("col.society"),
    voice.text("col.total"),
    voice.text("col.change"),
    ...starIds.map((star) => voice.measure(star)),
    voice.text("col.reached"),
  ];
}

/** 看板: numbered conclusions, the table with its colours left, pictures right, methods at the foot; A4 landscape. */
export function boardSheet({ name, view, sections, context, date }: BoardSheetOptions): BoardSheet {
  const t = boardTranslator(context.locale);
  const voice = new Voice(context);
  const titles: SheetCell[][] = [
    [t("sheet.title", { year: String(view.year) })],
    [t("sheet.unit"), ...Array.from({ length: PICTURES - 1 }, () => ""), t("sheet.asOf", { date })],
    ...sections.map(({ conclusion }, index) => [`${index + 1}. ${plainText(conclusion)}`]),
  ];
  const headingRow = titles.length;
  const first = headingRow + 1;
  const table = rowsOf(view, voice);
  const drawn = sections.flatMap(({ pictures }, section) =>
    pictures.length > 0 && section > 0 ? [section] : [],
  );
  const methods = sections.map(({ method }) => method).filter((method) => method !== "");
  const pictureRows = drawn.map((section) => rowsFor(sections[section]!.pictures[0]!, mostPicturePoints));
  const { sides, places, rows } = arrange(pictureRows, {
    tableRows: table.length + 1,
    otherRows: headingRow + methods.length + 3,
    width: [pageWidth(1), pageWidth(2)],
  });
  const right = sides === 1 ? LAST : SECOND - 1;
  const placed = places.map(({ row, side }, i) => ({
    section: drawn[i]!,
    row: headingRow + row,
    left: side === 0 ? PICTURES : SECOND,
    right: side === 0 ? right : LAST,
  }));
  const foot = Math.max(first + table.length, headingRow + rows) + 1;
  const blank = Array.from({ length: foot - first - table.length }, (): SheetCell[] => []);
  const line = oneLine(view.lines);
  const last = first + table.length - 1;
  const stars = at(first, FIRST_STAR, last, FIRST_STAR + starIds.length - 1);
  const bottom = foot + methods.length - 1;
  const values = [...titles, headings(voice), ...table, ...blank, ...methods.map((method) => [method])];
  for (const { section, row, left } of placed) {
    const cells = values[row]!;
    while (cells.length <= left) cells.push("");
    cells[left] = sections[section]!.titles[0]!;
  }
  const spec: SheetSpec = {
    name,
    values,
    widths: widthsOf(sides),
    headingRow,
    isFrozen: false,
    isOnePage: table.length <= mostOnOnePage,
    cleared: at(0, 0, Math.max(bottom, 400), LAST),
    merges: [
      at(0, 0, 0, LAST),
      at(1, PICTURES, 1, LAST),
      ...sections.map((_, index) => at(2 + index, 0, 2 + index, LAST)),
      ...placed.map(({ row, left, right: end }) => at(row, left, row, end)),
      ...methods.map((_, index) => at(foot + index, 0, foot + index, LAST)),
    ],
    heights: [
      { row: 0, points: 32 },
      { row: 2, count: sections.length, points: 20 },
      { row: headingRow, points: 24 },
    ],
    formats: [
      { area: at(first, 2, last, 2), format: "0.00" },
      { area: at(first, 3, last, 3), format: '"▲"0.00;"▼"0.00;"—"' },
      { area: at(first, COLUMNS - 1, last, COLUMNS - 1), format: `0"/${starIds.length}"` },
      { area: stars, format: line === null ? "0.0" : `[<${line}]"▼"0.0;0.0` },
    ],
    looks: [
      { area: at(0, 0, 0, LAST), look: "title" },
      { area: at(0, 0, 0, LAST), look: "center" },
      { area: at(1, 0, 1, LAST), look: "note" },
      { area: at(1, PICTURES, 1, LAST), look: "right" },
      { area: at(2, 0, headingRow - 1, LAST), look: "wrap" },
      { area: at(headingRow, 0, headingRow, COLUMNS - 1), look: "heading" },
      { area: at(first, 2, last, COLUMNS - 1), look: "right" },
      ...placed.map(({ row, left, right: end }) => ({
        area: at(row, left, row, end),
        look: "heading" as const,
      })),
      ...methods.map((_, index) => ({
        area: at(foot + index, 0, foot + index, LAST),
        look: "note" as const,
      })),
    ],
    bands: line === null ? [] : [{ area: stars, bands: bandsOf(line) }],
    landscape: true,
    footer: t("sheet.footer", { date }),
    printArea: at(0, 0, bottom, LAST),
  };
  return { spec, places: placed.map(({ section, row, left }) => ({ section, row: row + 1, column: left })) };
}
