import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { boardBook } from "../support/boardBook";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
const report = (...args: string[]) =>
  run(process.execPath, ["--import", "tsx", "src/cli/report.ts", ...args], { cwd: root });

async function files(): Promise<{ input: string; out: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), "report-"));
  const input = path.join(folder, "评分.xlsx");
  writeFileSync(input, await boardBook());
  return { input, out: path.join(folder, "report.html") };
}

test("a workbook becomes one HTML file with pictures inside", { timeout: 120_000 }, async () => {
  const { input, out } = await files();
  await report(input, "--out", out, "--today", "2025-06-30");
  const text = readFileSync(out, "utf8");
  expect(text.match(/<svg /g)!.length).toBeGreaterThanOrEqual(3);
  expect(text).toMatch(/<p class="conclusion">[^\n]*示例市/);
  expect(text).not.toContain("<script");
  expect(text).not.toContain("undefined");
  expect(text).toContain("达线＝该项 ≥ 80 分");
  expect(text).toMatch(/总分变化，2024年→2025年/);
});

test("names are masked when asked, and a wrong call is refused", { timeout: 120_000 }, async () => {
  const { input, out } = await files();
  await report(input, "--out", out, "--mask", "--lang", "en", "--today", "2025-06-30");
  expect(readFileSync(out, "utf8")).not.toContain("示例市");
  await expect(report(input)).rejects.toMatchObject({ code: 2 });
  await expect(report(path.join(root, "none.xlsx"), "--out", out)).rejects.toMatchObject({ code: 2 });
});
