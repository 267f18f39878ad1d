import { median } from "../../src/core/audit/robust";
import { recheck } from "../../src/core/lint/recheck";
import { lint } from "../../src/core/lint/runRules";
import type { LintConfig } from "../../src/core/lint/types";
import { rules } from "../../src/core/rules/registry";
import { randomFrom } from "../../src/core/scoring/random";
import { defaultSettings } from "../../src/core/standards/settings";
import type { CellValue, Grid } from "../../src/core/table/grid";
import type { Table } from "../../src/core/table/table";
import { tableFrom } from "./nineRows";

/** Time of the full set of rules on a ledger of so many rows, table made included. */
export interface RulesBenchLine {
  readonly rows: number;
  /** Median over the runs. */
  readonly fullMs: number;
  readonly microsecondsARow: number;
}

/** Checking again after one cell changed, and its share of the rules alone on the same ledger. */
export interface RecheckBench {
  readonly rulesMs: number;
  readonly recheckMs: number;
  readonly ratio: number;
}

const fields =
  "date voucher society category payee amount invoice summary payment budgetLine handler qty".split(" ");
const categories = ["会议费", "培训费", "差旅费", "印刷费", "邮寄费", "专家费", "场地费", "宣传费"];
const config: LintConfig = { today: undefined, settings: defaultSettings, off: new Set(), limit: 1000 };

/** A fictional ledger of twelve columns, the same for the same number of rows. */
export function benchGrid(rows: number): Grid {
  const { below } = randomFrom(rows);
  const values: CellValue[][] = [fields];
  for (let row = 0; row < rows; row++)
    values.push([
      45_658 + below(365),
      `V${String(row).padStart(8, "0")}`,
      `示例市第${below(50)}学会`,
      categories[below(8)]!,
      `示例第${below(20_000)}商店`,
      below(500) === 0 ? "１２３元" : below(3_000_000) / 100,
      `25412${String(row).padStart(15, "0")}`,
      below(500) === 0 ? "缴纳滞纳金" : "学术年会",
      below(20) === 0 ? "现金" : "转账",
      "学术交流",
      `示例${below(30)}`,
      1 + below(9),
    ]);
  return { sheet: "台账", values };
}

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

const repeat = <T>(runs: number, work: () => T): T[] => Array.from({ length: runs }, work);

/** Times the full set of rules by size. */
export function benchSizes(sizes: readonly number[], runs = 5): RulesBenchLine[] {
  return sizes.map((rows) => {
    const grid = benchGrid(rows);
    const fullMs = median(repeat(runs, () => timed(() => lint(rules, [tableFrom(grid)], config)).ms));
    return { rows, fullMs, microsecondsARow: (1000 * fullMs) / rows };
  });
}

/** Times all rules on a ledger, and checking again after one of its amounts changed. */
export function benchRecheck(rows: number, runs = 5): RecheckBench {
  const grid = benchGrid(rows);
  const pairs = repeat(runs, () => {
    const table = tableFrom(grid);
    const { ms, result } = timed(() => lint(rules, [table], config));
    const row = Math.floor(table.rowCount / 2);
    (grid.values[row + 1] as CellValue[])[5] = 123.45;
    const again = timed(() => {
      const change = { tableId: table.id, rows: [row], fields: ["amount"] };
      const after = table.patched(change.rows, change.fields) as Table;
      return recheck(rules, { result, tables: [table] }, [after], [change], config);
    });
    return { rulesMs: ms, recheckMs: again.ms };
  });
  const rulesMs = median(pairs.map((pair) => pair.rulesMs));
  const recheckMs = median(pairs.map((pair) => pair.recheckMs));
  return { rulesMs, recheckMs, ratio: recheckMs / rulesMs };
}
