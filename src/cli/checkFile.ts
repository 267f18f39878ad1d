import { bookMemory, memoryOf, type BookMemory, type MemoryRows } from "../app/memory/bookMemory";
import { isOwnSheet, isSettingsSheet } from "../app/ownSheets";
import { readMappings } from "../app/settings/mappingRows";
import { findTables } from "../core/intake/findTables";
import type { SheetIntake } from "../core/intake/types";
import { lint } from "../core/lint/runRules";
import type { LintConfig, LintResult } from "../core/lint/types";
import { applyWaivers } from "../core/lint/waivers";
import { rules } from "../core/rules/registry";
import type { Kind } from "../core/schema/fields";
import { settingsFrom } from "../core/standards/settingRows";
import type { Grid } from "../core/table/grid";
import type { Table } from "../core/table/table";
import { tableOf } from "../core/table/tableOf";
import { allSettingWords } from "../i18n/settings";

type Surroundings = Pick<LintConfig, "today" | "off" | "limit">;

function memoryOfGrids(grids: readonly Grid[], file: string): BookMemory {
  const sheets: MemoryRows["sheets"] = {};
  for (const { sheet, values } of grids) {
    const kind = memoryOf(sheet);
    if (kind) sheets[kind] = { name: sheet, rows: values };
  }
  return bookMemory({ file, sheets });
}

/** What was found in one file. */
export interface CheckedFile {
  readonly grids: readonly Grid[];
  readonly intakes: readonly SheetIntake[];
  readonly tables: readonly Table[];
  readonly result: LintResult;
}

/**
 * Recognises the tables of a file's sheets and runs every rule over them, as the add-in does: sheets of its own are
 * not checked, the settings sheet holds for rules and columns, and what was explained is not reported again.
 */
export function checkGrids(all: readonly Grid[], fileName: string, config: Surroundings): CheckedFile {
  const grids = all.filter(({ sheet }) => !isOwnSheet(sheet));
  const settingsRows = all.find(({ sheet }) => isSettingsSheet(sheet))?.values ?? [];
  const { choices } = readMappings(settingsRows);
  const memory = memoryOfGrids(all, fileName);
  const intakes = grids.map((grid) => findTables(grid, { fileName, choices }));
  const tables = intakes.flatMap((intake, index) =>
    intake.tables.flatMap((found, position) =>
      found.kind === "unknown" || found.verdict === "refuse"
        ? []
        : [tableOf(grids[index]!, found, found.kind as Kind, position)],
    ),
  );
  const { settings } = settingsFrom(settingsRows, allSettingWords);
  const result = lint(rules, tables, { ...config, settings, register: memory.register });
  const { open, problems } = applyWaivers(result, memory.waivers);
  return { grids, intakes, tables, result: { ...result, findings: [...open, ...problems] } };
}
