import type { Grid } from "../table/grid";
import { assemble } from "./assemble";
import { chosenHeader } from "./choices";
import { readStretch, type SheetContext } from "./reading";
import { refuseRegion } from "./refuse";
import { newLexicon, type Region } from "./region";
import { findRegions, type Regions } from "./regions";
import { type Scan, scanGrid } from "./scan";
import { cutRegion } from "./stretch";
import type { Doubt, ExcludedRow, FoundTable, MappingChoice, SheetIntake } from "./types";

export interface FindOptions {
  /** What the user has decided for this workbook; it overrides what would be found. */
  readonly choices?: readonly MappingChoice[];
  /** Name of the file, which may tell the period or what the sheet is. */
  readonly fileName?: string;
}

interface Outcome {
  readonly tables: FoundTable[];
  readonly refusals: Doubt[];
}

/** The tables of one region, or why it holds none. */
function tablesOf(region: Region, context: SheetContext, joined: boolean): Outcome {
  const tables: FoundTable[] = [];
  const refusals: Doubt[] = [];
  for (const stretch of cutRegion(region, chosenHeader(context.choices, region))) {
    const refusal = stretch.block ? undefined : refuseRegion(region);
    if (refusal) {
      refusals.push(refusal);
      continue;
    }
    const reading = readStretch(stretch, context);
    const noTable = reading.kind === "unknown" && (!stretch.block || reading.refused) && !reading.choice;
    if (noTable && (reading.why.id === "intake.form" || !stretch.block))
      refusals.push(stretch.block ? reading.why : { id: "intake.noHeader", data: {} });
    else tables.push(assemble(reading, context.fileName, joined));
  }
  return { tables, refusals };
}

/** Rows of the sheet that no table speaks of, given to the largest one so that none is dropped in silence. */
function withLeftovers(tables: readonly FoundTable[], scan: Scan): FoundTable[] {
  if (tables.length === 0) return [];
  const told = new Uint8Array(scan.rows[scan.rows.length - 1]! + 1);
  for (const t of tables) {
    for (const row of t.headerRows) told[row] = 1;
    for (const row of t.rows) told[row] = 1;
    for (const { row } of t.excluded) told[row] = 1;
  }
  const left: ExcludedRow[] = [];
  for (const row of scan.rows) if (told[row] === 0) left.push({ row, why: "side" });
  if (left.length === 0) return [...tables];
  const main = tables.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  return tables.map((t) =>
    t === main ? { ...t, excluded: [...t.excluded, ...left].sort((a, b) => a.row - b.row) } : t,
  );
}

/** Figures beside the tables are told, because a sum of the sheet may be among them. */
function sideDoubts(regions: Regions, scan: Scan): Doubt[] {
  return regions.side.map((span) => {
    let cells = 0;
    for (let c = span.left; c <= span.right; c++) cells += scan.columns[c]!;
    return { id: "intake.sideFigures", data: { left: span.left, right: span.right, cells } };
  });
}

const rank = { accept: 2, ask: 1, refuse: 0 } as const;

/** The table that speaks for the sheet: the most certain one, and of these the longest. */
const mainTable = (tables: readonly FoundTable[]): FoundTable | undefined =>
  [...tables].sort((a, b) => rank[b.verdict] - rank[a.verdict] || b.rows.length - a.rows.length)[0];

/**
 * Finds the tables of a sheet: where each begins and ends, what its columns and rows are, and how sure that is.
 *
 * Every non-blank row of a sheet with a table is in exactly one of the lists of a table: header, data or excluded
 * with its reason (tables side by side share rows). Nothing on the sheet is changed; a sheet that is no table says why.
 */
export function findTables(grid: Grid, options: FindOptions = {}): SheetIntake {
  const scan = scanGrid(grid);
  const sheet = grid.sheet;
  if (scan.rows.length === 0)
    return { sheet, kind: "unknown", why: { id: "intake.emptySheet", data: {} }, tables: [] };
  const context: SheetContext = { fileName: options.fileName, choices: options.choices ?? [] };
  const regions = findRegions(scan, newLexicon());
  const outcomes = regions.regions.map((region) => tablesOf(region, context, regions.joined));
  const found = withLeftovers(
    outcomes.flatMap((o) => o.tables),
    scan,
  );
  const doubts = sideDoubts(regions, scan);
  const tables = found.map((t, n) =>
    n === 0 && doubts.length > 0 ? { ...t, doubts: [...t.doubts, ...doubts] } : t,
  );
  const main = mainTable(tables);
  const refusal = outcomes.flatMap((o) => o.refusals)[0];
  const why = main?.why ?? refusal ?? { id: "intake.noKind", data: { columns: scan.width } };
  return { sheet, kind: main?.kind ?? "unknown", why, tables };
}
