import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { benchAward, type AwardBench } from "./award";
import { benchBoard, boardSection, type BoardBench } from "./board";
import { benchFull, benchNine, type FullFigures, type NineFigures } from "./nine";
import { benchPane, type PaneFigures } from "./pane";
import { benchRecheck, benchSizes, type RecheckBench, type RulesBenchLine } from "./rules";
import { benchScoring, type ScoringBench } from "./scoring";

/** Everything `npm run bench` measures. */
export interface BenchFigures {
  readonly nine: NineFigures;
  readonly full: FullFigures;
  readonly lines: readonly RulesBenchLine[];
  readonly recheck: RecheckBench;
  readonly scoring: ScoringBench;
  readonly award: AwardBench;
  readonly board: BoardBench;
  readonly pane: readonly PaneFigures[];
  readonly machine: {
    readonly cores: number;
    readonly node: string;
    /** Average number of processes that wanted a core in the minute before the run. */
    readonly load: number;
  };
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));
const ratio = (value: number): string => value.toFixed(2);

/** A figure against the most it should be. */
const target = (name: string, value: number, most: number): (string | number)[] => [
  name,
  ratio(value),
  `≤ ${ratio(most)}`,
  value <= most ? "reached" : "**missed**",
];

function targets({ nine, full, recheck }: BenchFigures): string {
  return table(
    ["What", "Measured", "Target", ""],
    [
      target("Nine checks, as a share of DuckDB", nine.ownMs / nine.duckMs, 0.3),
      target("Nine checks, as a share of plain loops", nine.ownMs / nine.plainMs, 0.3),
      ...(nine.memoryShare === undefined
        ? []
        : [target("Memory kept beside the cells, as a share of the cells", nine.memoryShare, 0.3)]),
      target(`All rules on ${whole(full.rows)} rows, times the nine checks`, full.fullMs / full.nineMs, 2.5),
      target("Checking again after one cell changed, as a share of all rules", recheck.ratio, 0.1),
    ],
  );
}

function scaling(lines: readonly RulesBenchLine[]): string {
  const perStep = (rows: number, spent: number): number => spent / (rows * Math.log2(rows));
  const [first] = lines;
  return table(
    ["Rows", "All rules, ms", "Time per n·log n, first line = 1"],
    lines.map(({ rows, fullMs }) => [
      whole(rows),
      ms(fullMs),
      ratio(perStep(rows, fullMs) / perStep(first!.rows, first!.fullMs)),
    ]),
  );
}

function nineChecks(nine: NineFigures): string {
  const sides = table(
    ["Side", "ms"],
    [
      ["columns of the core", ms(nine.ownMs)],
      ["the same, first run", ms(nine.coldMs)],
      ["plain row loops", ms(nine.plainMs)],
      ["DuckDB, two threads", ms(nine.duckMs)],
    ],
  );
  const answers = table(
    ["Check", "Found"],
    nine.answers.map(({ check, count }) => [check, whole(count)]),
  );
  return `${sides}\n\n${answers}`;
}

/** The report in Markdown. */
export function benchReport(figures: BenchFigures): string {
  const { nine, lines, scoring, award, board, pane, machine } = figures;
  const busy =
    machine.load > machine.cores / 2
      ? `\nThe machine was busy with other work (load ${machine.load.toFixed(1)}): times are too long and ratios uncertain. Run it again on a quiet machine.\n`
      : "";
  return `# Benchmarks

Written by \`npm run bench\`: medians of five runs, both sides of a comparison in one process and in turn.
${machine.cores} cores, Node ${machine.node}.
${busy}
## Targets

${targets(figures)}

## Nine checks on ${whole(nine.rows)} rows of 12 cells

From cells in memory to answers, the reading of the cells included. Every side finds the same rows, or the run fails.
Plain row loops take the cells as they are, with maps and sets keyed by texts. DuckDB takes in the nine columns that
the checks ask for, value by value with its appender, which was no slower than whole chunks.

${nineChecks(nine)}

## All rules, by size

${scaling(lines)}

## Scoring

${whole(scoring.societies)} societies, ${scoring.indicators} indicators, ${scoring.judges} judges, ${whole(scoring.resamples)} resamples.

${table(
  ["Function", "ms", "Plain loops, ms", "Share"],
  scoring.cases.map(({ name, ownMs, plainMs, ratio: share }) => [name, ms(ownMs), ms(plainMs), ratio(share)]),
)}

## Award money

${whole(award.societies)} societies, ${award.cohorts} cohorts, ${whole(award.ledgerRows)} rows of ledger: COMMITMENTS ${ms(award.commitmentsMs)} ms, BALANCE ${ms(award.balanceMs)} ms.

${boardSection(board)}
## The pane in a browser

${table(
  [
    "Rows",
    "Checked, s",
    "Marked, s",
    "Longest task, ms",
    "Tasks over 50 ms",
    "Largest message, kB",
    "Groups",
    "Cancelled, ms",
  ],
  pane.map((one) => [
    whole(one.rows),
    one.checked.toFixed(1),
    one.marked.toFixed(1),
    ms(one.longest),
    one.longTasks,
    whole(one.largestMessage / 1000),
    one.groups,
    ms(one.cancelled),
  ]),
)}
`;
}

async function bench(): Promise<BenchFigures> {
  const machine = { cores: cpus().length, node: process.versions.node, load: loadavg()[0]! };
  const nine = await benchNine();
  const full = await benchFull();
  const lines = benchSizes([10_000, 50_000, 200_000, 1_000_000], 3);
  const recheck = benchRecheck(200_000);
  const scoring = benchScoring();
  const award = benchAward();
  const board = await benchBoard();
  const pane = [await benchPane(5_000), await benchPane(20_000), await benchPane(100_000)];
  return { nine, full, lines, recheck, scoring, award, board, pane, machine };
}

/** With a number of rows, the nine checks and all rules on so many rows alone, printed and not written down. */
async function quick(rows: number): Promise<string> {
  const nine = await benchNine(rows);
  const { fullMs, nineMs } = await benchFull(rows);
  return `${nineChecks(nine)}\n\nAll rules: ${ms(fullMs)} ms, ${ratio(fullMs / nineMs)} times the nine checks.\n`;
}

const asked = Number(process.argv[2]);

if (process.argv[1] === fileURLToPath(import.meta.url) && asked > 0) {
  process.stdout.write(await quick(asked));
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = new URL("../../docs/benchmarks.md", import.meta.url);
  writeFileSync(out, benchReport(await bench()));
  process.stdout.write(`${fileURLToPath(out)}\n`);
}
