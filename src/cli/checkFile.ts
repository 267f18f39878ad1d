import { findTables } from "../core/intake/findTables";
import type { SheetIntake } from "../core/intake/types";
import { lint } from "../core/lint/runRules";
import type { LintConfig, LintResult } from "../core/lint/types";
import { rules } from "../core/rules/registry";
import type { Kind } from "../core/schema/fields";
import type { Grid } from "../core/table/grid";
import type { Table } from "../core/table/table";
import { tableOf } from "../core/table/tableOf";

/** What was found in one file. */
export interface CheckedFile {
  readonly grids: readonly Grid[];
  readonly intakes: readonly SheetIntake[];
  readonly tables: readonly Table[];
  readonly result: LintResult;
}

/** Recognises the tables of a file's sheets and runs every rule over them. */
export function checkGrids(grids: readonly Grid[], fileName: string, config: LintConfig): CheckedFile {
  const intakes = grids.map((grid) => findTables(grid, { fileName }));
  const tables = intakes.flatMap((intake, index) =>
    intake.tables.flatMap((found, position) =>
      found.kind === "unknown" || found.verdict === "refuse"
        ? []
        : [tableOf(grids[index]!, found, found.kind as Kind, position)],
    ),
  );
  return { grids, intakes, tables, result: lint(rules, tables, config) };
}
