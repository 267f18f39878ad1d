import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Journal } from "../../src/cli/folder/journal";
import { spreadsheetsIn } from "../../src/cli/folder/listing";
import type { Outcome } from "../../src/cli/folder/outcome";
import { checkFolder } from "../../src/cli/folder/run";
import { progressTo } from "../../src/cli/folder/progress";
import { book } from "../support/books";
import { sheetXml, workbookBytes } from "../workbook/xlsx/support/package";
import { encrypted } from "./support/hostile";

const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "folder-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const entry = (voucher: number, invoice: string, payee = "示例会展中心"): (string | number)[] => [
  45730 + voucher,
  `记-${voucher}`,
  "学术年会场地",
  payee,
  "会议费",
  300 + voucher,
  invoice,
];
const number = (n: number): string => `25412000000000${String(n).padStart(6, "0")}`;
const shared = number(7);
const markup = "<img src=x onerror=alert(1)>";

const books = path.join(scratch, "books");
const out = path.join(scratch, "results");
const args = (folder: string, to: string): string[] => [
  ...["--import", "tsx", path.join(root, "src/cli/check.ts"), folder],
  ...["--out", to, "--today", "2026-01-15"],
];
const run = (folder: string, to: string, ...more: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...args(folder, to), ...more], { cwd: root, encoding: "utf8" });

async function ask(sql: string): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

let first: SpawnSyncReturns<string>;
beforeAll(async () => {
  mkdirSync(path.join(books, "甲学会"), { recursive: true });
  const put = (name: string, bytes: Uint8Array | string): void =>
    writeFileSync(path.join(books, name), bytes);
  const ledger = async (...rows: (string | number)[][]): Promise<Uint8Array> =>
    book({ 经费台账: [header, ...rows] });
  put("甲学会/2024.xlsx", await ledger(entry(1, number(1)), entry(2, shared), entry(3, number(3))));
  const second = await ledger(entry(1, number(11)), entry(2, shared, markup), entry(3, number(13)));
  put("2025.xlsx", second);
  put("2025 副本.xlsx", second);
  put("loan.csv", `${header.join(",")}\n2025-03-01,记-1,周转,示例商贸公司,对外借款,200,${number(21)}\n`);
  put("bomb.xlsx", workbookBytes({ 甲: sheetXml("") }, { declare: 2e9 }));
  put("torn.xlsx", second.subarray(0, 900));
  put("empty.xlsx", "");
  put("locked.xls", encrypted());
  put("~$2025.xlsx", "lock");
  put("notes.txt", "no spreadsheet");
  first = run(books, out, "--lang", "en");
}, 300_000);

describe("the check of a folder", () => {
  test("checks what can be read, refuses the rest each with its reason, and ends with 1", () => {
    expect(first.stderr).toMatch(/8\/8 100%/);
    expect(first.stdout).toContain("8 files: 4 checked, 4 not checked");
    expect(first.status).toBe(1);
    const page = readFileSync(path.join(out, "summary.html"), "utf8");
    for (const [file, reason] of [
      ["bomb.xlsx", "too large when unpacked"],
      ["torn.xlsx", "damaged"],
      ["empty.xlsx", "The file is empty"],
      ["locked.xls", "asks for a password"],
    ] as const)
      expect(page).toMatch(new RegExp(`<td>${file.replace(".", "\\.")}</td><td>[^<]*${reason}`));
  });

  test("finds an invoice that two workbooks have booked, and counts a copy of a workbook once", async () => {
    const rows = await ask(
      `SELECT invoice_key, workbooks, file, cell, amount_fen FROM '${out}/duplicate-invoices.parquet' ORDER BY file`,
    );
    const at = { invoice_key: shared, workbooks: "2", cell: "G3", amount_fen: "30200" };
    expect(rows).toEqual([
      { ...at, file: "2025 副本.xlsx" },
      { ...at, file: "2025.xlsx" },
      { ...at, file: "甲学会/2024.xlsx" },
    ]);
    expect(readFileSync(path.join(out, "summary.html"), "utf8")).toContain("2025 副本.xlsx、2025.xlsx");
  });

  test("writes what it found as Parquet", async () => {
    expect(
      await ask(
        `SELECT file, refused, "rows" FROM '${out}/files.parquet' WHERE refused IS NULL ORDER BY file`,
      ),
    ).toEqual(
      [
        ["2025 副本.xlsx", "3"],
        ["2025.xlsx", "3"],
        ["loan.csv", "1"],
        ["甲学会/2024.xlsx", "3"],
      ].map(([file, rows]) => ({ file, refused: null, rows })),
    );
    const [found] = await ask(
      `SELECT file, severity, code, cell FROM '${out}/findings.parquet' WHERE severity = 'error'`,
    );
    expect(found).toEqual({ file: "loan.csv", severity: "error", code: "EXP-03", cell: "E2" });
    expect(await ask(`SELECT count(*)::INTEGER AS n FROM '${out}/invoices.parquet'`)).toEqual([{ n: 10 }]);
  });

  test("shows text of a file as text, in a page without script that loads nothing", () => {
    const page = readFileSync(path.join(out, "summary.html"), "utf8");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/<(?:script|link|iframe|object)|url\(/i);
    expect(page).toContain("default-src 'none'");
  });

  test("does again only what has changed", { timeout: 300_000 }, async () => {
    const again = run(books, out, "--lang", "en");
    expect(again.stderr).toContain("8 files were checked before");
    expect(again.stdout).toBe(first.stdout);
    const file = path.join(books, "loan.csv");
    const before = readFileSync(file);
    appendFileSync(file, `2025-03-02,记-2,场地,示例会展中心,会议费,100,${number(22)}\n`);
    const changed = run(books, out, "--lang", "en", "--json");
    expect(changed.stderr).toContain("7 files were checked before");
    expect(JSON.parse(changed.stdout)).toMatchObject({ files: 8, refused: 4, rows: 11 });
    expect(await ask(`SELECT "rows" FROM '${out}/files.parquet' WHERE file = 'loan.csv'`)).toEqual([
      { rows: "2" },
    ]);
    writeFileSync(file, before);
  });

  test("does not mix the answers to two questions", { timeout: 300_000 }, () => {
    const other = run(books, out, "--lang", "zh-CN");
    expect(other.status).toBe(2);
    expect(other.stderr).toContain("另一次校验的结果");
  });

  test("wants a folder for the results, enough memory, and a spreadsheet", { timeout: 300_000 }, async () => {
    const check = (...given: string[]): SpawnSyncReturns<string> =>
      spawnSync(process.execPath, ["--import", "tsx", path.join(root, "src/cli/check.ts"), ...given], {
        cwd: root,
        encoding: "utf8",
      });
    const without = check(books);
    expect([without.status, without.stderr]).toEqual([2, expect.stringContaining("--out")]);
    const little = run(books, path.join(scratch, "never"), "--memory", "10");
    expect([little.status, little.stderr]).toEqual([2, expect.stringContaining("--memory 10")]);
    const nothing = path.join(scratch, "nothing");
    mkdirSync(nothing);
    const options = {
      folder: nothing,
      out: path.join(scratch, "never"),
      today: undefined,
      locale: "en",
    } as const;
    await expect(
      checkFolder({ ...options, json: false, memory: 1024, limit: 10, version: "1" }),
    ).rejects.toThrow(/There is no spreadsheet in this folder/);
    expect(existsSync(path.join(scratch, "never"))).toBe(false);
  });

  test("stops on Ctrl-C, and goes on from there", { timeout: 300_000 }, async () => {
    const many = path.join(scratch, "many");
    mkdirSync(many);
    for (let n = 0; n < 24; n++)
      writeFileSync(
        path.join(many, `${n}.xlsx`),
        await book({ 经费台账: [header, entry(1, number(100 + n))] }),
      );
    const to = path.join(scratch, "many-results");
    const child = spawn(process.execPath, args(many, to), { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said += text.toString();
      if (!child.killed && /^3\/24/m.test(said)) child.kill("SIGINT");
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(130);
    const [, done] = /完成 (\d+)\/24/.exec(said)!;
    expect(Number(done)).toBeGreaterThanOrEqual(3);
    expect(Number(done)).toBeLessThan(24);
    expect(existsSync(path.join(to, "summary.html"))).toBe(false);
    const rest = run(many, to, "--json");
    expect(rest.stderr).toContain(`${done} 个文件上次已经校验`);
    expect(JSON.parse(rest.stdout)).toMatchObject({ files: 24, refused: 0, rows: 24 });
  });
});

describe("the journal", () => {
  const outcome = (file: string): Outcome => ({
    ...{
      file,
      size: 10,
      modified: 20,
      content: "c",
      refused: null,
      rows: 1,
      errors: 0,
      warnings: 0,
      infos: 0,
    },
    findings: [],
    invoices: [{ key: "12345", invoice: "12345", sheet: "s", cell: "A1", payee: null, fen: 1 }],
  });

  test("cuts away a line that was not finished", () => {
    const file = path.join(scratch, "torn.jsonl");
    Journal.open(file, { version: "1" })!.add(outcome("a.xlsx"));
    const whole = statSync(file).size;
    appendFileSync(file, '{"attempt":2,"file":"b.xl');
    const journal = Journal.open(file, { version: "1" })!;
    expect(statSync(file).size).toBe(whole);
    expect(journal.has(outcome("a.xlsx"))).toBe(true);
    expect(journal.has(outcome("b.xlsx"))).toBe(false);
    expect(journal.has({ ...outcome("a.xlsx"), modified: 21 })).toBe(false);
  });

  test("keeps its lines short however much one file gives", () => {
    const file = path.join(scratch, "long.jsonl");
    const [one] = outcome("a.xlsx").invoices;
    Journal.open(file, {})!.add({
      ...outcome("a.xlsx"),
      invoices: Array.from({ length: 40_000 }, () => one!),
    });
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1.1 * 1024 ** 2);
    expect(Journal.open(file, {})!.has(outcome("a.xlsx"))).toBe(true);
  });
});

test("the listing goes by path, into folders, and leaves the results out", () => {
  const names = spreadsheetsIn(books, path.join(books, "甲学会")).map(({ file }) => file);
  expect(names).toEqual([
    ...["2025 副本.xlsx", "2025.xlsx", "bomb.xlsx", "empty.xlsx", "loan.csv", "locked.xls", "torn.xlsx"],
  ]);
});

describe("the progress", () => {
  const written = (isTTY: boolean): string => {
    let text = "";
    const progress = progressTo({ isTTY, write: (more: string) => (text += more) }, 1000);
    for (let done = 1; done <= 1000; done++) progress.to(done);
    progress.end();
    return text;
  };

  test("is a bar where somebody watches, and a line now and then elsewhere", () => {
    expect(written(true)).toContain("\r███████████████░░░░░░░░░░░░░░░ 500/1000 50%");
    expect(written(false).split("\n")).toHaveLength(21);
    expect(written(false)).not.toContain("\r");
  });
});
