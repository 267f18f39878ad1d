import { describe, expect, test } from "vitest";
import { findTables } from "../../../src/core/intake/findTables";
import type { FoundTable } from "../../../src/core/intake/types";
import { mutations } from "./support/mutations";
import { partitionFaults } from "./support/partition";
import { seeds } from "./support/seeds";
import type { Built } from "./support/sheet";

/** Checks everything a mutation does not change: header, data rows, totals, columns and the partition. */
function expectTable(built: Built, table: FoundTable): void {
  expect(table.headerRows).toEqual(built.headerRows);
  expect([...table.rows]).toEqual(built.dataRows);
  const totals = table.excluded.filter((e) => e.why === "total" || e.why === "subtotal").map((e) => e.row);
  expect(totals).toEqual(built.totalRows);
  expect(table.totals.filter((t) => t.difference !== 0)).toEqual([]);
  expect(new Set(table.totals.map((t) => t.row))).toEqual(new Set(built.totalRows));
  const columns = Object.fromEntries(table.columns.map((c) => [c.field, c.column]));
  expect(columns).toMatchObject(built.fields);
}

describe.each(seeds)("$name", (seed) => {
  test.each(Object.keys(mutations))("with %s", (name) => {
    const built = mutations[name]!(seed);
    const intake = findTables(built.grid);
    expect(intake.kind).toBe("expense");
    expect(intake.tables.length).toBe(1);
    expectTable(built, intake.tables[0]!);
    expect(partitionFaults(built.grid, intake)).toEqual([]);
  });
});
