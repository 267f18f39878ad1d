import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sheetXml, workbookBytes, zipOf } from "../workbook/xlsx/support/package";
import { encrypted } from "./support/hostile";

const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "hostile-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Megabytes of heap: a reader that unpacked a trap would end the process. */
const HEAP = 192;

function check(file: string, ...node: string[]): SpawnSyncReturns<string> {
  const script = path.join(root, "src/cli/check.ts");
  const args = [...node, "--import", "tsx", script, "--json", "--lang", "en", file];
  return spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 });
}

const written = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(scratch, name);
  writeFileSync(file, bytes);
  return file;
};

/** Packs to a few hundred kilobytes. */
const repeated = (megabytes: number): string => "<row></row>".repeat((megabytes * 1024 ** 2) / 11);

describe("a file made to do harm", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["unpacks to 300 MB", () => workbookBytes({ 甲: sheetXml(repeated(300)) }), "tooLarge"],
    ["declares 2 GB", () => workbookBytes({ 甲: sheetXml("") }, { declare: 2e9 }), "tooLarge"],
    [
      "holds more than it declares",
      () => workbookBytes({ 甲: sheetXml(repeated(20)) }, { declare: 99 }),
      "tooLarge",
    ],
    ["is cut short", () => workbookBytes({ 甲: sheetXml("") }).slice(0, -40), "broken"],
    ["is no workbook", () => zipOf({ "a.txt": "hello" }), "notSpreadsheet"],
    ["asks for a password", () => encrypted(), "encrypted"],
  ])("that %s is refused with the reason, in bounded memory", { timeout: 300_000 }, (what, bytes, code) => {
    const file = written(`${what}.xlsx`, bytes());
    const { status, stdout, stderr } = check(file, `--max-old-space-size=${HEAP}`);
    expect(stderr).not.toContain("heap");
    expect(status).toBe(2);
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(10);
    expect(stderr.trim()).toBe(error.message);
  });
});

test("delimited text is read up to the last row a sheet has", { timeout: 600_000 }, () => {
  const rows = 1_048_575;
  const lines = Array.from(
    { length: rows },
    (_, n) => `2025-${String(1 + (n % 12)).padStart(2, "0")}-01,记-${n},场地,示例会展中心,会议费,${n % 977}`,
  );
  lines[rows - 1] = "2025-12-01,记-末,周转,示例商贸公司,对外借款,200";
  const file = written("full.csv", `日期,凭证号,摘要,收款方,费用类别,金额\n${lines.join("\n")}\n`);
  const { status, stdout } = check(file);
  expect(status).toBe(1);
  const report = JSON.parse(stdout) as {
    sheets: { tables: { rowCount: number; lastRow: number }[] }[];
    findings: { code: string; cell: string }[];
  };
  expect(report.sheets[0]!.tables[0]).toMatchObject({ rowCount: rows, lastRow: rows + 1 });
  expect(report.findings).toContainEqual(expect.objectContaining({ code: "EXP-03", cell: `E${rows + 1}` }));
});
