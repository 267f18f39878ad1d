import { expect, test } from "vitest";
import { planFixes, withSafeFix } from "../../../src/core/lint/planFixes";
import { lint } from "../../../src/core/lint/runRules";
import type { Finding } from "../../../src/core/lint/types";
import { rules } from "../../../src/core/rules/registry";
import { defaultSettings } from "../../../src/core/standards/settings";
import type { CellRef } from "../../../src/core/table/table";
import { cellsOf, edited, ledger } from "../../support/tables";

const at = (row: number, column = 0): CellRef => ({ sheet: "台账", row, column });
const finding = (key: string, ...edits: { cell: CellRef; from: string; to: string }[]): Finding => ({
  key,
  code: "FMT-03",
  rule: "any/untidy-text",
  message: "cell",
  severity: "info",
  outcome: "fail",
  data: {},
  at: edits[0]?.cell ?? at(0),
  cells: [],
  ...(edits.length > 0 ? { fix: edits.map((edit) => ({ ...edit, reason: "outerSpace" as const })) } : {}),
});

test("all edits of a finding or none: a stale cell drops the finding", () => {
  const plan = planFixes(
    [
      finding("a", { cell: at(1), from: " x", to: "x" }, { cell: at(2), from: " y", to: "y" }),
      finding("b", { cell: at(3), from: "z ", to: "z" }),
    ],
    ({ row }) => (row === 2 ? "changed" : row === 1 ? " x" : "z "),
  );
  expect(plan.mended).toEqual(["b"]);
  expect(plan.dropped).toEqual([{ key: "a", why: "stale" }]);
  expect(plan.edits.map(({ cell }) => cell.row)).toEqual([3]);
});

test("one edit a cell: the same edit counts once, another one is left out", () => {
  const plan = planFixes(
    [
      finding("a", { cell: at(1), from: " x", to: "x" }),
      finding("b", { cell: at(1), from: " x", to: "x" }),
      finding("c", { cell: at(1), from: " x", to: "y" }),
      finding("d"),
    ],
    () => " x",
  );
  expect(plan.edits).toHaveLength(1);
  expect(plan.mended).toEqual(["a", "b"]);
  expect(plan.dropped).toEqual([{ key: "c", why: "conflict" }]);
});

test("safe fixes of a ledger, applied, leave nothing to fix", () => {
  const config = { today: undefined, settings: defaultSettings, off: new Set<string>(), limit: 1000 };
  let tables = [
    ledger("date|payee|amount|invoice", [
      ["2025-03-14", " 示例甲店", "１２．５０", 12345678],
      [45730, "示例乙店", 8, "25412000000000123456"],
      [45731, "示例丙店", "9", "25412000000000123457"],
    ]),
  ];
  const first = withSafeFix(lint(rules, tables, config).findings, rules);
  expect(first.map(({ code }) => code).sort()).toEqual(["EXP-12", "FMT-01", "FMT-01", "FMT-02", "FMT-03"]);
  const plan = planFixes(first, ({ row, column }) => cellsOf(tables[0]!)[row]![column] ?? null);
  expect(plan.dropped).toEqual([]);
  tables = edited(tables, plan.edits);
  expect(withSafeFix(lint(rules, tables, config).findings, rules)).toEqual([]);
});
