import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "hucre";
import { practiceBook } from "../../src/app/practice/ledger";
import type { CellValue } from "../../src/core/table/grid";

/** Measures the check of a folder from 10 to 2,000 generated workbooks: `npx tsx tools/bench/folder.ts [COUNT…]`. */

const root = path.resolve(import.meta.dirname, "../..");
const counts = process.argv.slice(2).map(Number);
const sizes = counts.length > 0 ? counts : [10, 100, 500, 1000, 2000];
const ROWS = 64;
const folder = mkdtempSync(path.join(tmpdir(), "many-"));

const INVOICE = /^\d{20}$/;
/** The last two of so many workbooks book one invoice both. */
const REPEATS = 10;

/** Rows whose invoice numbers are the workbook's own, but for the one that is repeated. */
function numbered(rows: readonly (readonly CellValue[])[], seed: number): CellValue[][] {
  let nth = 0;
  return rows.map((row) =>
    row.map((cell) => {
      if (typeof cell !== "string" || !INVOICE.test(cell)) return cell;
      const isShared = ++nth === 30 && seed % REPEATS >= REPEATS - 2;
      return isShared
        ? `2541209${String(Math.floor(seed / REPEATS)).padStart(13, "0")}`
        : `${cell.slice(0, 6)}${String(seed).padStart(8, "0")}${cell.slice(14)}`;
    }),
  );
}

/** A workbook of fictional entries, another one for each seed. */
async function write(seed: number): Promise<void> {
  const { sheets } = practiceBook(seed, 2025, ROWS);
  const group = path.join(folder, "books", String(Math.floor(seed / 100)));
  mkdirSync(group, { recursive: true });
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: numbered(rows, seed) })),
  });
  writeFileSync(path.join(group, `台账-${seed}.xlsx`), bytes);
}

/** Largest resident memory of a process so far, in megabytes; Linux only. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return 0;
  }
}

/** Checks the folder; gives seconds, peak memory in megabytes and what was found. */
function check(out: string): Promise<{ seconds: number; peak: number; found: string }> {
  const args = ["--import", "tsx", "src/cli/check.ts", path.join(folder, "books"), "--out", out, "--json"];
  const begin = performance.now();
  const child = spawn(process.execPath, [...args, "--today", "2026-01-15"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let peak = 0;
  let found = "";
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
  }, 100);
  child.stdout.on("data", (text: Buffer) => {
    found += text.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - begin) / 1000, peak, found });
    });
  });
}

let made = 0;
console.log("| workbooks | rows | s | workbooks/s | peak MB | errors | invoices in several workbooks |");
console.log("| --: | --: | --: | --: | --: | --: | --: |");
for (const count of sizes) {
  while (made < count) await write(made++);
  const { seconds, peak, found } = await check(path.join(folder, `results-${count}`));
  const totals = JSON.parse(found) as { rows: number; errors: number; duplicates: number };
  const cells = [count, totals.rows, seconds.toFixed(1), (count / seconds).toFixed(1), Math.round(peak)];
  console.log(`| ${[...cells, totals.errors, totals.duplicates].join(" | ")} |`);
}
rmSync(folder, { recursive: true });
