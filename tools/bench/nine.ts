import { median } from "../../src/core/audit/robust";
import { lint } from "../../src/core/lint/runRules";
import type { LintConfig } from "../../src/core/lint/types";
import { rules } from "../../src/core/rules/registry";
import { defaultSettings } from "../../src/core/standards/settings";
import { openDuck } from "./nineDuck";
import { nineOwn } from "./nineOwn";
import { ninePlain } from "./ninePlain";
import { checks, gridOf, ledgerRows, tableFrom, type Answer } from "./nineRows";

/** Medians in milliseconds of the nine checks, the reading of the cells included. */
export interface NineFigures {
  readonly rows: number;
  readonly ownMs: number;
  /** The first run, in which code is compiled. */
  readonly coldMs: number;
  readonly plainMs: number;
  readonly duckMs: number;
  /** What the table keeps beside the cells, as a share of the cells' own memory; undefined without --expose-gc. */
  readonly memoryShare: number | undefined;
  readonly answers: readonly (Answer & { readonly check: string })[];
}

/** All rules and the nine checks on the same rows, in milliseconds. */
export interface FullFigures {
  readonly rows: number;
  readonly fullMs: number;
  readonly nineMs: number;
}

const config: LintConfig = { today: undefined, settings: defaultSettings, off: new Set(), limit: 1000 };

async function timed<T>(run: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await run();
  return { ms: performance.now() - start, value };
}

function insistSame(name: string, ours: readonly Answer[], theirs: readonly Answer[]): void {
  ours.forEach(({ count, rowSum }, i) => {
    const other = theirs[i]!;
    if (count !== other.count || rowSum !== other.rowSum)
      throw new Error(`${name}, ${checks[i]}: ${count}/${rowSum} against ${other.count}/${other.rowSum}`);
  });
}

/** Bytes in use after collecting what is not; undefined unless Node runs with --expose-gc. */
function bytesInUse(): number | undefined {
  if (!globalThis.gc) return undefined;
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Share of the cells' memory that their table keeps beside them once the nine checks have read it. */
function memoryShare(count: number): number | undefined {
  const empty = bytesInUse();
  const grid = gridOf(ledgerRows(count));
  const full = bytesInUse();
  const table = tableFrom(grid);
  nineOwn(table);
  const after = bytesInUse();
  if (empty === undefined || full === undefined || after === undefined || table.rowCount !== count)
    return undefined;
  return (after - full) / (full - empty);
}

/** Times the nine checks against plain loops and DuckDB, and insists that all find the same. */
export async function benchNine(count = 1_000_000, runs = 5): Promise<NineFigures> {
  const share = memoryShare(count);
  const rows = ledgerRows(count);
  const grid = gridOf(rows);
  const [own, plain, duck]: [number[], number[], number[]] = [[], [], []];
  const database = await openDuck();
  let answers: Answer[] = [];
  for (let run = 0; run < runs; run++) {
    const ours = await timed(() => nineOwn(tableFrom(grid)));
    const naive = await timed(() => ninePlain(rows));
    const theirs = await timed(() => database.ask(rows));
    insistSame("plain loops", ours.value, naive.value);
    insistSame("DuckDB", ours.value, theirs.value);
    answers = ours.value;
    own.push(ours.ms);
    plain.push(naive.ms);
    duck.push(theirs.ms);
  }
  database.close();
  return {
    rows: count,
    ownMs: median(own),
    coldMs: own[0]!,
    plainMs: median(plain),
    duckMs: median(duck),
    memoryShare: share,
    answers: answers.map((answer, i) => ({ check: checks[i]!, count: answer.count, rowSum: answer.rowSum })),
  };
}

/** Times all rules and the nine checks on the same rows, each time from the cells. */
export async function benchFull(count = 200_000, runs = 5): Promise<FullFigures> {
  const grid = gridOf(ledgerRows(count));
  const [full, nine]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    nine.push((await timed(() => nineOwn(tableFrom(grid)))).ms);
    full.push((await timed(() => lint(rules, [tableFrom(grid)], config))).ms);
  }
  return { rows: count, fullMs: median(full), nineMs: median(nine) };
}
