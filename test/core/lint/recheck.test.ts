import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affectedRules, recheck, recheckRow } from "../../../src/core/lint/recheck";
import { lint } from "../../../src/core/lint/runRules";
import type { LintConfig } from "../../../src/core/lint/types";
import { rules } from "../../../src/core/rules/registry";
import { defaultSettings } from "../../../src/core/standards/settings";
import type { CellValue, Grid } from "../../../src/core/table/grid";
import type { Table } from "../../../src/core/table/table";
import { tableOf } from "../../../src/core/table/tableOf";
import { randomBook, type RandomSheet } from "../../support/randomBook";
import { found } from "../../support/tables";

const config: LintConfig = {
  today: undefined,
  settings: { ...defaultSettings, approvalLineFen: 500_000 },
  off: new Set(),
  limit: 10_000,
};

/** Tables over grids whose cells the test may change in place, as the check session does. */
function open(book: readonly RandomSheet[]): { grids: CellValue[][][]; tables: Table[] } {
  const grids = book.map(
    ({ fields, rows }) => [[...fields], ...rows.map((row) => [...row])] as CellValue[][],
  );
  const tables = book.map(({ sheet, kind, fields, rows }, index) => {
    const grid: Grid = { sheet, values: grids[index]! };
    return tableOf(grid, found(kind, fields, rows.length), kind, 0);
  });
  return { grids, tables };
}

const fresh = (book: readonly RandomSheet[], grids: readonly CellValue[][][]): Table[] =>
  open(book.map((sheet, index) => ({ ...sheet, rows: grids[index]!.slice(1) }))).tables;

describe("a recheck after edits", () => {
  test("equals a run over everything, edit after edit", () => {
    const edit = fc.record({ sheet: fc.nat(5), row: fc.nat(60), column: fc.nat(40), from: fc.nat(60) });
    fc.assert(
      fc.property(randomBook(), fc.array(edit, { minLength: 1, maxLength: 6 }), (book, edits) => {
        const { grids, tables: opened } = open(book);
        let tables = opened;
        let result = lint(rules, tables, config);
        expect(result.statuses.filter(({ status }) => status === "crashed")).toEqual([]);
        for (const { sheet, row, column, from } of edits) {
          const { rows, fields } = book[sheet]!;
          if (rows.length === 0 || fields.length === 0) continue;
          const [r, c] = [row % rows.length, column % fields.length];
          grids[sheet]![r + 1]![c] = book[sheet]!.rows[from % rows.length]![c]!;
          const before = tables;
          const change = { tableId: tables[sheet]!.id, rows: [r], fields: [fields[c]!] };
          tables = tables.map((table, index) =>
            index === sheet ? (table.patched(change.rows, change.fields) as Table) : table,
          );
          result = recheck(rules, { result, tables: before }, tables, [change], config);
          expect(result).toEqual(lint(rules, fresh(book, grids), config));
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test("of several rows at once equals a run over everything", () => {
    fc.assert(
      fc.property(randomBook(60), fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }), (book, picks) => {
        const { grids, tables } = open(book);
        const [main] = book as [RandomSheet];
        fc.pre(main.rows.length > 0);
        const result = lint(rules, tables, config);
        const rows = [...new Set(picks.map((pick) => pick % main.rows.length))].sort((a, b) => a - b);
        for (const row of rows) grids[0]![row + 1] = [...main.rows[(row + 1) % main.rows.length]!];
        const change = { tableId: tables[0]!.id, rows, fields: main.fields };
        const after = tables.map((table, index) =>
          index === 0 ? (table.patched(rows, main.fields) as Table) : table,
        );
        expect(recheck(rules, { result, tables }, after, [change], config)).toEqual(
          lint(rules, fresh(book, grids), config),
        );
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test("runs everything when the tables are others than before", () => {
    fc.assert(
      fc.property(randomBook(10), randomBook(10), (one, two) => {
        const [before, after] = [open(one).tables, open(two).tables];
        const result = recheck(
          rules,
          { result: lint(rules, before, config), tables: before },
          after,
          [],
          config,
        );
        const isSameShape = before.every((table, index) => table.rowCount === after[index]!.rowCount);
        if (!isSameShape) expect(result).toEqual(lint(rules, after, config));
      }),
      { numRuns: 20 },
    );
  });
});

describe("which rules an edit concerns", () => {
  const book: RandomSheet[] = [
    {
      sheet: "台账",
      kind: "expense",
      fields: ["date", "payee", "amount", "summary", "category"],
      rows: [[45731, "示例甲店", 0, "滞纳金", "罚款"]],
    },
    { sheet: "任务书", kind: "taskBook", fields: ["budgetLine"], rows: [["学术交流"]] },
  ];
  const { tables } = open(book);
  const codes = (tableId: string, ...fields: string[]) =>
    affectedRules(rules, tables, [{ tableId, rows: [0], fields }]).map(({ meta }) => meta.code);

  test("those that read the column, their own or another sheet's", () => {
    expect(codes("台账#0", "handler")).toEqual(["APP-09", "FMT-01", "FMT-02", "FMT-03", "TOT-01"]);
    expect(codes("台账#0", "date")).toContain("EXP-25");
    expect(codes("台账#0", "date")).not.toContain("EXP-03");
    expect(codes("台账#0", "gross")).toContain("EXP-05");
    expect(codes("任务书#0", "budget")).toContain("EXP-06");
    expect(codes("no such table", "date")).toEqual([]);
  });

  test("one row, by the rules that need no other", () => {
    const findings = recheckRow(rules, tables, "台账#0", 0, config);
    expect(findings.map(({ code }) => code).sort()).toEqual(["EXP-01b", "EXP-03"]);
    const all = lint(rules, tables, config).findings.map(({ key }) => key);
    for (const { key } of findings) expect(all).toContain(key);
  });
});
