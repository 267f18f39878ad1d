import { fold } from "../text";
import { type Assigned, assign, type Column } from "./columns";
import { buildBlock } from "./headers";
import { type Region, rowOf } from "./region";
import type { FoundTable, MappingChoice } from "./types";
import { findWide } from "./wide";

const joined = (headers: readonly string[]): string => headers.map(fold).join("|");

/** Key of a header by which a user's choice finds its table again: its folded texts from left to right. */
export function headerKeyOf(table: Pick<FoundTable, "columns" | "unmapped">): string {
  const all = [...table.columns, ...table.unmapped].sort((a, b) => a.column - b.column);
  return joined(all.map((c) => c.header));
}

const keyOfColumns = (columns: readonly Column[]): string => joined(columns.map((c) => c.header));

/** A choice without a sheet holds on every sheet. */
const isFor = (choice: MappingChoice, sheet: string): boolean =>
  choice.sheet === "" || choice.sheet === sheet;

/**
 * The choice that was made for a table with these columns. Columns of marks side by side are no part of the key,
 * because a judge more or less makes no other table.
 */
export function choiceFor(
  choices: readonly MappingChoice[],
  sheet: string,
  columns: readonly Column[],
  titles: readonly string[],
): MappingChoice | undefined {
  const own = choices.filter((choice) => isFor(choice, sheet));
  if (own.length === 0) return undefined;
  const wide = new Set(findWide(columns, assign("score", columns), titles)?.columns.map((c) => c.column));
  const keys = [keyOfColumns(columns), keyOfColumns(columns.filter((c) => !wide.has(c.column)))];
  return own.find((choice) => keys.includes(choice.headerKey));
}

/**
 * The header row the user chose for a region, if the row still heads what it headed then.
 * A choice without a key holds for the row whatever stands there.
 */
export function chosenHeader(choices: readonly MappingChoice[], region: Region): number | undefined {
  for (const choice of choices) {
    if (choice.headerRow === undefined || !isFor(choice, region.scan.grid.sheet)) continue;
    const i = region.ats.findIndex((_, n) => rowOf(region, n) === choice.headerRow);
    if (i < 0) continue;
    const block = buildBlock(region, i, 0, 0);
    const key = joined([...block.names.values()].map((path) => path.join(" / ")));
    if (choice.headerKey === "" || key.startsWith(choice.headerKey) || choice.headerKey.startsWith(key))
      return choice.headerRow;
  }
  return undefined;
}

/** The fields with what the user said of single columns put in: a chosen field takes its column, null frees it. */
export function applyFields(
  assigned: readonly Assigned[],
  columns: readonly Column[],
  fields: NonNullable<MappingChoice["fields"]>,
): Assigned[] {
  let out = [...assigned];
  for (const [header, field] of Object.entries(fields)) {
    const column = columns.find((c) => fold(c.header) === fold(header));
    if (!column) continue;
    out = out.filter((a) => a.column !== column && a.field !== field);
    if (field !== null) out.push({ field, column, score: 1 });
  }
  return out.sort((a, b) => a.column.column - b.column.column);
}
